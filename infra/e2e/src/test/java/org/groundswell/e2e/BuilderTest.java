package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * An instrument in a browser: built without script on a phone, published with a preview, a round opened by it, rated by two alone,
 * one of them by a FHIR response, revealed with its agreement, agreed, seen on the heat map, taken to another programme as a FHIR
 * questionnaire, changed into a second version, and withdrawn.
 */
class BuilderTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void an_instrument_is_built_and_rated_by() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Builder\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        for (String person : List.of("sita", "tom")) {
            api.post(
                    root + "/members",
                    "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                            .formatted(DemoPerson.named(person).id()));
        }
        api.settle(programme);
        try (Person phone = Person.at(chromium, groundswell, "maya", 375, false)) {
            builds(phone, root);
        }
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person sita = Person.at(chromium, groundswell, "sita");
                Person tom = Person.at(chromium, groundswell, "tom")) {
            String round = opensARound(maya, root);
            rates(sita, round, 0, 0);
            sita.opens(round + "/sites/N01");
            assertThat(sita.page().getByText("Reveal the ratings").count())
                    .as("one rater reveals nothing")
                    .isZero();
            ratesByFile(sita, tom, round);
            revealsAndAgrees(tom, round);
            maya.opens(round).reads("Ready to begin").findsNoBarrier();
            assertThat(maya.page().locator("#heat-body td").allInnerTexts()).anyMatch(cell -> cell.startsWith("0"));
            assertThat(maya.page().locator("#attention").innerText()).contains("Cover");
            travels(maya, api, root);
            changesIt(maya, root, round);
        }
    }

    private static void builds(Person phone, String root) {
        Page page = phone.opens(root + "/rounds").follows("Instruments").page();
        phone.reads("No instruments of your own yet").findsNoBarrier().follows("Build an instrument");
        phone.fills("Name", "Ready to begin");
        page.locator("[name='levels[0].label']").fill("Not at all");
        page.locator("[name='levels[0].meaning']").fill("Nothing is in place");
        page.locator("[name='levels[0].attention']").check();
        steps(page, "remove-level:3");
        assertThat(page.locator("[name='levels[0].label']").inputValue()).isEqualTo("Not at all");
        assertThat(page.locator("[name='levels[0].attention']").isChecked()).isTrue();
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                        .first()
                        .inputValue())
                .isEqualTo("Ready to begin");
        page.locator("[name='domains[0].label']").fill("People");
        item(page, "domains[0].items[0]", "Lead", "Is a lead named?");
        steps(page, "add-item:0");
        item(page, "domains[0].items[1]", "Cover", "Is there cover?");
        page.locator("[name='domains[0].items[1].weight']").selectOption("5");
        steps(page, "up-item:0.1");
        assertThat(page.locator("[name='domains[0].items[0].text']").inputValue())
                .isEqualTo("Is there cover?");
        assertThat(page.locator("[name='domains[0].items[0].weight']").inputValue())
                .isEqualTo("5");
        steps(page, "add-domain");
        steps(page, "remove-domain:1");
        assertThat(page.locator("fieldset.gs-rows").count()).isOne();
        page.locator("[name='raters.wanted']").fill("several");
        phone.presses("Keep it and see it as raters will").reads("There is a problem");
        assertThat(page.locator("[name='raters.wanted']").inputValue()).isEqualTo("several");
        phone.findsNoBarrier();
        page.locator("[name='raters.wanted']").fill("2");
        page.locator("[name='raters.least']").fill("2");
        phone.presses("Keep it and see it as raters will")
                .reads("as raters will see it")
                .findsNoBarrier();
        phone.presses("Publish this version").reads("There is a problem");
        assertThat(page.locator(".nhsuk-error-summary a[href='#levels-1-label']")
                        .count())
                .isOne();
        for (int level = 1; level < 3; level++) {
            page.locator("[name='levels[" + level + "].label']").fill(level == 1 ? "In part" : "Wholly");
            page.locator("[name='levels[" + level + "].meaning']").fill(level == 1 ? "Some of it" : "All of it");
        }
        phone.fills("What it is for", "Before a site joins a wave")
                .fills("Source to cite", "Written by the programme team")
                .presses("Keep it and see it as raters will")
                .reads("Is there cover?");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
        phone.presses("Publish this version").reads("Version 1 is published").findsNoBarrier();
    }

    private static void item(Page page, String place, String label, String text) {
        page.locator("[name='" + place + ".label']").fill(label);
        page.locator("[name='" + place + ".text']").fill(text);
    }

    private static void steps(Page page, String step) {
        page.locator("button[value='" + step + "']").click();
    }

    /** @return the path of the round's page */
    private static String opensARound(Person maya, String root) {
        Page page = maya.opens(root + "/rounds/new").findsNoBarrier().page();
        page.getByLabel("Ready to begin, version 1").check();
        maya.fills("Name of the round", "First look");
        for (String day : List.of("opensOn", "closesOn")) {
            page.locator("[name=" + day + "-day]").fill("1");
            page.locator("[name=" + day + "-month]").fill("1");
            page.locator("[name=" + day + "-year]").fill(day.equals("opensOn") ? "2026" : "2199");
        }
        maya.presses("Open the round").reads("The round is open");
        maya.opens(root + "/rounds").reads("Ready to begin, version 1").findsNoBarrier();
        page.locator("tbody a").first().click();
        return page.url().substring(groundswell.web().length()).replaceFirst("\\?.*", "");
    }

    private static void rates(Person who, String round, int lead, int cover) {
        Page page = who.opens(round + "/sites/N01").findsNoBarrier().page();
        who.reads("They can be revealed once 2 people have rated.");
        page.locator("[name='q1.rating'][value='" + lead + "']").check();
        page.locator("[name='q2.rating'][value='" + cover + "']").check();
        who.presses("Save my ratings");
    }

    /** Another system's answers are one's own ratings; what is no answer is named with its path. */
    private static void ratesByFile(Person sita, Person tom, String round) {
        sita.opens(round + "/sites/N01").follows("FHIR answers").findsNoBarrier();
        String mine = file(sita, "My own ratings");
        tom.opens(round + "/sites/N01/fhir");
        tom.presses("Import").reads("Choose a file or paste the response.");
        tom.fills("Or paste it here", mine.replaceFirst("\"code\":\"0\"", "\"code\":\"7\""))
                .presses("Import")
                .reads("valueCoding.code: \"7\" is no answer to")
                .findsNoBarrier();
        String other =
                mine.replaceFirst("(\"q1\".*?\"code\":\")0", "$12").replaceFirst("(\"q2\".*?\"code\":\")0", "$11");
        tom.fills("Or paste it here", other).presses("Import").reads("Your ratings are saved.");
    }

    /** From one programme into another and out again, byte by byte the same. */
    private static void travels(Person maya, CommandClient api, String root) {
        String elsewhere = "/programmes/" + api.create("/programmes", "{\"name\":\"Builder elsewhere\"}");
        maya.opens(root + "/instruments")
                .follows("Ready to begin")
                .follows("Version 1")
                .findsNoBarrier();
        String first = file(maya, "FHIR R4 questionnaire");
        assertThat(first).contains("\"Questionnaire\"", "Is there cover?");
        maya.opens(elsewhere + "/instruments")
                .follows("Import a FHIR questionnaire")
                .findsNoBarrier();
        maya.fills("Or paste it here", first.replaceFirst("\"choice\"", "\"decimal\""))
                .presses("Import");
        maya.reads("is of type \"decimal\"").findsNoBarrier();
        maya.fills("Or paste it here", first)
                .presses("Import")
                .reads("imported as a draft")
                .findsNoBarrier();
        maya.follows("See the draft as raters will")
                .presses("Publish this version")
                .reads("Version 1 is published");
        maya.follows("Version 1");
        assertThat(file(maya, "FHIR R4 questionnaire")).isEqualTo(first);
    }

    private static String file(Person who, String link) {
        String href = who.page()
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText(link))
                .first()
                .getAttribute("href");
        return who.page().request().get(groundswell.web() + href).text();
    }

    private static void revealsAndAgrees(Person tom, String round) {
        Page page =
                tom.opens(round + "/sites/N01").follows("Reveal the ratings").page();
        tom.presses("Reveal the ratings")
                .reads("Agreement 0 of 1")
                .reads("Agreement 0.5 of 1")
                .findsNoBarrier();
        for (String field : List.of("q1.rating", "q2.rating")) {
            Locator radio = page.locator("[name='" + field + "'][value='0']");
            radio.check();
        }
        tom.presses("Save the agreed ratings").findsNoBarrier();
    }

    private static void changesIt(Person maya, String root, String round) {
        maya.opens(root + "/instruments")
                .findsNoBarrier()
                .follows("Ready to begin")
                .follows("Change the draft");
        maya.page().locator("[name='domains[0].items[1].text']").fill("Is a lead named and freed?");
        maya.presses("Keep it and see it as raters will").reads("this becomes version 2");
        maya.presses("Publish this version").reads("Version 2 is published").follows("Version 1");
        maya.reads("Is a lead named?").findsNoBarrier();
        maya.opens(round + "/sites/N01").reads("Is a lead named?");
        assertThat(maya.page().locator("main").innerText()).doesNotContain("named and freed");
        maya.opens(root + "/instruments").follows("Ready to begin").follows("Withdraw");
        maya.presses("Withdraw the instrument").reads("Say why it is withdrawn");
        maya.fills("Why is it withdrawn?", "Replaced")
                .presses("Withdraw the instrument")
                .reads("Withdrawn: Replaced");
        maya.opens(root + "/rounds/new");
        assertThat(maya.page().getByText("Ready to begin, version").count()).isZero();
    }
}
