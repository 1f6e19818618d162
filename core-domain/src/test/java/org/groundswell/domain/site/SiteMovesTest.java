package org.groundswell.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;
import static org.groundswell.domain.site.Sites.LISTED;
import static org.groundswell.domain.site.Sites.at;
import static org.groundswell.domain.site.Sites.evidence;
import static org.groundswell.domain.site.Sites.evidenceOf;
import static org.groundswell.domain.site.Sites.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.junit.jupiter.api.Test;

class SiteMovesTest {

    private final Rules<SiteCommand, SiteState, SiteEvent> site = Sites.rules();

    @Test
    void a_forward_move_tells_what_was_shown() {
        site.given(at("identified"))
                .when(move("engaged").evidence(evidenceOf("engaged")).build())
                .then(new StageEntered(
                        "MV-F1", "forward", "identified", "engaged", TODAY, evidenceOf("engaged"), null, null));
    }

    @Test
    void a_forward_move_needs_the_evidence_of_the_stage_entered() {
        site.given(at("identified"))
                .when(move("engaged").build())
                .refusedSaying(
                        SiteRejection.EVIDENCE_NEEDED,
                        "Engaged",
                        "Named contact and role",
                        "Date of first two-way contact");
    }

    @Test
    void evidence_without_words_is_no_evidence() {
        List<Evidence> given = List.of(
                new Evidence("ev-engaged-contact", said("  ")), new Evidence("ev-engaged-date", said("2026-02-01")));
        site.given(at("identified"))
                .when(move("engaged").evidence(given).build())
                .refusedSaying(SiteRejection.EVIDENCE_NEEDED, "Named contact and role");
    }

    @Test
    void blank_evidence_that_is_not_asked_for_is_not_kept() {
        List<Evidence> given = List.of(new Evidence("ev-engaged-contact", said(" ")));
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-funding").evidence(given).build())
                .then(new StageEntered(
                        "MV-B3", "backward", "preparing", "committed", TODAY, List.of(), "rsn-funding", null));
    }

    @Test
    void evidence_of_another_stage_does_not_stand_in() {
        site.given(at("identified"))
                .when(move("engaged").evidence(evidenceOf("committed")).build())
                .refused(SiteRejection.EVIDENCE_NEEDED);
    }

    @Test
    void a_skip_needs_a_reason_and_evidence_for_each_stage_passed_over() {
        site.given(at("identified"))
                .when(move("preparing").evidence(evidenceOf("preparing")).build())
                .refused(SiteRejection.REASON_NEEDED, SiteRejection.EVIDENCE_NEEDED, SiteRejection.EVIDENCE_NEEDED);
        site.given(at("identified"))
                .when(move("preparing")
                        .evidence(evidence(1, 4))
                        .reason("rsn-own-solution")
                        .build())
                .then(new StageEntered(
                        "MV-S1", "skip", "identified", "preparing", TODAY, evidence(1, 4), "rsn-own-solution", null));
    }

    @Test
    void a_skip_does_not_ask_for_evidence_of_the_stage_left() {
        site.given(at("committed"))
                .when(move("implementing")
                        .evidence(evidence(3, 5))
                        .reason("rsn-priorities")
                        .build())
                .events();
    }

    @Test
    void moving_back_needs_a_reason_and_no_evidence() {
        site.given(at("preparing")).when(move("committed").build()).refused(SiteRejection.REASON_NEEDED);
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-champion-left").build())
                .then(new StageEntered(
                        "MV-B3", "backward", "preparing", "committed", TODAY, List.of(), "rsn-champion-left", null));
    }

    @Test
    void a_reason_must_be_on_the_list() {
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-weather").build())
                .refusedSaying(SiteRejection.REASON_UNKNOWN, "rsn-weather", "rsn-workload");
    }

    @Test
    void another_reason_needs_words() {
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-other").build())
                .refused(SiteRejection.REASON_DETAIL_NEEDED);
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-other").detail(" ").build())
                .refused(SiteRejection.REASON_DETAIL_NEEDED);
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-other").detail("Flooded").build())
                .events();
    }

    @Test
    void a_move_is_not_in_the_future() {
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-funding").on(TOMORROW).build())
                .refused(FieldRejection.IN_THE_FUTURE);
    }

    @Test
    void a_move_is_not_before_the_last_one() {
        site.given(at("preparing"))
                .when(move("committed")
                        .reason("rsn-funding")
                        .on(LISTED.minusDays(1))
                        .build())
                .refusedSaying(SiteRejection.BEFORE_LAST_MOVE, "2026-01-04", "2026-01-05");
        site.given(at("preparing"))
                .when(move("committed").reason("rsn-funding").on(LISTED).build())
                .events();
    }

    @Test
    void the_correction_of_a_mistaken_stage_may_bear_an_earlier_date() {
        site.given(at("preparing"))
                .when(move("committed")
                        .reason("rsn-evidence-missing")
                        .on(LISTED.minusDays(1))
                        .build())
                .events();
    }

    @Test
    void only_going_back_corrects() {
        site.given(at("identified"))
                .when(move("engaged")
                        .evidence(evidenceOf("engaged"))
                        .reason("rsn-evidence-missing")
                        .on(LISTED.minusDays(1))
                        .build())
                .refused(SiteRejection.BEFORE_LAST_MOVE);
    }

    @Test
    void a_date_in_evidence_must_be_a_date_up_to_today() {
        site.given(at("identified"))
                .when(move("engaged").evidence(withDate("1 February")).build())
                .refusedSaying(SiteRejection.EVIDENCE_NOT_A_DATE, "1 February");
        site.given(at("identified"))
                .when(move("engaged").evidence(withDate(TOMORROW.toString())).build())
                .refused(FieldRejection.IN_THE_FUTURE);
    }

    private static List<Evidence> withDate(String date) {
        return List.of(new Evidence("ev-engaged-contact", said("Jo")), new Evidence("ev-engaged-date", said(date)));
    }

    @Test
    void evidence_that_no_stage_asks_for_is_refused() {
        List<Evidence> evidence = new ArrayList<>(evidenceOf("engaged"));
        evidence.add(new Evidence("ev-colour", said("red")));
        site.given(at("identified"))
                .when(move("engaged").evidence(evidence).build())
                .refusedAt("evidence[2].field");
    }

    @Test
    void evidence_is_given_once_unless_there_may_be_several() {
        List<Evidence> twice = new ArrayList<>(evidenceOf("engaged"));
        twice.add(new Evidence("ev-engaged-contact", said("Another")));
        site.given(at("identified"))
                .when(move("engaged").evidence(twice).build())
                .refused(SiteRejection.EVIDENCE_TWICE);

        List<Evidence> several = new ArrayList<>(evidenceOf("committed"));
        several.add(new Evidence("ev-committed-measures", said("m-2")));
        site.given(at("engaged"))
                .when(move("committed").evidence(several).build())
                .events();

        List<Evidence> list = new ArrayList<>(evidenceOf("preparing"));
        list.add(new Evidence("ev-preparing-team", said("Second member")));
        site.given(at("committed"))
                .when(move("preparing").evidence(list).build())
                .events();
    }

    @Test
    void evidence_has_a_bounded_length() {
        List<Evidence> given = List.of(
                new Evidence("ev-engaged-contact", said("x".repeat(4001))),
                new Evidence("ev-engaged-date", said("2026-02-01")));
        site.given(at("identified"))
                .when(move("engaged").evidence(given).build())
                .refused(FieldRejection.TOO_LONG);
    }

    @Test
    void a_pause_tells_everything_about_it() {
        site.given(at("embedded"))
                .when(move("paused")
                        .reason("rsn-emergency")
                        .detail("Flood")
                        .decidedBy("Board")
                        .restartOn(TOMORROW)
                        .suspended(false)
                        .build())
                .then(new SideStateEntered(
                        "MV-P1",
                        "embedded",
                        "paused",
                        "embedded",
                        TODAY,
                        "rsn-emergency",
                        said("Flood"),
                        said("Board"),
                        null,
                        TOMORROW,
                        false,
                        null));
    }

    @Test
    void every_missing_part_of_a_side_state_is_named() {
        site.given(at("engaged"))
                .when(move("paused").build())
                .refused(SiteRejection.REASON_NEEDED, SiteRejection.SIDE_FIELD_NEEDED);
        List<Rejection> pause = site.given(at("engaged"))
                .when(move("paused").reason("rsn-workload").build())
                .rejections();
        assertThat(pause.getFirst().message()).contains("Who decided; Expected restart; Is reporting suspended too?");
        assertThat(pause.getFirst().field()).contains("decidedBy");
        site.given(at("committed"))
                .when(move("withdrawn")
                        .reason("rsn-workload")
                        .decidedBy("Board")
                        .build())
                .refusedAt("learned");
        site.given(at("engaged"))
                .when(move("paused")
                        .reason("rsn-workload")
                        .decidedBy("Board")
                        .suspended(true)
                        .build())
                .refusedAt("restartOn");
        site.given(at("engaged"))
                .when(move("paused")
                        .reason("rsn-workload")
                        .decidedBy("Board")
                        .restartOn(TODAY)
                        .build())
                .refusedAt("reportingSuspended");
    }

    @Test
    void what_a_move_does_not_ask_for_is_not_dropped_silently() {
        site.given(at("preparing"))
                .when(move("committed")
                        .reason("rsn-funding")
                        .decidedBy("Board")
                        .askAgainOn(TOMORROW)
                        .restartOn(TOMORROW)
                        .suspended(true)
                        .learned("Much")
                        .build())
                .refusedAt("decidedBy", "askAgainOn", "restartOn", "reportingSuspended", "learned");
        site.given(at("engaged"))
                .when(move("declined")
                        .reason("rsn-funding")
                        .decidedBy("Board")
                        .restartOn(TOMORROW)
                        .build())
                .refusedSaying(SiteRejection.SIDE_FIELD_NOT_ASKED, "\"Expected restart\"", "Declined");
    }

    @Test
    void dates_ahead_do_not_lie_before_the_move() {
        site.given(at("engaged"))
                .when(move("declined")
                        .reason("rsn-funding")
                        .decidedBy("Board")
                        .askAgainOn(TODAY.minusDays(1))
                        .build())
                .refusedAt("askAgainOn");
        site.given(at("engaged"))
                .when(move("paused")
                        .reason("rsn-funding")
                        .decidedBy("Board")
                        .suspended(true)
                        .restartOn(TODAY.minusDays(1))
                        .build())
                .refusedAt("restartOn");
    }

    @Test
    void words_of_a_side_state_have_a_bounded_length() {
        String long_ = "x".repeat(4001);
        site.given(at("committed"))
                .when(move("withdrawn")
                        .reason("rsn-funding")
                        .detail(long_)
                        .decidedBy(long_)
                        .learned(long_)
                        .build())
                .refusedAt("reasonDetail", "decidedBy", "learned");
    }

    @Test
    void a_site_paused_before_it_committed_declines_and_one_paused_later_withdraws() {
        site.given(at("committed", "paused"))
                .when(Sites.complete("declined"))
                .refusedSaying(SiteRejection.ONLY_BEFORE_COMMITMENT, "Committed", "withdrawn");
        site.given(at("engaged", "paused"))
                .when(Sites.complete("withdrawn"))
                .refusedSaying(SiteRejection.ONLY_AFTER_COMMITMENT, "Engaged", "declined");
    }

    @Test
    void a_paused_site_that_withdraws_keeps_the_stage_it_held() {
        List<SiteEvent> events = site.given(at("embedded", "paused"))
                .when(Sites.complete("withdrawn"))
                .events();
        assertThat(events).singleElement().isInstanceOfSatisfying(SideStateEntered.class, withdrawn -> {
            assertThat(withdrawn.from()).isEqualTo("paused");
            assertThat(withdrawn.stageHeld()).isEqualTo("embedded");
        });
    }

    @Test
    void returning_to_the_stage_held_confirms_its_evidence() {
        site.given(at("preparing", "paused")).when(move("preparing").build()).refused(SiteRejection.EVIDENCE_NEEDED);
        site.given(at("preparing", "paused"))
                .when(move("preparing").evidence(evidenceOf("preparing")).build())
                .then(new StageEntered(
                        "MV-R2", "return", "paused", "preparing", TODAY, evidenceOf("preparing"), null, null));
    }

    @Test
    void returning_to_an_earlier_stage_needs_only_a_reason() {
        site.given(at("preparing", "paused")).when(move("engaged").build()).refused(SiteRejection.REASON_NEEDED);
        site.given(at("preparing", "paused"))
                .when(move("engaged").reason("rsn-leader-change").build())
                .events();
    }

    @Test
    void returning_after_withdrawal_needs_a_reason_and_evidence() {
        site.given(at("embedded", "withdrawn"))
                .when(move("committed").build())
                .refused(SiteRejection.REASON_NEEDED, SiteRejection.EVIDENCE_NEEDED);
        site.given(at("embedded", "withdrawn"))
                .when(move("committed")
                        .reason("rsn-leader-change")
                        .evidence(evidenceOf("committed"))
                        .build())
                .events();
    }

    @Test
    void a_refusal_names_the_places_that_can_be_reached() {
        site.given(at("identified"))
                .when(Sites.complete("sustaining"))
                .refusedSaying(SiteRejection.MOVE_NOT_ALLOWED, "from Identified to Sustaining", "Engaged", "Declined");
        site.given(at("identified"))
                .when(Sites.complete("identified"))
                .refusedSaying(SiteRejection.ALREADY_THERE, "Identified");
        site.given(at("identified"))
                .when(Sites.complete("thinking"))
                .refusedSaying(SiteRejection.UNKNOWN_STAGE, "thinking", "identified", "withdrawn");
    }

    @Test
    void a_site_sustains_it_only_once_its_handover_criteria_are_judged() {
        MoveSite sustain = move("sustaining").evidence(evidenceOf("sustaining")).build();
        Outcome<SiteEvent> refused = SiteDecider.decide(
                sustain, state(at("embedded")), Sites.LIFECYCLE, unjudged("Induction", "Funding"), Rules.NOW);
        assertThat(((Outcome.Refused<SiteEvent>) refused).rejections())
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.code()).isEqualTo("SITE-020");
                    assertThat(rejection.field()).contains("evidence[3].said");
                    assertThat(rejection.message()).contains("Induction, Funding");
                });
        assertThat(SiteDecider.decide(sustain, state(at("embedded")), Sites.LIFECYCLE, unjudged(), Rules.NOW))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(SiteDecider.decide(
                        move("embedded").evidence(evidenceOf("embedded")).build(),
                        state(at("implementing")),
                        Sites.LIFECYCLE,
                        unjudged("Funding"),
                        Rules.NOW))
                .as("no other stage asks for it")
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void embedding_and_sustaining_want_region_or_programme() {
        assertThat(SiteDecider.needsConfirmation(state(at("implementing")), "embedded", Sites.LIFECYCLE))
                .isTrue();
        assertThat(SiteDecider.needsConfirmation(state(at("embedded")), "sustaining", Sites.LIFECYCLE))
                .isTrue();
        assertThat(SiteDecider.needsConfirmation(state(at("identified")), "engaged", Sites.LIFECYCLE))
                .isFalse();
        assertThat(SiteDecider.needsConfirmation(state(at("sustaining")), "embedded", Sites.LIFECYCLE))
                .isFalse();
        assertThat(SiteDecider.needsConfirmation(state(at("identified")), "nowhere", Sites.LIFECYCLE))
                .isFalse();
        assertThat(SiteDecider.needsConfirmation(SiteDecider.initial(), "embedded", Sites.LIFECYCLE))
                .isFalse();
    }

    @Test
    void a_sites_standing_follows_its_side_state() {
        assertThat(SiteDecider.initial().standing()).isEqualTo(SiteStanding.NOT_ENROLLED);
        assertThat(state(at("engaged")).standing()).isEqualTo(SiteStanding.ACTIVE);
        assertThat(state(at("engaged", "paused")).standing()).isEqualTo(SiteStanding.PAUSED);
        assertThat(state(at("engaged", "declined")).standing()).isEqualTo(SiteStanding.DECLINED);
        assertThat(state(at("committed", "withdrawn")).standing()).isEqualTo(SiteStanding.WITHDRAWN);
    }

    private static SiteDecider.Facts unjudged(String... criteria) {
        return new SiteDecider.Facts(List.of(criteria), Map.of());
    }

    private SiteState state(List<SiteEvent> events) {
        return site.given(events).state();
    }
}
