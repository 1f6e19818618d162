package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How far sites lay apart, month by month: whether a programme brings them together.
 *
 * @param months in order
 * @param notes what could not be computed or was decided, and why
 */
public record SpreadOverTime(List<Month> months, List<String> notes) {

    public static final String RULE = "spread-dl";
    public static final String RULE_VERSION = "1";

    public SpreadOverTime {
        months = List.copyOf(months);
        notes = List.copyOf(notes);
    }

    /**
     * @param tauSquared the variance between sites beyond chance by DerSimonian and Laird, on the scale of the funnel plot (angle
     *     for proportions, root for ratios, logarithm for ratios of counts); nothing for plain values and for fewer than two sites
     * @param variance of sites' figures as they are, chance included; nothing for fewer than two sites
     * @param n how many sites both are of
     * @param left how many were left out, for a number that is missing, a denominator of zero or one below the minimum
     */
    public record Month(
            String at,
            @Nullable Double tauSquared,
            @Nullable Double variance,
            int n,
            int left) {}

    private record Site(double numerator, double denominator, double value) {}

    /**
     * @param kind what the figures are; nothing for plain values, of which chance is not known
     * @param units a unit given twice for one month counts once, as first given, and this is noted
     * @param minimumDenominator the least denominator that enters; plain values all do
     */
    public static SpreadOverTime of(@Nullable Kind kind, List<DecileUnit> units, double minimumDenominator) {
        List<String> notes = new ArrayList<>();
        Map<String, List<DecileUnit>> byMonth = new TreeMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (DecileUnit unit : units) {
            if (seen.add(List.of(unit.at(), unit.id()))) {
                byMonth.computeIfAbsent(unit.at(), _ -> new ArrayList<>()).add(unit);
            } else {
                notes.add("%s is given more than once for %s; the first counts.".formatted(unit.id(), unit.at()));
            }
        }
        List<Month> months = new ArrayList<>();
        byMonth.forEach((at, ofMonth) -> {
            Month month = month(at, kind, ofMonth, minimumDenominator);
            months.add(month);
            if (month.n() < 2) {
                notes.add("Fewer than two sites have a figure for %s, so there is no variance.".formatted(at));
            }
        });
        return new SpreadOverTime(months, notes);
    }

    private static Month month(String at, @Nullable Kind kind, List<DecileUnit> units, double minimumDenominator) {
        List<Site> sites = new ArrayList<>();
        for (DecileUnit unit : units) {
            double value = unit.value();
            Double denominator = unit.denominator();
            double numerator = unit.numerator() == null ? Double.NaN : unit.numerator();
            boolean enters = unit.plain() || (denominator != null && denominator >= minimumDenominator);
            if (!Double.isNaN(value) && enters && isOfKind(kind, value)) {
                sites.add(new Site(numerator, denominator == null ? 1 : denominator, value));
            }
        }
        int n = sites.size();
        return new Month(
                at,
                n > 1 && kind != null ? tauSquared(scale(kind), sites) : null,
                n > 1 ? variance(sites) : null,
                n,
                units.size() - n);
    }

    /** Late corrections can leave a proportion above one for a while; such a site has no angle. */
    private static boolean isOfKind(@Nullable Kind kind, double value) {
        return kind == null || (value >= 0 && (kind != Kind.PROPORTION || value <= 1));
    }

    private static FunnelScale scale(Kind kind) {
        return switch (kind) {
            case PROPORTION -> FunnelScale.ARCSINE;
            case RATIO -> FunnelScale.ROOT;
            case COUNT_RATIO -> FunnelScale.LOG_HALF;
        };
    }

    private static double tauSquared(FunnelScale scale, List<Site> sites) {
        return RandomEffects.of(sites.stream()
                        .map(site -> {
                            double error = scale.error(site.numerator(), site.denominator());
                            return new HeterogeneityUnit(
                                    "", scale.of(site.numerator(), site.denominator()), error * error);
                        })
                        .toList())
                .derSimonianLaird();
    }

    private static double variance(List<Site> sites) {
        double mean = CompensatedSum.of(sites.stream().mapToDouble(Site::value)) / sites.size();
        return CompensatedSum.of(sites.stream().mapToDouble(site -> (site.value() - mean) * (site.value() - mean)))
                / (sites.size() - 1);
    }
}
