package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of figure, as its page shows it, taken along as a file and as pictures, and printed. */
class FiguresOnPaperTest {

    private static final String ROOT = "/programmes/p-demo-safer-starts";
    private static final String SERIES = ROOT + "/measures/m-falls/sites/D21";

    /** Longer tables stay on the screen. */
    private static final int PRINTED_ROWS = 36;

    private static RunningGroundswell groundswell;
    private static Chromium chromium;
    private static Person maya;

    @BeforeAll
    static void start() {
        groundswell = RunningGroundswell.shared();
        chromium = Chromium.shared();
        maya = Person.at(chromium, groundswell, "maya");
    }

    @AfterAll
    static void stop() {
        maya.close();
    }

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of(SERIES, SERIES + "/limits", SERIES + "/run-chart"),
                Stream.of("signals", "months", "deciles", "funnel", "caterpillar", "slope", "variance", "adoption")
                        .map(view -> ROOT + "/variation?view=" + view));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/limits", "/run-chart"})
    void a_series_is_taken_along_as_its_table_and_as_pictures(String view) {
        Page page = maya.opens(SERIES + view).page();
        for (String[] file : new String[][] {{".csv", "text/csv"}, {".svg", "image/svg+xml"}, {".png", "image/png"}}) {
            String address = page.locator("figure a[href*='" + file[0] + "']").getAttribute("href");
            var answer = page.request().get(groundswell.web() + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).as(address).startsWith(file[1]);
        }
        assertThat(page.request()
                        .get(groundswell.web() + SERIES + (view.isEmpty() ? "/series" : view) + ".gif")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_figure_is_printed_with_its_finding_rules_and_table_and_nothing_to_press(String path) {
        Page page = maya.opens(path).page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator(".gs-moment__now").isVisible()).isTrue();
            assertThat(page.locator("figure .gs-figure__subtitle").first().isVisible())
                    .isTrue();
            assertThat(page.locator("figure .gs-figure__notes li").first().isVisible())
                    .isTrue();
            assertThat(shown(page.locator("figure .gs-figure__drawing--narrow")))
                    .isZero();
            assertThat(shown(page.locator(".gs-explore__button, figure .gs-actions a, button")))
                    .as("what cannot be pressed on paper")
                    .isZero();
            Locator table = page.locator("figure table");
            if (path.endsWith("months")) {
                assertThat(table.isVisible()).isTrue();
            } else {
                assertThat(page.locator("figure .gs-figure__drawing--wide svg").isVisible())
                        .isTrue();
                assertThat(table.isVisible())
                        .isEqualTo(table.locator("tbody tr").count() <= PRINTED_ROWS);
            }
            assertThat(page.pdf().length).isGreaterThan(10_000);
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    private static long shown(Locator found) {
        return IntStream.range(0, found.count())
                .filter(at -> found.nth(at).isVisible())
                .count();
    }
}
