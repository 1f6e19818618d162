package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** Saved groups in a browser: made without script on a phone, looked at on the variation page, changed, seen as before, withdrawn. */
class GroupsTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_group_is_made_looked_at_changed_and_withdrawn() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = programme(api);
        String root = "/programmes/" + programme;
        try (Person phone = Person.at(chromium, groundswell, "maya", 375, false)) {
            phone.opens(root + "/variation").follows("Groups of sites").reads("No groups of sites");
            phone.follows("Make a group").fills("Name", "Islands").fills("Codes of more sites", "n02 ZZ9, ZZ8");
            Page page = phone.page();
            page.getByLabel("North Place (N01)").check();
            phone.presses("Save the group").reads("ZZ9, ZZ8: no site");
            assertThat(page.getByLabel("North Place (N01)").isChecked()).isTrue();
            assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Islands");
            phone.fills("Codes of more sites", "n02").presses("Save the group").reads("The group “Islands” was saved.");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(375);
        }
        long made = api.entry(programme);
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person sita = Person.at(chromium, groundswell, "sita")) {
            maya.opens(root + "/groups").findsNoBarrier().follows("Islands").reads("N02");
            assertThat(maya.page().locator("main").innerText()).doesNotContain("S01");
            maya.findsNoBarrier().follows("See how they vary");
            Page page = maya.page();
            assertThat(page.url()).contains("group=g-");
            assertThat(page.locator("#group option[selected]").innerText()).isEqualTo("Islands");
            assertThat(page.locator("figure").first().innerText()).contains("North Place");
            assertThat(page.locator("main").innerText()).doesNotContain("South Place");
            String address = page.url().substring(groundswell.web().length());
            maya.findsNoBarrier().follows("Funnel");
            page.locator("form.gs-sentence button").click();
            assertThat(page.url()).contains("view=funnel").contains("group=g-");
            sita.opens(address).reads("Choose one of the groups of sites").findsNoBarrier();

            maya.opens(root + "/groups").follows("Islands").follows("Change", root + "/groups/");
            page.getByLabel("North Far (N02)").uncheck();
            page.getByLabel("South Place (S01)").check();
            page.getByLabel("Everybody in the programme").check();
            maya.findsNoBarrier().presses("Save the group").reads("was saved");
            sita.opens(address);
            assertThat(sita.page().locator("#group option[selected]").innerText())
                    .isEqualTo("Islands");
            sita.opens(root + "/groups").follows("Islands").reads("One more site of this group is not among those");
            assertThat(sita.page().locator("main").innerText())
                    .contains("North Place")
                    .doesNotContain("South Place");

            maya.opens(root + "/groups?asAt=entry:" + made).follows("Islands").reads("North Far");
            maya.opens(root + "/groups").follows("Islands").follows("Withdraw").findsNoBarrier();
            maya.presses("Withdraw the group").reads("No groups of sites");
            maya.opens(address).reads("Choose one of the groups of sites");
            page.getByLabel("at sites of").selectOption(new SelectOption().setValue("South"));
            page.locator("form.gs-sentence button").click();
            assertThat(page.url()).contains("region=South").doesNotContain("group=");
        }
    }

    private static String programme(CommandClient api) {
        String programme = api.create("/programmes", "{\"name\":\"Groups\"}");
        String root = "/programmes/" + programme;
        site(api, root, "N01", "North Place", "North");
        site(api, root, "N02", "North Far", "North");
        site(api, root, "S01", "South Place", "South");
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        String measure = api.create(root + "/measures", """
                {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
                 "direction":"increase","meaning":"Seen in time"}""");
        for (String code : new String[] {"N01", "N02", "S01"}) {
            api.put(root + "/measures/" + measure + "/sites/" + code + "/data-points", """
                    {"points":[{"period":"2026-01","numerator":90,"denominator":100},
                     {"period":"2026-02","numerator":91,"denominator":100}]}""");
        }
        api.settle(programme);
        return programme;
    }

    private static void site(CommandClient api, String root, String code, String name, String region) {
        api.post(root + "/sites", "{\"code\":\"%s\",\"name\":\"%s\",\"region\":\"%s\"}".formatted(code, name, region));
    }
}
