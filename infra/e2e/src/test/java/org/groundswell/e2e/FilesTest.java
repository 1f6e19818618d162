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
            "/rounds/r-demo-huddle-1/sites/D21/fhir",
            "/instruments/i-demo-huddle/versions/1",
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
            "/measures/m-falls/sites/D21/limits",
            "/measures/m-falls/sites/D21/run-chart",
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
            CommandClient api = new CommandClient(groundswell, "maya");
            logsAVisit(api);
            String group =
                    api.create(ROOT + "/groups", "{\"name\":\"Taken along\",\"sites\":[\"D21\"],\"shared\":true}");
            api.settle(PROGRAMME);
            for (String address : offered(maya, group)) {
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
                    .anyMatch(url -> url.contains(".svg"))
                    .anyMatch(url -> url.contains(".fhir.json"));
            assertThat(WebPages.all()
                            .missed(
                                    "file",
                                    made.keySet().stream()
                                            .map(url -> url.replace(groundswell.web(), "")
                                                    .replaceFirst("\\?.*", ""))
                                            .toList()))
                    .as("files that no page looked at here offers")
                    .isEmpty();
            long before = api.entry(PROGRAMME);
            logsAVisit(api);
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
            List<String> files = links(maya).stream()
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

    private static Set<String> offered(Person maya, String group) {
        Set<String> addresses = new TreeSet<>();
        for (String path : PAGES) {
            maya.opens(ROOT + path);
            addresses.addAll(links(maya));
        }
        maya.opens(ROOT + "/groups/" + group);
        addresses.addAll(links(maya));
        maya.opens(ROOT + "/decisions/d-demo-wave-3").follows("restated since");
        addresses.addAll(links(maya));
        addresses.removeIf(address -> !address.matches("/programmes/[^?]+\\.(csv|xlsx|png|svg|fhir\\.json)(\\?.*)?"));
        addresses.removeIf(address -> address.contains(".png") && !address.contains("funnel")); // each is its SVG drawn
        return addresses;
    }

    private static void logsAVisit(CommandClient api) {
        api.create(
                ROOT + "/records/facilitation-log", Bodies.of("/records/{kind}").replace("{site}", "D21"));
    }

    private static List<String> links(Person person) {
        var links = (List<?>)
                person.page().locator("main a[href]").evaluateAll("all => all.map(one => one.getAttribute('href'))");
        return links.stream().map(String::valueOf).toList();
    }

    private static APIResponse got(Page page, String url) {
        APIResponse answer = page.request().get(url);
        assertThat(answer.status()).as(url).isEqualTo(200);
        return answer;
    }
}
