package org.groundswell.domain.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a funnel plot is asked for.
 *
 * @param transform for ratios only; the logarithm where nothing is said
 * @param trim the share trimmed on each side, from 0 to below ½
 * @param target for proportions only; all numerators over all denominators where nothing is said
 */
public record FunnelOptions(
        Kind kind,
        Limits limits,
        @Nullable Transform transform,
        Overdispersion overdispersion,
        double trim,
        @Nullable Double target) {

    /** Ten per cent on each side. */
    public static final double TRIM = 0.1;

    /** What is divided by what. */
    public enum Kind implements Word {
        /** Cases with something over all cases. */
        PROPORTION,
        /** Observed over expected events; the target is 1. */
        RATIO,
        /** One count over another. */
        COUNT_RATIO
    }

    /** How limits are drawn where over-dispersion is not applied. */
    public enum Limits implements Word {
        /** Binomial or Poisson with interpolation: Spiegelhalter 2005, A.1.1. */
        EXACT,
        ARCSINE,
        /** Wilson's score interval around the target. */
        WILSON,
        /** The chi-square form of Poisson limits. */
        CHI_SQUARE
    }

    public enum Transform implements Word {
        LOG,
        ROOT
    }

    /** How outlying z scores are kept from widening the limits. */
    public enum Overdispersion implements Word {
        NONE,
        /** Pulled in to the quantiles. */
        WINSORISED,
        /** Left out. */
        TRUNCATED
    }

    /** An option with a name for machines. */
    public interface Word {

        String name();

        /** In small letters with hyphens. */
        default String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Exact limits, over-dispersion measured but not applied. */
    public static FunnelOptions of(Kind kind) {
        return new FunnelOptions(kind, Limits.EXACT, null, Overdispersion.NONE, TRIM, null);
    }

    public FunnelOptions with(Limits chosen) {
        return new FunnelOptions(kind, chosen, transform, overdispersion, trim, target);
    }

    public FunnelOptions with(Transform chosen) {
        return new FunnelOptions(kind, limits, chosen, overdispersion, trim, target);
    }

    public FunnelOptions with(Overdispersion chosen, double share) {
        return new FunnelOptions(kind, limits, transform, chosen, share, target);
    }

    public FunnelOptions withTarget(double chosen) {
        return new FunnelOptions(kind, limits, transform, overdispersion, trim, chosen);
    }

    /** The standardised mortality rule (SHMI): truncated z scores of log ratios. */
    boolean followsShmi() {
        return kind == Kind.RATIO && transform != Transform.ROOT && overdispersion == Overdispersion.TRUNCATED;
    }
}
