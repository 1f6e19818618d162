package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * A low rating ends in an action; somebody takes it on with a day, is reminded of it on their own page, moves it with a reason,
 * says what came of it, and takes it up again when it does not last.
 */
class ActionsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void an_action_is_agreed_from_a_flag_moved_done_and_taken_up_again() {
        String root = programme();
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(root + "/actions").follows("1 flag ended in an action").findsNoBarrier();
            sita.follows("Write the roles down");
            sita.follows("Agree an action for it").reads("The flag ended in").findsNoBarrier();
            assertThat(sita.page().getByLabel("What is to be done").inputValue())
                    .isEqualTo("Write the roles down");
            sita.dates("due", LocalDate.of(2020, 3, 1));
            sita.presses("Agree it")
                    .reads("Give who will do it")
                    .reads("which has passed")
                    .findsNoBarrier();
            sita.page().locator("#owner").selectOption(DemoPerson.named("sita").id());
            sita.dates("due", TODAY.plusDays(3));
            sita.presses("Agree it").reads("The action is agreed.").findsNoBarrier();

            sita.opens("/").follows("See to it", root).follows("Hand it over or move its day");
            sita.dates("due", TODAY.plusDays(5));
            sita.fills("Why it changes", "The ward moves").presses("Save").reads("The change is saved.");
            sita.follows("Say what came of it").presses("End it as done").reads("Give what came of it");
            sita.fills("What came of it", "Every role is on the wall").presses("End it as done");
            sita.reads("What came of the action is recorded.")
                    .reads("First due")
                    .findsNoBarrier();

            sita.follows("Take it up again").findsNoBarrier();
            sita.fills("Why there is more to do", "The wall was painted");
            sita.dates("due", TODAY.plusDays(9));
            sita.presses("Take it up again").reads("The action is open again.");
            sita.opens(root + "/sites/N01").reads("1 action is open here.").findsNoBarrier();
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/actions?state=all")
                    .reads("1 action")
                    .reads("Flag:")
                    .findsNoBarrier();
            maya.opens(root + "/actions?state=overdue")
                    .reads("No overdue actions")
                    .findsNoBarrier();
            maya.opens(root + "/actions?asAt=entry:1").reads("No actions here").findsNoBarrier();
        }
    }

    private static String programme() {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"Acted on\"}");
        String root = "/programmes/" + programme;
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        String round = maya.create(root + "/rounds", """
                {"instrument":"three-s","title":"First","opensOn":"2026-01-01","closesOn":"2099-12-31"}""");
        String assessment = root + "/rounds/" + round + "/sites/N01";
        CommandClient sita = new CommandClient(groundswell, "sita");
        sita.put(assessment + "/ratings", "{\"ratings\":[{\"item\":\"STR-1\",\"rating\":\"1\"}]}");
        sita.post(assessment + "/reveal", "{}");
        sita.put(assessment + "/agreed", "{\"agreements\":[{\"item\":\"STR-1\",\"rating\":\"1\"}]}", 1);
        sita.post(
                assessment + "/flags/STR-1/action",
                "{\"action\":\"Write the roles down\",\"owner\":\"Ward manager\",\"due\":\"2099-01-31\"}");
        sita.settle(programme);
        return root;
    }
}
