package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The variation explorer and the site page over the demo programme: every way of looking, live, as it stood, and without script. */
class VariationPagesTest {

    private static final String ROOT = "/programmes/p-demo-safer-starts";
    private static final String VARIATION = ROOT + "/variation";

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void the_explorer_leads_from_all_sites_to_one() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(ROOT).follows("Variation");
            Page page = maya.reads("What wants doing").page();
            assertThat(page.locator("h1").innerText()).contains("signal of concern");
            assertThat(page.locator("figure svg").first().isVisible()).isTrue();
            maya.findsNoBarrier();
            maya.follows("Funnel");
            assertThat(page.url()).contains("view=funnel");
            page.getByLabel("at sites of").selectOption(new SelectOption().setIndex(1));
            page.locator("form.gs-sentence button").click();
            assertThat(page.url()).contains("region=").contains("view=funnel").contains("lens=now");
            assertThat(page.locator("nav.gs-ways a[aria-current]").innerText()).isEqualTo("Funnel");
            maya.findsNoBarrier().follows("Small charts");
            assertThat(page.url()).as("what is chosen goes along").contains("region=");
            maya.opens(VARIATION);
            String site = page.locator("#needs .gs-attention a").first().innerText();
            page.locator("#needs .gs-attention a").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo(site);
            maya.reads("What its chart says").findsNoBarrier();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals", "deciles", "funnel", "caterpillar", "slope", "variance", "adoption"})
    void every_way_of_looking_has_its_table_file_and_picture_on_a_phone_without_script_and_in_the_past(String view) {
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            CommandClient api = new CommandClient(groundswell, "maya");
            long entry = api.entry("p-demo-safer-starts") * 9 / 10;
            for (String moment : List.of("", "&asAt=entry:" + entry)) {
                Page page = maya.opens(VARIATION + "?view=" + view + moment).page();
                assertThat(page.locator("figure svg").count()).as(view + moment).isPositive();
                assertThat(page.locator("figure table tbody tr").count()).isPositive();
                assertThat(page.locator("figure a[href*='.csv']").count()).isEqualTo(1);
                assertThat(page.locator("figure a[href*='.png']").count()).isEqualTo(1);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + view)
                        .isLessThanOrEqualTo(375);
                for (String file : List.of(".csv", ".svg", ".png")) {
                    String address =
                            page.locator("figure a[href*='" + file + "']").getAttribute("href");
                    var answer = page.request().get(groundswell.web() + address);
                    assertThat(answer.status()).as(address).isEqualTo(200);
                    assertThat(answer.body().length).as(address).isGreaterThan(100);
                }
            }
            assertThat(maya.page().locator("main").innerText()).doesNotContain("Its figures");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals", "months", "deciles", "funnel", "caterpillar", "slope", "variance", "adoption"})
    void every_way_of_looking_is_explored_with_what_is_fetched_for_it_alone(String view) {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            Page page = maya.opens(VARIATION + "?view=" + view).page();
            assertThat(page.locator("figure").getAttribute("data-explore")).hasSizeLessThan(1_000);
            page.locator(".gs-explore__button").click();
            page.locator(".gs-explore canvas").first().waitFor();
            page.locator(".gs-explore__bar button").getByText("Choose a part").press("Enter");
            page.waitForCondition(() -> page.locator(".gs-explore__chosen li").count() > 1);
            assertThat(page.locator(".gs-explore__chosen li").nth(1).innerText())
                    .contains(":");
            maya.findsNoBarrier();
            page.route("**/" + view + ".json*", Route::abort);
            page.reload();
            page.locator(".gs-explore__button").click();
            maya.reads("could not be fetched");
            assertThat(page.locator("figure svg, figure table").first().isVisible())
                    .isTrue();
        }
    }

    @Test
    void a_chart_is_drawn_under_the_limits_that_were_in_force_on_a_day() {
        JsonNode approved = new CommandClient(groundswell, "maya")
                .query(ROOT + "/history?type=limits.RecalculationApproved")
                .at("/items/0");
        String series = approved.get("aggregate").asString().replaceFirst(".*/limits/", "");
        LocalDate day = LocalDate.parse(approved.get("recordedAt").asString().substring(0, 10));
        String limits = ROOT + "/measures/" + series.replace("/", "/sites/") + "/limits";
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person still = Person.at(chromium, groundswell, "maya", 375, false)) {
            for (Person person : List.of(maya, still)) {
                person.opens(limits);
                assertThat(phases(person.page())).isEqualTo(2);
                inForceOn(person, day.minusDays(1));
                assertThat(phases(person.page())).isEqualTo(1);
                person.reads("Drawn under the limits in force after entry").findsNoBarrier();
                inForceOn(person, day.plusDays(1));
                assertThat(phases(person.page())).isEqualTo(2);
                person.follows("Show the limits in force now");
                assertThat(person.page().url()).doesNotContain("limitsAsOf");
            }
        }
    }

    private static void inForceOn(Person person, LocalDate day) {
        person.page().locator("#limitsAsOf").fill(day.toString());
        person.presses("Draw");
    }

    private static long phases(Page page) {
        return page.locator("figure table tbody tr").all().stream()
                .map(row -> row.locator("td").nth(6).textContent())
                .distinct()
                .count();
    }

    @Test
    void small_charts_are_explored_one_site_at_a_time() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            Page page = maya.opens(VARIATION).page();
            page.locator(".gs-explore__button").click();
            Locator sites = page.locator(".gs-explore__bar select");
            sites.waitFor();
            String other = sites.locator("option").nth(1).innerText();
            sites.selectOption(other);
            page.locator(".gs-explore__bar button").getByText("Choose a part").press("Enter");
            Locator chosen = page.locator(".gs-explore__chosen li");
            page.waitForCondition(() -> chosen.count() > 1);
            assertThat(chosen.nth(1).innerText()).startsWith(other.replace(", on its own scale", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void a_measure_is_seen_month_by_month_in_a_table_that_is_its_own_figure(int width) {
        try (Person maya = Person.at(chromium, groundswell, "maya", width, true)) {
            Page page = maya.opens(VARIATION + "?view=months&lens=then").page();
            assertThat(page.locator("figure table.gs-shades tbody tr").count()).isPositive();
            assertThat(page.locator("figure table.gs-shades thead th").count()).isBetween(3, 13);
            String csv = page.locator("figure a[href*='months.csv']").getAttribute("href");
            var file = page.request().get(groundswell.web() + csv);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text().lines().count())
                    .isEqualTo(1 + page.locator("figure tbody tr").count());
            String png = page.locator("figure a[href*='months.png']").getAttribute("href");
            assertThat(page.request().get(groundswell.web() + png).status()).isEqualTo(200);
            maya.findsNoBarrier();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals", "deciles", "slope"})
    void an_instrument_is_looked_at_as_a_measure_is(String view) {
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            Page page = maya.opens(VARIATION + "?measure=three-s:structure&view=" + view)
                    .page();
            assertThat(page.locator("figure svg").count()).isPositive();
            assertThat(page.locator("figure table tbody tr").count()).isPositive();
            assertThat(page.locator("#measure option[selected]").innerText()).isEqualTo("Structure, mean");
            assertThat(page.locator("nav.gs-ways").innerText())
                    .contains("Heat map of")
                    .doesNotContain("Funnel");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(375);
            String csv = page.locator("figure a[href*='.csv']").getAttribute("href");
            assertThat(page.request().get(groundswell.web() + csv).status()).isEqualTo(200);
            maya.findsNoBarrier();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void a_round_is_chosen_from_by_group_and_lens_as_a_measure_is(int width) {
        try (Person maya = Person.at(chromium, groundswell, "maya", width, true)) {
            Page page = maya.opens(VARIATION + "?measure=three-s:structure&lens=then")
                    .page();
            page.getByLabel("at sites of").selectOption(new SelectOption().setIndex(1));
            page.locator("form.gs-sentence button").click();
            String region = page.locator("#region").inputValue();
            assertThat(region).isNotEmpty();
            maya.follows("Heat map of");
            assertThat(page.url()).as("what is chosen goes along").contains("lens=then", "region=");
            assertThat(page.locator("#region").inputValue()).isEqualTo(region);
            assertThat(page.locator("#lens option[selected]").innerText()).isEqualTo("as grouped then");
            page.getByLabel("with sites").selectOption("throughout");
            page.locator("form.gs-sentence button").click();
            assertThat(page.url()).contains("/rounds/", "lens=throughout", "region=");
            assertThat(page.locator("#region").inputValue()).isEqualTo(region);
            assertThat(page.locator("#heat-body tr").count()).isPositive();
            String csv = page.locator(".gs-actions a[href*='heat-map.csv']").getAttribute("href");
            assertThat(csv).as("the file is of what is shown").contains("lens=throughout", "region=");
            assertThat(page.request().get(groundswell.web() + csv).status()).isEqualTo(200);
            maya.findsNoBarrier();
            page.navigate(page.url() + "&group=none");
            maya.reads("There is a problem").reads("Choose one of the groups of sites");
            assertThat(page.locator("#heat-body tr").count()).isPositive();
            maya.findsNoBarrier();
        }
    }

    @Test
    void what_is_typed_wrongly_is_told_at_its_field_and_the_rest_is_shown() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(VARIATION + "?view=funnel&from=soon&minimumDenominator=few");
            maya.reads("There is a problem").findsNoBarrier();
            assertThat(maya.page().locator(".nhsuk-error-summary a").allInnerTexts())
                    .containsExactlyInAnyOrder(
                            "Give the first month as 2026-04", "Give the least denominator as a number such as 5");
            assertThat(maya.page().locator("figure svg").count()).isPositive();
        }
    }

    @Test
    void an_executive_sees_all_sites_together_and_no_site() {
        try (Person eve = Person.at(chromium, groundswell, "eve")) {
            eve.opens(VARIATION + "?view=deciles").findsNoBarrier();
            assertThat(eve.page().locator("figure svg").count()).isPositive();
            assertThat(eve.page().locator("#needs .gs-attention li").count()).isZero();
            eve.opens(VARIATION)
                    .reads("Your role shows the programme as a whole")
                    .findsNoBarrier();
        }
    }
}
