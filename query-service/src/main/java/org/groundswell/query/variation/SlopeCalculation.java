package org.groundswell.query.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.groundswell.domain.statistics.DecileUnit;
import org.groundswell.domain.statistics.Direction;
import org.groundswell.domain.statistics.Improvers;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.SlopeRow.Counts;
import org.groundswell.query.variation.SlopeRow.Side;
import org.groundswell.query.variation.SlopeRow.Unit;

/** From a panel to slopes: each site's first against its latest figure. */
final class SlopeCalculation {

    private static final int MONTHS = 3;

    /** Fewer cases at either end are shown and never praised, as charts of fewer than five a month are never alarmed on. */
    private static final int LEAST_CASES = 5 * MONTHS;

    private static final String RULE = Improvers.RULE + " " + Improvers.RULE_VERSION;
    private static final String UNDIRECTED = "The measure has no direction, so no site is said to have improved.";

    private final Panel panel;
    private final Map<String, SiteBrief> sites;
    private final Direction direction;
    private final int months;
    private int left;

    SlopeCalculation(Panel panel, Map<String, SiteBrief> sites) {
        this.panel = panel;
        this.sites = sites;
        this.months = panel.isOfRounds() ? 1 : MONTHS;
        this.direction = Direction.of(panel.measure().direction()).orElse(Direction.NEUTRAL);
    }

    /** @param seen which sites the caller may see */
    SlopeRow of(Predicate<SiteBrief> seen) {
        if (panel.to() - panel.from() + 1 < 2 * months) {
            return tooShort();
        }
        List<Unit> all = new ArrayList<>();
        panel.sites().forEach(site -> {
            SiteBrief brief = sites.get(panel.matrix().code(site));
            Panel.Sum first = panel.sum(site, panel.from(), panel.from() + months - 1);
            Panel.Sum latest = panel.sum(site, panel.to() - months + 1, panel.to());
            if (brief == null || !isEnough(first) || !isEnough(latest)) {
                left++;
            } else {
                all.add(new Unit(brief, side(first), side(latest)));
            }
        });
        boolean directed = direction != Direction.NEUTRAL;
        Improvers improvers = directed ? improvers(all) : new Improvers(List.of(), all.size(), 0, UNDIRECTED);
        Set<String> improved =
                improvers.improvers().stream().map(Improvers.Improver::id).collect(Collectors.toSet());
        return row(all, improved, notes(improvers, directed), seen);
    }

    private SlopeRow tooShort() {
        return new SlopeRow(
                panel.measure(),
                null,
                null,
                new Counts(0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                RULE,
                List.of("First and latest need six months or more. Choose an earlier first month."));
    }

    private static List<String> notes(Improvers improvers, boolean directed) {
        List<String> notes = new ArrayList<>();
        if (improvers.reason() != null) {
            notes.add(improvers.reason());
        }
        if (directed && improvers.left() > 0) {
            notes.add("For who improved most, sites with fewer than %d cases at either end are not compared: %d."
                    .formatted(LEAST_CASES, improvers.left()));
        }
        return notes;
    }

    private SlopeRow row(List<Unit> all, Set<String> improved, List<String> notes, Predicate<SiteBrief> seen) {
        List<Unit> shown = all.stream().filter(unit -> seen.test(unit.site())).toList();
        return new SlopeRow(
                panel.measure(),
                window(panel.from()),
                window(panel.to() - months + 1),
                new Counts(
                        all.size(),
                        left,
                        count(all, unit -> unit.latest().value() > unit.first().value()),
                        count(all, unit -> unit.latest().value() < unit.first().value()),
                        improved.size()),
                shown.stream()
                        .map(unit -> unit.site().code())
                        .filter(improved::contains)
                        .toList(),
                shown,
                RULE,
                notes);
    }

    private SlopeRow.Window window(int from) {
        return new SlopeRow.Window(
                Matrix.month(from).toString(), Matrix.month(from + months - 1).toString());
    }

    private boolean isEnough(Panel.Sum sum) {
        return sum.months() > 0
                && (panel.values().plain()
                        || (sum.denominator() > 0 && sum.denominator() >= panel.minimumDenominator()));
    }

    private Side side(Panel.Sum sum) {
        return new Side(
                sum.numerator(), sum.denominator(), panel.values().per() * (sum.numerator() / sum.denominator()));
    }

    private static int count(List<Unit> units, Predicate<Unit> which) {
        return (int) units.stream().filter(which).count();
    }

    private Improvers improvers(List<Unit> units) {
        return Improvers.of(
                units.stream()
                        .map(unit -> new Improvers.Site(
                                unit.site().code(),
                                figure(unit.site().code(), "first", unit.first()),
                                figure(unit.site().code(), "latest", unit.latest())))
                        .toList(),
                direction == Direction.INCREASE,
                Math.max(panel.minimumDenominator(), LEAST_CASES));
    }

    private DecileUnit figure(String code, String at, Side side) {
        return panel.values().plain()
                ? DecileUnit.plain(code, at, side.value())
                : DecileUnit.ratio(code, at, side.numerator(), side.denominator());
    }
}
