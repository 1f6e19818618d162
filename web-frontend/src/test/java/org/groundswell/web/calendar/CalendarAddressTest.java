package org.groundswell.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.groundswell.domain.calendar.CalendarSecret;
import org.groundswell.web.client.FakeService;
import org.groundswell.web.client.FakeService.Asked;
import org.groundswell.web.client.FakeService.Reply;
import org.groundswell.web.platform.security.OwnPages;
import org.groundswell.web.platform.security.TestBrowser;
import org.groundswell.web.platform.security.TestBrowser.Seen;
import org.groundswell.web.platform.security.TestPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The address of a calendar: read without signing in by whoever has it, and by nobody else; its secret is kept out of everything else. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarAddressTest {

    private static final String SECRET =
            CalendarSecret.of(new byte[16], new byte[32]).text();
    private static final String PATH = "/calendar/" + SECRET + ".ics";

    @RegisterExtension
    private static final OwnPages pages = new OwnPages();

    private static final FakeService SERVICE = pages.service();

    @BeforeEach
    void answer() {
        SERVICE.answer(CalendarAddressTest::answer);
    }

    private static Reply answer(Asked asked) {
        return switch (asked.method() + " " + asked.path()) {
            case "GET /api/v1/calendar" ->
                SECRET.equals(asked.calendar()) ? Reply.json(due("action", "t-1", "")) : Reply.problem(404, "{}");
            case "GET /api/v1/calendar/address" -> Reply.json("{\"madeAt\":\"2026-03-03T16:04:00Z\"}");
            case "POST /api/v1/calendar/address" ->
                Reply.json("{\"secret\":\"" + SECRET + "\",\"madeAt\":\"2026-03-03T16:04:00Z\"}");
            case "POST /api/v1/calendar/address/withdrawal" -> Reply.json("{}");
            case "GET /api/v1/programmes" -> Reply.json("{\"data\":[]}");
            default -> Reply.problem(404, "{\"status\":404}");
        };
    }

    private static String due(String kind, String of, String more) {
        return """
                {"programmes":[{"id":"p-1","name":"Safer births, all","due":[{"changed":17,"changedAt":"2026-03-03T16:04:31Z",
                 "due":{"kind":"%s","of":"%s","day":"2026-12-01","site":"RAA","siteName":"Alpha"%s}}]}]}""".formatted(kind, of, more);
    }

    private static Seen asked(String path) {
        return new TestBrowser().openOnly(pages.at(path));
    }

    @Test
    void it_is_a_calendar_for_whoever_has_it_and_for_nobody_on_the_way() {
        Seen calendar = asked(PATH);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(calendar.header("Cache-Control")).contains("private", "no-cache");
        assertThat(calendar.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(calendar.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(calendar.header("Set-Cookie"))
                .as("nobody is signed in by it")
                .isEmpty();
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "SUMMARY:Action due: Alpha\r\n",
                        "SEQUENCE:17\r\n",
                        "LAST-MODIFIED:20260303T160431Z\r\n",
                        "DTSTART;VALUE=DATE:20261201\r\n",
                        "URL:" + pages.at("/programmes/p-1/actions/t-1") + "\r\n");
        assertThat(calendar.body().replace("\r\n ", ""))
                .contains("Safer births\\, all")
                .doesNotContain(SECRET.substring(22));
    }

    @Test
    void the_services_are_asked_by_the_secret_alone_and_never_in_an_address() {
        asked(PATH);
        Asked last = SERVICE.last();
        assertThat(last.calendar()).isEqualTo(SECRET);
        assertThat(last.authorization()).isNull();
        assertThat(last.path() + last.query()).doesNotContain(SECRET);
    }

    @Test
    void the_same_thing_has_the_same_name_whatever_its_day_becomes() {
        String before = uid(asked(PATH));
        SERVICE.answer(asked -> Reply.json(due("action", "t-1", "").replace("2026-12-01", "2027-01-05")));
        assertThat(uid(asked(PATH))).isEqualTo(before);
        SERVICE.answer(asked -> Reply.json(due("promise", "t-1/1", "")));
        assertThat(uid(asked(PATH))).isNotEqualTo(before);
    }

    private static String uid(Seen calendar) {
        return calendar.body().replaceAll("(?s).*\r\nUID:([^\r]+)\r\n.*", "$1");
    }

    @Test
    void what_opens_nothing_is_not_found_and_says_nothing_more() {
        String other = SECRET.substring(0, 64) + "B";
        for (String path : new String[] {
            "/calendar/" + other + ".ics", "/calendar/x.ics", "/calendar/" + SECRET + "A.ics", "/calendar/%00.ics"
        }) {
            Seen nothing = asked(path);
            assertThat(nothing.status()).as(path).isIn(400, 404);
            assertThat(nothing.body()).as(path).doesNotContain("calendar", "withdrawn");
            assertThat(nothing.header("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(asked("/calendar/" + other + ".ics").body())
                .isEqualTo(asked("/calendar/x.ics").body())
                .isEmpty();
    }

    @Test
    void a_service_that_is_silent_lets_the_program_ask_again_later() {
        SERVICE.answer(asked -> Reply.problem(503, "{}"));
        Seen waiting = asked(PATH);
        assertThat(waiting.status()).isEqualTo(503);
        assertThat(waiting.header("Retry-After")).isEqualTo("300");
    }

    @Test
    void what_breaks_is_logged_without_the_secret(CapturedOutput logged) {
        SERVICE.answer(asked -> Reply.json("""
                {"programmes":[{"id":"p-1","name":"Safer births","due":[{"changed":1,"changedAt":"2026-03-03T16:04:31Z"}]}]}"""));
        assertThat(asked(PATH).status()).isEqualTo(500);
        assertThat(logged.getAll()).contains("failed: GET /calendar/…").doesNotContain(SECRET.substring(22));
    }

    @Test
    void the_page_itself_and_its_forms_are_for_whoever_is_signed_in() {
        assertThat(asked("/calendar").header("Location")).contains("/sign-in");
        assertThat(new TestBrowser()
                        .sendFromElsewhere(pages.at("/calendar"), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_address_is_shown_once_just_after_it_was_made() {
        TestBrowser browser = new TestBrowser();
        Seen page = pages.signedIn(browser, "/calendar", "maya");
        assertThat(page.body()).contains("Replace the address", "3 March 2026").doesNotContain(SECRET);
        Seen made = browser.send(pages.at("/calendar"), page.hiddenFields("/calendar"));
        assertThat(made.body()).contains(pages.at(PATH).toString());
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(browser.open(pages.at("/calendar")).body()).doesNotContain(SECRET);
        Seen withdrawn = browser.send(pages.at("/calendar/withdrawal"), made.hiddenFields("/calendar/withdrawal"));
        assertThat(withdrawn.at()).isEqualTo(pages.at("/calendar"));
        assertThat(withdrawn.body()).contains("The address of your calendar is withdrawn.");
    }

    @Test
    void too_many_are_held_back_and_sign_ins_are_not_held_back_by_them() {
        try (TestPages strict = pages.others("--groundswell.limits.sign-ins-per-minute=2")) {
            TestBrowser browser = new TestBrowser();
            browser.openOnly(strict.at("/calendar/x.ics"));
            browser.openOnly(strict.at("/calendar/y.ics"));
            Seen third = browser.openOnly(strict.at(PATH));
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.header("Retry-After")).isNotBlank();
            assertThat(browser.openOnly(strict.at("/sign-in")).status()).isNotEqualTo(429);
        }
    }
}
