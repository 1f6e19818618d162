package org.groundswell.domain.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInAction;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInReason;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.AssessmentCommand.RevealRatings;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.AssessmentState.Agreed;
import org.groundswell.domain.assessment.AssessmentState.Flag;
import org.groundswell.domain.assessment.AssessmentState.Rated;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one site's assessment: people rate alone, the ratings are revealed once, the team agrees, and an agreed rating
 * that asks for attention raises a flag that ends in an action or a recorded reason.
 */
public final class AssessmentDecider {

    private AssessmentDecider() {}

    public static AssessmentState initial() {
        return new AssessmentState(Map.of(), false, Map.of(), Map.of());
    }

    /** @param instrument the one that the round is rated by */
    public static Outcome<AssessmentEvent> decide(
            AssessmentCommand command,
            AssessmentState state,
            RoundState round,
            Instrument instrument,
            SiteStanding site,
            Circumstance circumstance) {
        Optional<Rejection> obstacle = obstacle(command, round, site, circumstance);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        return switch (command) {
            case RateComponents rate -> rate(rate, state, instrument, circumstance);
            case RevealRatings reveal -> reveal(reveal, state, instrument);
            case AgreeRatings agree -> Agreements.decide(agree, state, instrument);
            case EndFlagInAction end -> endInAction(end, state, instrument, circumstance);
            case EndFlagInReason end -> endInReason(end, state, instrument, circumstance);
        };
    }

    public static AssessmentState evolve(AssessmentState state, AssessmentEvent event) {
        return switch (event) {
            case ComponentRated rated ->
                state.rated(
                        rated.rater(),
                        rated.item(),
                        new Rated(
                                rated.rating(),
                                rated.evidence(),
                                rated.link(),
                                rated.whyNotApplicable(),
                                rated.answers()));
            case RatingsRevealed _ -> state.nowRevealed();
            case RatingAgreed agreed ->
                state.agreed(agreed.item(), new Agreed(agreed.rating(), agreed.settledBy(), agreed.dissent()));
            case FlagRaised raised -> state.flagged(raised.item(), Flag.OPEN);
            case FlagEndedInAction ended -> state.flagged(ended.item(), Flag.ENDED);
            case FlagEndedInReason ended -> state.flagged(ended.item(), Flag.ENDED);
            case FlagCleared cleared -> state.flagged(cleared.item(), null);
        };
    }

    private static Optional<Rejection> obstacle(
            AssessmentCommand command, RoundState round, SiteStanding site, Circumstance circumstance) {
        if (!(round instanceof RoundState.Opened opened)) {
            return Optional.of(AssessmentRejection.ROUND_UNKNOWN.because());
        }
        if (!site.isEnrolled()) {
            return Optional.of(AssessmentRejection.SITE_UNKNOWN.because());
        }
        boolean endsFlag = command instanceof EndFlagInAction || command instanceof EndFlagInReason;
        if (site.livesOn()) {
            return endsFlag ? Optional.empty() : site.refusal();
        }
        if (site.hasLeft()) {
            return Optional.of(AssessmentRejection.SITE_HAS_LEFT.because(site.word()));
        }
        if (opened.closed() && !endsFlag) {
            return Optional.of(AssessmentRejection.ROUND_CLOSED.because(opened.title()));
        }
        if (opened.opensOn().isAfter(circumstance.today())) {
            return Optional.of(AssessmentRejection.ROUND_NOT_YET_OPEN.because(opened.title(), opened.opensOn()));
        }
        return Optional.empty();
    }

    private static Outcome<AssessmentEvent> rate(
            RateComponents command, AssessmentState state, Instrument instrument, Circumstance circumstance) {
        if (instrument.raters().anonymous() && state.revealed()) {
            return Outcome.refused(AssessmentRejection.CLOSED_BY_REVEAL.because());
        }
        Faults faults =
                new Faults().addIf(command.ratings().isEmpty(), () -> AssessmentRejection.NOTHING_GIVEN.at("ratings"));
        Set<String> items = new HashSet<>();
        for (int i = 0; i < command.ratings().size(); i++) {
            ItemRating given = command.ratings().get(i);
            String place = "ratings[" + i + "]";
            RatingFaults.item(faults, place, given.item(), items, instrument);
            RatingFaults.rating(faults, place, given.rating(), instrument);
            reason(faults, place + ".whyNotApplicable", given, instrument);
            faults.optionalWords(place + ".evidence", "the evidence", given.evidence());
            faults.optionalWords(place + ".link", "the link", given.link());
            RatingFaults.answers(faults, place, given, instrument);
        }
        Map<String, Rated> own = state.ratings().getOrDefault(circumstance.actor(), Map.of());
        return faults.orElse(() -> command.ratings().stream()
                .filter(given -> !Objects.equals(rated(given), own.get(given.item())))
                .map(given -> new ComponentRated(
                        command.round(),
                        command.site(),
                        given.item(),
                        circumstance.actor(),
                        given.rating(),
                        given.evidence(),
                        given.link(),
                        given.whyNotApplicable(),
                        answers(given)))
                .toList());
    }

    private static Rated rated(ItemRating given) {
        return new Rated(given.rating(), given.evidence(), given.link(), given.whyNotApplicable(), answers(given));
    }

    private static @Nullable Values answers(ItemRating given) {
        return given.answers().given().isEmpty() ? null : given.answers();
    }

    private static void reason(Faults faults, String field, ItemRating given, Instrument instrument) {
        String label = RatingFaults.label(given.item(), instrument);
        boolean asked = RatingFaults.needsReason(given.rating(), instrument);
        FreeText why = given.whyNotApplicable();
        boolean missing = why == null || why.isBlank();
        faults.addIf(asked && missing, () -> AssessmentRejection.REASON_NEEDED.at(field, label));
        faults.addIf(!asked && !missing, () -> AssessmentRejection.REASON_NOT_ASKED.at(field, label));
        faults.optionalWords(field, "the reason", why);
    }

    private static Outcome<AssessmentEvent> reveal(
            RevealRatings command, AssessmentState state, Instrument instrument) {
        return Revealing.faults(state, instrument)
                .orElse(() -> List.of(new RatingsRevealed(command.round(), command.site())));
    }

    private static Outcome<AssessmentEvent> endInAction(
            EndFlagInAction command, AssessmentState state, Instrument instrument, Circumstance circumstance) {
        return flagFaults(command.item(), state, instrument)
                .words("action", "what will be done", command.action())
                .words("owner", "who will do it", command.owner())
                .notInPast("due", "the date due", command.due(), circumstance)
                .orElse(() -> List.of(new FlagEndedInAction(
                        command.round(),
                        command.site(),
                        command.item(),
                        command.action(),
                        command.owner(),
                        command.due())));
    }

    private static Outcome<AssessmentEvent> endInReason(
            EndFlagInReason command, AssessmentState state, Instrument instrument, Circumstance circumstance) {
        return flagFaults(command.item(), state, instrument)
                .words("reason", "the reason for taking no action", command.reason())
                .words("decidedBy", "who decided", command.decidedBy())
                .notInPast("reviewOn", "the date to look again", command.reviewOn(), circumstance)
                .orElse(() -> List.of(new FlagEndedInReason(
                        command.round(),
                        command.site(),
                        command.item(),
                        command.reason(),
                        command.decidedBy(),
                        command.reviewOn())));
    }

    private static Faults flagFaults(String item, AssessmentState state, Instrument instrument) {
        Faults faults = new Faults();
        if (instrument.item(item).isEmpty()) {
            return faults.add(RatingFaults.unknown("item", item, instrument));
        }
        return faults.addIf(
                !state.flags().containsKey(item),
                () -> AssessmentRejection.NO_FLAG.at("item", RatingFaults.label(item, instrument)));
    }
}
