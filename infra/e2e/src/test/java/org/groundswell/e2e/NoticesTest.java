package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * A manager sees what a notice policy would have sent, switches it on, and whoever is concerned is told: whether it is good or bad,
 * and what there is to do.
 */
class NoticesTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_policy_is_rehearsed_and_switched_on_and_people_are_told() {
        String root = programme();
        String programme = root.substring("/programmes/".length());
        CommandClient maya = new CommandClient(groundswell, "maya");
        agrees(maya, root, "Name a deputy");
        try (Person manager = Person.at(chromium, groundswell, "maya")) {
            manager.opens(root + "/notices").reads("Notices are switched off").findsNoBarrier();
            manager.follows("Which happenings lead to a notice").findsNoBarrier();
            manager.fills("Due soon means within", "soon").presses("See what it would have sent");
            manager.reads("Give a whole number").findsNoBarrier();
            manager.fills("Due soon means within", "7").presses("See what it would have sent");
            manager.reads("1 notice from").reads("Nothing was sent.").findsNoBarrier();
            manager.presses("Switch notices on")
                    .reads("Notices are switched on.")
                    .findsNoBarrier();
            manager.presses("Save the change").reads("Give the reason for changing it");
            was(manager, root + "/notices/policy?asAt=entry:3", "Nobody is told of anything.");
            was(
                    manager,
                    root + "/notices/policy?asAt=entry:" + maya.entry(programme),
                    "Somebody is mentioned",
                    "7 days",
                    "Switched on",
                    "Maya");
        }
        agrees(maya, root, "Train the night team");
        CommandClient sita = new CommandClient(groundswell, "sita");
        sita.noticed(programme, 1);
        try (Person owner = Person.at(chromium, groundswell, "sita", 375, false)) {
            owner.opens(root + "/actions").reads("Notices (1 new)").follows("Notices (1 new)");
            owner.reads("1 new notice")
                    .reads("Neither good nor bad")
                    .reads("Needs you")
                    .findsNoBarrier();
            owner.reads("Because: Agreed an action at N01");
            owner.follows("See what is to be done").reads("Train the night team");
            owner.opens(root + "/notices").presses("Mark all as read");
            owner.reads("Your notices are marked as read.").reads("No new notices");
            assertThat(owner.page().getByText("Somebody made you the owner").count())
                    .isPositive();
            owner.follows("How you are told").findsNoBarrier();
            owner.page().getByLabel("Once a week").check();
            owner.presses("Save").reads("Your choice is saved.");
            was(owner, root + "/notices/policy", "Somebody is mentioned", "7 days");
            owner.opens(root + "/notices?asAt=entry:3").reads("Nothing has been told to you here");
            assertThat(owner.page().locator("main form[method=post]").count()).isZero();
        }
    }

    /** The policy at another moment, to be read and no more. */
    private static void was(Person person, String address, String... words) {
        person.opens(address).findsNoBarrier();
        assertThat(person.page().locator("main").innerText()).contains(words);
        assertThat(person.page().locator("main form").count()).isZero();
    }

    private static void agrees(CommandClient maya, String root, String what) {
        maya.create(
                root + "/actions",
                "{\"site\":\"N01\",\"what\":\"%s\",\"owner\":\"%s\",\"due\":\"2199-03-01\"}"
                        .formatted(what, DemoPerson.named("sita").id()));
    }

    private static String programme() {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"Told of\"}");
        String root = "/programmes/" + programme;
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        maya.settle(programme);
        return root;
    }
}
