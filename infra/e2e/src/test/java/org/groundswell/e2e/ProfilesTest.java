package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** A team makes a NASSS profile of its site twice and sees what moved; the manager sees it over all sites, and never a score. */
class ProfilesTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_team_profiles_its_site_and_sees_what_moved_since_the_last_profile() {
        String root = programme();
        agreedBefore(root);
        String round;
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            round = opens(maya, root);
        }
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(round + "/sites/N01");
            sita.follows("Begin with the first question").findsNoBarrier();
            sita.presses("Save and go on").reads("Choose a rating for Nature of the condition");
            sita.reads("Fill in “What makes it so”");
            choose(sita, "NASSS-1a.rating", "complex");
            sita.fills("What makes it so", "Falls have many causes").presses("Save and go on");
            sita.reads("Fill in \"What we will do\"");
            assertThat(sita.page().getByLabel("What makes it so").inputValue()).isEqualTo("Falls have many causes");
            acts(sita);
            sita.presses("Save and go on").reads("Other illness and life circumstances");
            sita.opens(round + "/sites/N01");
            sita.findsNoBarrier();
            sita.follows("Reveal the ratings").presses("Reveal the ratings").reads("The ratings are revealed.");
            sita.findsNoBarrier();
            assertThat(sita.page().locator("#NASSS-1a").innerText())
                    .contains("Falls have many causes", "One rater", "Walk a day")
                    .doesNotContain("Sita");
            choose(sita, "NASSS-D1.rating", "complicated");
            sita.presses("Save the agreed ratings").reads("say what settled another rating");
            choose(sita, "NASSS-D1.rating", "complex");
            sita.presses("Save the agreed ratings")
                    .reads("Condition or illness became more complex: Simple, now Complex.");
            sita.findsNoBarrier();
            assertThat(sita.page().locator("#NASSS-1a").innerText()).contains("needs an action or a recorded reason");
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(round);
            maya.reads("Condition or illness is complex at 1 of the 1 sites that rated it")
                    .findsNoBarrier();
            assertThat(maya.page()
                            .locator("tbody tr", new Page.LocatorOptions().setHasText("North Place"))
                            .innerText())
                    .contains("more complex, was simple");
            assertThat(maya.page().locator("main").innerText()).doesNotContain("mean ", "score of", " of 3 ");
        }
    }

    private static String opens(Person maya, String root) {
        maya.opens(root + "/rounds/new").findsNoBarrier();
        maya.page().locator("input[value='nasss:nasss-relabel-intervention']").check();
        maya.fills("Name of the round", "Autumn profile");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        maya.dates("opensOn", today);
        maya.dates("closesOn", today.plusDays(20));
        maya.presses("Open the round").reads("The round is open.").findsNoBarrier();
        String round = URI.create(maya.page().url()).getPath();
        maya.opens(root + "/rounds").reads("NASSS profile (own wording)").findsNoBarrier();
        return round;
    }

    private static void acts(Person sita) {
        String action = "values.nasss-action[0].";
        sita.page().locator("[name='" + action + "nasss-action-what']").fill("Walk a day with the ward");
        sita.page()
                .locator("[name='" + action + "nasss-action-aim'][value='find-out-more']")
                .check();
        sita.page().locator("[name='" + action + "nasss-action-owner-other']").fill("Ward manager");
        sita.dates(action + "nasss-action-due", LocalDate.of(2199, 3, 1));
    }

    private static void choose(Person person, String name, String value) {
        Locator choice = person.page().locator("[name='" + name + "'][value='" + value + "']");
        choice.check();
    }

    private static String programme() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Profiled\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        api.settle(programme);
        return root;
    }

    /** An earlier profile of the same site in which one domain was simple. */
    private static void agreedBefore(String root) {
        CommandClient api = new CommandClient(groundswell, "maya");
        String round = api.create(
                root + "/rounds",
                "{\"instrument\":\"nasss\",\"title\":\"Spring profile\",\"opensOn\":\"2026-03-01\",\"closesOn\":\"2026-04-01\"}");
        String site = root + "/rounds/" + round + "/sites/N01";
        api.put(
                site + "/ratings",
                "{\"ratings\":[{\"item\":\"NASSS-1a\",\"rating\":\"simple\",\"answers\":{\"nasss-narrative\":\"All alike\"}}]}");
        long version = api.post(site + "/reveal", "{}").get("version").asLong();
        api.put(site + "/agreed", "{\"agreements\":[{\"item\":\"NASSS-D1\",\"rating\":\"simple\"}]}", version);
        api.settle(root.substring(root.lastIndexOf('/') + 1));
    }
}
