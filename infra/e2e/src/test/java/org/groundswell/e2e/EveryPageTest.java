package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the demo programme, live and of the past by both clocks, and the page to try one's own data, in a window of 320 px,
 * which is what 400 % zoom leaves of 1280: nothing is cut off sideways, and axe finds nothing on those that are live.
 */
class EveryPageTest {

    private static final String PROGRAMME = "p-demo-safer-starts";

    /** So near the end that all of the demonstration's rounds and decisions had been opened. */
    private static final int ENTRIES_BACK = 20;

    /** The day before the past entry's: everything asked for here was there by then. */
    private static LocalDate happenedBy;

    /**
     * Pages that show nothing of the programme, but ask for something new, for what is the person’s own or for a change of what stands now,
     * have no moment, and say so.
     */
    private static final Pattern ONLY_FORMS = Pattern.compile(
            "/name|/notices/preference|/notices/policy/off|/access/(?:grant|revoke)(?:\\?.*)?|/measures/[^/]+/definition"
                    + "|/(?:rounds|instruments|components)/[^/]+/(?:close|reopen|edit|preview|withdraw)"
                    + "|(?:.*/new(?:/[^/?]+)?|.*/import|/sites/D21/(?:edit|merge|move|observe|split))(?:\\?.*)?");

    private static final Pattern NAMED_TEST = Pattern.compile("[A-Z]\\w+Test");

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static String past;
    private static Chromium chromium;
    private static Person maya;

    @BeforeAll
    static void start() {
        chromium = Chromium.shared();
        RunningGroundswell groundswell = RunningGroundswell.shared();
        maya = Person.at(chromium, groundswell, "maya", 320, true);
        past = "asAt=entry:" + (new CommandClient(groundswell, "maya").entry(PROGRAMME) - ENTRIES_BACK);
        maya.opens("/programmes/" + PROGRAMME + "/history?" + past);
        String shown = maya.page().locator("#gs-moment-time").inputValue();
        happenedBy = LocalDate.parse(shown.substring(0, shown.indexOf('T'))).minusDays(1);
    }

    @AfterAll
    static void stop() {
        maya.close();
    }

    static List<String> pages() {
        return List.of(
                "",
                "/name",
                "/triage",
                "/sites",
                "/sites/new",
                "/sites/import",
                "/sites/D21",
                "/sites/D21/brief",
                "/sites/D21/sustainability",
                "/sites/D21/edit",
                "/sites/D21/merge",
                "/sites/D21/move",
                "/sites/D21/observe",
                "/sites/D21/split",
                "/sites/D21/handover",
                "/sites/D21/handover/criteria/BAU-6",
                "/sites/D21/handover/criteria/BAU-6/accept",
                "/sites/D21/handover/support-end",
                "/sites/D21/handover/checks/bau-check-3",
                "/handover",
                "/handover?sites=all&criteria=unmet",
                "/adoption",
                "/adoption/new",
                "/adoption/v-demo-2",
                "/rounds",
                "/rounds/new",
                "/rounds/r-demo-3",
                "/rounds/r-demo-3/sites/D21",
                "/rounds/r-demo-3/sites/D21/reveal",
                "/rounds/r-demo-3/close",
                "/rounds/r-demo-3/reopen",
                "/rounds/r-demo-nasss-1",
                "/rounds/r-demo-nasss-2",
                "/rounds/r-demo-huddle-1",
                "/rounds/r-demo-huddle-1/sites/D21/fhir",
                "/variation",
                "/variation?view=months",
                "/variation?view=deciles",
                "/variation?view=funnel",
                "/variation?view=caterpillar",
                "/variation?view=slope",
                "/variation?view=variance",
                "/variation?view=adoption",
                "/instruments",
                "/instruments/new",
                "/instruments/import",
                "/instruments/i-demo-huddle",
                "/instruments/i-demo-huddle/edit",
                "/instruments/i-demo-huddle/preview",
                "/instruments/i-demo-huddle/withdraw",
                "/instruments/i-demo-huddle/versions/1",
                "/groups",
                "/groups/new",
                "/measures",
                "/measures/new",
                "/measures/m-falls",
                "/measures/m-falls/definition",
                "/measures/m-falls?site=D21",
                "/measures/m-falls/moved?from=entry:2900",
                "/measures/m-falls/import",
                "/measures/m-falls/sites/D21",
                "/measures/m-falls/sites/D21/limits",
                "/measures/m-falls/sites/D21/run-chart",
                "/signals",
                "/signals/false-alarms?by=size",
                "/records",
                "/records/risk",
                "/records/risk/new",
                "/records/fidelity",
                "/records/fidelity/new",
                "/records/learning-event/new",
                "/records/communication/new",
                "/records/resource-use/new",
                "/records/readiness/new",
                "/records/wave-start/new",
                "/records/facilitation-log",
                "/records/facilitation-log/new",
                "/decisions",
                "/decisions/new",
                "/decisions/d-demo-wave-3",
                "/decisions/d-demo-wave-3/outcome",
                "/decisions/d-demo-wave-3/conditions/2",
                "/decisions/d-demo-calls/vote",
                "/decisions/d-demo-calls/close-vote",
                "/decisions/d-demo-calls/withdraw",
                "/restatements",
                "/restatements?since=2900",
                "/files",
                "/files?whose=mine",
                "/questions",
                "/questions?site=D21",
                "/questions/SUST-1?site=D21",
                "/questions/SUST-1/agree?site=D21",
                "/questions/SUST-1/overtaken?site=D21",
                "/questions/SUST-1/not-applicable?site=D21",
                "/questions/OVER-2/edit",
                "/questions/SCALE-4/edit",
                "/components",
                "/components/c-demo-huddle",
                "/components/c-demo-huddle/edit",
                "/components/new",
                "/adaptations",
                "/adaptations/new",
                "/adaptations/a-demo-1",
                "/adaptations/a-demo-1/afterwards",
                "/adaptations/a-demo-1/reverse",
                "/adaptations/a-demo-2/withdraw",
                "/adaptations/a-demo-3/answer",
                "/sites/D21/adaptations/new/c-demo-huddle",
                "/actions",
                "/actions?state=all",
                "/actions/new?site=D21",
                "/actions/t-demo-1",
                "/actions/t-demo-1/change",
                "/actions/t-demo-1/done",
                "/actions/t-demo-1/drop",
                "/actions/t-demo-4/reopen",
                "/comments/new?on=action&of=t-demo-1",
                "/notices",
                "/notices/preference",
                "/notices/policy",
                "/notices/policy/off",
                "/pdsa",
                "/pdsa/predictions",
                "/pdsa/new",
                "/sites/D21/pdsa/new",
                "/pdsa/y-demo-1",
                "/pdsa/y-demo-2",
                "/pdsa/y-demo-2/study",
                "/pdsa/y-demo-5/edit",
                "/pdsa/y-demo-5/withdraw",
                "/history",
                "/moments",
                "/records/named-moment",
                "/records/named-moment/new?values.nmd-entry=3000",
                "/history/3000",
                "/history/proof",
                "/history/reads",
                "/history/proof?entry=3000",
                "/audit-report",
                "/records/audit-finding/new",
                "/access",
                "/access/grant",
                "/access/revoke?role=regional-lead&region=Midlands&person="
                        + DemoPerson.named("rhys").id());
    }

    /** What is no page to walk says why, and where a test looks at it. */
    @Test
    void no_page_is_left_out() {
        WebPages all = WebPages.all();
        assertThat(all.missed(
                        "page",
                        pages().stream()
                                .map(page -> "/programmes/" + PROGRAMME + page.replaceFirst("\\?.*", ""))
                                .toList()))
                .isEmpty();
        assertThat(all.others())
                .flatExtracting(line -> NAMED_TEST
                        .matcher(line.why())
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(Class.forName(getClass().getPackageName() + "." + test))
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_whole_at_four_hundred_per_cent(String path) {
        look(path);
        maya.findsNoBarrier();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_of_the_past_is_whole_says_both_clocks_and_changes_nothing(String path) {
        look(path + (path.contains("?") ? "&" : "?") + past + "&happenedBy=" + happenedBy);
        assertThat(maya.page().locator(".gs-moment__now").innerText())
                .as("what %s says of its moment", path)
                .contains(
                        ONLY_FORMS.matcher(path).matches()
                                ? List.of("This page cannot be shown as at the moment asked for")
                                : List.of("Known on", "of what had happened by " + IN_WORDS.format(happenedBy)));
        assertThat(maya.page().locator("#gs-happened-by").inputValue()).isEqualTo(happenedBy.toString());
        assertThat(maya.page().locator("main form[method=post]").count())
                .as("forms on a page of the past")
                .isZero();
        assertThat(isPrinted(".gs-moment__now"))
                .as("the moment of %s on paper", path)
                .isTrue();
        assertThat(linksWithoutTheDay())
                .as("links of %s that lose the day", path)
                .isEmpty();
    }

    private static boolean isPrinted(String part) {
        maya.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            return maya.page().locator(part).isVisible();
        } finally {
            maya.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** Links from the main part that keep the moment and not the day. */
    private static List<?> linksWithoutTheDay() {
        return (List<?>) maya.page().evaluate("""
                past => [...document.querySelectorAll('main a[href*="asAt=entry"]')]
                  .map(link => link.getAttribute('href'))
                  .filter(href => href.includes(past) && !href.includes('happenedBy='))""", past);
    }

    /** They are of no programme and show nothing that has a moment. */
    @ParameterizedTest
    @ValueSource(strings = {"/try", "/calendar"})
    void pages_above_programmes_are_whole_too(String path) {
        lookAt(path);
        maya.findsNoBarrier();
    }

    private static void look(String path) {
        lookAt("/programmes/" + PROGRAMME + path);
    }

    private static void lookAt(String path) {
        maya.opens(path);
        assertThat(maya.page().locator("h1").count())
                .as("one heading of the first level")
                .isOne();
        assertThat(maya.page().locator("h1").innerText()).doesNotContain("not found", "cannot do this");
        assertThat(maya.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no part of %s lies outside the window", path)
                .isEqualTo(true);
    }
}
