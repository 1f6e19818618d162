package org.groundswell.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.command.platform.reads.HistoryReads;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What auditors read is noted in order, once an hour, for those who may see it, and cannot be altered unseen. */
class AuditorReadsHttpTest {

    @TempDir
    private Path witnessed;

    private Database database;
    private Sealing sealing;
    private LedgerId ledger;
    private Api maya;
    private Api aude;

    @BeforeEach
    void start() {
        database = TestPostgres.shared().freshEvents();
        sealing = Sealing.over(database, witnessed, Map.of());
        maya = sealing.as("maya", "programme-manager");
        aude = sealing.as("aude", "auditor");
        ledger = sealing.programme(5);
        sealing.grant(ledger, "aude", new Grant(Role.AUDITOR, null, null));
        sealing.seal(ledger);
    }

    @AfterEach
    void stop() {
        sealing.close();
    }

    @Test
    void what_an_auditor_takes_is_listed_the_latest_first_and_once_an_hour() {
        for (String path : List.of("", "/receipts/3", "/pack", "/receipts/3", "")) {
            assertThat(aude.get(api("/proof" + path)).status()).isEqualTo(200);
            maya.get(api("/proof" + path));
        }
        JsonNode reads = maya.get(api("/history-reads")).json();
        assertThat(reads.path("total").asLong()).isEqualTo(3);
        assertThat(reads.hasNonNull("broken")).isFalse();
        assertThat(addresses(reads))
                .containsExactly(
                        "/programmes/" + ledger + "/proof/pack",
                        "/programmes/" + ledger + "/proof/receipts/3",
                        "/programmes/" + ledger + "/proof");
        assertThat(aude.get(api("/history-reads?before=3&size=1"))
                        .json()
                        .at("/items/0/number")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void who_may_not_see_it_does_not() {
        assertThat(sealing.as("sita", "site-team").get(api("/history-reads")).status())
                .isEqualTo(404);
        sealing.grant(ledger, "rhys", new Grant(Role.REGIONAL_LEAD, "North", null));
        assertThat(sealing.as("rhys", "regional-lead")
                        .get(api("/history-reads"))
                        .status())
                .isEqualTo(403);
        assertThat(sealing.as("ada", "administrator").get(api("/history-reads")).status())
                .isEqualTo(200);
    }

    @Test
    void a_read_told_twice_is_noted_once_and_another_hour_is_another() {
        Instant at = Instant.parse("2026-03-03T10:15:00Z");
        HistoryReads reads = sealing.service().bean(HistoryReads.class);
        List.of(at, at.plusSeconds(60), at.plus(Duration.ofHours(1)), at)
                .forEach(moment ->
                        reads.note(new HistoryRead(ledger, new PersonId("aude"), "/programmes/p/history", 4, moment)));
        assertThat(maya.get(api("/history-reads")).json().path("total").asLong())
                .isEqualTo(2);
        assertThat(maya.get(api("/history-reads?until=2026-03-03T10:30:00Z"))
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void nobody_alters_a_line_and_whoever_does_by_force_is_found_out() {
        HistoryReads reads = sealing.service().bean(HistoryReads.class);
        for (int i = 1; i <= 6; i++) {
            reads.note(new HistoryRead(ledger, new PersonId("aude"), "/history/" + i, i, Instant.now()));
        }
        assertThatThrownBy(() -> database.execute("update history_read set person = 'una'"))
                .hasMessageContaining("permission denied");
        for (String altered : List.of(
                "update history_read set person = 'una' where number = 3",
                "delete from history_read where number = 2")) {
            assertThat(maya.get(api("/history-reads")).json().path("broken").asLong())
                    .isIn(0L, 3L);
            TestPostgres.shared().asSuperuser(database).execute("set session_replication_role = replica; " + altered);
            assertThat(maya.get(api("/history-reads")).json().path("broken").asLong())
                    .as(altered)
                    .isEqualTo(3);
        }
    }

    @Test
    void a_faulty_question_is_named() {
        for (String query : List.of("?size=0", "?size=many", "?before=last", "?until=yesterday")) {
            assertThat(maya.get(api("/history-reads" + query)).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private String api(String path) {
        return "/api/v1/programmes/" + ledger + path;
    }

    private static List<String> addresses(JsonNode reads) {
        List<String> addresses = new ArrayList<>();
        reads.path("items").forEach(item -> addresses.add(item.path("address").asString()));
        return addresses;
    }
}
