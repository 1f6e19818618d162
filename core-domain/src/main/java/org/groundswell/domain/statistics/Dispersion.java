package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * How much more sites vary than chance lets them: φ is the mean square of the z scores that are used, τ² DerSimonian and Laird's
 * variance between sites on the transformed scale (Spiegelhalter 2012, FunnelPlotR 0.6.0).
 *
 * @param phi NaN where no z score can be used
 * @param n how many z scores are used
 */
record Dispersion(double phi, double tauSquared, int n) {

    private static final Quantile TYPE_7 =
            Quantile.withDefaults().withCopy(true).with(Quantile.EstimationMethod.HF7);

    boolean isBeyondChance() {
        return phi > 1 && tauSquared > 0;
    }

    /**
     * Winsorised: beyond the quantiles (type 7) at the trim and one less the trim, z scores are pulled in to them.
     *
     * @param z negative infinity where a site has no events on a logarithmic scale: it is pulled in too
     * @param errors standard errors on the transformed scale
     */
    static Dispersion winsorised(double[] z, double[] errors, double trim) {
        double[] finite = Arrays.stream(z).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return new Dispersion(Double.NaN, 0, 0);
        }
        double[] quantiles = TYPE_7.evaluate(z, trim, 1 - trim);
        double lower = finiteOr(quantiles[0], Arrays.stream(finite).min().orElseThrow());
        double upper = finiteOr(quantiles[1], Arrays.stream(finite).max().orElseThrow());
        return of(Arrays.stream(z).map(each -> Math.clamp(each, lower, upper)).toArray(), errors);
    }

    /**
     * Truncated: z scores are ranked, ties sharing their mean rank, and cut into strata of the trim's size; the first and the last
     * stratum are left out, and every z score that is not finite.
     */
    static Dispersion truncated(double[] z, double[] errors, double trim) {
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).apply(z);
        double strata = 1 / trim;
        int[] used = IntStream.range(0, z.length)
                .filter(i -> Double.isFinite(z[i]))
                .filter(i -> trim == 0 || isWithin(Math.floor(ranks[i] * strata / (z.length + 1)), strata))
                .toArray();
        return of(
                Arrays.stream(used).mapToDouble(i -> z[i]).toArray(),
                Arrays.stream(used).mapToDouble(i -> errors[i]).toArray());
    }

    private static boolean isWithin(double stratum, double strata) {
        return stratum > 0 && stratum < strata - 1;
    }

    private static Dispersion of(double[] z, double[] errors) {
        int n = z.length;
        if (n == 0) {
            return new Dispersion(Double.NaN, 0, 0);
        }
        double squares = CompensatedSum.of(Arrays.stream(z).map(each -> each * each));
        double weights = CompensatedSum.of(Arrays.stream(errors).map(s -> 1 / (s * s)));
        double weightsSquared = CompensatedSum.of(Arrays.stream(errors).map(s -> 1 / (s * s * s * s)));
        double excess = squares - (n - 1);
        double tauSquared = n > 1 && excess > 0 ? excess / (weights - weightsSquared / weights) : 0;
        return new Dispersion(squares / n, tauSquared, n);
    }

    private static double finiteOr(double quantile, double otherwise) {
        return Double.isFinite(quantile) ? quantile : otherwise;
    }
}
