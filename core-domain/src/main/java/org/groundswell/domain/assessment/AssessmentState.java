package org.groundswell.domain.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/**
 * What one site's assessment holds.
 *
 * @param ratings each person's own, by item
 * @param agreed the team's, by item
 * @param flags by item
 */
public record AssessmentState(
        Map<PersonId, Map<String, Rated>> ratings,
        boolean revealed,
        Map<String, Agreed> agreed,
        Map<String, Flag> flags) {

    public AssessmentState {
        ratings = Map.copyOf(ratings);
        agreed = Map.copyOf(agreed);
        flags = Map.copyOf(flags);
    }

    public record Rated(
            Rating rating,
            @Nullable FreeText evidence,
            @Nullable FreeText link,
            @Nullable FreeText whyNotApplicable,
            @Nullable Values answers) {}

    public record Agreed(
            Rating rating,
            @Nullable FreeText settledBy,
            @Nullable FreeText dissent) {}

    /** Whether a flag still waits for an action or a reason. */
    public enum Flag {
        OPEN,
        ENDED
    }

    /** The items that somebody rated. */
    public Set<String> ratedItems() {
        return ratings.values().stream().flatMap(own -> own.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What all raters gave one item. */
    List<String> given(String item) {
        return ratings.values().stream()
                .flatMap(own -> Optional.ofNullable(own.get(item)).stream())
                .map(rated -> rated.rating().value())
                .toList();
    }

    AssessmentState rated(PersonId rater, String item, Rated rated) {
        Map<PersonId, Map<String, Rated>> all = new HashMap<>(ratings);
        Map<String, Rated> own = new HashMap<>(all.getOrDefault(rater, Map.of()));
        own.put(item, rated);
        all.put(rater, Map.copyOf(own));
        return new AssessmentState(all, revealed, agreed, flags);
    }

    AssessmentState nowRevealed() {
        return new AssessmentState(ratings, true, agreed, flags);
    }

    AssessmentState agreed(String item, Agreed agreement) {
        Map<String, Agreed> all = new HashMap<>(agreed);
        all.put(item, agreement);
        return new AssessmentState(ratings, revealed, all, flags);
    }

    AssessmentState flagged(String item, @Nullable Flag flag) {
        Map<String, Flag> all = new HashMap<>(flags);
        if (flag == null) {
            all.remove(item);
        } else {
            all.put(item, flag);
        }
        return new AssessmentState(ratings, revealed, agreed, all);
    }
}
