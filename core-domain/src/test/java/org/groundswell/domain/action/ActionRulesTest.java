package org.groundswell.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.action.ActionCommand.AgreeAction;
import org.groundswell.domain.action.ActionCommand.ChangeAction;
import org.groundswell.domain.action.ActionCommand.DropAction;
import org.groundswell.domain.action.ActionCommand.FinishAction;
import org.groundswell.domain.action.ActionCommand.ReopenAction;
import org.groundswell.domain.action.ActionDecider.Facts;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionDropped;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.action.ActionEvent.ActionReopened;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionRulesTest {

    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final Facts SOUND = new Facts(SiteStanding.ACTIVE, true, true);
    private static final Origin LOW = Origin.flag("r-1", "RF4", "STR-1");

    private static final ActionAgreed AGREED = new ActionAgreed("t-1", RF4, said("Name a deputy"), LOW, ANN, TOMORROW);

    private static Rules<ActionCommand, ActionState, ActionEvent> with(Facts facts) {
        return new Rules<>(
                ActionDecider.initial(),
                ActionDecider::evolve,
                (command, state, circumstance) -> ActionDecider.decide(command, state, facts, circumstance));
    }

    private static final Rules<ActionCommand, ActionState, ActionEvent> RULES = with(SOUND);

    private static AgreeAction agree(SiteCode site, Origin origin) {
        return new AgreeAction("t-1", site, said("Name a deputy"), origin, ANN, TOMORROW);
    }

    @Test
    void an_action_says_what_whence_who_and_by_when() {
        RULES.given().when(agree(RF4, LOW)).then(AGREED);
        RULES.given()
                .when(agree(null, null))
                .then(new ActionAgreed("t-1", null, said("Name a deputy"), null, ANN, TOMORROW));
        RULES.given(AGREED).when(agree(RF4, LOW)).refused(ActionRejection.AGREED_ALREADY);
    }

    @Test
    void every_fault_is_named_at_its_field() {
        RULES.given()
                .when(new AgreeAction("t-1", RF4, said(" "), new Origin("gossip", "x"), null, null))
                .refusedAt("what", "origin", "owner", "due");
        RULES.given()
                .when(new AgreeAction("t-1", RF4, said("x".repeat(4001)), null, ANN, TODAY.minusDays(1)))
                .refusedAt("what", "due");
        with(new Facts(SiteStanding.NOT_ENROLLED, true, true))
                .given()
                .when(agree(RF4, null))
                .refused(ActionRejection.SITE_UNKNOWN);
        with(new Facts(SiteStanding.takenIn("RYJ", TODAY), true, true))
                .given()
                .when(agree(RF4, null))
                .refusedSaying(StandingRejection.TAKEN_IN, "RYJ", TODAY.toString());
        with(new Facts(SiteStanding.WITHDRAWN, true, true))
                .given()
                .when(agree(RF4, LOW))
                .then(AGREED);
    }

    @Test
    void only_who_could_see_to_it_may_own_it() {
        Rules<ActionCommand, ActionState, ActionEvent> cannot = with(new Facts(SiteStanding.ACTIVE, false, true));
        cannot.given().when(agree(RF4, null)).refused(ActionRejection.OWNER_CANNOT);
        cannot.given(AGREED).when(new ChangeAction(BOB, null, said("On leave"))).refused(ActionRejection.OWNER_CANNOT);
        cannot.given(AGREED)
                .when(new ChangeAction(ANN, TODAY, said("Sooner")))
                .then(new ActionRescheduled("t-1", RF4, TODAY, said("Sooner")));
    }

    @ParameterizedTest
    @CsvSource({
        "flag, r-1/RF4/STR-1, true",
        "flag, r-1/RF4, false",
        "record, facilitation-log/k-1, true",
        "record, k-1, false",
        "decision, d-1, true",
        "decision, d-1/2, true",
        "decision, d-1/two, false",
        "handover, BAU-3, true",
        "handover, 3, false",
        "rumour, r-1, false",
    })
    void what_it_came_from_is_told_in_its_shape(String kind, String reference, boolean sound) {
        assertThat(new Origin(kind, reference).isWellFormed()).isEqualTo(sound);
    }

    @Test
    void what_it_came_from_must_be_there_and_of_the_same_site() {
        with(new Facts(SiteStanding.ACTIVE, true, false))
                .given()
                .when(agree(RF4, LOW))
                .refused(ActionRejection.ORIGIN_UNKNOWN);
        RULES.given().when(agree(null, LOW)).refused(ActionRejection.ORIGIN_OF_ANOTHER_SITE);
        RULES.given()
                .when(agree(new SiteCode("R1H"), LOW))
                .refusedSaying(ActionRejection.ORIGIN_OF_ANOTHER_SITE, "RF4");
        RULES.given().when(agree(null, new Origin(Origin.HANDOVER, "BAU-3"))).refused(ActionRejection.GAP_OF_A_SITE);
    }

    @Test
    void owner_and_day_are_moved_with_a_reason() {
        RULES.given(AGREED)
                .when(new ChangeAction(BOB, TODAY, said("On leave")))
                .then(
                        new ActionHandedOver("t-1", RF4, BOB, said("On leave")),
                        new ActionRescheduled("t-1", RF4, TODAY, said("On leave")));
        RULES.given(AGREED)
                .when(new ChangeAction(BOB, null, said("On leave")))
                .then(new ActionHandedOver("t-1", RF4, BOB, said("On leave")));
        RULES.given(AGREED).when(new ChangeAction(ANN, TOMORROW, said(""))).refusedAt("reason", "due");
        RULES.given(AGREED)
                .when(new ChangeAction(null, TODAY.minusDays(1), said("Late")))
                .refusedAt("due");
        RULES.given(AGREED, new ActionHandedOver("t-1", RF4, BOB, said("On leave")))
                .when(new ChangeAction(ANN, null, said("Back")))
                .then(new ActionHandedOver("t-1", RF4, ANN, said("Back")));
    }

    @Test
    void it_ends_as_done_or_dropped_in_words_and_once() {
        RULES.given(AGREED)
                .when(new FinishAction(said("A deputy is named")))
                .then(new ActionDone("t-1", RF4, said("A deputy is named")));
        RULES.given(AGREED).when(new FinishAction(said(""))).refusedAt("outcome");
        RULES.given(AGREED)
                .when(new DropAction(said("The ward closed")))
                .then(new ActionDropped("t-1", RF4, said("The ward closed")));
        RULES.given(AGREED).when(new DropAction(said(""))).refusedAt("reason");
        RULES.given(AGREED, new ActionDone("t-1", RF4, said("Named")))
                .when(new DropAction(said("Again")))
                .refusedSaying(ActionRejection.ENDED, "done");
        RULES.given(AGREED, new ActionDropped("t-1", RF4, said("Closed")))
                .when(new ChangeAction(BOB, TODAY, said("Again")))
                .refusedSaying(ActionRejection.ENDED, "dropped");
    }

    @Test
    void what_ended_is_reopened_with_a_new_day() {
        ActionDone done = new ActionDone("t-1", RF4, said("Named"));
        ActionReopened again = new ActionReopened("t-1", RF4, TODAY, said("The deputy left"));
        RULES.given(AGREED, done)
                .when(new ReopenAction(TODAY, said("The deputy left")))
                .then(again);
        RULES.given(AGREED, done).when(new ReopenAction(null, said(""))).refusedAt("reason", "due");
        RULES.given(AGREED, done)
                .when(new ReopenAction(TODAY.minusDays(1), said("Left")))
                .refusedAt("due");
        RULES.given(AGREED).when(new ReopenAction(TODAY, said("Left"))).refused(ActionRejection.STILL_OPEN);
        RULES.given(AGREED, done, again)
                .when(new FinishAction(said("Another is named")))
                .then(new ActionDone("t-1", RF4, said("Another is named")));
    }

    @Test
    void what_was_never_agreed_is_not_there() {
        RULES.given().when(new FinishAction(said("Done"))).refused(ActionRejection.NOT_AGREED);
        RULES.given().when(new ReopenAction(TODAY, said("Left"))).refused(ActionRejection.NOT_AGREED);
        ActionDone done = new ActionDone("t-1", RF4, said("Named"));
        ActionState none = ActionDecider.initial();
        assertThatThrownBy(() -> ActionDecider.evolve(none, done)).isInstanceOf(IllegalStateException.class);
    }
}
