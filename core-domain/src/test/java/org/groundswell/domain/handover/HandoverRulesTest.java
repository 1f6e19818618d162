package org.groundswell.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.handover.HandoverCommand.AcceptGap;
import org.groundswell.domain.handover.HandoverCommand.JudgeCriterion;
import org.groundswell.domain.handover.HandoverCommand.RecordFollowUp;
import org.groundswell.domain.handover.HandoverCommand.SetSupportEnd;
import org.groundswell.domain.handover.HandoverEvent.CriterionJudged;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordRejection;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverRulesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Handover HANDOVER = CATALOGUE.handover();
    private static final RecordKind KIND = CATALOGUE.record(Handover.KIND);
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final FieldValue[] GAP = {
        FieldValue.words("bau-gap-action", said("Ask the board")),
        FieldValue.words("bau-gap-owner", said("Finance lead")),
        FieldValue.day("bau-gap-due", TOMORROW)
    };
    private static final SupportEndSet ENDED = new SupportEndSet(RF4, TODAY.minusMonths(3), null);
    private static final GapAccepted ACCEPTED = new GapAccepted(RF4, "BAU-6", said("The board pays"));

    private final Rules<HandoverCommand, HandoverState, HandoverEvent> handover = rules(SiteStanding.ACTIVE, null);

    private static Rules<HandoverCommand, HandoverState, HandoverEvent> rules(
            SiteStanding site, LocalDate resourceEnded) {
        return new Rules<>(
                HandoverDecider.initial(),
                HandoverDecider::evolve,
                (command, state, circumstance) -> HandoverDecider.decide(
                        command, state, HANDOVER, KIND, new HandoverFacts(site, resourceEnded), circumstance));
    }

    private static Values values(String state, FieldValue... further) {
        return new Values(Stream.concat(
                        Stream.of(
                                FieldValue.chosen("bau-state", List.of(state)),
                                FieldValue.words("bau-evidence", said("Budget line 4711")),
                                FieldValue.words("bau-judged-by", said("Site lead")),
                                FieldValue.day("bau-judged-on", TODAY)),
                        Stream.of(further))
                .toList());
    }

    private static JudgeCriterion judge(String state, FieldValue... further) {
        return new JudgeCriterion(RF4, "BAU-6", values(state, further));
    }

    private static CriterionJudged judged(String state, FieldValue... further) {
        return new CriterionJudged(RF4, "BAU-6", KIND.version(), values(state, further));
    }

    @Test
    void the_catalogue_names_seven_criteria_and_three_checks() {
        assertThat(HANDOVER.criteria()).hasSize(7);
        assertThat(HANDOVER.criterion("BAU-4").orElseThrow().label()).isEqualTo("Own data");
        assertThat(HANDOVER.checks()).extracting(Handover.Check::months).containsExactly(3, 6, 12);
        assertThat(HANDOVER.check("bau-check-9")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "not-known", "not-applicable"})
    void a_criterion_without_a_gap_is_judged_on_evidence_alone(String state) {
        handover.given().when(judge(state)).then(judged(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-met", "partly-met"})
    void a_gap_needs_what_closes_it_who_sees_to_it_and_by_when(String state) {
        handover.given()
                .when(judge(state))
                .refusedAt("values.bau-gap-action", "values.bau-gap-owner", "values.bau-gap-due");
        handover.given().when(judge(state, GAP)).then(judged(state, GAP));
    }

    @Test
    void a_gap_that_was_accepted_needs_no_action_until_it_is_closed() {
        handover.given(judged("not-met", GAP), ACCEPTED)
                .when(judge("partly-met"))
                .then(judged("partly-met"));
        handover.given(judged("not-met", GAP), ACCEPTED, judged("met"))
                .when(judge("not-met"))
                .refusedAt("values.bau-gap-action", "values.bau-gap-owner", "values.bau-gap-due");
    }

    @Test
    void every_fault_of_a_judgement_is_found() {
        handover.given()
                .when(new JudgeCriterion(
                        RF4, "BAU-6", new Values(List.of(FieldValue.chosen("bau-state", List.of("fine"))))))
                .refusedAt("values.bau-state", "values.bau-evidence", "values.bau-judged-by", "values.bau-judged-on");
        Values wrong = values("not-met", GAP)
                .with(new Values(
                        List.of(FieldValue.day("bau-judged-on", TOMORROW), FieldValue.day("bau-gap-due", TODAY))));
        handover.given()
                .when(new JudgeCriterion(RF4, "BAU-6", wrong))
                .refused(FieldRejection.IN_THE_FUTURE, FieldRejection.BEFORE);
        handover.given()
                .when(new JudgeCriterion(RF4, "BAU-8", values("met")))
                .refused(HandoverRejection.CRITERION_UNKNOWN);
        handover.given()
                .when(judge("met", FieldValue.words("score", said("7"))))
                .refused(RecordRejection.FIELD_UNKNOWN);
    }

    @Test
    void only_a_gap_is_accepted_and_once() {
        AcceptGap accept = new AcceptGap(RF4, "BAU-6", said("The board pays"));
        handover.given(judged("partly-met", GAP)).when(accept).then(ACCEPTED);
        handover.given().when(accept).refused(HandoverRejection.NO_GAP);
        handover.given(judged("met")).when(accept).refused(HandoverRejection.NO_GAP);
        handover.given(judged("not-met", GAP), ACCEPTED)
                .when(new AcceptGap(RF4, "BAU-6", said("")))
                .refused(HandoverRejection.ACCEPTED_ALREADY, FieldRejection.REQUIRED);
        handover.given().when(new AcceptGap(RF4, "BAU-0", said("Why"))).refused(HandoverRejection.CRITERION_UNKNOWN);
    }

    @Test
    void the_end_of_support_is_changed_with_a_reason() {
        LocalDate end = TODAY.plusMonths(4);
        handover.given().when(new SetSupportEnd(RF4, end, null)).then(new SupportEndSet(RF4, end, null));
        handover.given(ENDED).when(new SetSupportEnd(RF4, ENDED.endsOn(), null)).nothing();
        handover.given(ENDED)
                .when(new SetSupportEnd(RF4, end, said(" ")))
                .refused(HandoverRejection.CHANGE_NEEDS_REASON);
        handover.given(ENDED)
                .when(new SetSupportEnd(RF4, end, said("Extended")))
                .then(new SupportEndSet(RF4, end, said("Extended")));
        handover.given()
                .when(new SetSupportEnd(RF4, LocalDate.of(1066, 10, 14), null))
                .refused(FieldRejection.OUT_OF_REACH);
    }

    @Test
    void a_check_says_what_holds_and_what_was_lost() {
        RecordFollowUp check = new RecordFollowUp(
                RF4, "bau-check-3", TODAY, List.of("BAU-1", "BAU-1"), said("Held at 91 %"), said(" "));
        handover.given(ENDED, judged("met"))
                .when(check)
                .then(new FollowUpRecorded(
                        RF4,
                        "bau-check-3",
                        HANDOVER.version(),
                        TODAY,
                        List.of("BAU-1"),
                        List.of("BAU-6"),
                        said("Held at 91 %"),
                        null));
        assertThat(handover.given(ENDED).when(check).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        FollowUpRecorded.class,
                        recorded -> assertThat(recorded.lost()).isEmpty());
    }

    @Test
    void a_check_follows_the_end_of_support() {
        RecordFollowUp check =
                new RecordFollowUp(RF4, "bau-check-3", TODAY.minusMonths(4), List.of("BAU-9"), said(""), null);
        handover.given().when(check).refused(HandoverRejection.SUPPORT_END_UNKNOWN);
        handover.given(ENDED)
                .when(check)
                .refused(FieldRejection.BEFORE, FieldRejection.REQUIRED, HandoverRejection.HELD_UNKNOWN);
        handover.given(ENDED)
                .when(new RecordFollowUp(RF4, "bau-check-9", TODAY, List.of(), said("Held"), null))
                .refused(HandoverRejection.CHECK_UNKNOWN);
        rules(SiteStanding.ACTIVE, TODAY.minusMonths(5))
                .given()
                .when(new RecordFollowUp(RF4, "bau-check-3", TOMORROW, List.of(), said("Held"), null))
                .refused(FieldRejection.IN_THE_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({"withdrawn", "declined"})
    void only_a_site_that_takes_part_is_handed_over(String sideState) {
        rules(SiteStanding.ofSideState(sideState), null)
                .given()
                .when(judge("met"))
                .refused(HandoverRejection.SITE_LEFT);
    }

    @Test
    void a_site_that_is_not_here_or_was_taken_in_is_not_handed_over() {
        rules(SiteStanding.NOT_ENROLLED, null).given().when(judge("met")).refused(HandoverRejection.SITE_UNKNOWN);
        rules(SiteStanding.takenIn("RYJ", TODAY), null)
                .given()
                .when(judge("met"))
                .refusedSaying(StandingRejection.TAKEN_IN, "RYJ");
    }
}
