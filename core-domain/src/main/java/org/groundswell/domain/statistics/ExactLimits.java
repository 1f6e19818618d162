package org.groundswell.domain.statistics;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Quantiles of counts, interpolated by Spiegelhalter 2005, A.1.1: r − α with r the quantile and α = (P(R ≤ r) − p) ÷ P(R = r).
 *
 * <p>A funnel plot asks for four of each site's own distribution. They are walked to from the mode, where one cumulative probability
 * is taken from the library; searching for each by the library's own means takes ten times as long for 10,000 sites.
 */
final class ExactLimits {

    /** Beyond, the way from the mode is longer than the library's search. */
    private static final double FAR = 4e6;

    private final DiscreteDistribution counts;
    private final IntToDoubleFunction next;
    private final int mode;
    private final double upToMode;
    private final double atMode;

    /** @param next the probability of one more over that of this many */
    private ExactLimits(DiscreteDistribution counts, double mode, IntToDoubleFunction next) {
        this.counts = counts;
        this.next = next;
        this.mode = (int) Math.floor(mode);
        upToMode = counts.cumulativeProbability(this.mode);
        atMode = counts.probability(this.mode);
    }

    static ExactLimits binomial(int cases, double target) {
        double odds = target / (1 - target);
        double mode = Math.min(cases, (cases + 1.0) * target);
        return new ExactLimits(
                BinomialDistribution.of(cases, target), mode, count -> odds * (cases - count) / (count + 1.0));
    }

    static ExactLimits poisson(double expected) {
        return new ExactLimits(PoissonDistribution.of(expected), expected, count -> expected / (count + 1.0));
    }

    double at(double probability) {
        return counts.getVariance() > 0 && counts.getVariance() < FAR ? walked(probability) : searched(probability);
    }

    private double walked(double probability) {
        int count = mode;
        double upTo = upToMode;
        double at = atMode;
        while (upTo - at >= probability) {
            upTo -= at;
            count--;
            at /= next.applyAsDouble(count);
        }
        while (upTo < probability) {
            at *= next.applyAsDouble(count);
            count++;
            upTo += at;
        }
        return count - (upTo - probability) / at;
    }

    private double searched(double probability) {
        int count = counts.inverseCumulativeProbability(probability);
        return count - (counts.cumulativeProbability(count) - probability) / counts.probability(count);
    }
}
