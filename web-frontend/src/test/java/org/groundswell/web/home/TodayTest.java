package org.groundswell.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.web.client.FakeService;
import org.groundswell.web.client.FakeService.Asked;
import org.groundswell.web.client.FakeService.Reply;
import org.groundswell.web.platform.security.OwnPages;
import org.groundswell.web.platform.security.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Today says of each thing that needs somebody, and that it asks for all of them at once. */
class TodayTest {

    @RegisterExtension
    private static final OwnPages pages = new OwnPages();

    private static final FakeService SERVICE = pages.service();

    /** With an instrument that is to be repeated, a quarter's fit checks and an action between them. */
    private static final String TO_BE_TOLD_AGAIN = """
            "dues":[
              {"kind":"instrument","of":"i-1","day":"2025-07-05","title":"Ready or not"},
              {"kind":"fit","of":"RAA/2025-Q3","day":"2025-09-30","site":"RAA","siteName":"Alpha"},
              {"kind":"fit","of":"RAA/2199-Q4","day":"2199-12-31","site":"RAA","siteName":"Alpha"}],
             "actions":[{"action":"t-1","what":"Name a deputy","due":"2025-08-01","firstDue":"2025-08-01",
              "standing":"open","agreedBy":"x","agreedAt":"2025-06-01T10:00:00Z","version":1}]""";

    private static Reply answer(Asked asked, String role, String needs) {
        return switch (asked.path()) {
            case "/api/v1/programmes" ->
                Reply.json("{\"data\":[{\"id\":\"p-1\",\"name\":\"Safer births\",\"roles\":[" + role + "]}]}");
            case "/api/v1/programmes/p-1/needs" -> Reply.json("{\"data\":{" + needs + "}}");
            case "/api/v1/programmes/p-1/files-taken" -> Reply.json("{\"total\":0,\"items\":[]}");
            default -> Reply.problem(404, "{\"status\":404}");
        };
    }

    private static String today(String person, String role, String needs) {
        SERVICE.answer(asked -> answer(asked, role, needs));
        return pages.signedIn(new TestBrowser(), "/", person).body();
    }

    private static String ofTeam(String needs) {
        return today("sita", "{\"role\":\"site-team\",\"site\":\"RAA\"}", needs);
    }

    private static String ofManager(String needs) {
        return today("maya", "{\"role\":\"programme-manager\"}", needs);
    }

    private static String assessment(String status, boolean rated, int flags) {
        return """
                "assessments":[{"round":"r-1","title":"Spring","closesOn":"2199-03-31","site":"RAA",
                 "status":"%s","rated":%s,"flags":%d}]""".formatted(status, rated, flags);
    }

    @Test
    void all_is_asked_at_once() {
        int before = SERVICE.asked().size();
        ofTeam(assessment("none", false, 0));
        List<String> ofProgramme = SERVICE.asked().stream()
                .skip(before)
                .map(Asked::path)
                .filter(path -> path.startsWith("/api/v1/programmes/"))
                .toList();
        assertThat(ofProgramme).containsExactly("/api/v1/programmes/p-1/needs", "/api/v1/programmes/p-1/files-taken");
    }

    @Test
    void a_team_is_led_to_each_step_of_its_assessment() {
        assertThat(ofTeam(assessment("none", false, 0)))
                .contains("Spring: nobody has rated RAA yet. It closes on 31 March 2199.")
                .contains("href=\"/programmes/p-1/rounds/r-1/sites/RAA\"");
        assertThat(ofTeam(assessment("rating", false, 0)))
                .contains("Spring: a colleague has rated RAA, and you have not. It closes on 31 March 2199.");
        assertThat(ofTeam(assessment("rating", true, 0)))
                .contains("Spring: you have rated RAA. When everybody has, reveal the ratings.");
        assertThat(ofTeam(assessment("revealed", true, 0)))
                .contains("Spring: the ratings of RAA are revealed and wait for your agreement.");
        assertThat(ofTeam(assessment("agreed", true, 1)))
                .contains("1 low rating of Spring at RAA needs an action or a reason for none.");
    }

    @Test
    void a_team_is_told_which_figures_are_missing() {
        assertThat(ofTeam("""
                        "figures":[{"measure":"m-1","name":"Falls","site":"RAA","latest":"2025-02"},
                                   {"measure":"m-2","name":"Waits","site":"RAA"}]"""))
                .contains("Falls: RAA has no figure for ", "yet. The last one is for February 2025.")
                .contains("Waits: RAA has no figures yet.", "href=\"/programmes/p-1/measures/m-2/sites/RAA\"");
    }

    @Test
    void a_manager_is_led_to_the_first_steps() {
        assertThat(ofManager("\"programme\":{\"sites\":0,\"rounds\":0,\"measures\":0}"))
                .contains("The programme has no sites yet.")
                .doesNotContain("No measure is defined yet.");
        assertThat(ofManager("\"programme\":{\"sites\":4,\"rounds\":0,\"measures\":0}"))
                .contains("No 3S round has been opened yet.", "No measure is defined yet.");
    }

    @Test
    void a_manager_is_told_of_rounds_and_of_late_figures() {
        assertThat(ofManager("""
                        "programme":{"sites":4,"rounds":2,"measures":1,"open":[
                          {"round":"r-1","title":"Spring","closesOn":"2199-03-31","sites":4,"started":1},
                          {"round":"r-2","title":"Winter","closesOn":"2025-01-31","sites":4,"started":4},
                          {"round":"r-3","title":"Summer","closesOn":"2199-08-31","sites":4,"started":4}]},
                        "late":{"month":"2025-10","due":4,"late":3}"""))
                .contains("3 of 4 sites have not started Spring, which closes on 31 March 2199.")
                .contains("Winter should have closed on 31 January 2025 and is still open.")
                .contains("3 of 4 returns for October 2025 are late.")
                .doesNotContain("Summer");
        assertThat(ofManager("\"programme\":{\"sites\":4,\"rounds\":2,\"measures\":1},"
                        + "\"late\":{\"month\":\"2025-10\",\"due\":4,\"late\":0}"))
                .contains("Nothing needs you here today.");
    }

    @Test
    void limits_and_signals_lead_to_the_oldest() {
        String waiting = """
                "approvals":{"waiting":2,"measure":"m-1","site":"RAA","recalculation":"l-1","since":"2025-02-01T10:00:00Z"},
                "signals":{"total":1,%s"measureName":"Falls","siteName":"Alpha","openedAt":"2025-01-01T10:00:00Z"}""";
        assertThat(ofManager(waiting.formatted("\"owner\":\"x\",")))
                .contains("2 recalculations of limits wait for somebody other than its author to decide.")
                .contains("href=\"/programmes/p-1/measures/m-1/sites/RAA/limits/l-1\"")
                .contains("1 open signal is yours. The oldest: Falls at Alpha.")
                .contains("href=\"/programmes/p-1/signals?owner=x\"");
        assertThat(ofTeam(waiting.formatted("")))
                .contains("1 signal at your sites is open. The oldest: Falls at Alpha.")
                .contains("href=\"/programmes/p-1/signals\"");
    }

    @Test
    void a_team_sees_what_is_to_be_told_again_among_all_else_the_oldest_first() {
        String page = ofTeam(TO_BE_TOLD_AGAIN);
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
    void a_manager_is_led_to_open_the_further_round() {
        assertThat(ofManager(TO_BE_TOLD_AGAIN))
                .contains(
                        "A further round of Ready or not is due from 5 July 2025.",
                        "href=\"/programmes/p-1/rounds/new\"")
                .doesNotContain("A programme manager opens it");
    }
}
