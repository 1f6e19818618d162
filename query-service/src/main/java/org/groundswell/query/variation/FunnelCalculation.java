package org.groundswell.query.variation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.groundswell.domain.statistics.CompensatedSum;
import org.groundswell.domain.statistics.Funnel;
import org.groundswell.domain.statistics.FunnelOptions;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.FunnelOptions.Overdispersion;
import org.groundswell.domain.statistics.FunnelResult;
import org.groundswell.domain.statistics.FunnelResult.Side;
import org.groundswell.domain.statistics.FunnelUnit;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.FunnelRow.Counts;
import org.groundswell.query.variation.FunnelRow.Left;
import org.groundswell.query.variation.FunnelRow.Limit;
import org.groundswell.query.variation.FunnelRow.Unit;
import org.groundswell.query.variation.SiteFigures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * From sites' figures to a funnel plot. A ratio's events are set against those expected at the rate of all sites, so that exact
 * Poisson limits hold, and told in the measure's own unit again.
 */
final class FunnelCalculation {

    /** Limits are drawn through so many denominators at most. */
    private static final int STEPS = 60;

    private final Panel panel;
    private final SiteFigures figures;
    private final double rate;

    FunnelCalculation(Panel panel, SiteFigures figures) {
        this.panel = panel;
        this.figures = figures;
        this.rate = panel.measure().kind().equals("ratio") ? rate(figures.figures()) : 1;
    }

    private static double rate(List<Figure> figures) {
        double denominators = sum(figures, Figure::denominator);
        return denominators > 0 ? sum(figures, Figure::numerator) / denominators : 0;
    }

    private static double sum(List<Figure> figures, ToDoubleFunction<Figure> part) {
        CompensatedSum sum = new CompensatedSum();
        figures.forEach(figure -> sum.add(part.applyAsDouble(figure)));
        return sum.value();
    }

    /** @param seen which sites the caller may see */
    FunnelRow of(Overdispersion overdispersion, Predicate<SiteBrief> seen) {
        if (panel.values().plain()) {
            return bare(
                    "A funnel needs a numerator and a denominator; this measure has plain values. The caterpillar shows them.");
        }
        boolean ratio = panel.measure().kind().equals("ratio");
        if (ratio && rate == 0) {
            return bare("No site has any events, so nothing can be expected of any.");
        }
        FunnelOptions options = FunnelOptions.of(ratio ? Kind.RATIO : Kind.PROPORTION);
        FunnelResult result = Funnel.of(
                overdispersion == Overdispersion.NONE ? options : options.with(overdispersion, FunnelOptions.TRIM),
                figures.figures().stream().map(this::unit).toList());
        List<FunnelResult.Unit> units =
                result.units().stream().map(NoEvents::judged).toList();
        Map<String, SiteBrief> sites = new HashMap<>();
        figures.figures().forEach(figure -> sites.put(figure.site().code(), figure.site()));
        List<Left> left = new ArrayList<>();
        figures.left().stream()
                .filter(each -> seen.test(each.site()))
                .forEach(each -> left.add(new Left(each.site(), each.why())));
        Double target = result.target();
        return new FunnelRow(
                panel.measure(),
                month(panel.from()),
                month(panel.to()),
                target == null ? null : Double.valueOf(scale() * target),
                result.phi(),
                result.tauSquared(),
                result.adjusted(),
                counts(units),
                limits(units),
                units.stream()
                        .filter(unit -> seen.test(requireNonNull(sites.get(unit.id()))))
                        .map(unit -> unit(unit, requireNonNull(sites.get(unit.id()))))
                        .toList(),
                left,
                result.rule() + " " + result.ruleVersion(),
                result.notes());
    }

    private @Nullable String month(int number) {
        return panel.isEmpty() ? null : Matrix.month(number).toString();
    }

    private FunnelRow bare(String why) {
        return new FunnelRow(
                panel.measure(),
                month(panel.from()),
                month(panel.to()),
                null,
                null,
                null,
                false,
                new Counts(0, figures.left().size() + figures.figures().size(), 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                "funnel-exact " + Funnel.RULE_VERSION,
                List.of(why));
    }

    private FunnelUnit unit(Figure figure) {
        return new FunnelUnit(figure.site().code(), figure.numerator(), figure.denominator() * rate);
    }

    /** From the engine's scale to the measure's own unit. */
    private double scale() {
        return rate * panel.values().per();
    }

    private @Nullable Double scaled(@Nullable Double value) {
        return value == null ? null : Double.valueOf(scale() * value);
    }

    private Unit unit(FunnelResult.Unit unit, SiteBrief site) {
        return new Unit(
                site,
                unit.numerator(),
                unit.denominator() / rate,
                scale() * unit.value(),
                unit.z(),
                scaled(unit.lower95()),
                scaled(unit.upper95()),
                scaled(unit.lower998()),
                scaled(unit.upper998()),
                unit.outside95().word(),
                unit.outside998().word());
    }

    private Counts counts(List<FunnelResult.Unit> units) {
        return new Counts(
                units.size(),
                figures.left().size(),
                count(units, unit -> unit.outside95() == Side.NONE),
                count(units, unit -> unit.outside95() == Side.LOW && unit.outside998() == Side.NONE),
                count(units, unit -> unit.outside95() == Side.HIGH && unit.outside998() == Side.NONE),
                count(units, unit -> unit.outside998() == Side.LOW),
                count(units, unit -> unit.outside998() == Side.HIGH));
    }

    private static int count(List<FunnelResult.Unit> units, Predicate<FunnelResult.Unit> which) {
        return (int) units.stream().filter(which).count();
    }

    private List<Limit> limits(List<FunnelResult.Unit> units) {
        List<FunnelResult.Unit> inOrder = units.stream()
                .filter(unit -> unit.lower95() != null)
                .sorted(Comparator.comparingDouble(FunnelResult.Unit::denominator))
                .toList();
        List<Limit> limits = new ArrayList<>();
        int steps = Math.min(STEPS, inOrder.size());
        for (int step = 0; step < steps; step++) {
            int at = steps == 1 ? 0 : (int) ((long) step * (inOrder.size() - 1) / (steps - 1));
            FunnelResult.Unit unit = inOrder.get(at);
            Double lower95 = scaled(unit.lower95());
            Double upper95 = scaled(unit.upper95());
            Double lower998 = scaled(unit.lower998());
            Double upper998 = scaled(unit.upper998());
            if (lower95 != null && upper95 != null && lower998 != null && upper998 != null) {
                limits.add(new Limit(unit.denominator() / rate, lower95, upper95, lower998, upper998));
            }
        }
        return limits;
    }
}
