package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.jspecify.annotations.Nullable;

/**
 * How far raters agree beyond chance, for any number of raters and with ratings missing (Krippendorff 2011, "Computing
 * Krippendorff's alpha-reliability"): 1 − (n − 1) × Σ over units of (disagreement ÷ (ratings − 1)) ÷ disagreement over all pairs.
 * 1 is perfect, 0 what chance gives, below that raters disagree by system.
 *
 * @param rule the metric, in a word
 * @param alpha nothing where it cannot be estimated
 * @param units all that are named, also those rated once
 * @param raters all that are named
 * @param pairs of ratings of one unit
 * @param reason why there is no alpha
 * @param notes what was left out
 */
public record KrippendorffAlpha(
        String rule,
        String ruleVersion,
        @Nullable Double alpha,
        int units,
        int raters,
        long pairs,
        @Nullable String reason,
        List<String> notes) {

    public static final String RULE_VERSION = "1";

    /** Pairs of different values are gone through one by one for the ratio metric only. */
    private static final int MOST_VALUES_OF_RATIO = 3_000;

    private static final double MOST = 1e15;

    public KrippendorffAlpha {
        notes = List.copyOf(notes);
    }

    /** How far apart two values are. */
    public enum Metric implements FunnelOptions.Word {
        /** The same or not. */
        NOMINAL,
        /** The square of how many ratings lie between them, those of either counting half. */
        ORDINAL,
        /** The square of their difference. */
        INTERVAL,
        /** The square of their difference over their sum. */
        RATIO
    }

    /** Everything that {@link #of} would refuse. */
    public static List<StatisticsFault> faults(Metric metric, List<Rating> ratings) {
        List<StatisticsFault> faults = new ArrayList<>();
        Map<String, Set<String>> seen = new HashMap<>();
        Set<Double> values = new HashSet<>();
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            String field = "ratings[" + i + "]";
            if (!seen.computeIfAbsent(rating.unit(), _ -> new HashSet<>()).add(rating.rater())) {
                faults.add(new StatisticsFault(
                        field, "RATING_TWICE", "Give one rating of each unit by each rater; this is a second one."));
            }
            Double value = rating.value();
            if (value == null) {
                continue;
            }
            values.add(value);
            if (!(Math.abs(value) <= MOST)) {
                faults.add(new StatisticsFault(field + ".value", "NUMBER_TOO_LARGE", "Give a smaller number."));
            } else if (metric == Metric.RATIO && value < 0) {
                faults.add(new StatisticsFault(
                        field + ".value", "NUMBER_NEGATIVE", "Ratios have no negative values; choose interval."));
            }
        }
        if (metric == Metric.RATIO && values.size() > MOST_VALUES_OF_RATIO) {
            faults.add(new StatisticsFault(
                    "ratings", "VALUES_TOO_MANY", "Give at most " + MOST_VALUES_OF_RATIO + " different values."));
        }
        return List.copyOf(faults);
    }

    /** @throws StatisticsFaultsException with every fault */
    public static KrippendorffAlpha of(Metric metric, List<Rating> ratings) {
        List<StatisticsFault> faults = faults(metric, ratings);
        if (!faults.isEmpty()) {
            throw new StatisticsFaultsException(faults);
        }
        Map<String, List<Double>> byUnit = new LinkedHashMap<>();
        for (Rating rating : ratings) {
            List<Double> ofUnit = byUnit.computeIfAbsent(rating.unit(), _ -> new ArrayList<>());
            if (rating.value() != null) {
                ofUnit.add(rating.value());
            }
        }
        long raters = ratings.stream().map(Rating::rater).distinct().count();
        List<double[]> pairable = byUnit.values().stream()
                .filter(values -> values.size() > 1)
                .map(values -> values.stream().mapToDouble(each -> each).toArray())
                .toList();
        Double alpha = pairable.isEmpty() ? null : alpha(metric, pairable);
        return new KrippendorffAlpha(
                "krippendorff-" + metric.word(),
                RULE_VERSION,
                alpha,
                byUnit.size(),
                (int) raters,
                pairable.stream()
                        .mapToLong(values -> (long) values.length * (values.length - 1) / 2)
                        .sum(),
                alpha == null ? reason(pairable) : null,
                notes(byUnit.size() - pairable.size()));
    }

    private static String reason(List<double[]> pairable) {
        return pairable.isEmpty()
                ? "Agreement cannot be estimated: no unit has two ratings."
                : "Agreement cannot be estimated: all ratings are the same, so there is no variation to agree on.";
    }

    private static List<String> notes(int alone) {
        return alone == 0 ? List.of() : List.of("Units with fewer than two ratings do not count: " + alone + ".");
    }

    /** Nothing where the ratings do not vary. */
    private static @Nullable Double alpha(Metric metric, List<double[]> units) {
        double[] all = units.stream().flatMapToDouble(Arrays::stream).toArray();
        if (Arrays.stream(all).distinct().count() < 2) {
            return null;
        }
        List<double[]> placed = metric == Metric.ORDINAL ? ranked(units, all) : units;
        double[] everything = placed.stream().flatMapToDouble(Arrays::stream).toArray();
        double within = CompensatedSum.of(
                placed.stream().mapToDouble(values -> disagreement(metric, values) / (values.length - 1)));
        return 1 - (all.length - 1) * within / disagreement(metric, everything);
    }

    /** Mean ranks among all ratings: their differences count the ratings between, those of either value half. */
    private static List<double[]> ranked(List<double[]> units, double[] all) {
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).apply(all);
        List<double[]> ranked = new ArrayList<>();
        int from = 0;
        for (double[] values : units) {
            ranked.add(Arrays.copyOfRange(ranks, from, from + values.length));
            from += values.length;
        }
        return ranked;
    }

    /** Summed over all pairs. */
    private static double disagreement(Metric metric, double[] values) {
        return switch (metric) {
            case NOMINAL ->
                pairs(values.length)
                        - counts(values).values().stream()
                                .mapToDouble(KrippendorffAlpha::pairs)
                                .sum();
            case ORDINAL, INTERVAL -> squares(values);
            case RATIO -> ratios(counts(values));
        };
    }

    private static double pairs(double ratings) {
        return ratings * (ratings - 1) / 2;
    }

    /** The squares of all differences, by way of those from the mean. */
    private static double squares(double[] values) {
        double mean = CompensatedSum.of(Arrays.stream(values)) / values.length;
        return values.length * CompensatedSum.of(Arrays.stream(values).map(each -> (each - mean) * (each - mean)));
    }

    private static double ratios(Map<Double, Integer> counts) {
        CompensatedSum sum = new CompensatedSum();
        counts.forEach((low, lows) -> counts.forEach((high, highs) -> {
            if (low < high) {
                double apart = (high - low) / (high + low);
                sum.add(apart * apart * lows * highs);
            }
        }));
        return sum.value();
    }

    private static Map<Double, Integer> counts(double[] values) {
        return Arrays.stream(values)
                .boxed()
                .collect(Collectors.toMap(each -> each, _ -> 1, Integer::sum, TreeMap::new));
    }
}
