package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who improved most, without a league table: sites that started in the worst fifth and ended in the better half. Both are told of
 * others that are strictly better or worse, so a tie makes nobody an improver.
 *
 * @param improvers the largest improvement first
 * @param n how many sites are compared
 * @param left how many lack a figure at either end or are below the minimum at either
 * @param reason why nobody can be named; nothing where somebody could be
 */
public record Improvers(
        List<Improver> improvers, int n, int left, @Nullable String reason) {

    public static final String RULE = "improvers-worst-fifth-better-half";
    public static final String RULE_VERSION = "1";

    /** At least so many of the others did better at the start. */
    private static final double WORST_FIFTH = 0.8;

    /** At least so many of the others do worse at the end. */
    private static final double BETTER_HALF = 0.5;

    private static final int FEWEST_SITES = 5;

    public Improvers {
        improvers = List.copyOf(improvers);
    }

    /** A site at its start and its end. */
    public record Site(String id, DecileUnit first, DecileUnit last) {}

    /**
     * @param betterAtFirst the share of the other sites that did better at the start
     * @param worseAtLast the share of the other sites that do worse at the end
     * @param change last less first, whichever way is better
     */
    public record Improver(
            String id, double first, double last, double betterAtFirst, double worseAtLast, double change) {}

    /** @param minimumDenominator the least at either end; plain values all enter */
    public static Improvers of(List<Site> sites, boolean higherIsBetter, double minimumDenominator) {
        List<Site> compared = sites.stream()
                .filter(site -> enters(site.first(), minimumDenominator) && enters(site.last(), minimumDenominator))
                .toList();
        int left = sites.size() - compared.size();
        if (compared.size() < FEWEST_SITES) {
            return new Improvers(
                    List.of(),
                    compared.size(),
                    left,
                    "A worst fifth needs at least five sites with figures at both ends.");
        }
        double better = higherIsBetter ? 1 : -1;
        double[] first = sorted(compared, site -> better * site.first().value());
        double[] last = sorted(compared, site -> better * site.last().value());
        List<Improver> improvers = new ArrayList<>();
        for (Site site : compared) {
            double from = site.first().value();
            double to = site.last().value();
            double others = compared.size() - 1.0;
            double betterAtFirst = (first.length - atMost(first, better * from)) / others;
            double worseAtLast = below(last, better * to) / others;
            if (betterAtFirst >= WORST_FIFTH && worseAtLast >= BETTER_HALF && better * (to - from) > 0) {
                improvers.add(new Improver(site.id(), from, to, betterAtFirst, worseAtLast, to - from));
            }
        }
        improvers.sort(Comparator.comparingDouble((Improver each) -> -better * each.change())
                .thenComparing(Improver::id));
        return new Improvers(
                improvers,
                compared.size(),
                left,
                improvers.isEmpty() ? "No site started in the worst fifth and ended in the better half." : null);
    }

    private static boolean enters(DecileUnit unit, double minimumDenominator) {
        Double denominator = unit.denominator();
        return !Double.isNaN(unit.value())
                && (unit.plain() || (denominator != null && denominator >= minimumDenominator));
    }

    private static double[] sorted(List<Site> sites, ToDoubleFunction<Site> figure) {
        return sites.stream().mapToDouble(figure).sorted().toArray();
    }

    /** How many are strictly below. */
    private static int below(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int atMost(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }
}
