package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Somebody at a browser. */
final class Person implements AutoCloseable {

    private final String name;
    private final RunningGroundswell groundswell;
    private final BrowserContext window;
    private final boolean javaScript;
    private final Page page;

    private Person(String name, RunningGroundswell groundswell, BrowserContext window, boolean javaScript) {
        this.name = name;
        this.groundswell = groundswell;
        this.window = window;
        this.javaScript = javaScript;
        this.page = window.newPage();
    }

    static Person at(Chromium chromium, RunningGroundswell groundswell, String name) {
        return at(chromium, groundswell, name, 1280, true);
    }

    static Person at(Chromium chromium, RunningGroundswell groundswell, String name, int width, boolean javaScript) {
        return new Person(name, groundswell, chromium.window(width, 900, javaScript), javaScript);
    }

    Page page() {
        return page;
    }

    /** Opens a page, signing in on the way where asked to. */
    Person opens(String path) {
        page.navigate(groundswell.web() + path);
        if (page.locator("#kc-form-login").count() > 0) {
            page.locator("#username").fill(name);
            page.locator("#password").fill(groundswell.password(name));
            page.locator("#kc-login").click();
            page.waitForURL(groundswell.web() + "/**");
        }
        return this;
    }

    /** Follows a link, also one that looks like a button. */
    Person follows(String link) {
        page.locator("a")
                .filter(new Locator.FilterOptions().setHasText(link))
                .first()
                .click();
        return this;
    }

    /** Follows a link to below a path, where a page holds links of several programmes. */
    Person follows(String link, String below) {
        page.locator("a[href^='" + below + "']")
                .filter(new Locator.FilterOptions().setHasText(link))
                .first()
                .click();
        return this;
    }

    Person presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Person fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(value);
        return this;
    }

    Person reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /**
     * No accessibility fault that axe can find. Axe is a script, which would wait for ever where none runs: there the same
     * journey with scripts does the looking.
     */
    Person findsNoBarrier() {
        if (!javaScript) {
            return this;
        }
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(() -> page.url() + "\n"
                        + violations.stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .limit(3)
                                                .toList())
                                .toList())
                .isEmpty();
        return this;
    }

    Person photographs(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
