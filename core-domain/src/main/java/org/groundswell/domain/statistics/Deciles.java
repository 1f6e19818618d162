package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Quantile;
import org.groundswell.domain.statistics.DecilesResult.LeftOut;
import org.groundswell.domain.statistics.DecilesResult.Month;
import org.groundswell.domain.statistics.DecilesResult.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Deciles 0.1 to 0.9 by quantiles of type 7 (Hyndman and Fan 1996) over the sites that have a ratio and at least the minimum
 * denominator, and each site's percentile, (its least rank − 1) ÷ (n − 1).
 */
public final class Deciles {

    public static final String RULE = "deciles-type-7";
    public static final String RULE_VERSION = "1";

    private static final double[] PROBABILITIES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private static final Quantile QUANTILE =
            Quantile.withDefaults().withCopy(false).with(Quantile.EstimationMethod.HF7);

    /** Beyond these, sums lose their digits and ratios are no numbers. */
    private static final double MOST = 1e15;

    private static final double LARGEST_RATIO = 1e100;

    private Deciles() {}

    /** What a request should not ask for; a missing number or a zero denominator is no fault. */
    public static List<StatisticsFault> faults(List<DecileUnit> units, double minimumDenominator) {
        List<StatisticsFault> faults = new ArrayList<>();
        if (minimumDenominator < 0) {
            faults.add(negative("minimumDenominator"));
        }
        for (int i = 0; i < units.size(); i++) {
            ofUnit(units.get(i), "units[" + i + "]", faults);
        }
        return List.copyOf(faults);
    }

    private static void ofUnit(DecileUnit unit, String field, List<StatisticsFault> faults) {
        boolean counted = isUsable(unit.numerator(), field + ".numerator", faults);
        boolean based = isUsable(unit.denominator(), field + ".denominator", faults);
        Double denominator = unit.denominator();
        if (based && denominator != null && denominator < 0) {
            faults.add(negative(field + ".denominator"));
        } else if (counted && based && Math.abs(unit.value()) > LARGEST_RATIO) {
            faults.add(new StatisticsFault(
                    field + ".numerator", "NUMBER_TOO_LARGE", "Give a smaller number, or a larger denominator."));
        }
    }

    private static boolean isUsable(@Nullable Double number, String field, List<StatisticsFault> faults) {
        if (number != null && Math.abs(number) > MOST) {
            faults.add(new StatisticsFault(field, "NUMBER_TOO_LARGE", "Give a number up to 1,000,000,000,000,000."));
            return false;
        }
        return true;
    }

    private static StatisticsFault negative(String field) {
        return new StatisticsFault(field, "NUMBER_NEGATIVE", "Give a number that is not negative.");
    }

    /**
     * @param units a unit given twice for one month counts once, as first given, and this is noted
     * @param minimumDenominator the least denominator that enters; plain values all do
     */
    public static DecilesResult of(List<DecileUnit> units, double minimumDenominator) {
        List<String> notes = new ArrayList<>();
        Map<String, List<DecileUnit>> byMonth = byMonth(units, notes);
        Map<String, double[]> included = new HashMap<>();
        List<Month> months = new ArrayList<>();
        byMonth.forEach((at, ofMonth) -> {
            double[] values = ofMonth.stream()
                    .filter(unit -> enters(unit, minimumDenominator))
                    .mapToDouble(DecileUnit::value)
                    .sorted()
                    .toArray();
            included.put(at, values);
            months.add(month(at, ofMonth, values, minimumDenominator, notes));
        });
        List<Unit> answers = units.stream()
                .map(unit -> unit(unit, included.getOrDefault(unit.at(), new double[0]), minimumDenominator))
                .toList();
        return new DecilesResult(RULE, RULE_VERSION, months, answers, notes);
    }

    /**
     * One month of many sites, given as columns; the same answer as {@link #of} gives for it, without an object for each site.
     *
     * @param numerators NaN where missing
     * @param denominators NaN where missing; nothing where the numerators are plain values
     */
    public static Month month(
            String at, double[] numerators, double @Nullable [] denominators, double minimumDenominator) {
        double[] values = new double[numerators.length];
        CompensatedSum upper = new CompensatedSum();
        CompensatedSum lower = new CompensatedSum();
        int entered = 0;
        int missing = 0;
        int noRatio = 0;
        for (int i = 0; i < numerators.length; i++) {
            double denominator = denominators == null ? 1 : denominators[i];
            if (!Double.isFinite(numerators[i]) || !Double.isFinite(denominator)) {
                missing++;
                continue;
            }
            upper.add(numerators[i]);
            lower.add(denominator);
            if (denominator <= 0) {
                noRatio++;
            } else if (denominators == null || denominator >= minimumDenominator) {
                values[entered++] = numerators[i] / denominator;
            }
        }
        LeftOut left = new LeftOut(missing, noRatio, numerators.length - missing - noRatio - entered);
        return new Month(
                at,
                deciles(Arrays.copyOf(values, entered)),
                lower.value() > 0 ? upper.value() / lower.value() : null,
                entered,
                left.total(),
                left);
    }

    private static Map<String, List<DecileUnit>> byMonth(List<DecileUnit> units, List<String> notes) {
        Map<String, List<DecileUnit>> byMonth = new TreeMap<>();
        Map<String, Set<String>> seen = new HashMap<>();
        for (DecileUnit unit : units) {
            List<DecileUnit> month = byMonth.computeIfAbsent(unit.at(), _ -> new ArrayList<>());
            if (seen.computeIfAbsent(unit.at(), _ -> new HashSet<>()).add(unit.id())) {
                month.add(unit);
            } else {
                notes.add("%s is given more than once for %s; the first counts.".formatted(unit.id(), unit.at()));
            }
        }
        return byMonth;
    }

    private static Month month(
            String at, List<DecileUnit> units, double[] sorted, double minimumDenominator, List<String> notes) {
        if (sorted.length == 0) {
            notes.add("No site has a figure for %s, so there are no deciles.".formatted(at));
        } else if (sorted.length == 1) {
            notes.add("Only one site has a figure for %s, so it has no percentile.".formatted(at));
        }
        LeftOut leftOut = leftOut(units, minimumDenominator);
        return new Month(at, deciles(sorted), overall(units), sorted.length, leftOut.total(), leftOut);
    }

    private static @Nullable List<Double> deciles(double[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        return Arrays.stream(QUANTILE.evaluate(sorted.clone(), PROBABILITIES))
                .boxed()
                .toList();
    }

    private static @Nullable Double overall(List<DecileUnit> units) {
        CompensatedSum numerators = new CompensatedSum();
        CompensatedSum denominators = new CompensatedSum();
        for (DecileUnit unit : units) {
            if (unit.hasNumbers() && unit.numerator() != null) {
                numerators.add(unit.numerator());
                Double denominator = unit.denominator();
                denominators.add(unit.plain() || denominator == null ? 1 : denominator);
            }
        }
        return denominators.value() > 0 ? numerators.value() / denominators.value() : null;
    }

    private static LeftOut leftOut(List<DecileUnit> units, double minimumDenominator) {
        int missing = 0;
        int noRatio = 0;
        int belowMinimum = 0;
        for (DecileUnit unit : units) {
            if (!unit.hasNumbers()) {
                missing++;
            } else if (Double.isNaN(unit.value())) {
                noRatio++;
            } else if (!enters(unit, minimumDenominator)) {
                belowMinimum++;
            }
        }
        return new LeftOut(missing, noRatio, belowMinimum);
    }

    private static boolean enters(DecileUnit unit, double minimumDenominator) {
        Double denominator = unit.denominator();
        return !Double.isNaN(unit.value())
                && (unit.plain() || (denominator != null && denominator >= minimumDenominator));
    }

    private static Unit unit(DecileUnit unit, double[] sorted, double minimumDenominator) {
        double value = unit.value();
        if (Double.isNaN(value)) {
            return new Unit(unit.id(), unit.at(), null, null);
        }
        boolean ranked = sorted.length > 1 && enters(unit, minimumDenominator);
        return new Unit(
                unit.id(), unit.at(), value, ranked ? (double) lower(sorted, value) / (sorted.length - 1) : null);
    }

    /** How many are strictly lower: the least rank of the value, less one. */
    private static int lower(double[] sorted, double value) {
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
}
