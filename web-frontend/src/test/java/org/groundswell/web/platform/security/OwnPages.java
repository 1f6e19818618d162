package org.groundswell.web.platform.security;

import java.net.URI;
import java.util.Objects;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestKeycloak;
import org.groundswell.testkit.TestPostgres;
import org.groundswell.web.client.FakeService;
import org.groundswell.web.platform.security.TestBrowser.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pages of one test class: on a database of its own, before a service that answers what the test tells it to. To be registered as
 * a static {@link RegisterExtension}.
 */
public final class OwnPages implements BeforeAllCallback, AfterAllCallback {

    private final FakeService service = new FakeService();
    private final Database web = TestPostgres.shared().freshWeb();
    private @Nullable TestPages pages;

    @Override
    public void beforeAll(ExtensionContext context) {
        pages = others();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        pages().close();
        service.close();
    }

    public FakeService service() {
        return service;
    }

    /** Where sessions lie. */
    public Database web() {
        return web;
    }

    /** Further pages on the same database and before the same service, to be closed by whoever asks. */
    public TestPages others(String... more) {
        return TestPages.start(web, service.base(), more);
    }

    public URI at(String path) {
        return pages().at(path);
    }

    public int managementPort() {
        return pages().managementPort();
    }

    /** Opens a page as somebody who signs in on the way. */
    public Seen signedIn(TestBrowser browser, String path, String person) {
        return browser.signIn(
                browser.open(at(path)), person, TestKeycloak.shared().password(person));
    }

    private TestPages pages() {
        return Objects.requireNonNull(pages, "the test has not begun");
    }
}
