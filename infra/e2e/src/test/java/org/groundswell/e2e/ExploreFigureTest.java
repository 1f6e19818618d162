package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure is explored where scripts run, within the policy of our pages; where none run, its drawing stays. */
class ExploreFigureTest {

    private static final String ROWS = """
        month,site,seen,all
        2026-01-01,N01,90,100
        2026-02-01,N01,93,100
        2026-03-01,N01,95,100
        2026-04-01,N01,91,100
        """;

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_figure_is_explored_by_keyboard_and_taken_along_as_a_picture() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Figures to explore\"}");
        api.post("/programmes/" + programme + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\"}");
        String measure = api.create("/programmes/" + programme + "/measures", """
            {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
             "direction":"increase","meaning":"Seen in time"}\
            """);
        api.settle(programme);
        String path = "/programmes/" + programme + "/measures/" + measure;
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person still = Person.at(chromium, groundswell, "maya", 375, false)) {
            enters(maya, path);
            explores(maya, path + "/sites/N01");
            takesThePicture(maya, path + "/sites/N01/series.png");
            takesThePicture(maya, path + "/deciles.png");
            still.opens(path + "/sites/N01");
            assertThat(still.page().locator(".gs-explore__button").count()).isZero();
            assertThat(still.page().locator(".gs-figure__drawing--narrow svg").isVisible())
                    .isTrue();
        }
    }

    private static void enters(Person maya, String path) {
        maya.opens(path + "/import").fills("Or paste rows here", ROWS);
        maya.presses("Read it").reads("Which column holds what?");
        Page page = maya.page();
        page.locator("select[name=site]").selectOption("site");
        page.locator("select[name=period]").selectOption("month");
        page.locator("select[name=numerator]").selectOption("seen");
        page.locator("select[name=denominator]").selectOption("all");
        page.getByLabel("Refuse them").check();
        maya.presses("Show what would be recorded").reads("Nothing has been recorded yet.");
        maya.presses("Record").reads("4 figures were recorded");
    }

    private static void explores(Person maya, String path) {
        Page page = maya.page();
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        maya.opens(path);
        page.locator(".gs-explore__button").focus();
        page.keyboard().press("Enter");
        page.locator(".gs-explore canvas").first().waitFor();
        assertThat(page.locator(".gs-figure__drawing--wide svg").isVisible()).isFalse();
        maya.findsNoBarrier();
        tool(page, "Choose a part").press("Enter");
        Locator chosen = page.locator(".gs-explore__chosen li");
        page.waitForCondition(() -> chosen.count() == 5);
        assertThat(chosen.first().innerText()).isEqualTo("Chosen: 4");
        assertThat(chosen.nth(1).innerText().replace('\u00a0', ' '))
                .isEqualTo("North Place, January 2026: 90.0 % (90 of 100)");
        tool(page, "Closer").press("Enter");
        tool(page, "Choose a part").press("Enter");
        page.waitForCondition(() -> chosen.count() == 3);
        assertThat(chosen.first().innerText())
                .as("what is not seen is not chosen")
                .isEqualTo("Chosen: 2");
        tool(page, "Show all").press("Enter");
        page.waitForCondition(() -> chosen.count() == 0);
        tool(page, "Choose a part").click();
        drags(page);
        page.waitForCondition(() -> chosen.count() > 1);
        assertThat(chosen.nth(1).innerText()).startsWith("North Place, ");
        page.locator(".gs-actions:not(.gs-explore__bar) .gs-explore__button").press("Enter");
        assertThat(page.locator(".gs-figure__drawing--wide svg").isVisible()).isTrue();
        assertThat(refused).isEmpty();
    }

    private static Locator tool(Page page, String name) {
        return page.locator(".gs-explore__bar button").getByText(name);
    }

    /** Over the whole plot; what lies on its very edge stays outside. */
    private static void drags(Page page) {
        BoundingBox box = page.locator(".gs-explore canvas").first().boundingBox();
        page.mouse().move(box.x + 72, box.y + 42);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 172, box.y + box.height - 106, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private static void takesThePicture(Person maya, String path) {
        APIResponse picture = maya.page().request().get(groundswell.web() + path);
        assertThat(picture.status()).as(path).isEqualTo(200);
        assertThat(picture.headers()).containsEntry("content-type", "image/png");
        assertThat(new String(picture.body(), 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
    }
}
