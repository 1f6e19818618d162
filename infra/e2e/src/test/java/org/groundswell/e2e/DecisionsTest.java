package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * Days 2 and 9: a wave is split by a decision that two people vote on without seeing each other's vote, one writes down and the
 * other approves; afterwards an auditor sees the dashboards as they then stood.
 */
class DecisionsTest {

    private static final String QUESTION = "Does wave 3 start as one?";

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_wave_is_split_by_a_decision_and_an_auditor_sees_what_was_seen() {
        String root = programme();
        String decision;
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            decision = opens(maya, root);
            maya.follows("Give your vote");
            maya.page().getByLabel("Start all 38").check();
            maya.fills("Why", "One launch is simpler").presses("Cast this vote").reads("Your vote is kept.");
            maya.findsNoBarrier();

            rhys.opens("/").follows("Give your vote", root);
            rhys.page().getByLabel("Split 22 and 16").check();
            assertThat(rhys.page().content()).doesNotContain("One launch is simpler");
            rhys.presses("Cast this vote").reads("One launch is simpler");

            writesDown(maya, decision);
            assertThat(maya.page().locator("main").innerText())
                    .contains("A second person has to approve it")
                    .doesNotContain("Approve it or send it back");

            rhys.opens("/").follows("Read and approve it", root);
            rhys.reads("Fewer sites wait for help").presses("Send").reads("The decision is approved.");

            maya.page().navigate(decision + "/conditions/1");
            maya.page().getByLabel("Partly met").check();
            maya.presses("Save").reads("The condition is marked.").findsNoBarrier();
        }
        try (Person aude = Person.at(chromium, groundswell, "aude")) {
            aude.opens(root + "/decisions?state=decided&q=wave").follows(QUESTION);
            aude.reads("Two facilitators in post").findsNoBarrier();
            aude.page().locator("section[aria-labelledby=dashboards] a").first().click();
            assertThat(aude.page().url()).contains("asAt=entry:");
            assertThat(aude.page().locator("h1").innerText()).contains("1 site");
        }
    }

    private static String opens(Person maya, String root) {
        maya.opens(root + "/decisions/new").findsNoBarrier();
        maya.fills("Question to decide", QUESTION).presses("Open the decision");
        maya.reads("Fill in \"Options considered\"").findsNoBarrier();
        assertThat(maya.page().getByLabel("Question to decide").inputValue()).isEqualTo(QUESTION);
        maya.page().locator("[name='values.dec-options[0].dec-option']").fill("Start all 38");
        maya.page().locator("[name='values.dec-options[1].dec-option']").fill("Split 22 and 16");
        maya.page().locator("main input[name=asked]").first().check();
        maya.page().locator("main input[name=asked]").last().check();
        maya.presses("Open the decision").reads("The decision is open.");
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = root.substring(root.lastIndexOf('/') + 1);
        api.post(root + "/sites", "{\"code\":\"N02\",\"name\":\"Joined later\",\"region\":\"North\"}");
        api.settle(programme);
        return maya.page().url();
    }

    private static void writesDown(Person maya, String decision) {
        maya.page().navigate(decision + "/take");
        maya.findsNoBarrier();
        maya.fills("Decision", "Split 22 and 16").presses("Send for approval");
        maya.reads("Fill in \"Reasons\"");
        maya.fills("Reasons", "Support is rated 1").fills("Disagreement", "None recorded");
        maya.fills("Expected effect", "Fewer sites wait for help");
        String condition = "values.dec-conditions[0].";
        maya.page().locator("[name='" + condition + "dec-condition']").fill("Two facilitators in post");
        maya.page()
                .locator("[name='" + condition + "dec-condition-owner-other']")
                .fill("Jo Smith");
        day(maya, condition + "dec-condition-due", "2199");
        day(maya, "values.dec-date", "2026");
        day(maya, "values.dec-review", "2199");
        maya.presses("Send for approval").reads("It is written down and waits for approval.");
        maya.findsNoBarrier();
    }

    private static void day(Person maya, String name, String year) {
        maya.page().locator("[name='" + name + "-day']").fill("1");
        maya.page().locator("[name='" + name + "-month']").fill("3");
        maya.page().locator("[name='" + name + "-year']").fill(year);
    }

    private static String programme() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Decided\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        member(api, root, "rhys", "\"role\":\"regional-lead\",\"region\":\"North\"");
        member(api, root, "aude", "\"role\":\"auditor\"");
        api.settle(programme);
        return root;
    }

    private static void member(CommandClient api, String root, String person, String grant) {
        api.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }
}
