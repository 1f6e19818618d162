package org.groundswell.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.groundswell.command.http.HttpTest;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.Notice;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.Tone;
import org.groundswell.domain.notice.Watched;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mails over a real mail server, which refuses, dies and drops the line half-way. */
class NoticeMailTest extends HttpTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private NoticeKeeper keeper;

    @Autowired
    private NoticeStore store;

    @Autowired
    private Mails mails;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private String programme;
    private String root;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("groundswell.notices.enabled", () -> "false");
        // what other tests of this database left untold would be told, and mailed, in the middle of these
        registry.add("groundswell.automations.enabled", () -> "false");
    }

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void enrol_a_team_that_has_addresses() throws Exception {
        sender.setPort(SERVER.getSmtp().getPort());
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.update("delete from notice");
        jdbc.update("delete from notice_mail");
        jdbc.update("delete from notice_preference");
        for (String person : List.of("sita", "rhys")) {
            jdbc.update(
                    "insert into person_directory (person, email, learnt_at) values (?, ?, now())"
                            + " on conflict (person) do update set email = excluded.email",
                    KEYCLOAK.person(person),
                    person + "@ward.example");
        }
        programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        as("maya").post(root + "/notice-policy", """
                {"kinds": ["mentioned", "assigned"], "dueWithin": 7, "returnsWithin": 10}""");
    }

    private void wants(String person, String mail) {
        as(person).put("/notices/preference", "{\"mail\": \"" + mail + "\"}");
    }

    private void mention(String... people) {
        String text = String.join(
                " ", Stream.of(people).map(p -> "@{" + KEYCLOAK.person(p) + "}").toList());
        as("maya").post(root + "/comments", "{\"on\": \"site\", \"of\": \"RF4\", \"text\": \"Secret " + text + "\"}");
        told();
    }

    private void assign(String person) {
        as("maya").post(root + "/actions", """
                {"site": "RF4", "what": "Secret deed", "owner": "%s", "due": "2199-03-01"}""".formatted(KEYCLOAK.person(person)));
        told();
    }

    private void told() {
        LedgerId ledger = new LedgerId(programme);
        store.watch(ledger, Watched.FROM_THE_BEGINNING);
        keeper.bringUp(ledger);
    }

    private Instant tomorrow(LocalTime time) {
        return LocalDate.ofInstant(clock.instant(), Circumstance.ZONE)
                .plusDays(1)
                .atTime(time)
                .atZone(Circumstance.ZONE)
                .toInstant();
    }

    private static List<MimeMessage> received() {
        return List.of(SERVER.getReceivedMessages());
    }

    private String state() {
        return jdbc.queryForObject("select string_agg(state, ' ' order by mail) from notice_mail", String.class);
    }

    @Test
    void whoever_wants_it_at_once_gets_one_mail_that_says_whether_it_is_good_and_nobodys_words() throws Exception {
        wants("sita", "at-once");
        mention("sita", "rhys");
        mails.make(clock.instant());
        mails.send(clock.instant());
        mails.make(clock.instant());
        mails.send(clock.instant());
        MimeMessage mail = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Groundswell: You are mentioned in a comment on the site at RF4.");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("sita@ward.example");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains("Neither good nor bad", "/programmes/" + programme + "/notices/n-", "/notices/preference")
                .contains("Content-Type: text/html")
                .doesNotContain("Secret");
        assertThat(mail.getMessageID()).matches("<m-[0-9a-f]{26}@localhost>");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/notices/preference");
    }

    @Test
    void a_mail_that_tells_of_figures_counts_as_taken_by_who_gets_it() {
        wants("sita", "at-once");
        PersonId sita = new PersonId(KEYCLOAK.person("sita"));
        Subject signal = new Subject(Subject.SIGNAL, "m-1/RF4/shift-2026-01");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Circumstance.ZONE);
        store.keep(
                new LedgerId(programme),
                List.of(
                        new Notice("n-1", NoticeKind.SIGNAL_OPENED, Tone.BAD, sita, signal, null, 4, null, today, 5),
                        new Notice(
                                "n-2",
                                NoticeKind.MENTIONED,
                                Tone.NEITHER,
                                sita,
                                new Subject("site", "RF4"),
                                null,
                                4,
                                null,
                                today,
                                5)),
                clock.instant().minusSeconds(1));
        mails.make(clock.instant());
        assertThat(as("sita").get(root + "/files-taken").at("total").asLong())
                .as("not before it is sent")
                .isZero();
        mails.send(clock.instant());
        mails.send(clock.instant());
        assertThat(received()).hasSize(2);
        assertThat(as("sita").get(root + "/files-taken").at("items").valueStream())
                .singleElement()
                .satisfies(line -> assertThat(line.path("address").asString())
                        .isEqualTo(root
                                + "/measures/m-1/sites/RF4/signals/shift-2026-01?asAt=entry:5&mailed=signal-opened"));
    }

    @Test
    void what_is_of_more_than_a_week_ago_stands_on_the_pages_and_goes_into_no_mail() throws Exception {
        wants("sita", "at-once");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Circumstance.ZONE);
        store.keep(
                new LedgerId(programme),
                List.of(promiseBroken("n-1", today.minusDays(8)), promiseBroken("n-2", today.minusDays(7))),
                clock.instant().minusSeconds(1));
        mails.make(clock.instant());
        mails.send(clock.instant());
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject())
                .startsWith(
                        "Groundswell: needs you: What waits for you is overdue: a promise made at a visit at RF4, due ");
        assertThat(GreenMailUtil.getWholeMessage(received().getFirst())).contains("/notices/n-2");
        assertThat(as("sita").get(root + "/notices").at("items").valueStream()).hasSize(2);
    }

    private static Notice promiseBroken(String id, LocalDate day) {
        return new Notice(
                id,
                NoticeKind.OVERDUE,
                Tone.BAD,
                new PersonId(KEYCLOAK.person("sita")),
                new Subject("record", "facilitation-log/" + id),
                new SiteCode("RF4"),
                4,
                day.minusDays(1),
                day,
                5);
    }

    @Test
    void a_day_comes_in_one_mail_what_needs_its_reader_first() throws Exception {
        mention("sita");
        assign("sita");
        mails.make(clock.instant());
        assertThat(received()).isEmpty();
        mails.make(tomorrow(LocalTime.of(6, 59)));
        assertThat(state()).isNull();
        mails.make(tomorrow(LocalTime.of(7, 0)));
        mails.make(tomorrow(LocalTime.of(7, 1)));
        mails.send(tomorrow(LocalTime.of(7, 1)));
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("Groundswell: 2 notices, 1 needs you");
        String whole = GreenMailUtil.getWholeMessage(received().getFirst());
        assertThat(whole.indexOf("Needs you")).isLessThan(whole.indexOf("You are mentioned"));
        assertThat(whole).doesNotContain("Secret");
    }

    @Test
    void whoever_wants_none_gets_none_also_of_what_was_before() {
        wants("sita", "none");
        mention("sita");
        mails.make(clock.instant());
        wants("sita", "at-once");
        mails.make(clock.instant());
        mails.send(clock.instant());
        assertThat(received()).isEmpty();
    }

    @Test
    void a_mail_that_was_taken_and_not_noted_is_known_again_by_its_id() throws Exception {
        wants("sita", "at-once");
        mention("sita");
        mails.make(clock.instant());
        mails.send(clock.instant());
        jdbc.update("update notice_mail set state = 'waiting'"); // as where the process died before its commit
        mails.send(clock.instant());
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    @Test
    void a_server_that_does_not_answer_gets_it_once_it_does() {
        wants("sita", "at-once");
        mention("sita");
        int port = SERVER.getSmtp().getPort();
        sender.setPort(1);
        mails.make(clock.instant());
        mails.send(clock.instant());
        assertThat(state()).isEqualTo("waiting");
        assertThat(jdbc.queryForObject("select attempts from notice_mail", Integer.class))
                .isOne();
        sender.setPort(port);
        mails.send(clock.instant());
        assertThat(received()).as("before it is tried again").isEmpty();
        mails.send(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(received()).hasSize(1);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void a_server_that_drops_the_line_half_way_gets_it_again() throws Exception {
        wants("sita", "at-once");
        mention("sita");
        mails.make(clock.instant());
        try (ServerSocket half = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var pool = Executors.newSingleThreadExecutor()) {
            sender.setPort(half.getLocalPort());
            Future<Boolean> taken = pool.submit(() -> takesAndDrops(half));
            mails.send(clock.instant());
            assertThat(taken.get()).as("the whole mail was taken").isTrue();
        }
        assertThat(state()).isEqualTo("waiting");
        sender.setPort(SERVER.getSmtp().getPort());
        mails.send(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(received()).hasSize(1);
    }

    /** Speaks SMTP up to the end of the mail, and then says nothing more. */
    private static boolean takesAndDrops(ServerSocket server) throws IOException {
        try (Socket line = server.accept();
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            answer(line, "220 half");
            boolean data = false;
            for (String heard = said.readLine(); heard != null; heard = said.readLine()) {
                if (data && heard.equals(".")) {
                    return true;
                }
                if (!data) {
                    data = heard.startsWith("DATA");
                    answer(line, data ? "354 go on" : "250 ok");
                }
            }
            return false;
        }
    }

    private static void answer(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void many_senders_at_once_send_each_mail_once() throws Exception {
        wants("sita", "at-once");
        wants("rhys", "at-once");
        for (int i = 0; i < 5; i++) {
            mention("sita", "rhys");
        }
        Callable<Void> sending = () -> {
            mails.make(clock.instant());
            mails.send(clock.instant());
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(sending, sending, sending, sending))) {
                done.get();
            }
        }
        mails.send(clock.instant());
        assertThat(received()).hasSize(10);
    }

    @Test
    void a_mail_without_an_address_or_too_old_is_told_to_administrators_and_not_sent() {
        jdbc.update("update person_directory set email = null where person = ?", KEYCLOAK.person("sita"));
        mention("sita", "rhys");
        Instant morning = tomorrow(LocalTime.of(8, 0));
        mails.make(morning);
        mails.send(morning);
        assertThat(received()).hasSize(1);
        mention("rhys");
        mails.make(morning.plus(Duration.ofDays(1)));
        mails.send(morning.plus(Duration.ofDays(9)));
        assertThat(received()).hasSize(1);
        var told = as("ada").get("/operations/mail");
        assertThat(told.at("configured").asBoolean()).isTrue();
        assertThat(told.at("mails").path("refused").asInt()).isOne();
        assertThat(told.at("mails").path("lapsed").asInt()).isOne();
        assertThat(told.at("unsent").get(0).path("error").asString()).isEqualTo("No address is known");
        assertThat(told.told()).doesNotContain(KEYCLOAK.person("sita"));
        assertThat(as("maya").get("/operations/mail").status()).isEqualTo(403);
    }
}
