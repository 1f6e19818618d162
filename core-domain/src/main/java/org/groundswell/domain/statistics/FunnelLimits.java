package org.groundswell.domain.statistics;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The limits of a funnel plot at 95 % and 99.8 %. They depend on the denominator alone, save for ratios of counts.
 *
 * @param lower95 2.5 % of sites at the target lie below
 * @param lower998 0.1 % of sites at the target lie below
 */
record FunnelLimits(double lower95, double upper95, double lower998, double upper998) {

    private static final double LOWER_95 = 0.025;
    private static final double UPPER_95 = 0.975;
    private static final double LOWER_998 = 0.001;
    private static final double UPPER_998 = 0.999;

    /** Normal quantiles as FunnelPlotR 0.6.0 writes them, which its users compare with. */
    private static final double Z_95 = 1.959964;

    private static final double Z_998 = 3.090232;

    /** One limit, from the share of sites at the target that lie below it. */
    private interface Limit {
        double at(double probability);
    }

    /** The limits of a site. */
    interface Rule {
        FunnelLimits of(double numerator, double denominator);
    }

    private static FunnelLimits of(Limit limit) {
        return new FunnelLimits(limit.at(LOWER_95), limit.at(UPPER_95), limit.at(LOWER_998), limit.at(UPPER_998));
    }

    /** Without over-dispersion. */
    static Rule plain(FunnelOptions options, double target) {
        return switch (options.kind()) {
            case PROPORTION ->
                switch (options.limits()) {
                    case ARCSINE -> scaled(FunnelScale.ARCSINE, target, 0);
                    case WILSON -> once(n -> wilson(target, n));
                    default -> once(n -> binomial(target, n));
                };
            case RATIO ->
                options.limits() == FunnelOptions.Limits.CHI_SQUARE
                        ? once(FunnelLimits::chiSquare)
                        : once(FunnelLimits::poisson);
            case COUNT_RATIO -> scaled(FunnelScale.LOG_HALF, target, 0);
        };
    }

    /** On the transformed scale, widened by the variance between sites, and back. */
    static Rule scaled(FunnelScale scale, double target, double tauSquared) {
        double centre = scale.centre(target);
        return (numerator, denominator) -> {
            double error = scale.error(numerator, denominator);
            double wide = Math.sqrt(error * error + tauSquared);
            return new FunnelLimits(
                    scale.back(centre - Z_95 * wide),
                    scale.back(centre + Z_95 * wide),
                    scale.back(centre - Z_998 * wide),
                    scale.back(centre + Z_998 * wide));
        };
    }

    private interface ByDenominator {
        FunnelLimits of(double denominator);
    }

    /** Many sites share a denominator, and exact quantiles are searched for. */
    private static Rule once(ByDenominator limits) {
        Map<Double, FunnelLimits> known = new HashMap<>();
        return (_, denominator) -> known.computeIfAbsent(denominator, limits::of);
    }

    private static FunnelLimits binomial(double target, double n) {
        ExactLimits cases = ExactLimits.binomial((int) n, target);
        return of(p -> Math.clamp(cases.at(p) / n, 0, 1));
    }

    private static FunnelLimits poisson(double expected) {
        ExactLimits events = ExactLimits.poisson(expected);
        return of(p -> Math.max(events.at(p) / expected, 0));
    }

    private static FunnelLimits chiSquare(double expected) {
        ChiSquaredDistribution below = ChiSquaredDistribution.of(2 * expected);
        ChiSquaredDistribution above = ChiSquaredDistribution.of(2 * (expected + 1));
        return of(p -> (p < 0.5 ? below : above).inverseCumulativeProbability(p) / 2 / expected);
    }

    private static FunnelLimits wilson(double target, double n) {
        return of(p -> {
            double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
            double wide = z * Math.sqrt(z * z + 4 * n * target * (1 - target));
            return Math.clamp((2 * n * target + z * z + wide) / (2 * (n + z * z)), 0, 1);
        });
    }
}
