package org.groundswell.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.signal.SignalCommand.CloseCase;
import org.groundswell.domain.signal.SignalCommand.CommentOnCase;
import org.groundswell.domain.signal.SignalCommand.NoteSignals;
import org.groundswell.domain.signal.SignalCommand.ReassignCase;
import org.groundswell.domain.signal.SignalCommand.ReopenCase;
import org.groundswell.domain.signal.SignalEvent.SignalCaseClosed;
import org.groundswell.domain.signal.SignalEvent.SignalCaseCommented;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReassigned;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReopened;
import org.groundswell.domain.signal.SignalEvent.SignalContinued;
import org.groundswell.domain.signal.SignalEvent.SignalReturned;
import org.groundswell.domain.signal.SignalEvent.SignalVanished;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalRulesTest {

    private static final SiteCode SITE = new SiteCode("RF4");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String CASE = "shift-2026-03";
    private static final SeenRun SHIFT = run("shift", MARCH, 7);
    private static final SignalCaseOpened OPENED = new SignalCaseOpened("m-1", SITE, CASE, ANN, SHIFT);
    private static final SignalCaseClosed CLOSED = new SignalCaseClosed("m-1", SITE, CASE, "acted", said("New rota"));
    private static final SignalVanished VANISHED = new SignalVanished("m-1", SITE, CASE);

    private final Rules<SignalCommand, SignalsState, SignalEvent> signals = belonging(true);

    private static Rules<SignalCommand, SignalsState, SignalEvent> belonging(boolean belongs) {
        return new Rules<>(
                SignalDecider.initial(),
                SignalDecider::evolve,
                (command, state, _) -> SignalDecider.decide(command, state, belongs));
    }

    private static SeenRun run(String rule, YearMonth first, int points) {
        return run(rule, "concern", first, points);
    }

    private static SeenRun run(String rule, String signal, YearMonth first, int points) {
        BigDecimal one = BigDecimal.ONE;
        return new SeenRun(
                rule, signal, first, first.plusMonths(points - 1L), points, one, one, null, null, BigDecimal.TEN);
    }

    private static NoteSignals note(SeenRun... runs) {
        return new NoteSignals("m-1", SITE, List.of(runs), List.of(runs), ANN);
    }

    private static CloseCase close(String outcome, String words) {
        return new CloseCase("m-1", SITE, CASE, outcome, said(words));
    }

    @Test
    void a_signal_opens_a_case_with_an_owner() {
        signals.given().when(note(SHIFT)).then(OPENED);
    }

    @Test
    void the_same_signal_noted_again_opens_nothing() {
        signals.given(OPENED).when(note(SHIFT)).nothing();
    }

    @Test
    void a_closed_case_is_not_opened_again_by_the_same_signal() {
        signals.given(OPENED, CLOSED).when(note(SHIFT)).nothing();
        signals.given(OPENED, CLOSED).when(note(run("shift", MARCH, 9))).nothing();
    }

    @Test
    void a_run_whose_first_month_moved_is_still_the_same_signal() {
        signals.given(OPENED).when(note(run("shift", MARCH.plusMonths(1), 6))).nothing();
        signals.given(OPENED, CLOSED)
                .when(note(run("shift", MARCH.plusMonths(1), 6)))
                .nothing();
    }

    @Test
    void a_run_that_another_rule_flags_by_now_is_the_same_signal() {
        signals.given(OPENED).when(note(run("outside", MARCH.plusMonths(2), 1))).nothing();
    }

    @Test
    void the_other_side_or_a_later_run_is_another_signal() {
        SeenRun outside = run("outside", "improvement", MARCH, 1);
        SeenRun later = run("shift", MARCH.plusMonths(9), 7);
        assertThat(signals.given(OPENED).when(note(SHIFT, outside, later)).events())
                .extracting(SignalEvent::caseId)
                .containsExactly("outside-2026-03", "shift-2026-12");
    }

    @Test
    void what_may_not_alarm_opens_nothing() {
        signals.given()
                .when(new NoteSignals("m-1", SITE, List.of(SHIFT), List.of(), ANN))
                .nothing();
    }

    @Test
    void a_signal_that_goes_on_is_noted_on_its_case() {
        signals.given(OPENED)
                .when(note(run("shift", MARCH, 8)))
                .then(new SignalContinued("m-1", SITE, CASE, MARCH.plusMonths(7), 8));
    }

    @Test
    void a_signal_that_a_correction_takes_away_is_noted_once_and_the_case_stays_open() {
        signals.given(OPENED).when(note()).then(VANISHED);
        signals.given(OPENED, VANISHED).when(note()).nothing();
        signals.given(OPENED, VANISHED)
                .when(close("data-error", "Counted twice"))
                .events();
    }

    @Test
    void a_signal_seen_again_is_noted_once() {
        SignalReturned returned = new SignalReturned("m-1", SITE, CASE);
        signals.given(OPENED, VANISHED).when(note(SHIFT)).then(returned);
        signals.given(OPENED, VANISHED, returned).when(note(SHIFT)).nothing();
    }

    @Test
    void nothing_is_noted_on_a_closed_case() {
        signals.given(OPENED, CLOSED).when(note()).nothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acted", "explained", "noise", "data-error"})
    void a_case_ends_in_one_of_four_ways_with_words(String outcome) {
        signals.given(OPENED)
                .whenBy(BOB, close(outcome, "New rota"))
                .then(new SignalCaseClosed("m-1", SITE, CASE, outcome, said("New rota")));
    }

    @Test
    void every_fault_of_a_closing_is_told() {
        signals.given(OPENED).when(close("ignored", " ")).refusedAt("outcome", "words");
    }

    @Test
    void a_case_that_should_not_have_been_closed_is_reopened_for_its_owner() {
        ReopenCase reopen = new ReopenCase("m-1", SITE, CASE, said("Not the rota"));
        SignalCaseReopened reopened = new SignalCaseReopened("m-1", SITE, CASE, ANN, said("Not the rota"));
        signals.given(OPENED, CLOSED).whenBy(BOB, reopen).then(reopened);
        signals.given(OPENED, CLOSED)
                .when(new ReopenCase("m-1", SITE, CASE, said(" ")))
                .refusedAt("reason");
        signals.given(OPENED).when(reopen).refused(SignalRejection.CASE_OPEN);
        signals.given().when(reopen).refused(SignalRejection.CASE_UNKNOWN);
        signals.given(OPENED, CLOSED, reopened)
                .when(close("noise", "Chance"))
                .then(new SignalCaseClosed("m-1", SITE, CASE, "noise", said("Chance")));
    }

    @Test
    void a_closed_case_takes_nothing_more() {
        signals.given(OPENED, CLOSED)
                .when(close("noise", "Chance"))
                .refusedSaying(SignalRejection.CASE_CLOSED, "acted");
        signals.given(OPENED, CLOSED)
                .when(new CommentOnCase("m-1", SITE, CASE, said("Late")))
                .refused(SignalRejection.CASE_CLOSED);
        signals.given(OPENED, CLOSED)
                .when(new ReassignCase("m-1", SITE, CASE, BOB, said("Late")))
                .refused(SignalRejection.CASE_CLOSED);
    }

    @Test
    void a_case_is_handed_over_with_a_reason() {
        signals.given(OPENED)
                .when(new ReassignCase("m-1", SITE, CASE, BOB, said("On leave")))
                .then(new SignalCaseReassigned("m-1", SITE, CASE, BOB, said("On leave")));
        signals.given(OPENED)
                .when(new ReassignCase("m-1", SITE, CASE, BOB, said("")))
                .refused(FieldRejection.REQUIRED);
    }

    @Test
    void a_case_is_handed_to_somebody_else_who_belongs() {
        belonging(false)
                .given(OPENED)
                .when(new ReassignCase("m-1", SITE, CASE, BOB, said("On leave")))
                .refused(SignalRejection.NOT_A_MEMBER);
        signals.given(OPENED)
                .when(new ReassignCase("m-1", SITE, CASE, ANN, said("On leave")))
                .refused(SignalRejection.ALREADY_OWNER);
    }

    @Test
    void a_handed_over_case_may_be_handed_back() {
        SignalCaseReassigned toBob = new SignalCaseReassigned("m-1", SITE, CASE, BOB, said("On leave"));
        signals.given(OPENED, toBob)
                .when(new ReassignCase("m-1", SITE, CASE, ANN, said("Back")))
                .then(new SignalCaseReassigned("m-1", SITE, CASE, ANN, said("Back")));
    }

    @Test
    void a_comment_has_words() {
        SignalCaseCommented comment = new SignalCaseCommented("m-1", SITE, CASE, said("Asked the ward"));
        signals.given(OPENED)
                .when(new CommentOnCase("m-1", SITE, CASE, said("Asked the ward")))
                .then(comment);
        signals.given(OPENED, comment)
                .when(new CommentOnCase("m-1", SITE, CASE, said("")))
                .refusedAt("comment");
    }

    @Test
    void a_case_that_was_never_opened_is_unknown() {
        signals.given().when(close("noise", "Chance")).refused(SignalRejection.CASE_UNKNOWN);
    }

    @Test
    void a_history_that_does_not_begin_with_an_opening_is_broken() {
        assertThatThrownBy(() -> SignalDecider.evolve(SignalDecider.initial(), CLOSED))
                .isInstanceOf(IllegalStateException.class);
    }
}
