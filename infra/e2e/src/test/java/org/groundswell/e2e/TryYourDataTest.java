package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody who may see nothing of any programme tries their own figures: mends a fault, sees the chart, takes it along. */
class TryYourDataTest {

    private static final String SITES = """
        site,seen,all
        North Place,90,100
        East Place,870,1000
        South Place,300,800
        West Place,40,
        """;

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    /** Rows of a date and what stands beside it, day after day. */
    private static String rows(String header, int count, IntFunction<String> cells) {
        LocalDate first = LocalDate.of(2010, 1, 1);
        return header
                + IntStream.range(0, count)
                        .mapToObj(i -> "\n" + first.plusDays(i) + "," + cells.apply(i))
                        .collect(Collectors.joining());
    }

    @Test
    void a_fault_is_mended_and_the_chart_that_suits_is_drawn_with_its_reasons() throws IOException {
        String good = rows("day,seen,all", 24, i -> (80 + i * 7 % 11) + ",100");
        String bad = good.replaceFirst(",87,", ",eighty-seven,");
        try (Person eve = Person.at(chromium, groundswell, "eve")) {
            eve.opens("/").follows("Try your data").reads("Nothing is stored").findsNoBarrier();
            eve.presses("Show the chart").reads("Paste rows, or choose a file");
            eve.fills("Paste rows here", bad).presses("Show the chart");
            eve.reads("Row 3, seen: \"eighty-seven\" is not a number").findsNoBarrier();
            assertThat(eve.page().locator("#pasted").inputValue().strip()).isEqualTo(bad);
            eve.fills("Paste rows here", good);
            eve.page().getByLabel("Higher").check();
            eve.presses("Show the chart").reads("Why this chart: p chart").findsNoBarrier();
            assertThat(eve.page().locator("#trial-reasons").innerText()).contains("a part of a whole");
            assertThat(eve.page().locator("#figure-control h2").innerText()).contains("varies by chance alone");
            assertThat(eve.page().locator("#figure-control table tbody tr").count())
                    .isEqualTo(24);
            assertThat(eve.page().locator("select[name=denominator]").inputValue())
                    .isEqualTo("all");
            assertThat(eve.page().locator("#pasted").inputValue().strip()).isEqualTo(good);
            Download csv = eve.page().waitForDownload(() -> eve.presses("Download the table (CSV)"));
            assertThat(Files.readAllLines(csv.path()))
                    .hasSize(25)
                    .first()
                    .asString()
                    .contains("Numerator");
            assertThat(eve.page()
                            .waitForDownload(() -> eve.presses("Download the picture (PNG)"))
                            .suggestedFilename())
                    .isEqualTo("try.png");
        }
    }

    @Test
    void without_script_on_a_phone_a_file_is_read_and_sites_are_compared() {
        try (Person tom = Person.at(chromium, groundswell, "tom", 375, false)) {
            tom.opens("/try");
            tom.page().getByLabel("Differences between sites").check();
            tom.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("sites.csv", "text/csv", SITES.getBytes(StandardCharsets.UTF_8)));
            tom.presses("Show the chart").reads("Why this chart: Funnel");
            assertThat(tom.page().locator("#figure-funnel h2").innerText()).contains("outside the 99.8 % limits");
            assertThat(tom.page().locator("#figure-funnel").innerText()).contains("South Place");
            assertThat(tom.page().locator("#pasted").inputValue()).contains("South Place\t300\t800");
            assertThat(tom.page().locator(".gs-figure__drawing--narrow svg").isVisible())
                    .isTrue();
        }
    }

    @Test
    void whatever_is_pasted_gets_a_page_that_helps() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens("/try");
            says(maya, rows("day,value", 20, i -> "5"), "Why this chart: c chart", "figure-control");
            says(maya, rows("day,value", 1, i -> "5"), "There is only 1 figure;", "figure-run");
            says(maya, rows("day,value", 14, i -> "NA"), "There are only 0 figures", "figure-run");
            says(maya, rows("day,seen,all", 14, i -> i + ",0"), "There are only 0 figures", "figure-run");
            says(
                    maya,
                    rows("day,seen,all", 14, i -> (i == 3 ? 120 : 90) + ",100"),
                    "Row 5, seen: Give a numerator",
                    "");
            says(maya, "day,value\n2026-01-01,1\n2026-01-01,2\n", "1 January 2026 stands in row 2 already", "");
            says(
                    maya,
                    "day,value\n2026-03-01,3\n2026-01-01,1\n2026-02-01,2\n",
                    "There are only 3 figures",
                    "figure-run");
            says(maya, "day,value\n2026-01-01,Infinity\n", "\"Infinity\" is not a number", "");
            says(maya, "day,value\n2026-01-01,1" + "0".repeat(60) + "\n", "is not a number", "");
            says(maya, "only a heading", "no row below it", "");
            maya.page().locator("select[name=chart]").selectOption("xmr");
            says(maya, rows("day,value", 2, i -> String.valueOf(i)), "2 figures are too few", "figure-control");
            maya.fills("Points in the baseline", "2");
            says(maya, rows("day,value", 20, i -> String.valueOf(i)), "Take at least 12 points for the baseline", "");
            maya.fills("Points in the baseline", "");
            maya.page().evaluate("document.querySelector('select[name=ruleSet]').options[0].value = 'mine'");
            says(maya, rows("day,value", 20, i -> String.valueOf(i % 3)), "“mine” is none of the choices", "");
        }
    }

    @Test
    void of_sites_too_whatever_is_pasted_gets_a_page_that_helps() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens("/try");
            maya.page().getByLabel("Differences between sites").check();
            says(maya, sites(1, i -> "5,10"), "With one site there is no variance between sites", "figure-funnel");
            says(maya, sites(8, i -> "5,10"), "None of 8 sites lies further from the rest", "figure-funnel");
            says(maya, sites(8, i -> "0,0"), "Sites left out: 8", "figure-funnel");
            assertThat(maya.page().locator("#figure-funnel table").textContent())
                    .contains("Its denominator is zero");
            says(maya, sites(8, i -> "NA,10"), "Sites left out: 8", "figure-funnel");
            assertThat(maya.page().locator("#figure-funnel table").textContent())
                    .contains("Its numerator is missing");
            says(maya, sites(8, i -> i == 2 ? "12,10" : "5,10"), "Row 4, seen: Give a numerator", "");
            says(maya, sites(8, i -> i == 2 ? "1" + "0".repeat(17) + ",10" : "5,10"), "Row 4, seen: Give a number", "");
            says(maya, sites(2, i -> "5,10").replace("Site 1", "Site 0"), "Site 0 is given in 2 rows", "figure-funnel");
            sends(maya, sites(5_000, i -> i % 2 + ",1"), "None of 5,000 sites lies further from the rest");
            sends(maya, sites(10_000, i -> i % 2 + ",1"), "has more than 5,000 rows");
        }
    }

    private static String sites(int count, IntFunction<String> cells) {
        return "site,seen,all"
                + IntStream.range(0, count)
                        .mapToObj(i -> "\nSite " + i + "," + cells.apply(i))
                        .collect(Collectors.joining());
    }

    @Test
    void as_many_rows_as_are_taken_are_charted_and_more_are_refused() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens("/try");
            sends(maya, rows("day,value", 5_000, i -> String.valueOf(i * 37 % 101)), "Why this chart");
            assertThat(maya.page().locator("#figure-control table tbody tr").count())
                    .isEqualTo(5_000);
            maya.page().locator(".gs-explore__button").click();
            maya.page().locator(".gs-explore canvas").first().waitFor();
            maya.page()
                    .locator(".gs-explore__bar button")
                    .getByText("Choose a part")
                    .press("Enter");
            maya.reads("Chosen: 5,000");
            maya.opens("/try");
            sends(maya, rows("day,value", 5_001, i -> "1"), "has more than 5,000 rows");
            sends(maya, "x".repeat((1 << 20) + 1), "larger than 1 MB");
        }
    }

    /** Sends a file; so many rows would take a keyboard too long. */
    private static void sends(Person person, String rows, String told) {
        person.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("rows.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        answers(person, told);
    }

    /** Pastes rows and finds them kept. */
    private static void says(Person person, String rows, String told, String figure) {
        Page page = person.page();
        person.fills("Paste rows here", rows);
        answers(person, told);
        assertThat(page.locator("#pasted").inputValue().strip()).isEqualTo(rows.strip());
        if (!figure.isEmpty()) {
            assertThat(page.locator("#" + figure).count()).as(told).isOne();
        }
    }

    /** A page that says something of what was sent, and never a failure. */
    private static void answers(Person person, String told) {
        Page page = person.page();
        Response answer = page.waitForResponse(
                response -> response.url().endsWith("/try")
                        && response.request().method().equals("POST"),
                () -> person.presses("Show the chart"));
        assertThat(answer.status()).as(told).isLessThan(500);
        person.reads(told);
        assertThat(page.locator("h1").innerText()).isEqualTo("Try your data");
    }
}
