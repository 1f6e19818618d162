package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every file that a page offers is of an entry, says so in its name, and can be made again byte for byte when more is recorded. */
class FilesTest {

    private static final String PROGRAMME = "p-demo-safer-starts";
    private static final String ROOT = "/programmes/" + PROGRAMME;

    private static final List<String> PAGES = List.of(
            "/sites",
            "/sites/D21",
            "/rounds/r-demo-3",
            "/rounds/r-demo-nasss-1",
            "/variation",
            "/variation?view=deciles",
            "/variation?view=funnel",
            "/variation?view=caterpillar",
            "/variation?view=slope",
            "/variation?view=variance",
            "/variation?view=adoption",
            "/variation?view=months",
            "/measures/m-falls",
            "/measures/m-falls?site=D21",
            "/measures/m-falls/moved?from=entry:2900",
            "/measures/m-falls/sites/D21",
            "/signals",
            "/signals/false-alarms",
            "/groups",
            "/records/facilitation-log",
            "/decisions",
            "/restatements?since=2900",
            "/questions",
            "/actions",
            "/pdsa",
            "/handover",
            "/adoption/v-demo-2",
            "/history");

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void every_file_is_made_again_from_its_address() {
        try (Person maya = Person.at(chromium, groundswell, "maya", 1280, false)) {
            Page page = maya.page();
            Map<String, byte[]> made = new LinkedHashMap<>();
            for (String address : offered(maya)) {
                APIResponse file = got(page, groundswell.web() + address);
                assertThat(file.url()).as(address).containsPattern("[?&]asAt=entry:\\d+$");
                String entry = file.url().replaceAll(".*entry:", "");
                assertThat(file.headers().get("content-disposition"))
                        .as(address)
                        .contains("\"" + PROGRAMME + "-")
                        .contains("-entry-" + entry + ".");
                made.put(file.url(), file.body());
            }
            assertThat(made.keySet())
                    .anyMatch(url -> url.contains(".csv"))
                    .anyMatch(url -> url.contains(".xlsx"))
                    .anyMatch(url -> url.contains(".png"))
                    .anyMatch(url -> url.contains(".svg"));
            long before = new CommandClient(groundswell, "maya").entry(PROGRAMME);
            new CommandClient(groundswell, "maya")
                    .create(
                            ROOT + "/records/facilitation-log",
                            Bodies.of("/records/{kind}").replace("{site}", "D21"));
            made.forEach((url, bytes) ->
                    assertThat(got(page, url).body()).as("made again: " + url).isEqualTo(bytes));
            assertThat(got(page, groundswell.web() + ROOT + "/records/facilitation-log.csv")
                            .url())
                    .as("the newest file is another one")
                    .doesNotEndWith("entry:" + before);
        }
    }

    @Test
    void a_file_of_what_had_happened_by_a_day_says_so_and_is_made_again() {
        try (Person maya = Person.at(chromium, groundswell, "maya", 1280, false)) {
            YearMonth last = YearMonth.now().minusMonths(4);
            LocalDate day = last.plusMonths(1).atDay(20);
            maya.opens(ROOT + "/measures/m-falls/sites/D21?happenedBy=" + day);
            List<String> files = maya.page().locator("main a[href]").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(address -> address.matches("/programmes/[^?]+\\.(csv|xlsx|png|svg)\\?.*"))
                    .toList();
            assertThat(files).hasSize(4);
            for (String address : files) {
                APIResponse file = got(maya.page(), groundswell.web() + address);
                assertThat(file.url()).contains("happenedBy=" + day).contains("asAt=entry:");
                assertThat(file.headers().get("content-disposition")).contains("-happened-by-" + day + ".");
                assertThat(got(maya.page(), file.url()).body()).isEqualTo(file.body());
                if (address.contains(".csv")) {
                    assertThat(file.text()).contains(last.toString()).doesNotContain(last.plusMonths(1) + ",");
                }
            }
            APIResponse refused =
                    maya.page().request().get(groundswell.web() + ROOT + "/sites.csv?asAt=x&happenedBy=2026-02-30");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("That is no date. ", "That is no date and time");
        }
    }

    @Test
    void a_moment_that_is_none_is_answered_by_a_page_and_what_is_not_yours_by_none() {
        try (Person maya = Person.at(chromium, groundswell, "maya", 1280, false)) {
            maya.opens(ROOT);
            for (String file : List.of("sites.csv", "sites.xlsx", "variation/funnel.png")) {
                APIResponse answer =
                        maya.page().request().get(groundswell.web() + ROOT + "/" + file + "?asAt=entry:99999999");
                assertThat(answer.status()).as(file).isEqualTo(400);
                assertThat(answer.text()).contains("That moment has not come yet");
                assertThat(maya.page()
                                .request()
                                .get(groundswell.web() + "/programmes/p-none/" + file)
                                .status())
                        .as(file)
                        .isEqualTo(404);
            }
            assertThat(maya.page()
                            .request()
                            .get(groundswell.web() + ROOT + "/nothing.xlsx")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static Set<String> offered(Person maya) {
        Set<String> addresses = new TreeSet<>();
        for (String path : PAGES) {
            maya.opens(ROOT + path);
            maya.page().locator("main a[href]").all().forEach(link -> addresses.add(link.getAttribute("href")));
        }
        addresses.removeIf(address -> !address.matches("/programmes/[^?]+\\.(csv|xlsx|png|svg)(\\?.*)?"));
        addresses.removeIf(address -> address.contains(".png") && !address.contains("funnel")); // each is its SVG drawn
        return addresses;
    }

    private static APIResponse got(Page page, String url) {
        APIResponse answer = page.request().get(url);
        assertThat(answer.status()).as(url).isEqualTo(200);
        return answer;
    }
}
