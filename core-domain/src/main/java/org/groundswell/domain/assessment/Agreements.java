package org.groundswell.domain.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.AssessmentState.Agreed;
import org.groundswell.domain.assessment.AssessmentState.Flag;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Range;
import org.groundswell.domain.instrument.SummaryRule;
import org.jspecify.annotations.Nullable;

/**
 * The rules of agreeing: it comes after the reveal, and an agreed rating that asks for attention by the instrument's rule
 * raises a flag, which a later one that does not clears.
 */
final class Agreements {

    private Agreements() {}

    static Outcome<AssessmentEvent> decide(AgreeRatings command, AssessmentState state, Instrument instrument) {
        if (!state.revealed()) {
            return Outcome.refused(AssessmentRejection.NOT_REVEALED.because());
        }
        Faults faults = new Faults()
                .addIf(command.agreements().isEmpty(), () -> AssessmentRejection.NOTHING_GIVEN.at("agreements"));
        Set<String> items = new HashSet<>();
        for (int i = 0; i < command.agreements().size(); i++) {
            ItemAgreement given = command.agreements().get(i);
            String place = "agreements[" + i + "]";
            RatingFaults.agreed(faults, place, given.item(), items, instrument);
            RatingFaults.rating(faults, place, given.rating(), instrument);
            faults.optionalWords(place + ".settledBy", "what settled it", given.settledBy());
            faults.optionalWords(place + ".dissent", "the dissent", given.dissent());
            faults.addIf(
                    RatingFaults.needsReason(given.rating(), instrument) && !reasonIsKnown(given, state),
                    () -> AssessmentRejection.REASON_NEEDED.at(
                            place + ".settledBy", RatingFaults.label(given.item(), instrument)));
            override(faults, place, given, command, state, instrument);
        }
        return faults.orElse(() -> agreed(command, state, instrument));
    }

    /** That an item does not apply was given a reason by a rater, or is given one now. */
    private static boolean reasonIsKnown(ItemAgreement given, AssessmentState state) {
        FreeText settledBy = given.settledBy();
        return (settledBy != null && !settledBy.isBlank())
                || state.ratings().values().stream()
                        .map(own -> own.get(given.item()))
                        .filter(Objects::nonNull)
                        .anyMatch(own -> own.rating().equals(given.rating()));
    }

    /** A domain's rating other than what its items suggest says what settled it, where the instrument wants that. */
    private static void override(
            Faults faults,
            String place,
            ItemAgreement given,
            AgreeRatings command,
            AssessmentState state,
            Instrument instrument) {
        boolean wanted = instrument.summaryRule() instanceof SummaryRule.Profile rule && rule.overrideNeedsReason();
        if (!wanted || instrument.domain(given.item()).isEmpty()) {
            return;
        }
        Map<String, Rating> agreed = new HashMap<>();
        state.agreed().forEach((item, agreement) -> agreed.put(item, agreement.rating()));
        command.agreements().forEach(each -> agreed.put(each.item(), each.rating()));
        FreeText why = given.settledBy();
        Profile.suggestion(instrument, given.item(), agreed)
                .filter(suggested -> !suggested.equals(given.rating()) && (why == null || why.isBlank()))
                .ifPresent(suggested -> faults.add(AssessmentRejection.OVERRIDE_NEEDS_REASON.at(
                        place + ".settledBy",
                        RatingFaults.label(given.item(), instrument),
                        instrument.scale().label(suggested.value()))));
    }

    private static List<AssessmentEvent> agreed(AgreeRatings command, AssessmentState state, Instrument instrument) {
        List<AssessmentEvent> events = new ArrayList<>();
        for (ItemAgreement given : command.agreements()) {
            Agreed agreement = new Agreed(given.rating(), given.settledBy(), given.dissent());
            Agreed present = state.agreed().get(given.item());
            if (agreement.equals(present)) {
                continue;
            }
            events.add(new RatingAgreed(
                    command.round(), command.site(), given.item(), given.rating(), given.settledBy(), given.dissent()));
            flag(command, given, present, state, instrument).ifPresent(events::add);
        }
        return events;
    }

    /** A flag that ended is raised again only by another rating, not by other words beside the same one. */
    private static Optional<AssessmentEvent> flag(
            AgreeRatings command,
            ItemAgreement given,
            @Nullable Agreed present,
            AssessmentState state,
            Instrument instrument) {
        Flag flag = state.flags().get(given.item());
        if (!asksForAttention(given, state, instrument)) {
            return flag == null
                    ? Optional.empty()
                    : Optional.of(new FlagCleared(command.round(), command.site(), given.item()));
        }
        boolean sameRating = present != null && present.rating().equals(given.rating());
        return flag == Flag.OPEN || (flag == Flag.ENDED && sameRating)
                ? Optional.empty()
                : Optional.of(new FlagRaised(command.round(), command.site(), given.item(), given.rating()));
    }

    /** By its rating, or by raters who together span the scale; a domain's rating repeats its items and flags nothing. */
    private static boolean asksForAttention(ItemAgreement given, AssessmentState state, Instrument instrument) {
        return instrument.item(given.item()).isPresent()
                && (instrument.attention().flags(given.rating().value())
                        || (instrument.attention().disagreement()
                                && instrument
                                        .scale()
                                        .range(state.given(given.item()))
                                        .filter(Range::whole)
                                        .isPresent()));
    }
}
