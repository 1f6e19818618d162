package org.groundswell.domain.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.groundswell.domain.instrument.Instrument.Scale;

/**
 * How much the raters of one item agree: the mean over all pairs of raters of 1 − |difference in levels| / (levels − 1), which is the
 * observed agreement with linear weights of Cohen, Weighted kappa (Psychological Bulletin 70, 1968), over more than two raters. 1
 * where all gave the same, 0 where two stand at opposite ends. Levels count by their order, so that it holds for words too; answers
 * that are no level are left out. It is about one item and is never averaged over items.
 */
public final class AgreementIndex {

    private static final int DECIMALS = 2;

    private AgreementIndex() {}

    /** To two decimals; nothing where fewer than two gave a level. */
    public static Optional<BigDecimal> of(Collection<Rating> ratings, Scale scale) {
        int[] ranks = ratings.stream()
                .flatMapToInt(rating -> scale.rank(rating.value()).stream())
                .toArray();
        int farthest = scale.levels().size() - 1;
        if (ranks.length < 2 || farthest < 1) {
            return Optional.empty();
        }
        long apart = 0;
        for (int i = 0; i < ranks.length; i++) {
            for (int j = i + 1; j < ranks.length; j++) {
                apart += Math.abs(ranks[i] - ranks[j]);
            }
        }
        long pairs = (long) ranks.length * (ranks.length - 1) / 2;
        BigDecimal most = BigDecimal.valueOf(pairs * farthest);
        return Optional.of(BigDecimal.valueOf(pairs * farthest - apart).divide(most, DECIMALS, RoundingMode.HALF_UP));
    }
}
