package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * Day 6: a pharmacist replaces a midwife in one step. The team sees what others did, asks in two minutes, knows by when the answer
 * is due, and gets it; what happened afterwards helps the next site.
 */
class AdaptationsTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_team_asks_the_region_answers_and_the_next_team_reads_what_happened() {
        String root = programme();
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false);
                Person rhys = Person.at(chromium, groundswell, "rhys")) {
            sita.opens(root + "/adaptations/new");
            sita.page().locator("#c-component").selectOption(new SelectOption().setIndex(0));
            sita.presses("Go on").reads("Nobody has adapted this component before.");
            sita.fills("What changed, in a sentence", "A pharmacist calls instead")
                    .presses("Record it");
            sita.reads("Fill in \"Date it took effect or would take effect\"");
            assertThat(sita.page().getByLabel("What changed, in a sentence").inputValue())
                    .isEqualTo("A pharmacist calls instead");
            fill(sita);
            sita.presses("Record it").reads("An answer is due by");

            rhys.opens("/").follows("Answer it", root).findsNoBarrier();
            rhys.page().getByLabel("Agreed with conditions").check();
            rhys.fills("Reason for the answer", "The job is kept").presses("Send the answer");
            rhys.reads("Say under which conditions").findsNoBarrier();
            rhys.fills("Conditions", "Log every call");
            day(rhys, "lookAgainOn", "2199");
            rhys.presses("Send the answer").reads("The answer is recorded.").findsNoBarrier();

            sita.page().reload();
            sita.reads("Log every call").follows("Say what happened afterwards");
            sita.fills("What happened afterwards", "Nine in ten were called").presses("Save");
            sita.reads("What happened afterwards is recorded.");
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/components").reads("A midwife calls").findsNoBarrier();
            maya.opens(root + "/adaptations").findsNoBarrier();
            maya.opens(root + "/adaptations/new?site=S01&component=" + component(root));
            maya.reads("Nine in ten were called").findsNoBarrier();
        }
    }

    private static void fill(Person sita) {
        day(sita, "values.adp-effective", "2026");
        sita.page().getByLabel("Planned before any problem arose").check();
        sita.page().getByLabel("Done by a different role").check();
        sita.page().getByLabel("Unsure").check();
        sita.page().getByLabel("Cope with a shortage or disruption").check();
    }

    private static void day(Person who, String name, String year) {
        who.page().locator("[name='" + name + "-day']").fill("1");
        who.page().locator("[name='" + name + "-month']").fill("3");
        who.page().locator("[name='" + name + "-year']").fill(year);
    }

    private static String component(String root) {
        return new CommandClient(groundswell, "maya")
                .query(root + "/components")
                .get(0)
                .path("component")
                .asString();
    }

    private static String programme() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Adapted\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        api.post(root + "/sites", "{\"code\":\"S01\",\"name\":\"South Place\",\"region\":\"South\"}");
        member(api, root, "rhys", "\"role\":\"regional-lead\",\"region\":\"North\"");
        member(api, root, "sita", "\"role\":\"site-team\",\"site\":\"N01\"");
        api.post(root + "/components", Bodies.of("/components"));
        api.settle(programme);
        return root;
    }

    private static void member(CommandClient api, String root, String person, String grant) {
        api.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }
}
