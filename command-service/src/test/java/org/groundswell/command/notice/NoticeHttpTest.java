package org.groundswell.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.command.platform.reads.FilesTaken;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.Notice;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicy;
import org.groundswell.domain.notice.Rehearsal;
import org.groundswell.domain.notice.Watched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class NoticeHttpTest extends HttpTest {

    private static final String USUAL = """
            {"kinds": ["mentioned", "assigned", "due-soon", "overdue", "vote-waited", "answer-waited", "signal-opened",
              "returns-late"], "dueWithin": 7, "returnsWithin": 10%s}""";

    @Autowired
    private NoticeKeeper keeper;

    @Autowired
    private NoticeStore store;

    @Autowired
    private MailStore mails;

    @Autowired
    private FilesTaken files;

    @Autowired
    private JdbcTemplate jdbc;

    private String programme;
    private String root;

    @BeforeEach
    void enrol_a_site_with_its_team() {
        programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        member(programme, "eve", "executive", "");
    }

    private Reply on() {
        return as("maya").post(root + "/notice-policy", USUAL.formatted(""));
    }

    private Reply mention(String... people) {
        String text = String.join(
                " ", Stream.of(people).map(p -> "@{" + KEYCLOAK.person(p) + "}").toList());
        return as("maya").post(root + "/comments", """
                {"on": "site", "of": "RF4", "text": "Look, %s"}""".formatted(text));
    }

    private LedgerId broughtUp() {
        LedgerId ledger = new LedgerId(programme);
        store.watch(ledger, Watched.FROM_THE_BEGINNING);
        keeper.bringUp(ledger);
        return ledger;
    }

    private List<String> told(String person) {
        return as(person)
                .get(root + "/notices")
                .at("items")
                .valueStream()
                .map(notice -> notice.path("kind").asString() + " "
                        + notice.path("tone").asString() + " "
                        + notice.path("of").asString())
                .toList();
    }

    @Test
    void who_is_mentioned_is_told_once_notices_are_on_and_marks_it_as_read() {
        mention("sita");
        assertThat(on().status()).isEqualTo(200);
        long cause = mention("sita", "rhys").at("lastEntry").asLong();
        broughtUp();
        assertThat(told("sita")).containsExactly("mentioned neither RF4");
        assertThat(told("rhys")).hasSize(1);
        assertThat(told("maya")).isEmpty();
        assertThat(as("sita").get(root + "/notices?until=" + (cause - 1)).at("items"))
                .as("as at the entry before")
                .isEmpty();
        assertThat(as("sita").get(root + "/notices/unread").at("unread").asInt())
                .isOne();
        assertThat(as("sita")
                        .post(root + "/notices/read", "{\"until\": 1}")
                        .at("unread")
                        .asInt())
                .isOne();
        assertThat(as("sita").post(root + "/notices/read", "{}").at("unread").asInt())
                .isZero();
        assertThat(as("rhys").get(root + "/notices/unread").at("unread").asInt())
                .isOne();
        assertThat(as("una").get(root + "/notices").status()).isEqualTo(404);
    }

    @Test
    void everything_is_told_once_though_the_ledger_is_read_anew_and_by_many() throws Exception {
        on();
        mention("sita", "rhys");
        LedgerId ledger = broughtUp();
        List<String> before = told("sita");
        keeper.forget();
        broughtUp();
        jdbc.update("delete from automation_cursor where automation = 'tell-people'");
        mention("sita");
        Callable<Void> again = () -> {
            keeper.forget();
            keeper.bringUp(ledger);
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(again, again, again, again, again, again))) {
                done.get();
            }
        }
        assertThat(before).hasSize(1);
        assertThat(told("sita")).hasSize(2);
        assertThat(told("rhys")).hasSize(1);
    }

    @Test
    void a_rehearsal_tells_what_is_then_sent_and_sends_nothing() {
        on();
        as("maya").post(root + "/actions", """
                {"site": "RF4", "what": "Name a deputy", "owner": "%s", "due": "2199-03-01"}""".formatted(KEYCLOAK.person("sita")));
        mention("sita", "rhys");
        LedgerId ledger = new LedgerId(programme);
        Rehearsal rehearsed = keeper.rehearse(ledger, NoticePolicy.usual(), 4);
        broughtUp();
        List<String> sent = Stream.of("sita", "rhys", "maya")
                .flatMap(person -> as(person).get(root + "/notices").at("items").valueStream())
                .map(notice -> notice.path("notice").asString())
                .toList();
        assertThat(rehearsed.examples().stream().map(Notice::id)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(rehearsed.total()).isEqualTo(3);
        Reply told = as("maya").post(root + "/notice-policy/rehearsal", USUAL.formatted(", \"weeks\": 4"));
        assertThat(told.status()).as(told.told()).isEqualTo(200);
        assertThat(told.at("kinds").path("mentioned").asInt()).isEqualTo(2);
        assertThat(told.at("people").get(0).path("role").asString()).isEqualTo("site-team");
        assertThat(told.at("weeks")).hasSizeGreaterThan(3);
        assertThat(as("rhys")
                        .post(root + "/notice-policy/rehearsal", USUAL.formatted(""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_took_a_file_is_told_when_a_figure_in_it_is_told_anew() {
        String measure = measure(programme);
        String points = root + "/measures/" + measure + "/sites/RF4/data-points";
        String figure =
                "{\"points\": [{\"period\": \"2026-01\", \"numerator\": %d, \"denominator\": 10}], \"reason\": \"Recount\"}";
        as("maya").post(root + "/notice-policy", """
                {"kinds": ["file-restated"], "dueWithin": 7, "returnsWithin": 10}""");
        long known = as("maya").put(points, figure.formatted(7)).at("lastEntry").asLong();
        LedgerId ledger = broughtUp();
        takes("rhys", ledger, measure, known);
        broughtUp();
        assertThat(told("rhys")).isEmpty();
        assertThat(as("maya").put(points, figure.formatted(8)).status()).isEqualTo(200);
        broughtUp();
        keeper.forget();
        broughtUp();
        assertThat(told("rhys")).containsExactly("file-restated neither taken");
        assertThat(told("sita")).isEmpty();
        assertThat(keeper.rehearse(ledger, NoticePolicy.usual(), 4).kinds().get(NoticeKind.FILE_RESTATED))
                .isEqualTo(1);
        takes("sita", ledger, measure, known);
        broughtUp();
        assertThat(told("sita"))
                .as("her file was heard of after the figure was corrected")
                .containsExactly("file-restated neither taken");
        assertThat(told("rhys")).hasSize(1);
    }

    private void takes(String person, LedgerId ledger, String measure, long known) {
        PersonId reader = new PersonId(KEYCLOAK.person(person));
        String address = FileTaken.address(root + "/measures/" + measure + "/deciles.csv", known);
        Instant then = Instant.parse("2026-03-03T10:15:00Z");
        files.note(new FileTaken(new HistoryRead(ledger, reader, address, known, then), known));
    }

    @Test
    void a_policy_is_switched_on_changed_with_a_reason_and_switched_off() {
        assertThat(as("sita").post(root + "/notice-policy", USUAL.formatted("")).status())
                .isEqualTo(403);
        assertThat(on().status()).isEqualTo(200);
        assertThat(on().text("code")).isEqualTo("NOTICE-001");
        String change = "{\"kinds\": [\"overdue\"], \"dueWithin\": 3, \"returnsWithin\": 10, \"reason\": \"Too many\"}";
        assertThat(as("maya").put(root + "/notice-policy", change).status()).isEqualTo(428);
        assertThat(as("maya").ifMatch(0).put(root + "/notice-policy", change).status())
                .isEqualTo(200);
        assertThat(as("maya").ifMatch(1).put(root + "/notice-policy", change).text("code"))
                .isEqualTo("NOTICE-006");
        mention("sita");
        broughtUp();
        assertThat(told("sita")).isEmpty();
        assertThat(as("maya").post(root + "/notice-policy/off", "{}").status()).isEqualTo(400);
        assertThat(as("maya")
                        .post(root + "/notice-policy/off", "{\"reason\": \"It ends\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("maya")
                        .post(root + "/notice-policy/off", "{\"reason\": \"It ends\"}")
                        .text("code"))
                .isEqualTo("NOTICE-002");
    }

    @Test
    void every_fault_of_a_policy_is_named_at_its_field() {
        Reply refused = as("maya").post(root + "/notice-policy", """
                {"kinds": ["gossip"], "dueWithin": 0, "returnsWithin": 61}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields()).containsExactly("kinds", "dueWithin", "returnsWithin");
        assertThat(as("maya")
                        .post(root + "/notice-policy/rehearsal", "{\"weeks\": 99}")
                        .faultFields())
                .containsExactly("kinds", "dueWithin", "returnsWithin", "weeks");
    }

    @Test
    void what_was_told_to_somebody_goes_with_them_and_is_not_told_again() {
        on();
        mention("sita", "rhys");
        LedgerId ledger = broughtUp();
        String sita = KEYCLOAK.person("sita");
        jdbc.update("update person_directory set erased_at = now() where person = ?", sita);
        try {
            new WhenPersonErasedThenDropNotices(mails)
                    .react(
                            LedgerId.REGISTER,
                            List.of(new NotedEntry(
                                    1, Instant.EPOCH, "access.PersonForgotten", AggregateId.person(sita))));
            assertThat(told("sita")).isEmpty();
            keeper.forget();
            keeper.bringUp(ledger);
            assertThat(told("sita")).isEmpty();
            assertThat(told("rhys")).hasSize(1);
        } finally {
            jdbc.update("update person_directory set erased_at = null where person = ?", sita);
        }
    }

    @Test
    void each_person_chooses_how_to_be_told() {
        assertThat(as("sita")
                        .put("/notices/preference", "{\"mail\": \"weekly\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("sita").get("/notices/preference").text("mail")).isEqualTo("weekly");
        assertThat(as("rhys").get("/notices/preference").text("mail")).isEqualTo("daily");
        assertThat(as("sita")
                        .put("/notices/preference", "{\"mail\": \"hourly\"}")
                        .status())
                .isEqualTo(400);
    }
}
