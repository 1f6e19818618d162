package org.groundswell.query.assessment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.Spread;
import org.jspecify.annotations.Nullable;

/**
 * One item of one site's assessment, as the heat map shows it.
 *
 * @param state none, rating (given but not revealed), revealed or agreed
 * @param rating the agreed rating
 * @param raters how many people have rated
 * @param lowest of the revealed levels that are numbers; not-known and not-applicable are no levels
 * @param given every revealed answer, each once
 * @param flag none, open, action or reason
 */
record Cell(
        String item,
        String state,
        @Nullable String rating,
        int raters,
        @Nullable String lowest,
        @Nullable String highest,
        List<String> given,
        String flag) {

    Cell {
        given = List.copyOf(given);
    }

    static final String NONE = "none";
    static final String RATING = "rating";
    static final String REVEALED = "revealed";
    static final String AGREED = "agreed";
    static final String OPEN = "open";

    static Cell empty(String item) {
        return new Cell(item, NONE, null, 0, null, null, List.of(), NONE);
    }

    /** One more person has rated, unseen. */
    Cell ratedByOneMore() {
        return new Cell(item, state.equals(NONE) ? RATING : state, rating, raters + 1, lowest, highest, given, flag);
    }

    /** The spread of the ratings is out. */
    Cell revealing(List<Rating> ratings) {
        if (ratings.isEmpty()) {
            return this;
        }
        Optional<Spread> spread = Spread.of(ratings);
        String low = spread.map(each -> Integer.toString(each.lowest())).orElse(null);
        String high = spread.map(each -> Integer.toString(each.highest())).orElse(null);
        List<String> answers =
                ratings.stream().map(Rating::value).distinct().sorted().toList();
        return new Cell(
                item, state.equals(AGREED) ? AGREED : REVEALED, rating, ratings.size(), low, high, answers, flag);
    }

    Cell agreed(Rating agreement) {
        return new Cell(item, AGREED, agreement.value(), raters, lowest, highest, given, flag);
    }

    Cell flagged(String newFlag) {
        return new Cell(item, state, rating, raters, lowest, highest, given, newFlag);
    }

    boolean isOpen() {
        return flag.equals(OPEN);
    }

    /** The agreed level, if the agreed rating is one. */
    OptionalInt level() {
        return rating == null ? OptionalInt.empty() : new Rating(rating).level();
    }
}
