package org.groundswell.query.variation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.groundswell.domain.statistics.FunnelResult;
import org.groundswell.domain.statistics.Heterogeneity;
import org.groundswell.domain.statistics.HeterogeneityResult;
import org.groundswell.domain.statistics.HeterogeneityUnit;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.CaterpillarRow.Counts;
import org.groundswell.query.variation.CaterpillarRow.Left;
import org.groundswell.query.variation.CaterpillarRow.Unit;
import org.groundswell.query.variation.SiteFigures.Figure;

/** From sites' figures to a caterpillar. */
final class CaterpillarCalculation {

    private final Panel panel;
    private final SiteFigures figures;
    private final Estimates estimates;
    private final Map<String, Figure> byCode = new HashMap<>();

    CaterpillarCalculation(Panel panel, SiteFigures figures) {
        this.panel = panel;
        this.figures = figures;
        this.estimates = Estimates.of(panel.measure().kind());
        figures.figures().forEach(figure -> byCode.put(figure.site().code(), figure));
    }

    /** @param seen which sites the caller may see */
    CaterpillarRow of(Heterogeneity.Method method, Predicate<SiteBrief> seen) {
        HeterogeneityResult result = Heterogeneity.of(
                method, figures.figures().stream().map(this::estimate).toList());
        Double mean = estimates.told(panel, result.mean());
        List<Unit> all = result.units().stream()
                .map(this::unit)
                .sorted(Comparator.comparingDouble(CaterpillarCalculation::place)
                        .thenComparing(unit -> unit.site().code()))
                .toList();
        return new CaterpillarRow(
                panel.measure(),
                panel.isEmpty() ? null : Matrix.month(panel.from()).toString(),
                panel.isEmpty() ? null : Matrix.month(panel.to()).toString(),
                estimates.word(),
                mean,
                estimates.told(panel, result.predictionLower()),
                estimates.told(panel, result.predictionUpper()),
                result.tauSquared(),
                result.q(),
                result.iSquared(),
                counts(all, result, mean == null ? Double.NaN : mean),
                all.stream().filter(unit -> seen.test(unit.site())).toList(),
                left(result, seen),
                result.rule() + " " + result.ruleVersion(),
                result.notes());
    }

    private HeterogeneityUnit estimate(Figure figure) {
        return estimates.unit(panel, figure.site().code(), figure.position(), panel.from(), panel.to());
    }

    private static double place(Unit unit) {
        Double predicted = unit.predicted();
        return predicted == null ? unit.value() : predicted;
    }

    private Unit unit(HeterogeneityResult.Unit unit) {
        Figure figure = Objects.requireNonNull(byCode.get(unit.id()));
        return new Unit(
                figure.site(),
                figure.numerator(),
                figure.denominator(),
                panel.values().per() * (figure.numerator() / figure.denominator()),
                estimates.told(panel, unit.blup()),
                estimates.told(panel, unit.lower()),
                estimates.told(panel, unit.upper()),
                unit.weight());
    }

    private Counts counts(List<Unit> units, HeterogeneityResult result, double mean) {
        int below = 0;
        int above = 0;
        for (Unit unit : units) {
            Double upper = unit.upper();
            Double lower = unit.lower();
            below += upper != null && upper < mean ? 1 : 0;
            above += lower != null && lower > mean ? 1 : 0;
        }
        return new Counts(units.size(), figures.left().size() + result.left().size(), below, above);
    }

    private List<Left> left(HeterogeneityResult result, Predicate<SiteBrief> seen) {
        List<Left> left = new ArrayList<>();
        for (FunnelResult.Left each : result.left()) {
            left.add(new Left(Objects.requireNonNull(byCode.get(each.id())).site(), each.why()));
        }
        figures.left().forEach(each -> left.add(new Left(each.site(), each.why())));
        return left.stream().filter(each -> seen.test(each.site())).toList();
    }
}
