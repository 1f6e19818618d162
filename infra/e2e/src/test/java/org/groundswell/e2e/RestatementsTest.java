package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * A figure that a decision was shown, and which was corrected since, is listed, named on the decision and set against what it was; and
 * whoever took part in the decision is told.
 */
class RestatementsTest {

    private static final String ROOT = "/programmes/p-demo-safer-starts";

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();
    private static final CommandClient api = new CommandClient(groundswell, "maya");

    @Test
    void a_decision_leads_to_what_was_restated_since_and_back_to_how_it_was() {
        try (Person maya = Person.at(chromium, groundswell, "maya", 1280, true)) {
            maya.opens(ROOT + "/decisions/d-demo-wave-3");
            maya.page()
                    .locator("#maincontent a:has-text('restated since')")
                    .first()
                    .click();
            assertThat(maya.page().locator("h1").innerText()).startsWith("Figures shown in");
            assertThat(maya.page().locator("main h2").innerText()).contains("restated since entry");
            var line =
                    maya.page().locator("main table").last().locator("tbody tr").first();
            assertThat(line.locator("td").nth(2).innerText())
                    .isNotEqualTo(line.locator("td").nth(3).innerText());
            maya.findsNoBarrier();
            line.locator("a:has-text('Compare')").click();
            assertThat(maya.page().locator("#gs-comparison").innerText()).contains("Changed");

            maya.opens(ROOT + "/restatements");
            assertThat(maya.page().locator("main table").innerText()).contains("Does wave 3 start as one");
            maya.findsNoBarrier();
            maya.opens(ROOT + "/restatements?since=99999");
            assertThat(maya.page().locator("main h2").innerText()).startsWith("No figure was restated");
        }
    }

    @Test
    void whoever_took_part_is_told_once_a_day_and_led_to_the_decision_and_to_what_was_restated() {
        String programme = api.create("/programmes", "{\"name\":\"Restated\"}");
        String root = "/programmes/" + programme;
        String series = decided(programme, root);
        CommandClient sita = new CommandClient(groundswell, "sita");
        sita.put(series + "/data-points", figures(6));
        sita.put(series + "/data-points", figures(5));
        api.create(
                root + "/actions",
                Bodies.of("/actions").replace("{site}", "N01").replace(id("maya"), id("rhys")));
        new CommandClient(groundswell, "rhys").noticed(programme, 2);
        api.settle(programme);
        try (Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            rhys.opens(root + "/notices").reads("2 new notices").findsNoBarrier();
            var told = rhys.page().locator("main li:has-text('Figures shown in a decision that you took part in')");
            assertThat(told.count()).isOne();
            assertThat(told.innerText()).contains("read otherwise now", "Because: Corrected January 2026 for N01");
            rhys.follows("See the decision, and what was restated since");
            assertThat(rhys.page().locator("h1").innerText()).isEqualTo("Does wave 3 start as one?");
            rhys.follows("One figure shown here was restated since").reads("One figure was restated since entry");
            assertThat(rhys.page().locator("main table").last().locator("tbody").innerText())
                    .contains("(7 of 10)", "(5 of 10)", "by Sita");
        }
        try (Person whoCorrected = Person.at(chromium, groundswell, "sita")) {
            whoCorrected.opens(root + "/notices").reads("Nothing has been told to you here");
        }
    }

    /** @return the series that the decision was shown, which Maya wrote down and Rhys approved */
    private static String decided(String programme, String root) {
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        member("rhys", root, "\"role\":\"regional-lead\",\"region\":\"North\"");
        member("sita", root, "\"role\":\"site-team\",\"site\":\"N01\"");
        String series = root + "/measures/" + api.create(root + "/measures", Bodies.of("/measures")) + "/sites/N01";
        api.put(series + "/data-points", figures(7));
        api.post(root + "/notice-policy", """
                {"kinds":["decision-restated","assigned"],"dueWithin":7,"returnsWithin":10}""");
        api.settle(programme);
        String decision = root + "/decisions/"
                + api.create(root + "/decisions", """
                {"values":{"dec-question":"Does wave 3 start as one?","dec-evidence":%d,"dec-options":[
                  {"dec-option":"Start all"},{"dec-option":"Split"}]},"asked":["%s","%s"]}""".formatted(api.entry(programme), id("maya"), id("rhys")));
        CommandClient rhys = new CommandClient(groundswell, "rhys");
        api.put(decision + "/vote", Bodies.of("/vote"));
        rhys.put(decision + "/vote", Bodies.of("/vote"));
        api.post(decision + "/take", Bodies.of("/take"));
        api.settle(programme);
        rhys.put(
                decision + "/approval",
                Bodies.of("/approval"),
                api.query(decision).at("/decision/version").asLong());
        return series;
    }

    private static void member(String person, String root, String grant) {
        api.post(root + "/members", "{\"person\":\"%s\",%s}".formatted(id(person), grant));
    }

    private static String figures(int numerator) {
        return "{\"points\":[{\"period\":\"2026-01\",\"numerator\":%d,\"denominator\":10}],\"reason\":\"Counted again\"}"
                .formatted(numerator);
    }

    private static String id(String person) {
        return DemoPerson.named(person).id();
    }
}
