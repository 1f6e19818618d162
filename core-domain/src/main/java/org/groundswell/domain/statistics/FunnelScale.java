package org.groundswell.domain.statistics;

/**
 * The scales on which figures of sites vary about the target in a nearly normal way, as in FunnelPlotR 0.6.0 and Spiegelhalter
 * 2012. The same standard error serves z scores and limits; the package takes two different ones for ratios of counts.
 */
enum FunnelScale {
    /** Of a proportion; the angle runs from 0 to a right one. */
    ARCSINE {
        @Override
        double of(double numerator, double denominator) {
            return centre(numerator / denominator);
        }

        @Override
        double centre(double target) {
            return Math.asin(Math.sqrt(target));
        }

        @Override
        double error(double numerator, double denominator) {
            return 1 / (2 * Math.sqrt(denominator));
        }

        @Override
        double back(double angle) {
            double sine = Math.sin(Math.clamp(angle, 0, Math.PI / 2));
            return sine * sine;
        }
    },
    LOG {
        @Override
        double of(double numerator, double denominator) {
            return centre(numerator / denominator);
        }

        @Override
        double centre(double target) {
            return Math.log(target);
        }

        @Override
        double error(double numerator, double denominator) {
            return 1 / Math.sqrt(denominator);
        }

        @Override
        double back(double logarithm) {
            return Math.exp(logarithm);
        }
    },
    ROOT {
        @Override
        double of(double numerator, double denominator) {
            return centre(numerator / denominator);
        }

        @Override
        double centre(double target) {
            return Math.sqrt(target);
        }

        @Override
        double error(double numerator, double denominator) {
            return 1 / (2 * Math.sqrt(denominator));
        }

        @Override
        double back(double root) {
            double notNegative = Math.max(root, 0);
            return notNegative * notNegative;
        }
    },
    /** Logarithm of a ratio of counts, ½ added to both. */
    LOG_HALF {
        @Override
        double of(double numerator, double denominator) {
            return Math.log((numerator + HALF) / (denominator + HALF));
        }

        @Override
        double centre(double target) {
            return Math.log(target);
        }

        @Override
        double error(double numerator, double denominator) {
            double above = numerator + HALF;
            double below = denominator + HALF;
            return Math.sqrt(numerator / (above * above) + denominator / (below * below));
        }

        @Override
        double back(double logarithm) {
            return Math.exp(logarithm);
        }
    };

    private static final double HALF = 0.5;

    /** A site's figure on this scale; negative infinity where a logarithm meets no events. */
    abstract double of(double numerator, double denominator);

    abstract double centre(double target);

    abstract double error(double numerator, double denominator);

    abstract double back(double scaled);

    static FunnelScale of(FunnelOptions options) {
        return switch (options.kind()) {
            case PROPORTION -> ARCSINE;
            case COUNT_RATIO -> LOG_HALF;
            case RATIO -> options.transform() == FunnelOptions.Transform.ROOT ? ROOT : LOG;
        };
    }
}
