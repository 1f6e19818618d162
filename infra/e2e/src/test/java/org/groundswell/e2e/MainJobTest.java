package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.groundswell.domain.Circumstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The main job as five people live it, on the real figures of 274 providers: the manager sets up and loads, two people of one
 * site rate alone, reveal and agree, the manager sees it without reloading, the regional lead moves a site, the auditor sees
 * who did what and the page as it stood before.
 */
class MainJobTest {

    private static final Path FIGURES =
            RunningGroundswell.project().resolveSibling("shared").resolve("data/ae_attendances.csv");

    private static final LocalDate TODAY = LocalDate.now(Circumstance.ZONE);

    private static RunningGroundswell groundswell;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        assumeThat(FIGURES)
                .as("the real figures lie beside the project; without them this story is not told")
                .exists();
        groundswell = RunningGroundswell.shared();
        chromium = Chromium.shared();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {}
    }

    @Test
    void the_main_job_end_to_end() {
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person rhys = Person.at(chromium, groundswell, "rhys");
                Person sita = Person.at(chromium, groundswell, "sita");
                Person tom = Person.at(chromium, groundswell, "tom");
                Person aude = Person.at(chromium, groundswell, "aude")) {
            String programme = sets_up_a_programme(maya);
            String measure = defines_a_measure(maya, programme);
            loads_three_years_of_figures(maya, programme, measure);
            sees_the_deciles_with_one_site(maya, programme, measure);
            gives_access(maya, programme);
            String round = opens_a_round(maya, programme);
            maya.opens("/programmes/" + programme + "/rounds/" + round).reads("No site has agreed its ratings yet");
            rates_alone(sita, programme, round, "3");
            sees_progress_without_reloading(maya);
            long before = new CommandClient(groundswell, "maya").entry(programme);
            rates_alone(tom, programme, round, "1");
            reveals_and_agrees(sita, programme, round);
            ends_a_flag_in_an_action(sita, programme, round);
            moves_the_site(rhys, programme);
            sees_who_did_what_and_the_page_as_it_stood(aude, programme, round, before);
            cannot_see_what_is_not_theirs(sita, programme);
        }
    }

    private static String sets_up_a_programme(Person maya) {
        maya.opens("/programmes/new").fills("Name", "Four-hour standard").findsNoBarrier();
        maya.page().locator("form.gs-form button[type=submit]").click();
        maya.page().waitForURL(url -> url.matches(".*/programmes/p-[a-z0-9]+"));
        maya.reads("Four-hour standard has no sites yet").findsNoBarrier();
        return maya.page().url().replaceAll(".*/programmes/", "");
    }

    private static String defines_a_measure(Person maya, String programme) {
        maya.opens("/programmes/" + programme + "/measures/new")
                .fills("Name", "Seen within four hours")
                .fills("What is counted (numerator)", "Attendances less breaches")
                .fills("Out of what (denominator)", "Attendances")
                .fills("Target (you may leave this empty)", "95")
                .fills("Exact meaning", "Admitted, transferred or discharged within four hours of arrival")
                .findsNoBarrier()
                .presses("Define the measure")
                .reads("has no figures yet")
                .findsNoBarrier();
        return maya.page().url().replaceAll(".*/measures/", "");
    }

    private static void loads_three_years_of_figures(Person maya, String programme, String measure) {
        maya.opens("/programmes/" + programme + "/measures/" + measure + "/import")
                .findsNoBarrier();
        maya.page().locator("input[type=file]").setInputFiles(FIGURES);
        maya.presses("Read it").reads("Which column holds what?").findsNoBarrier();
        Page page = maya.page();
        page.locator("select[name=site]").selectOption("org_code");
        page.locator("select[name=period]").selectOption("period");
        page.locator("select[name=numerator]").selectOption("attendances");
        page.locator("select[name=numeratorMinus]").selectOption("breaches");
        page.locator("select[name=denominator]").selectOption("attendances");
        page.locator("select[name=keepColumn]").selectOption("attendances");
        page.getByLabel("Add them up").check();
        page.getByLabel("Enrol them").check();
        maya.presses("Show what would be recorded")
                .reads("Nothing has been recorded yet.")
                .findsNoBarrier();
        assertThat(page.locator("main").innerText()).contains("12,765 read").contains("274 sites");
        long started = System.nanoTime();
        maya.presses("Record").reads("figures were recorded");
        maya.follows("See the figures").reads("Half of the sites were below");
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(Locale.ROOT, "12,765 rows were on the charts after %.1f s%n", seconds);
        assertThat(seconds).as("seconds from Record to the chart").isLessThan(10);
    }

    private static void sees_the_deciles_with_one_site(Person maya, String programme, String measure) {
        maya.opens("/programmes/" + programme + "/measures/" + measure + "?site=RF4");
        assertThat(maya.page().locator("h1").innerText()).contains("RF4").contains("sites");
        maya.findsNoBarrier();
        assertThat(maya.page().locator("figure svg path.gs-line--site").count()).isPositive();
        assertThat(maya.page().locator("figure table tbody tr").count()).isGreaterThanOrEqualTo(36);
        maya.opens("/programmes/" + programme + "/measures/" + measure + "/sites/RF4")
                .findsNoBarrier();
        maya.opens("/programmes/" + programme + "/sites").reads("274 sites").findsNoBarrier();
    }

    private static void gives_access(Person maya, String programme) {
        CommandClient api = new CommandClient(groundswell, "maya");
        String root = "/programmes/" + programme;
        maya.opens(root + "/sites/RF4/edit").fills("Region", "London").findsNoBarrier();
        date(maya.page(), "from", TODAY);
        maya.presses("Save").reads("The site is changed.");
        for (List<String> grant : List.of(
                List.of("rhys", "\"role\":\"regional-lead\",\"region\":\"London\""),
                List.of("sita", "\"role\":\"site-team\",\"site\":\"RF4\""),
                List.of("tom", "\"role\":\"site-team\",\"site\":\"RF4\""),
                List.of("aude", "\"role\":\"auditor\""))) {
            api.post(
                    root + "/members",
                    "{\"person\":\"%s\",%s}"
                            .formatted(
                                    org.groundswell.testkit.DemoPerson.named(grant.get(0))
                                            .id(),
                                    grant.get(1)));
        }
        api.settle(programme);
        maya.opens(root + "/access").reads("5 people have access").findsNoBarrier();
        gives_and_takes_access_on_the_page(maya, root);
    }

    private static void gives_and_takes_access_on_the_page(Person maya, String root) {
        maya.opens(root + "/access/grant").findsNoBarrier();
        maya.page().getByLabel("Somebody by e-mail").check();
        maya.fills("Full name", "Una Okafor").fills("Work e-mail", "una@example.org");
        maya.page().locator("input[name=role][value=site-team]").check();
        maya.fills("Site code", "RF9999").presses("Give access").reads("No site of this programme has the code RF9999");
        maya.fills("Site code", "RF4").presses("Give access").reads("They have access.");
        maya.opens(root + "/access").reads("6 people have access");
        maya.page()
                .locator("tr", new Page.LocatorOptions().setHasText("Una"))
                .locator("a")
                .click();
        maya.presses("Take access away").reads("There is a problem");
        maya.fills("Why", "Moved to another trust").presses("Take access away");
        maya.opens(root + "/access").reads("5 people have access");
    }

    private static String opens_a_round(Person maya, String programme) {
        maya.opens("/programmes/" + programme + "/rounds/new").fills("Name of the round", "Baseline");
        Page page = maya.page();
        page.locator("input[name=instrument]").first().check();
        date(page, "opensOn", TODAY);
        date(page, "closesOn", TODAY.plusDays(30));
        maya.presses("Open the round").reads("The round is open.").findsNoBarrier();
        return page.locator("a[href*='/rounds/r-']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/rounds/(r-[a-z0-9-]+).*", "$1");
    }

    private static void date(Page page, String name, LocalDate date) {
        page.locator("[name='" + name + "-day']").fill(Integer.toString(date.getDayOfMonth()));
        page.locator("[name='" + name + "-month']").fill(Integer.toString(date.getMonthValue()));
        page.locator("[name='" + name + "-year']").fill(Integer.toString(date.getYear()));
    }

    private static void rates_alone(Person person, String programme, String round, String level) {
        person.opens("/programmes/" + programme + "/rounds/" + round + "/sites/RF4")
                .reads("Rate alone")
                .findsNoBarrier();
        Page page = person.page();
        for (Locator radio :
                page.locator("input[type=radio][value='" + level + "']").all()) {
            radio.check();
        }
        for (Locator evidence : page.locator("textarea[name$='.evidence']").all()) {
            evidence.fill("Roster of the last quarter");
        }
        person.presses("Save my ratings").reads("12 ratings are saved.");
        assertThat(page.locator("main").innerText()).doesNotContain("Settled by");
    }

    /** Within a second of the rater's own page saying that it is saved. */
    private static void sees_progress_without_reloading(Person maya) {
        maya.page()
                .locator("#heat-body td.hp")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.VISIBLE)
                        .setTimeout(1_000));
        assertThat(maya.page().locator("#heat-body td.hp").count()).isEqualTo(12);
    }

    private static void reveals_and_agrees(Person sita, String programme, String round) {
        String path = "/programmes/" + programme + "/rounds/" + round + "/sites/RF4";
        sita.opens(path + "/reveal")
                .reads("2 people have rated")
                .findsNoBarrier()
                .presses("Reveal the ratings");
        sita.reads("Lowest 1, middle 2").findsNoBarrier();
        for (Locator radio : sita.page().locator("input[type=radio][value='2']").all()) {
            radio.check();
        }
        sita.page().locator("input[name='SUP-4.rating'][value='1']").check();
        sita.page().locator("input[name='SUP-4.settledBy']").fill("No facilitator since June");
        sita.presses("Save the agreed ratings")
                .reads("12 agreed ratings are saved.")
                .findsNoBarrier();
    }

    private static void ends_a_flag_in_an_action(Person sita, String programme, String round) {
        sita.opens("/programmes/" + programme + "/rounds/" + round + "/sites/RF4/flags/SUP-4")
                .findsNoBarrier();
        sita.presses("End the flag").reads("There is a problem").reads("Say what will be done");
        sita.fills("What will be done", "Ask the region for a facilitator").fills("Who owns it", "Ward manager");
        date(sita.page(), "due", TODAY.plusDays(60));
        sita.presses("End the flag").reads("The flag is ended.");
    }

    private static void moves_the_site(Person rhys, String programme) {
        rhys.opens("/programmes/" + programme + "/sites/RF4/move?to=engaged").findsNoBarrier();
        rhys.presses("Move to Engaged").reads("There is a problem");
        date(rhys.page(), "happenedOn", TODAY);
        rhys.page().locator("[name='ev-engaged-contact']").fill("Clinical lead");
        date(rhys.page(), "ev-engaged-date", TODAY);
        rhys.presses("Move to Engaged").reads("is now at Engaged.").findsNoBarrier();
    }

    private static void sees_who_did_what_and_the_page_as_it_stood(
            Person aude, String programme, String round, long before) {
        aude.opens("/programmes/" + programme + "/history").findsNoBarrier();
        String history = aude.page().locator("main").innerText();
        assertThat(history).contains("Rhys Morgan").contains("Sita Rao").contains("Tom Ashworth");
        aude.opens("/programmes/" + programme + "/history?q=engaged");
        assertThat(aude.page().locator("main tbody").innerText())
                .contains("Rhys Morgan")
                .doesNotContain("Tom Ashworth");
        String heatMap = "/programmes/" + programme + "/rounds/" + round;
        aude.opens(heatMap).reads("12 of");
        assertThat(aude.page().locator("#heat-body td.h2").count()).isEqualTo(11);
        aude.opens(heatMap + "?asAt=entry:" + before).findsNoBarrier();
        assertThat(aude.page().locator("#heat-body td.h2").count()).isZero();
        assertThat(aude.page().locator("#heat-body td.hp").count()).isEqualTo(12);
        String moment = new CommandClient(groundswell, "aude")
                .query("/programmes/" + programme + "/history/" + before)
                .path("recordedAt")
                .asString();
        aude.opens(heatMap + "?asAt=" + moment);
        assertThat(aude.page().locator("#heat-body td.hp").count()).isEqualTo(12);
        aude.opens("/programmes/" + programme + "/sites/RF4?asAt=entry:" + before)
                .findsNoBarrier();
        assertThat(aude.page().locator("main form[method=post]").count())
                .as("forms on a page of the past")
                .isZero();
    }

    private static void cannot_see_what_is_not_theirs(Person sita, String programme) {
        sita.opens("/programmes/" + programme + "/sites/RQM");
        assertThat(sita.page().locator("h1").innerText()).isEqualTo("You cannot do this");
    }
}
