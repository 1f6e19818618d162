package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** Day 10: how many sites are adopted, under which definition, on whose word; today and before a visit was recorded. */
class AdoptionTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void adopted_sites_are_counted_under_a_definition_that_two_people_agreed() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Counted\"}");
        String root = found(api, programme);
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/adoption")
                    .reads("No definition of what counts as adopted is in force")
                    .findsNoBarrier();
            maya.follows("Propose a new version").findsNoBarrier();
            maya.fills("Version", "v2").presses("Propose it").reads("Fill in").findsNoBarrier();
            assertThat(maya.page().getByLabel("Version").inputValue()).isEqualTo("v2");
            maya.fills("A site counts as adopted when", "It is on the list and was seen");
            maya.page().getByLabel("Identified").check();
            maya.page().getByLabel("Self declared").check();
            maya.page().getByLabel("Shown separately").check();
            day(maya, "values.adef-from");
            maya.presses("Propose it").reads("Somebody else has to approve it.");
            assertThat(maya.page().locator("main").innerText()).doesNotContain("Approve it");
        }
        try (Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            rhys.opens(root + "/adoption").follows("Approve it").presses("Approve it");
            rhys.reads("2 sites count as adopted, of 2, under version v2").reads("0 have evidence, 2 are counted");
            long before = api.entry(programme);
            rhys.opens(root + "/sites/N01").follows("Record the stage you see");
            rhys.presses("Record it").reads("Choose the stage you see");
            rhys.page().getByLabel("Engaged").check();
            day(rhys, "seenOn");
            rhys.fills("What you saw", "Met the ward team").presses("Record it").reads("Views differ");
            rhys.opens(root + "/adoption").reads("1 have evidence, 1 are counted on their own word only");
            rhys.follows("1 Counted with evidence").reads("North Place");
            rhys.opens(root + "/adoption?asAt=entry:" + before).reads("0 have evidence, 2 are counted");
        }
        try (Person aude = Person.at(chromium, groundswell, "aude")) {
            aude.opens(root + "/adoption").findsNoBarrier();
            aude.follows("1 Counted on own word only").reads("South Place").findsNoBarrier();
            aude.opens(root + "/sites").reads("seen from outside at Engaged").findsNoBarrier();
        }
    }

    private static void day(Person person, String name) {
        person.page().locator("[name='" + name + "-day']").fill("1");
        person.page().locator("[name='" + name + "-month']").fill("10");
        person.page().locator("[name='" + name + "-year']").fill("2026");
    }

    private static String found(CommandClient api, String programme) {
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        api.post(root + "/sites", "{\"code\":\"S01\",\"name\":\"South Place\",\"region\":\"South\"}");
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
