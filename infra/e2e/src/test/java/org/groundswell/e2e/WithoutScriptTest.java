package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** On a phone whose browser runs no script: figures are pasted with one row in error, a site rates, and the past is read. */
class WithoutScriptTest {

    private static final int PHONE = 375;

    private static final String ROWS = """
            month,site,seen,all
            2026-01-01,N01,90,100
            2026-02-01,N01,ninety,100
            2026-03-01,N01,95,100
            """;

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_manager_takes_in_the_good_rows_and_is_told_the_bad_one() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = programme(api);
        String measure = api.create("/programmes/" + programme + "/measures", """
                {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
                 "direction":"increase","meaning":"Seen in time"}""");
        api.settle(programme);
        try (Person maya = Person.at(chromium, groundswell, "maya", PHONE, false)) {
            maya.opens("/programmes/" + programme + "/measures/" + measure + "/import");
            maya.presses("Read it").reads("Choose a file, or paste rows");
            maya.fills("Or paste rows here", ROWS).presses("Read it").reads("Which column holds what?");
            Page page = maya.page();
            page.locator("select[name=site]").selectOption("site");
            page.locator("select[name=period]").selectOption("month");
            page.locator("select[name=numerator]").selectOption("seen");
            page.locator("select[name=denominator]").selectOption("all");
            page.getByLabel("Refuse them").check();
            maya.presses("Show what would be recorded").reads("1 of 3 rows cannot be taken in");
            assertThat(page.locator("main").innerText()).contains("ninety");
            maya.presses("Record").reads("Nothing was recorded");
            page.getByLabel("Take the good rows in").check();
            maya.presses("Record").reads("2 figures were recorded");
            maya.opens("/programmes/" + programme + "/measures/" + measure + "/sites/N01");
            assertThat(page.locator("input[value='95']").count()).isOne();
        }
    }

    @Test
    void a_site_rates_and_an_auditor_reads_the_page_before_it() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = programme(api);
        String root = "/programmes/" + programme;
        member(api, root, "sita", "\"role\":\"site-team\",\"site\":\"N01\"");
        member(api, root, "aude", "\"role\":\"auditor\"");
        String round = api.create(root + "/rounds", """
                {"instrument":"three-s","title":"First","opensOn":"2026-01-01","closesOn":"2027-12-31"}""");
        api.settle(programme);
        long before = api.entry(programme);
        try (Person sita = Person.at(chromium, groundswell, "sita", PHONE, false);
                Person aude = Person.at(chromium, groundswell, "aude", PHONE, false)) {
            sita.opens(root + "/rounds/" + round + "/sites/N01");
            sita.page().locator("input[name='STR-1.rating'][value='2']").check();
            sita.presses("Save my ratings").reads("saved");
            assertThat(sita.page()
                            .locator("input[name='STR-1.rating'][value='2']")
                            .isChecked())
                    .isTrue();
            aude.opens(root + "/rounds/" + round);
            assertThat(aude.page().locator("#heat-body td.hp").count()).isOne();
            aude.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("See an earlier moment"))
                    .click();
            aude.fills("Entry number", Long.toString(before)).presses("Show this entry");
            aude.reads("Nothing can be changed here.");
            assertThat(aude.page().locator("#heat-body td.hp").count()).isZero();
        }
    }

    private static String programme(CommandClient api) {
        String programme = api.create("/programmes", "{\"name\":\"No script needed\"}");
        api.post("/programmes/" + programme + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\"}");
        return programme;
    }

    private static void member(CommandClient api, String root, String person, String grant) {
        api.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }
}
