package org.groundswell.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestKeycloak;
import org.groundswell.testkit.TestPostgres;
import org.groundswell.web.client.FakeService;
import org.groundswell.web.client.FakeService.Asked;
import org.groundswell.web.client.FakeService.Reply;
import org.groundswell.web.platform.security.TestBrowser;
import org.groundswell.web.platform.security.TestPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Today of a site's team, and of a manager, with instruments that are to be repeated and a quarter's fit checks. */
class InstrumentsOnTodayTest {

    private static final FakeService SERVICE = new FakeService();
    private static final Database WEB = TestPostgres.shared().freshWeb();
    private static TestPages pages;

    @BeforeAll
    static void start() {
        pages = TestPages.start(WEB, SERVICE.base());
    }

    @AfterAll
    static void stop() {
        pages.close();
        SERVICE.close();
    }

    private static Reply answer(Asked asked, String role) {
        return switch (asked.path()) {
            case "/api/v1/programmes" ->
                Reply.json("{\"data\":[{\"id\":\"p-1\",\"name\":\"Safer births\",\"roles\":[" + role + "]}]}");
            case "/api/v1/programmes/p-1/needs" -> Reply.json("""
                    {"data":{
                     "dues":[
                      {"kind":"instrument","of":"i-1","day":"2025-07-05","title":"Ready or not"},
                      {"kind":"fit","of":"RAA/2025-Q3","day":"2025-09-30","site":"RAA","siteName":"Alpha"},
                      {"kind":"fit","of":"RAA/2199-Q4","day":"2199-12-31","site":"RAA","siteName":"Alpha"}],
                     "actions":[{"action":"t-1","what":"Name a deputy","due":"2025-08-01","firstDue":"2025-08-01",
                      "standing":"open","agreedBy":"x","agreedAt":"2025-06-01T10:00:00Z","version":1}]}}""");
            case "/api/v1/programmes/p-1/files-taken" -> Reply.json("{\"total\":0,\"items\":[]}");
            default -> Reply.json("{\"data\":[]}");
        };
    }

    private static String today(String person, String role) {
        SERVICE.answer(asked -> answer(asked, role));
        TestBrowser browser = new TestBrowser();
        return browser.signIn(
                        browser.open(pages.at("/")),
                        person,
                        TestKeycloak.shared().password(person))
                .body();
    }

    @Test
    void a_team_sees_what_is_to_be_told_again_among_all_else_the_oldest_first() {
        String page = today("sita", "{\"role\":\"site-team\",\"site\":\"RAA\"}");
        assertThat(page)
                .contains(
                        "A further round of Ready or not is due from 5 July 2025. A programme manager opens it.",
                        "href=\"/programmes/p-1/instruments/i-1\"",
                        "Alpha has not told of its fit in 2025-Q3. That was due on 30 September 2025.",
                        "Alpha is asked for its fit checks for 2199-Q4 by 31 December 2199.",
                        "href=\"/programmes/p-1/sites/RAA/sustainability\"");
        assertThat(page.indexOf("Ready or not")).isLessThan(page.indexOf("Name a deputy"));
        assertThat(page.indexOf("Name a deputy")).isLessThan(page.indexOf("2025-Q3"));
    }

    @Test
    void a_manager_is_led_to_open_the_round() {
        assertThat(today("maya", "{\"role\":\"programme-manager\"}"))
                .contains(
                        "A further round of Ready or not is due from 5 July 2025.",
                        "href=\"/programmes/p-1/rounds/new\"")
                .doesNotContain("A programme manager opens it");
    }
}
