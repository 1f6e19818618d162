package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** A visit is logged with a promise, found again, changed, withdrawn, and read as it stood before. */
class RecordsTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_visit_is_logged_changed_and_withdrawn_and_nothing_of_it_is_lost() {
        String root = programme();
        try (Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            rhys.opens(root + "/records/facilitation-log/new?site=N01");
            rhys.fills("What mattered", "They are short of people").presses("Save");
            rhys.reads("Fill in \"Date\"");
            assertThat(rhys.page().getByLabel("What mattered").inputValue()).isEqualTo("They are short of people");
            fill(rhys);
            rhys.presses("Save").reads("The record is kept.");
            assertThat(rhys.page().locator("main").innerText())
                    .contains("Send the template", "45 minutes", "North Place", "1 December 2026");
            String record = rhys.page().url();
            long kept = new CommandClient(groundswell, "maya").entry(root.substring(root.lastIndexOf('/') + 1));

            rhys.follows("Change", root + "/records/")
                    .fills("Minutes of contact", "50")
                    .presses("Save")
                    .reads("The change is saved.");
            assertThat(rhys.page().locator("main").innerText()).contains("50 minutes", "Changed: Minutes of contact");
            rhys.opens(root + "/records/facilitation-log?q=short").reads("They are short of people");

            counts(rhys, root + "/records", "1");
            counts(rhys, root + "/records?asAt=entry:" + (kept - 1), "0");
            rhys.page().navigate(record + "?asAt=entry:" + kept);
            assertThat(rhys.page().locator("main").innerText()).contains("45 minutes");

            rhys.page().navigate(record + "/withdraw");
            rhys.fills("Why it is withdrawn", "Entered twice")
                    .presses("Withdraw")
                    .reads("The record is withdrawn.");
            assertThat(rhys.page().locator("main").innerText()).doesNotContain("They are short of people");
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/records/facilitation-log/new").findsNoBarrier();
            maya.opens(root + "/records/facilitation-log?withdrawn=yes").findsNoBarrier();
            maya.follows("They are short of people").findsNoBarrier();
        }
    }

    @Test
    void what_records_say_together_stands_above_their_list() {
        String root = programme();
        CommandClient api = new CommandClient(groundswell, "maya");
        String component = api.create(root + "/components", """
                {"name":"Discharge call","function":"Finds problems","form":"A midwife calls","status":"core",
                 "basis":"First sites"}""");
        api.post(root + "/records/readiness", """
                {"site":"N01","values":{"rdy-date":"2026-03-01","rdy-lead":["partly"],"rdy-sponsor":["yes"],
                 "rdy-need":["yes"],"rdy-data":["no"],"rdy-room":["yes"],"rdy-judgement":["with-conditions"],
                 "rdy-conditions":"A day a week for the lead","rdy-by":["Jo Smith"]}}""");
        api.post(root + "/records/wave-start", """
                {"values":{"wst-wave":"North wave","wst-planned":"2026-03-02","wst-actual":"2026-03-09"}}""");
        api.post(root + "/records/learning-event", """
                {"values":{"lev-what":"Calling back in a day","lev-date":"2026-03-02","lev-route":["event"],
                 "lev-host":["Jo Smith"],"lev-came":[{"lev-came-site":["N01"],"lev-came-people":4}]}}""");
        api.settle(root.substring(root.lastIndexOf('/') + 1));
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            for (String[] use : new String[][] {{"2026-Q1", "400", "300"}, {"2026-Q2", "400", "420"}}) {
                maya.opens(root + "/records/resource-use/new");
                maya.fills("Quarter", use[0])
                        .fills("Funded (optional)", use[1])
                        .fills("Used so far (optional)", use[2]);
                maya.page().getByLabel("Staff hours").check();
                maya.fills("Who supplies it", "The trust").presses("Save").reads("The record is kept.");
            }
            maya.opens(root + "/records/resource-use").reads("Funded and used").findsNoBarrier();
            assertThat(row(maya)).contains("Staff hours", "800", "720", "90 %");
            rhys.opens(root + "/records/fidelity/new?site=N01");
            rhys.page().locator("select[name='values.fid-element']").selectOption(component);
            rhys.fills("Quarter", "2026-Q1");
            rhys.page().getByLabel("Not done").check();
            rhys.page().getByLabel("Watched").check();
            rhys.page().locator("[name='values.fid-by-other']").fill("Jo Smith");
            rhys.presses("Save").reads("The record is kept.").reads("Discharge call");
            maya.opens(root + "/variation").follows("Which component?").reads("How each component is done");
            assertThat(row(maya)).contains("North Place", "Not done");
            assertThat(maya.page().locator(".gs-summary thead").innerText()).contains("Discharge call");
            maya.findsNoBarrier();
            maya.opens(root + "/records/readiness")
                    .reads("Who is ready to join")
                    .findsNoBarrier();
            assertThat(row(maya)).contains("North Place", "Ready with conditions", "Partly", "No");
            maya.opens(root + "/records/wave-start")
                    .reads("Planned and actual starts")
                    .findsNoBarrier();
            assertThat(row(maya)).contains("North wave", "2 March 2026", "9 March 2026", "7 days late", "1");
            maya.opens(root + "/records/learning-event").reads("Who came").findsNoBarrier();
            assertThat(row(maya)).contains("N01", "1", "4");
        }
    }

    /** How many visits the list of kinds counts. */
    private static void counts(Person person, String address, String visits) {
        person.opens(address);
        assertThat(person.page().locator("main tbody tr").first().innerText())
                .containsPattern("Facilitation log[\\s\\S]*\t" + visits);
    }

    /** The first row of what the records say together. */
    private static String row(Person person) {
        return person.page().locator(".gs-summary tbody tr").first().innerText();
    }

    private static void fill(Person rhys) {
        String values = "values.";
        rhys.page().locator("[name='" + values + "fac-date-day']").fill("23");
        rhys.page().locator("[name='" + values + "fac-date-month']").fill("11");
        rhys.page().locator("[name='" + values + "fac-date-year']").fill("2026");
        rhys.fills("Minutes of contact", "45");
        rhys.page()
                .getByLabel("Visit", new Page.GetByLabelOptions().setExact(true))
                .check();
        rhys.page().getByLabel("Help with data").check();
        rhys.fills("People and roles involved", "Ward manager");
        String promise = values + "fac-promises[0].";
        rhys.page().locator("[name='" + promise + "fac-promise-what']").fill("Send the template");
        rhys.page().locator("[name='" + promise + "fac-promise-who-other']").fill("Jo Smith");
        rhys.page().locator("[name='" + promise + "fac-promise-due-day']").fill("1");
        rhys.page().locator("[name='" + promise + "fac-promise-due-month']").fill("12");
        rhys.page().locator("[name='" + promise + "fac-promise-due-year']").fill("2026");
    }

    private static String programme() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Visits\"}");
        String root = "/programmes/" + programme;
        api.post(
                root + "/sites",
                "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\",\"wave\":\"North wave\"}");
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"regional-lead\",\"region\":\"North\"}"
                        .formatted(DemoPerson.named("rhys").id()));
        api.settle(programme);
        return root;
    }
}
