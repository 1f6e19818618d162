package org.groundswell.domain.assessment;

import java.util.Collection;
import java.util.Optional;

/**
 * How far the raters' opinions of one item lie apart. Not-known and not-applicable are no numbers and are left out.
 *
 * @param lowest level given
 * @param middle the median level; the mean of the two middle levels where their count is even
 * @param highest level given
 * @param rated how many gave a level
 */
public record Spread(int lowest, double middle, int highest, int rated) {

    /** Nothing where nobody gave a level. */
    public static Optional<Spread> of(Collection<Rating> ratings) {
        int[] levels = ratings.stream()
                .flatMapToInt(rating -> rating.level().stream())
                .sorted()
                .toArray();
        if (levels.length == 0) {
            return Optional.empty();
        }
        int half = levels.length / 2;
        double middle = levels.length % 2 == 1 ? levels[half] : (levels[half - 1] + levels[half]) / 2.0;
        return Optional.of(new Spread(levels[0], middle, levels[levels.length - 1], levels.length));
    }
}
