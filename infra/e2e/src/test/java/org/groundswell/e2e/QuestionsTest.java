package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** A programme answers a planning question and agrees the answer; it stands at a site until the team gives its own. */
class QuestionsTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_programmes_agreed_answer_stands_at_a_site_until_the_team_gives_its_own() {
        String root = programme();
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/questions").findsNoBarrier();
            assertThat(maya.page().locator("h1").innerText()).startsWith("0 of ");
            maya.follows("What lasting looks like").follows("Write the answer").findsNoBarrier();
            maya.presses("Save the answer as a draft")
                    .reads("Nothing was given")
                    .findsNoBarrier();
            maya.fills("Definition of sustained (optional)", "Every day, whoever is on duty")
                    .presses("Save the answer as a draft")
                    .reads("The answer is saved as a draft.");
            maya.findsNoBarrier().follows("Agree the answer");
            maya.presses("Agree the answer").reads("Say who agreed it").findsNoBarrier();
            maya.fills("Who agreed it", "Programme board");
            day(maya, "agreedOn", "2026");
            maya.presses("Agree the answer").reads("The answer is agreed.");
            maya.opens(root + "/questions").reads("1 of ");
        }
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(root + "/questions?site=N01").reads("the programme’s answer");
            sita.follows("What lasting looks like").reads("Every day, whoever is on duty");
            sita.follows("Write the answer")
                    .fills("Definition of sustained (optional)", "Every shift, with any team")
                    .presses("Save the answer as a draft")
                    .reads("This answer stands in place of the programme’s");
            assertThat(sita.page().locator("main").innerText())
                    .contains("Every shift, with any team", "Every day, whoever is on duty");
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/questions/SUST-1").reads("North Place: Draft").findsNoBarrier();
            maya.follows("North Place: Draft")
                    .reads("What the programme answers")
                    .findsNoBarrier();
        }
    }

    private static void day(Person maya, String name, String year) {
        maya.page().locator("[name='" + name + "-day']").fill("1");
        maya.page().locator("[name='" + name + "-month']").fill("10");
        maya.page().locator("[name='" + name + "-year']").fill(year);
    }

    private static String programme() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Asked\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        api.settle(programme);
        return root;
    }
}
