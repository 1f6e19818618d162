package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.groundswell.domain.Circumstance;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * The ten days that the product must serve, each lived by a person of its role on the programmes that {@code infra/up --days}
 * generates, and each ending in the answer that the day asks for.
 */
class TenDaysTest {

    private static final String ROOT = "/programmes/p-demo-ten-days";
    private static final LocalDate TODAY = LocalDate.now(Circumstance.ZONE);
    private static final YearMonth LAST_MONTH = YearMonth.from(TODAY).minusMonths(1);

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void day_1_a_manager_sees_who_is_late_who_spoke_to_them_last_and_what_moved_since_monday() {
        LocalDate monday = TODAY.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(ROOT).follows("Triage", ROOT);
            assertThat(heading(maya))
                    .isEqualTo("12 sites are late with figures; 4 have moved forward and 2 back since " + day(monday));
            maya.reads("152 sites in 10 stages: 8 identified, 10 engaged, 12 committed");
            maya.reads("103 returns are due for " + month(LAST_MONTH) + ": 91 in, 12 late.");
            List<String> late = maya.page().locator("#late-returns tbody tr").allInnerTexts();
            assertThat(late).hasSize(12);
            assertThat(late.getFirst()).contains("16 months", "None yet");
            assertThat(late).filteredOn(line -> line.contains("by Rhys Morgan")).hasSize(2);
            assertThat(late)
                    .filteredOn(line -> line.contains("Nobody has recorded a contact"))
                    .hasSize(2);
            maya.reads("2 sites have moved back")
                    .reads("Implementing to Preparing")
                    .findsNoBarrier();
            maya.opens(ROOT + "/triage?since=soon")
                    .reads("Give the day as year, month and day")
                    .findsNoBarrier();
        }
    }

    @Test
    void day_2_a_wave_gate_is_decided_on_its_ratings_with_conditions_and_a_day_to_look_again() {
        String wave = ROOT + "/rounds/r-days-1?wave=Wave+4";
        String decision;
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            maya.opens(wave);
            assertThat(heading(maya))
                    .isEqualTo("Support is the weak leg: adaptive facilitation is patchy, absent or not known"
                            + " at 38 of the 38 sites that agreed");
            maya.reads("mean 2.4 of 3")
                    .reads("mean 2.5 of 3")
                    .reads("mean 1.3 of 3")
                    .findsNoBarrier();
            decision = opensDecision(maya);
            votes(maya, decision);
            votes(rhys, decision);
            writesDown(maya, decision);
            rhys.opens(decision + "/approve").presses("Send").reads("The decision is approved.");
        }
        try (Person aude = Person.at(chromium, groundswell, "aude")) {
            aude.opens(decision).reads("Split 22 + 16").reads("Two facilitators in post");
            aude.reads(day(TODAY.plusMonths(6))).findsNoBarrier();
            aude.opens(ROOT + "/actions").reads("Two facilitators in post").reads("A condition");
        }
    }

    private static String opensDecision(Person maya) {
        maya.opens(ROOT + "/decisions/new").fills("Question to decide", "Does wave 4 start as one?");
        option(maya, 0, "Start all 38");
        option(maya, 1, "Split 22 + 16");
        for (String person : List.of("maya", "rhys")) {
            maya.page()
                    .locator("main input[name=asked][value='"
                            + DemoPerson.named(person).id() + "']")
                    .check();
        }
        maya.presses("Open the decision").reads("The decision is open.");
        return maya.page().url().replace(groundswell.web(), "");
    }

    private static void option(Person maya, int row, String words) {
        maya.page()
                .locator("[name='values.dec-options[" + row + "].dec-option']")
                .fill(words);
    }

    private static void votes(Person person, String decision) {
        person.opens(decision + "/vote");
        person.page().getByLabel("Split 22 + 16").check();
        person.presses("Cast this vote").reads("Your vote is kept.");
    }

    private static void writesDown(Person maya, String decision) {
        maya.opens(decision + "/take").fills("Decision", "Split 22 + 16");
        maya.fills("Reasons", "Facilitation is rated 1 at every site").fills("Disagreement", "None recorded");
        maya.fills("Expected effect", "Nobody waits for help longer than a week");
        String condition = "values.dec-conditions[0].";
        maya.page().locator("[name='" + condition + "dec-condition']").fill("Two facilitators in post");
        maya.page()
                .locator("[name='" + condition + "dec-condition-owner-other']")
                .fill("Head of the academy");
        maya.dates(condition + "dec-condition-due", TODAY.plusMonths(2));
        maya.dates("values.dec-date", TODAY);
        maya.dates("values.dec-review", TODAY.plusMonths(6));
        maya.presses("Send for approval").reads("It is written down and waits for approval.");
    }

    @Test
    void day_3_a_manager_tells_sites_that_differ_from_those_too_small_to_say() {
        String variation = ROOT + "/variation?measure=m-days-treated&from=%1$s&to=%1$s".formatted(LAST_MONTH);
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(variation + "&view=deciles");
            assertThat(heading(maya)).contains("Half of the sites were below 81.0 % in " + month(LAST_MONTH));
            maya.opens(variation + "&view=funnel&minimumDenominator=5");
            assertThat(heading(maya)).contains("6 of 72 sites lie outside the 99.8 % limits: 6 below, 0 above");
            maya.page().locator("figure details summary").first().click();
            maya.findsNoBarrier();
            assertThat(rows(maya, "below the 99.8")).isEqualTo(6);
            assertThat(rows(maya, "below the least chosen"))
                    .as("fewer than five cases")
                    .isEqualTo(19);
            maya.opens(ROOT + "/sites/T015").reads("needs looking into: 55.0 % in " + month(LAST_MONTH));
            maya.opens(ROOT + "/actions/new?site=T015").fills("What is to be done", "Look through all 45 cases");
            maya.page().locator("select[name=owner]").selectOption(new SelectOption().setIndex(1));
            maya.dates("due", TODAY.plusDays(14));
            maya.presses("Agree it").reads("The action is agreed.");
        }
    }

    private static int rows(Person person, String words) {
        return person.page()
                .locator("figure tbody tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .count();
    }

    @Test
    void day_4_a_manager_sees_who_falls_over_when_the_money_ends() {
        LocalDate ends = moneyEnds();
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(ROOT + "/handover?stage=embedded&endsBy=" + ends);
            assertThat(heading(maya))
                    .isEqualTo(
                            "11 of 53 sites whose support ends by " + day(ends) + " have a criterion that is not met");
            maya.opens(ROOT + "/handover?stage=embedded&criteria=unmet&endsBy=" + ends);
            List<String> fall = maya.page().locator("table.gs-heat tbody tr").allInnerTexts();
            assertThat(fall)
                    .hasSize(11)
                    .allMatch(line ->
                            line.contains("Not met") || line.contains("Partly met") || line.contains("Not judged"));
            maya.findsNoBarrier();
            isNotHandedOver(maya);
        }
    }

    /** A site of which a criterion is not judged is not handed over, and the page says which at the field. */
    private static void isNotHandedOver(Person maya) {
        maya.opens(ROOT + "/sites/T053/move?to=sustaining");
        maya.dates("happenedOn", TODAY);
        maya.dates("ev-sustaining-resource-end", TODAY);
        for (String field : List.of("ev-sustaining-owner", "ev-sustaining-data", "ev-sustaining-bau")) {
            maya.page().locator("[name='" + field + "']").fill("Ward manager");
        }
        maya.presses("Move to Sustaining")
                .reads("Not all handover criteria are judged yet")
                .reads("Held at target");
        assertThat(maya.page().locator("[name='ev-sustaining-owner']").inputValue())
                .isEqualTo("Ward manager");
        assertThat(maya.page().locator(".nhsuk-error-summary a").getAttribute("href"))
                .contains("ev-sustaining-bau");
        maya.findsNoBarrier();
    }

    private static LocalDate moneyEnds() {
        LocalDate thisYear = LocalDate.of(TODAY.getYear(), 3, 31);
        return thisYear.isAfter(TODAY) ? thisYear : thisYear.plusYears(1);
    }

    @Test
    void day_5_a_team_enters_its_month_and_sees_whether_it_is_a_change_and_how_it_sits_in_the_region() {
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, true)) {
            sita.opens("/").follows("Enter it", ROOT + "/measures/m-days-called");
            Page page = sita.page();
            page.locator("[name='" + LAST_MONTH + ".numerator']").fill("11");
            page.locator("[name='" + LAST_MONTH + ".denominator']").fill("14");
            sita.presses("Save the figures").reads("78.6");
            sita.findsNoBarrier();
            sita.opens(ROOT + "/measures/m-days-called?site=T001&region=Midlands");
            assertThat(heading(sita)).contains("of 12 sites");
            sita.opens(ROOT + "/sites/T001").reads("78.6").reads("varies by chance alone: expect");
            sita.opens(ROOT + "/sites/T001/sustainability").reads("Carry on.").findsNoBarrier();
        }
    }

    @Test
    void day_6_a_team_learns_that_it_needs_no_permission_and_what_happened_elsewhere() {
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(ROOT + "/adaptations/new").presses("Go on");
            sita.reads("Where only the form changes, record it and carry on.");
            sita.reads("A pharmacist makes the call on weekdays").reads("The midwife reads the notes first");
            sita.reads("19 of 20 women were called").findsNoBarrier();
            sita.fills("What changed, in a sentence", "A pharmacist makes the call instead of a midwife");
            sita.dates("values.adp-effective", TODAY);
            for (String choice : List.of(
                    "Planned in answer to a problem",
                    "Done by a different role",
                    "Yes, only the form changed",
                    "Cope with a shortage or disruption")) {
                sita.page().getByLabel(choice).check();
            }
            sita.presses("Record it").reads("No permission is needed. Carry on, and say later what happened.");
            sita.findsNoBarrier();
        }
    }

    @Test
    void day_7_a_lead_sees_that_the_champion_left_before_the_figures_fell() {
        YearMonth before = LAST_MONTH.minusMonths(2);
        try (Person rhys = Person.at(chromium, groundswell, "rhys")) {
            rhys.opens(ROOT + "/sites/T002/sustainability");
            rhys.reads("The champion left, and nobody leads the huddle")
                    .reads("Ask whether the context changed first.");
            rhys.reads("needs looking into: 66.0 % in " + month(LAST_MONTH) + " lies below the lower limit");
            rhys.findsNoBarrier();
            rhys.page().locator("figure details summary").first().click();
            assertThat(row(rhys, before)).contains("84.0 %", "change of context", "The champion left");
            assertThat(row(rhys, before.plusMonths(1))).contains("71.0 %").doesNotContain("change of context");
            assertThat(row(rhys, before.plusMonths(2))).contains("66.0 %");
        }
    }

    private static String row(Person person, YearMonth month) {
        Pattern label = Pattern.compile(
                month.format(DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH)) + "[a-z]* " + month.getYear());
        return plain(person.page()
                .locator("figure tbody tr")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .innerText());
    }

    @Test
    void day_8_a_facilitator_has_a_visit_on_one_page() {
        try (Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            rhys.opens(ROOT + "/sites?region=Midlands").reads("12 of 152 sites");
            rhys.opens(ROOT + "/sites/T003").follows("Visit brief");
            assertThat(heading(rhys))
                    .isEqualTo("4 promises are open;"
                            + " the site rates itself differently from others in 3 of 3 domains");
            String views = plain(rhys.page().locator("main").innerText());
            assertThat(views)
                    .contains("Rhys Morgan spoke to the site last on " + day(TODAY.minusDays(28)))
                    .contains("The site rates itself 1.0 higher than its region does")
                    .contains("Find a site that has the same records system");
            assertThat(rhys.page()
                            .locator("tr", new Page.LocatorOptions().setHasText("Strategy"))
                            .innerText())
                    .contains("2.5", "1.5", "2.0");
            rhys.findsNoBarrier();
            rhys.opens("/").reads("Your promise to");
        }
    }

    @Test
    void day_9_an_auditor_sees_why_a_wave_was_split_and_why_the_board_saw_another_figure() {
        try (Person aude = Person.at(chromium, groundswell, "aude")) {
            aude.opens(ROOT + "/decisions?state=decided").follows("Does wave 3 start as one", ROOT);
            aude.reads("Support is the weakest part of the checklist").reads("Two more facilitators are in post");
            aude.findsNoBarrier();
            aude.page()
                    .locator("section[aria-labelledby=dashboards] .gs-actions a")
                    .first()
                    .click();
            String seen = aude.page().url().replaceAll(".*asAt=(entry:\\d+).*", "$1");
            assertThat(seen).startsWith("entry:");
            YearMonth last = LAST_MONTH.minusMonths(9);
            aude.opens(ROOT + "/measures/m-days-antibiotics?asAt=" + seen);
            assertThat(heading(aude)).contains("79.0 %");
            aude.opens(ROOT
                    + "/measures/m-days-antibiotics/moved?from=%s&firstMonth=%s&lastMonth=%s"
                            .formatted(seen, last.minusMonths(2), last));
            assertThat(heading(aude)).contains("rose from 79.0 % to 83.0 %");
            String parts = plain(aude.page().locator("#moved-parts").innerText());
            assertThat(parts).contains("definition").contains("+4.0");
            aude.findsNoBarrier();
            aude.opens(ROOT + "/measures/m-days-antibiotics").reads("3 versions");
        }
    }

    @Test
    void day_10_an_auditor_reads_what_a_count_of_adopted_sites_rests_on() {
        try (Person aude = Person.at(chromium, groundswell, "aude", 375, false)) {
            aude.opens("/programmes/p-demo-claim/adoption");
            assertThat(heading(aude)).isEqualTo("150 sites count as adopted, of 152, under version v2");
            aude.reads("141 have evidence, 9 are counted on their own word only. 2 had withdrawn and are shown apart.");
            aude.findsNoBarrier();
            aude.follows("9 Counted on own word only").reads("9 sites count on their own word only under version v2");
        }
    }

    private static String heading(Person person) {
        return plain(person.page().locator("h1").innerText());
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ').replace('\n', ' ').replace('\t', ' ');
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }

    private static String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK));
    }
}
