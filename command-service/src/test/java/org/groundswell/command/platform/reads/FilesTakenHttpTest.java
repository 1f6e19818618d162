package org.groundswell.command.platform.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each file that is taken is one line in the log of readings, for its reader and for who may see everybody's. */
class FilesTakenHttpTest extends HttpTest {

    private static final Instant AT = Instant.parse("2026-03-03T10:15:00Z");

    @Autowired
    private FilesTaken files;

    @Autowired
    private HistoryReads reads;

    private String programme;
    private String root;

    @BeforeEach
    void begin() {
        programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "aude", "auditor", "");
        member(programme, "eve", "executive", "");
    }

    private FileTaken file(String person, String path, Instant at) {
        String address = FileTaken.address(root + path, 4);
        return new FileTaken(
                new HistoryRead(new LedgerId(programme), new PersonId(KEYCLOAK.person(person)), address, 4, at), 5);
    }

    private List<String> addresses(String person, String query) {
        return as(person)
                .get(root + "/files-taken" + query)
                .at("items")
                .valueStream()
                .map(item -> item.path("address").asString().replace(root, ""))
                .toList();
    }

    @Test
    void a_file_is_one_line_however_often_and_by_how_many_it_is_told_and_another_hour_is_another() throws Exception {
        Callable<Void> told = () -> {
            files.note(file("sita", "/sites.csv", AT));
            files.note(file("sita", "/sites.csv", AT.plusSeconds(60)));
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(Stream.generate(() -> told).limit(12).toList())) {
                done.get();
            }
        }
        assertThat(addresses("sita", "")).containsExactly("/sites.csv?asAt=entry:4");
        files.note(file("sita", "/sites.csv", AT.plus(Duration.ofHours(1))));
        files.note(file("sita", "/sites.xlsx", AT));
        assertThat(addresses("sita", "")).hasSize(3);
        assertThat(as("sita").get(root + "/files-taken").at("total").asLong()).isEqualTo(3);
        assertThat(as("sita")
                        .get(root + "/files-taken?until=2026-03-03T10:30:00Z")
                        .at("total")
                        .asLong())
                .as("as at a moment")
                .isEqualTo(2);
        assertThat(addresses("sita", "?size=1&before=3")).hasSize(1);
    }

    @Test
    void everybody_sees_their_own_and_who_manages_or_audits_all() {
        files.note(file("sita", "/sites.csv", AT));
        files.note(file("eve", "/variation/funnel.png?measure=m-1", AT));
        assertThat(addresses("eve", "")).containsExactly("/variation/funnel.png?asAt=entry:4&measure=m-1");
        for (String person : List.of("maya", "aude", "ada")) {
            assertThat(addresses(person, "/all")).as(person).hasSize(2);
        }
        for (String person : List.of("sita", "eve")) {
            assertThat(as(person).get(root + "/files-taken/all").status()).isEqualTo(403);
        }
        assertThat(as("una").get(root + "/files-taken").status()).isEqualTo(404);
        assertThat(as("maya").get(root + "/history-reads").at("total").asLong())
                .as("they are no reading of the history by an auditor")
                .isZero();
    }

    @Test
    void lines_of_both_kinds_are_one_chain_and_a_changed_one_is_named_on_either_list() {
        LedgerId ledger = new LedgerId(programme);
        for (int i = 1; i <= 3; i++) {
            reads.note(new HistoryRead(ledger, new PersonId(KEYCLOAK.person("aude")), "/history/" + i, i, AT));
            files.note(file("sita", "/records/visit-" + i + ".csv", AT));
        }
        assertThat(broken("/history-reads")).isZero();
        assertThat(broken("/files-taken/all")).isZero();
        assertThatThrownBy(() -> events().execute("update file_taken set person = 'una'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> events().execute("delete from file_taken")).hasMessageContaining("permission denied");
        TestPostgres.shared()
                .asSuperuser(events())
                .execute("set session_replication_role = replica;"
                        + " update history_read set address = '/none' where number = 4 and ledger = '" + programme
                        + "'");
        assertThat(broken("/files-taken/all")).isEqualTo(4);
    }

    private long broken(String list) {
        return as("maya").get(root + list).at("broken").asLong();
    }

    @Test
    void what_was_seen_stays_seen_and_goes_with_its_person() {
        assertThat(see("{\"until\": 7}").at("seen").asLong()).isEqualTo(7);
        assertThat(see("{\"until\": 3}").at("seen").asLong()).isEqualTo(7);
        assertThat(as("sita").get(root + "/files-taken").at("seen").asLong()).isEqualTo(7);
        assertThat(as("eve").get(root + "/files-taken").at("seen").asLong()).isZero();
        String sita = KEYCLOAK.person("sita");
        new WhenPersonErasedThenDropSeenFiles(files)
                .react(
                        LedgerId.REGISTER,
                        List.of(new NotedEntry(1, AT, "access.PersonForgotten", AggregateId.person(sita))));
        assertThat(as("sita").get(root + "/files-taken").at("seen").asLong()).isZero();
        for (String unsound :
                List.of("{}", "{\"until\": -1}", "{\"until\": 1.5}", "{\"until\": 1e40}", "{\"until\": \"x\"}")) {
            assertThat(see(unsound).status()).as(unsound).isEqualTo(400);
        }
        for (String list : List.of("/files-taken", "/history-reads")) {
            assertThat(as("maya")
                            .get(root + list + "?until=%2B999999-01-01T00:00:00Z")
                            .status())
                    .as(list)
                    .isEqualTo(200);
            assertThat(as("maya")
                            .get(root + list + "?until=-999999-01-01T00:00:00Z")
                            .at("total")
                            .asLong())
                    .as(list)
                    .isZero();
        }
        for (String query : List.of("?size=0", "/all?size=many", "?before=last", "?until=yesterday")) {
            assertThat(as("maya").get(root + "/files-taken" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private Reply see(String body) {
        return as("sita").post(root + "/files-taken/seen", body);
    }
}
