package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.groundswell.domain.statistics.FunnelResult.Left;
import org.groundswell.domain.statistics.HeterogeneityResult.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A random-effects model of sites' estimates with known variances: the mean over sites, the variance between them, and each site's
 * empirical Bayes prediction. Formulas and intervals as in the R package metafor 3.8.
 */
public final class Heterogeneity {

    public static final String RULE_VERSION = "1";

    /** Beyond these a sum of weights loses its digits. */
    private static final double LEAST_VARIANCE = 1e-30;

    private static final double MOST = 1e15;

    static final double NORMAL_975 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** How the variance between sites is estimated. */
    public enum Method implements FunnelOptions.Word {
        /** DerSimonian and Laird 1986, in closed form. */
        DL,
        /** Paule and Mandel 1982: where Cochran's Q equals its degrees of freedom. */
        PM,
        /** Restricted maximum likelihood. */
        REML;

        double of(RandomEffects effects) {
            return switch (this) {
                case DL -> effects.derSimonianLaird();
                case PM -> effects.pauleMandel();
                case REML -> effects.restrictedLikelihood();
            };
        }
    }

    private Heterogeneity() {}

    /** Everything that {@link #of} would refuse; a missing number or a variance of nought is no fault. */
    public static List<StatisticsFault> faults(List<HeterogeneityUnit> units) {
        List<StatisticsFault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            HeterogeneityUnit unit = units.get(i);
            String field = "units[" + i + "]";
            if (!seen.add(unit.id())) {
                faults.add(new StatisticsFault(field + ".id", "ID_TWICE", "Give each unit once."));
            }
            Double estimate = unit.estimate();
            if (estimate != null && !(Math.abs(estimate) <= MOST)) {
                faults.add(new StatisticsFault(field + ".estimate", "NUMBER_TOO_LARGE", "Give a smaller number."));
            }
            Double variance = unit.variance();
            if (variance != null && variance < 0) {
                faults.add(new StatisticsFault(
                        field + ".variance", "NUMBER_NEGATIVE", "Give a number that is not negative."));
            } else if (variance != null && variance != 0 && !(variance >= LEAST_VARIANCE && variance <= MOST)) {
                faults.add(new StatisticsFault(
                        field + ".variance", "NUMBER_OUT_OF_RANGE", "Give a variance from 1e-30 to 1e15."));
            }
        }
        return List.copyOf(faults);
    }

    /** @throws StatisticsFaultsException with every fault */
    public static HeterogeneityResult of(Method method, List<HeterogeneityUnit> units) {
        List<StatisticsFault> faults = faults(units);
        if (!faults.isEmpty()) {
            throw new StatisticsFaultsException(faults);
        }
        List<Left> left = new ArrayList<>();
        List<HeterogeneityUnit> used = new ArrayList<>();
        for (HeterogeneityUnit unit : units) {
            String why = whyLeft(unit);
            if (why == null) {
                used.add(unit);
            } else {
                left.add(new Left(unit.id(), why));
            }
        }
        RandomEffects effects = RandomEffects.of(used);
        return used.size() < 2 ? bare(method, effects, used, left) : full(method, effects, used, left);
    }

    private static @Nullable String whyLeft(HeterogeneityUnit unit) {
        if (unit.estimate() == null) {
            return "Its estimate is missing.";
        }
        if (unit.variance() == null) {
            return "Its variance is missing.";
        }
        return unit.variance() == 0 ? "Its variance is zero, which would outweigh all others." : null;
    }

    private static HeterogeneityResult full(
            Method method, RandomEffects effects, List<HeterogeneityUnit> used, List<Left> left) {
        double tauSquared = method.of(effects);
        double mean = effects.mean(tauSquared);
        double error = effects.error(tauSquared);
        double further = NORMAL_975 * Math.sqrt(tauSquared + error * error);
        List<Unit> units = IntStream.range(0, used.size())
                .mapToObj(
                        i -> unit(used.get(i).id(), effects.estimate(i), effects.variance(i), tauSquared, mean, error))
                .toList();
        return new HeterogeneityResult(
                rule(method),
                RULE_VERSION,
                used.size(),
                mean,
                error,
                mean - further,
                mean + further,
                tauSquared,
                effects.q(),
                100 * tauSquared / (tauSquared + effects.typicalVariance()),
                units,
                left,
                List.of());
    }

    private static Unit unit(
            String id, double estimate, double variance, double tauSquared, double mean, double meanError) {
        double weight = tauSquared / (tauSquared + variance);
        double rest = (1 - weight) * meanError;
        double blup = weight * estimate + (1 - weight) * mean;
        double error = Math.sqrt(weight * variance + rest * rest);
        return new Unit(id, estimate, blup, error, blup - NORMAL_975 * error, blup + NORMAL_975 * error, weight);
    }

    private static HeterogeneityResult bare(
            Method method, RandomEffects effects, List<HeterogeneityUnit> used, List<Left> left) {
        boolean one = used.size() == 1;
        List<Unit> units = IntStream.range(0, used.size())
                .mapToObj(i -> new Unit(used.get(i).id(), effects.estimate(i), null, null, null, null, null))
                .toList();
        return new HeterogeneityResult(
                rule(method),
                RULE_VERSION,
                used.size(),
                one ? effects.mean(0) : null,
                one ? effects.error(0) : null,
                null,
                null,
                null,
                null,
                null,
                units,
                left,
                List.of(
                        one
                                ? "With one site there is no variance between sites."
                                : "No site has an estimate with a variance."));
    }

    private static String rule(Method method) {
        return "heterogeneity-" + method.name().toLowerCase(Locale.ROOT);
    }
}
