package org.groundswell.domain.assessment;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened in one site's assessment by one instrument in one round. Each names round and site, so it can be read alone. */
public sealed interface AssessmentEvent extends Event {

    String round();

    SiteCode site();

    /**
     * A person's own rating, shown to nobody else until the ratings are revealed. A later one replaces it.
     *
     * @param answers the typed fields of the instrument; absent where it has none
     */
    record ComponentRated(
            String round,
            SiteCode site,
            String item,
            PersonId rater,
            Rating rating,
            @Nullable FreeText evidence,
            @Nullable FreeText link,
            @Nullable FreeText whyNotApplicable,
            @Nullable Values answers)
            implements AssessmentEvent {}

    record RatingsRevealed(String round, SiteCode site) implements AssessmentEvent {}

    /** @param item an item, or a domain where its rating is set by people */
    record RatingAgreed(
            String round,
            SiteCode site,
            String item,
            Rating rating,
            @Nullable FreeText settledBy,
            @Nullable FreeText dissent)
            implements AssessmentEvent {}

    /** An agreed rating, or how far apart the raters are, asks for attention by the instrument's attention rule. */
    record FlagRaised(String round, SiteCode site, String item, Rating rating) implements AssessmentEvent {}

    record FlagEndedInAction(String round, SiteCode site, String item, FreeText action, FreeText owner, LocalDate due)
            implements AssessmentEvent {}

    record FlagEndedInReason(
            String round, SiteCode site, String item, FreeText reason, FreeText decidedBy, LocalDate reviewOn)
            implements AssessmentEvent {}

    /** A later agreed rating no longer asks for attention. */
    record FlagCleared(String round, SiteCode site, String item) implements AssessmentEvent {}
}
