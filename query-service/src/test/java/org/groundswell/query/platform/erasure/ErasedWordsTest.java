package org.groundswell.query.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.PersonForgotten;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.Intake;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.groundswell.query.platform.testing.Eventually;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasedWordsTest {

    private static final String ADA = TestIssuer.shared().token("ada", "administrator");
    private static final PersonId NINA = new PersonId("nina");
    private static final String WORDS = "Nobody waits at the harbour clinic";

    private final Ledgers ledgers = new Ledgers();
    private final byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @BeforeEach
    void let_nina_write() throws GeneralSecurityException {
        LedgerId programme = new LedgerId("p-one");
        ledgers.keyRing().put(NINA, key);
        byte[] closed = new AesGcmJce(key)
                .encrypt(WORDS.getBytes(StandardCharsets.UTF_8), NINA.value().getBytes(StandardCharsets.UTF_8));
        String payload = "{\"name\":\"One\",\"aim\":{\"author\":\"nina\",\"sealed\":\"%s\"}}"
                .formatted(Base64.getEncoder().encodeToString(closed));
        ledgers.append(
                AggregateId.programme(programme),
                NINA.value(),
                "programme.ProgrammeCreated",
                payload.getBytes(StandardCharsets.UTF_8));
        Stories.grant(ledgers, programme, "nina", new Grant(Role.PROGRAMME_MANAGER, null, null));
    }

    @Test
    void words_are_read_while_there_is_a_key_and_in_no_row_once_it_is_destroyed() throws SQLException {
        try (QueryService service = QueryService.start(ledgers)) {
            service.fold();
            assertThat(aim(service)).isEqualTo(WORDS);
            assertThat(tablesWith("harbour", service)).contains("view_programme");

            ledgers.keyRing().remove(NINA);
            ledgers.append(AggregateId.person("nina"), "system", new PersonForgotten(NINA));
            service.fold();

            Eventually.holds("the aim is erased", () -> aim(service).equals("[erased]"));
            Eventually.holds(
                    "every view is swapped",
                    () -> service.read(ADA, "/api/v1/operations")
                            .path("views")
                            .valueStream()
                            .allMatch(view -> view.path("rebuild")
                                    .path("state")
                                    .asString()
                                    .equals("swapped")));
            assertThat(tablesWith("harbour", service)).isEmpty();
        }
    }

    @Test
    void a_key_that_cannot_be_asked_for_stops_the_fold_and_parks_nothing() {
        try (QueryService service = QueryService.start(ledgers)) {
            ledgers.setDown(true);
            LedgerId one = new LedgerId("p-one");
            assertThatThrownBy(() -> service.bean(Intake.class).take(Map.of(one, ledgers.of(one))))
                    .isInstanceOf(LedgerFeed.FeedUnavailableException.class);
            ledgers.setDown(false);
            service.fold();

            assertThat(aim(service)).isEqualTo(WORDS);
        }
    }

    private static String aim(QueryService service) {
        return service.read(TestIssuer.shared().token("nina", "programme-manager"), "/api/v1/programmes/p-one")
                .path("data")
                .path("aim")
                .asString("");
    }

    private static List<String> tablesWith(String word, QueryService service) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = service.views().connect();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows = statement.executeQuery(
                    "select schemaname || '.' || tablename, tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (var rows = statement.executeQuery(
                        "select count(*) from %s as t where t::text like '%%%s%%'".formatted(table, word))) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(table.substring(table.indexOf('.') + 1));
                    }
                }
            }
        }
        return found;
    }
}
