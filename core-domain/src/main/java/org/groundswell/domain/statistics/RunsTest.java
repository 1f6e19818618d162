package org.groundswell.domain.statistics;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Anhøj's two tests of a series about a line (Anhøj and Olesen 2014): the longest run is too long above round(log₂ n) + 3
 * (Schilling 2012), crossings are too few below the 5 % quantile of a binomial of n − 1 even chances (Chen 2010).
 */
final class RunsTest {

    private static final double RARE = 0.05;

    /** The fewest crossings by number of useful points, plus one; 0 where not yet computed. */
    private static final AtomicIntegerArray CROSSINGS_MIN = new AtomicIntegerArray(1024);

    private RunsTest() {}

    /** Points that are missing, excluded or on the line are stepped over. */
    static Runs of(Series series, int from, int to, double line) {
        int useful = 0;
        int crossings = 0;
        int run = 0;
        int longest = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int side = series.excluded[i] ? 0 : Line.side(series.value[i], line);
            if (side == 0) {
                continue;
            }
            useful++;
            crossings += before != 0 && side != before ? 1 : 0;
            run = side == before ? run + 1 : 1;
            longest = Math.max(longest, run);
            before = side;
        }
        if (useful == 0) {
            return new Runs(0, null, null, null, null, false);
        }
        int longestMax = longestMax(useful);
        int crossingsMin = crossingsMin(useful);
        return new Runs(
                useful, longest, longestMax, crossings, crossingsMin, longest > longestMax || crossings < crossingsMin);
    }

    /** Rounds halves to even, as R does. */
    static int longestMax(int useful) {
        return (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    static int crossingsMin(int useful) {
        if (useful >= CROSSINGS_MIN.length()) {
            return quantile(useful);
        }
        int known = CROSSINGS_MIN.get(useful);
        if (known == 0) {
            known = quantile(useful) + 1;
            CROSSINGS_MIN.set(useful, known);
        }
        return known - 1;
    }

    private static int quantile(int useful) {
        return useful < 2 ? 0 : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(RARE);
    }
}
