package org.groundswell.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The machine's own Chromium, driven by Playwright: one for all tests, as starting one takes longer than most of them. One window a
 * person, so that several are signed in at once.
 */
final class Chromium {

    private static Chromium shared;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(ARGUMENTS));

    static synchronized Chromium shared() {
        if (shared == null) {
            Chromium started = new Chromium();
            Runtime.getRuntime().addShutdownHook(new Thread(started.playwright::close));
            shared = started;
        }
        return shared;
    }

    private Chromium() {}

    private static Path executable() {
        Path chromium =
                Path.of(System.getenv().getOrDefault("GROUNDSWELL_CHROMIUM", "/usr/bin/chromium-headless-shell"));
        if (!Files.isExecutable(chromium)) {
            throw new IllegalStateException("No Chromium at " + chromium
                    + ": install Debian's package chromium-headless-shell, or set GROUNDSWELL_CHROMIUM");
        }
        return chromium;
    }

    /** A window of its own, with its own cookies. */
    BrowserContext window(int width, int height, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(30_000);
        return context;
    }
}
