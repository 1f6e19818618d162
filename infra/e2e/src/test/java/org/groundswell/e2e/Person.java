package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser. */
final class Person implements AutoCloseable {

    private static final int HEIGHT = 900;

    /** That somebody proved who they are to the identity provider, which asks no second time; each window is a session of its own. */
    private static final Map<String, List<Cookie>> PROVED = new ConcurrentHashMap<>();

    private final String name;
    private final RunningGroundswell groundswell;
    private final Chromium chromium;
    private final BrowserContext window;
    private final boolean javaScript;
    private final Page page;
    private @Nullable BrowserContext glass;

    private Person(String name, RunningGroundswell groundswell, Chromium chromium, int width, boolean javaScript) {
        this.name = name;
        this.groundswell = groundswell;
        this.chromium = chromium;
        this.window = chromium.window(width, HEIGHT, javaScript);
        this.javaScript = javaScript;
        this.page = window.newPage();
        window.addCookies(PROVED.getOrDefault(name, List.of()));
    }

    static Person at(Chromium chromium, RunningGroundswell groundswell, String name) {
        return at(chromium, groundswell, name, 1280, true);
    }

    static Person at(Chromium chromium, RunningGroundswell groundswell, String name, int width, boolean javaScript) {
        return new Person(name, groundswell, chromium, width, javaScript);
    }

    Page page() {
        return page;
    }

    /** Opens a page, signing in on the way where asked to. */
    Person opens(String path) {
        page.navigate(groundswell.web() + path);
        if (page.locator("#kc-form-login").count() > 0) {
            signsIn();
        }
        return this;
    }

    private void signsIn() {
        page.locator("#username").fill(name);
        page.locator("#password").fill(groundswell.password(name));
        page.locator("#kc-login").click();
        page.waitForURL(groundswell.web() + "/**");
        PROVED.put(name, window.cookies(groundswell.keycloak() + "/realms/groundswell/"));
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
        Locator found = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first();
        return inTime(found::click, "press “" + button + "”");
    }

    Person fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(value);
        return this;
    }

    /** Fills the three fields of a date. */
    Person dates(String name, LocalDate day) {
        page.locator("[name='" + name + "-day']").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("[name='" + name + "-month']").fill(String.valueOf(day.getMonthValue()));
        page.locator("[name='" + name + "-year']").fill(String.valueOf(day.getYear()));
        return this;
    }

    Person reads(String text) {
        Locator words = page.getByText(text).first();
        return inTime(words::waitFor, "read “" + text + "”");
    }

    /** What does not come about is told with what stands there instead: of a failure seen once, often nothing else is left. */
    private Person inTime(Runnable step, String what) {
        try {
            step.run();
        } catch (TimeoutError late) {
            String stands = page.locator("body").innerText().replaceAll("\\s+", " ");
            throw new AssertionError(
                    "%s does not %s at %s, where stands: %s".formatted(name, what, page.url(), stands), late);
        }
        return this;
    }

    /**
     * No accessibility fault that axe can find. Axe is a script and would wait for ever where none runs: there the page as it
     * stands, without the scripts it did not run, is looked at in a window where axe can.
     */
    Person findsNoBarrier() {
        if (javaScript) {
            return findsNoBarrierOn(page);
        }
        String address = page.url().replaceFirst("#.*", "");
        String still = page.content().replaceAll("(?s)<script\\b.*?</script>|</?noscript>", "");
        try (Page copy = glass().newPage()) {
            copy.route(
                    address,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html;charset=UTF-8")
                            .setBody(still)));
            copy.navigate(address);
            assertThat(copy.title()).as("what axe looks at").isEqualTo(page.title());
            return findsNoBarrierOn(copy);
        }
    }

    /** A window of the same size in which scripts run. */
    private BrowserContext glass() {
        BrowserContext known = glass;
        if (known == null) {
            known = chromium.window(page.viewportSize().width, HEIGHT, true);
            glass = known;
        }
        return known;
    }

    private Person findsNoBarrierOn(Page looked) {
        assertThat(Axe.faults(looked)).as(page.url()).isEmpty();
        return this;
    }

    Person photographs(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        if (glass != null) {
            glass.close();
        }
        window.close();
    }
}
