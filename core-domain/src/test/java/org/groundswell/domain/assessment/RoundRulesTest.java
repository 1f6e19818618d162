package org.groundswell.domain.assessment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.assessment.RoundCommand.CloseRound;
import org.groundswell.domain.assessment.RoundCommand.OpenRound;
import org.groundswell.domain.assessment.RoundCommand.ReopenRound;
import org.groundswell.domain.assessment.RoundEvent.RoundClosed;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.assessment.RoundEvent.RoundReopened;
import org.groundswell.domain.instrument.Catalogue;
import org.junit.jupiter.api.Test;

class RoundRulesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Rules<RoundCommand, RoundState, RoundEvent> round = new Rules<>(
            RoundDecider.initial(),
            RoundDecider::evolve,
            (command, state, circumstance) -> RoundDecider.decide(command, state, CATALOGUE, circumstance));

    private final RoundOpened opened =
            new RoundOpened("r-1", "three-s", "1.0.0", "Spring", "site-support", TODAY, TOMORROW, null);
    private final RoundClosed closed = new RoundClosed(null);

    @Test
    void a_round_is_opened_under_the_version_of_its_instrument() {
        round.given()
                .when(new OpenRound("r-1", "three-s", null, " Spring ", TODAY, TOMORROW))
                .then(opened);
    }

    @Test
    void a_round_may_last_a_day() {
        round.given()
                .when(new OpenRound("r-1", "three-s", null, "Spring", TODAY, TODAY))
                .events();
    }

    @Test
    void a_round_may_be_opened_in_other_words_that_the_instrument_has() {
        round.given()
                .when(new OpenRound("r-1", "nasss", "nasss-relabel-intervention", "Spring", TODAY, TOMORROW))
                .then(new RoundOpened(
                        "r-1",
                        "nasss",
                        "1.0.0",
                        "Spring",
                        "site-support",
                        TODAY,
                        TOMORROW,
                        "nasss-relabel-intervention"));
        round.given()
                .when(new OpenRound("r-1", "three-s", "nasss-relabel-intervention", "Spring", TODAY, TOMORROW))
                .refused(RoundRejection.WORDING_UNKNOWN);
    }

    @Test
    void every_fault_of_a_round_is_named_at_once() {
        round.given()
                .when(new OpenRound("r-1", "four-s", null, "", TOMORROW, TODAY))
                .refused(RoundRejection.INSTRUMENT_UNKNOWN, FieldRejection.REQUIRED, FieldRejection.BEFORE);
        round.given()
                .when(new OpenRound("r-1", "three-s", null, "A", LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1)))
                .refusedAt("opensOn", "closesOn");
    }

    @Test
    void only_what_can_be_rated_makes_a_round() {
        round.given()
                .when(new OpenRound("r-1", "lifecycle", null, "A", TODAY, TOMORROW))
                .refusedSaying(RoundRejection.INSTRUMENT_UNKNOWN, "lifecycle", "three-s");
    }

    @Test
    void a_round_is_opened_once() {
        round.given(opened)
                .when(new OpenRound("r-1", "three-s", null, "A", TODAY, TOMORROW))
                .refused(RoundRejection.ALREADY_OPENED);
    }

    @Test
    void an_open_round_is_closed_once() {
        round.given(opened).when(new CloseRound(said("All in"))).then(new RoundClosed(said("All in")));
        round.given(opened, closed).when(new CloseRound(null)).refused(RoundRejection.ALREADY_CLOSED);
        round.given(opened).when(new CloseRound(said("x".repeat(4001)))).refused(FieldRejection.TOO_LONG);
    }

    @Test
    void a_closed_round_is_reopened_with_a_reason_until_a_day_to_come() {
        RoundReopened reopened = new RoundReopened(said("Two late"), TOMORROW);
        round.given(opened, closed)
                .when(new ReopenRound(said("Two late"), TOMORROW))
                .then(reopened);
        round.given(opened, closed, reopened).when(new CloseRound(null)).then(closed);
        round.given(opened, closed, reopened)
                .when(new ReopenRound(said("Again"), TOMORROW))
                .refused(RoundRejection.ALREADY_OPEN);
        round.given(opened, closed)
                .when(new ReopenRound(said(""), TODAY.minusDays(1)))
                .refused(FieldRejection.REQUIRED, FieldRejection.IN_THE_PAST, FieldRejection.BEFORE);
    }

    @Test
    void an_open_round_need_not_be_reopened() {
        round.given(opened).when(new ReopenRound(said("Why"), TOMORROW)).refused(RoundRejection.ALREADY_OPEN);
    }

    @Test
    void a_round_that_is_not_there_is_neither_closed_nor_reopened() {
        round.given().when(new CloseRound(null)).refused(RoundRejection.NOT_OPENED);
        round.given().when(new ReopenRound(said("Why"), TOMORROW)).refused(RoundRejection.NOT_OPENED);
    }

    @Test
    void a_history_that_does_not_begin_with_opening_is_not_believed() {
        assertThatThrownBy(() -> round.given(closed)).isInstanceOf(IllegalStateException.class);
    }
}
