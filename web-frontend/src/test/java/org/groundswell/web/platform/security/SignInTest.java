package org.groundswell.web.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.testkit.TestKeycloak;
import org.groundswell.web.client.FakeService;
import org.groundswell.web.client.FakeService.Asked;
import org.groundswell.web.client.FakeService.Reply;
import org.groundswell.web.platform.security.TestBrowser.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in, cookies, headers, tokens of forms, and coming back with what was typed: against a real Keycloak and PostgreSQL. */
class SignInTest {

    private static final String SESSION = "__Host-groundswell";

    @RegisterExtension
    private static final OwnPages pages = new OwnPages();

    private static final FakeService SERVICE = pages.service();

    @BeforeEach
    void answer() {
        SERVICE.answer(SignInTest::answer);
    }

    private static Reply answer(Asked request) {
        String programme = "{\"id\":\"p-1\",\"name\":\"Safer births\",\"roles\":[{\"role\":\"programme-manager\"}]}";
        return request.path().endsWith("/programmes") && request.method().equals("GET")
                ? Reply.json("{\"data\":[" + programme + "]}")
                : Reply.problem(404, "{\"status\":404}");
    }

    @Test
    void somebody_who_is_not_signed_in_is_sent_to_sign_in_with_a_code_challenge() {
        Seen first = new TestBrowser().open(pages.at("/"));
        assertThat(first.at().toString())
                .startsWith(TestKeycloak.shared().issuer() + "/protocol/openid-connect/auth")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void after_signing_in_one_is_on_the_page_one_wanted() {
        TestBrowser browser = new TestBrowser();
        Seen page = pages.signedIn(browser, "/programmes/new?x=1", "maya");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at()).isEqualTo(pages.at("/programmes/new?x=1"));
        assertThat(page.body()).contains("Programme manager", "Create a programme");
    }

    @Test
    void the_session_is_renamed_when_somebody_signs_in() {
        TestBrowser browser = new TestBrowser();
        Seen form = browser.open(pages.at("/"));
        String before = browser.cookiesOf(pages.at("/")).get(SESSION);
        browser.signIn(form, "maya", password());
        assertThat(before).isNotNull();
        assertThat(browser.cookiesOf(pages.at("/")).get(SESSION)).isNotNull().isNotEqualTo(before);
    }

    @Test
    void the_session_cookie_is_bound_to_this_host_and_closed_to_scripts() {
        Seen first = new TestBrowser().openOnly(pages.at("/programmes/new"));
        assertThat(first.header("Set-Cookie"))
                .startsWith(SESSION + "=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void no_token_ever_reaches_the_browser() {
        TestBrowser browser = new TestBrowser();
        Seen page = signedIn(browser);
        String token = SERVICE.last().authorization().substring("Bearer ".length());
        assertThat(page.body()).doesNotContain(token.substring(0, 40));
        assertThat(browser.cookiesOf(pages.at("/"))).containsOnlyKeys(SESSION);
    }

    @Test
    void the_services_are_asked_with_the_token_of_the_person() {
        signedIn(new TestBrowser());
        assertThat(SERVICE.last().authorization()).matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void every_page_carries_the_strict_headers() {
        TestBrowser browser = new TestBrowser();
        for (Seen page : List.of(
                signedIn(browser), browser.open(pages.at("/no-such-page")), browser.open(pages.at("/signed-out")))) {
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(page.header("X-Request-Id")).isNotBlank();
        }
    }

    @Test
    void assets_are_kept_for_a_year_under_their_digest() {
        TestBrowser browser = new TestBrowser();
        String style = signedIn(browser).body().replaceAll("(?s).*href=\"(/assets/[^\"]+\\.css)\".*", "$1");
        Seen asset = browser.open(pages.at(style));
        assertThat(style).matches("/assets/[0-9a-f]{16}/groundswell.css");
        assertThat(asset.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(asset.body()).doesNotContain("https://");
        assertThat(browser.open(pages.at("/assets/0000000000000000/groundswell.css"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_form_of_another_site_is_refused_and_nothing_of_it_kept() {
        TestBrowser browser = new TestBrowser();
        signedIn(browser);
        int asked = SERVICE.asked().size();
        Map<String, String> fields = new HashMap<>(form(browser));
        fields.put("_csrf", "wrong");
        fields.put("name", "Planted");
        assertThat(browser.sendFromElsewhere(pages.at("/programmes/new"), fields)
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.asked()).hasSize(asked);
        assertThat(browser.open(pages.at("/programmes/new")).body()).doesNotContain("Planted");
    }

    @Test
    void a_form_sent_after_the_session_ended_is_there_again_after_signing_in() {
        TestBrowser browser = new TestBrowser();
        Map<String, String> fields = formToSend(browser, "Typed before & after");
        browser.cookiesOf(pages.at("/")).clear();
        Seen back = browser.send(pages.at("/programmes/new"), fields);
        assertThat(back.at()).isEqualTo(pages.at("/programmes/new"));
        assertThat(back.body()).contains("value=\"Typed before &amp; after\"", "We kept what you typed");
    }

    @Test
    void what_one_person_typed_is_never_shown_to_the_next() {
        TestBrowser browser = new TestBrowser();
        Map<String, String> fields = formToSend(browser, "Of Maya alone");
        TestBrowser next = new TestBrowser();
        Seen form = next.send(pages.at("/programmes/new"), fields);
        Seen page = next.signIn(form, "ada", password());
        assertThat(page.at()).isEqualTo(pages.at("/programmes/new"));
        assertThat(page.body()).doesNotContain("Of Maya alone");
    }

    @Test
    void what_could_not_be_saved_is_kept_and_sent_again_under_the_same_key() {
        TestBrowser browser = new TestBrowser();
        Map<String, String> fields = formToSend(browser, "While it was down");
        SERVICE.answer(request -> request.method().equals("POST") ? Reply.problem(503, "{}") : answer(request));
        Seen down = browser.send(pages.at("/programmes/new"), fields);
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.body()).contains("We kept what you typed", "href=\"/programmes/new\"");
        Seen again = browser.open(pages.at("/programmes/new"));
        assertThat(again.body()).contains("value=\"While it was down\"");
        assertThat(again.hiddenFields("/programmes/new")).containsEntry("_key", fields.get("_key"));
        browser.send(pages.at("/drafts/forget"), again.hiddenFields("/drafts/forget"));
        assertThat(browser.open(pages.at("/programmes/new")).body()).doesNotContain("While it was down");
    }

    @Test
    void sessions_survive_a_restart() {
        TestBrowser browser = new TestBrowser();
        signedIn(browser);
        String cookie = browser.cookiesOf(pages.at("/")).get(SESSION);
        try (TestPages restarted = pages.others()) {
            browser.cookiesOf(restarted.at("/")).put(SESSION, cookie);
            Seen page = browser.open(restarted.at("/"));
            assertThat(page.at()).isEqualTo(restarted.at("/"));
            assertThat(page.body()).contains("Programme manager", "Safer births");
        }
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_sign_in_service() {
        TestBrowser browser = new TestBrowser();
        Seen page = signedIn(browser);
        String cookie = browser.cookiesOf(pages.at("/")).get(SESSION);
        Seen out = browser.send(pages.at("/sign-out"), page.hiddenFields("/sign-out"));
        assertThat(out.at()).isEqualTo(pages.at("/signed-out"));
        assertThat(out.body()).contains("You are signed out");
        browser.cookiesOf(pages.at("/")).put(SESSION, cookie);
        assertThat(browser.open(pages.at("/")).at().toString()).contains("/protocol/openid-connect/auth");
    }

    @Test
    void a_token_the_services_do_not_accept_ends_on_a_page_and_in_no_circle() {
        TestBrowser browser = new TestBrowser();
        signedIn(browser);
        SERVICE.answer(request -> Reply.problem(401, "{}"));
        Seen page = browser.open(pages.at("/programmes/p-9/access"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Your sign-in was not accepted");
    }

    @Test
    void scripts_and_streams_are_told_and_not_sent_to_sign_in() {
        assertThat(new TestBrowser().openOnly(pages.at("/session")).status()).isEqualTo(401);
    }

    @Test
    void a_sign_in_service_that_is_down_is_named_plainly() {
        try (TestPages alone = pages.others("--groundswell.sign-in.issuer=http://localhost:1/realms/groundswell")) {
            Seen page = new TestBrowser().open(alone.at("/"));
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body()).contains("The sign-in service does not answer", "href=\"/sign-in\"");
        }
    }

    @Test
    void too_many_starts_of_a_sign_in_are_held_back() {
        try (TestPages strict = pages.others("--groundswell.limits.sign-ins-per-minute=2")) {
            TestBrowser browser = new TestBrowser();
            browser.openOnly(strict.at("/sign-in"));
            browser.openOnly(strict.at("/sign-in"));
            Seen third = browser.openOnly(strict.at("/sign-in"));
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.header("Retry-After")).isNotBlank();
            assertThat(third.body()).contains("Too many tries");
        }
    }

    @Test
    void health_is_answered_on_its_own_port_only() {
        TestBrowser browser = new TestBrowser();
        URI health = URI.create("http://localhost:" + pages.managementPort() + "/actuator/health/readiness");
        assertThat(browser.openOnly(health).status()).isEqualTo(200);
        signedIn(browser);
        assertThat(browser.open(pages.at("/actuator/health")).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_is_the_senders_fault() {
        TestBrowser browser = new TestBrowser();
        signedIn(browser);
        assertThat(browser.open(pages.at("/programmes/p-1/live?after=abc")).status())
                .isEqualTo(400);
        assertThat(browser.open(pages.at("/programmes/p-1/access/revoke")).status())
                .isEqualTo(400);
    }

    private static Seen signedIn(TestBrowser browser) {
        return pages.signedIn(browser, "/", "maya");
    }

    private static Map<String, String> form(TestBrowser browser) {
        return browser.open(pages.at("/programmes/new")).hiddenFields("/programmes/new");
    }

    private static Map<String, String> formToSend(TestBrowser browser, String name) {
        signedIn(browser);
        Map<String, String> fields = new HashMap<>(form(browser));
        fields.put("name", name);
        return fields;
    }

    private static String password() {
        return TestKeycloak.shared().password("maya");
    }
}
