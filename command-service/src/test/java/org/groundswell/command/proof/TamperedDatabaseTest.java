package org.groundswell.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F17: somebody who may do everything in the database changes the past, and the verifier names the exact entry. */
class TamperedDatabaseTest {

    @TempDir
    private static Path witnessed;

    private static Sealing sealing;
    private static Database superuser;

    @BeforeAll
    static void start() {
        Database database = TestPostgres.shared().freshEvents();
        sealing = Sealing.over(database, witnessed, Map.of());
        superuser = TestPostgres.shared().asSuperuser(database);
    }

    @AfterAll
    static void stop() {
        sealing.close();
    }

    private static void tamper(LedgerId ledger, String statement) {
        superuser.execute(
                "set session_replication_role = replica; " + statement.replace("$ledger", "'" + ledger + "'"));
    }

    private static LedgerId sealed(int entries) {
        LedgerId ledger = sealing.programme(entries);
        assertThat(sealing.seal(ledger)).isEqualTo(entries);
        return ledger;
    }

    @Test
    void an_untouched_ledger_holds_entry_by_entry() {
        LedgerId ledger = sealed(600);
        assertThat(sealing.verify(ledger, sealing.pack(ledger)))
                .satisfies(said -> assertThat(said.code()).isZero())
                .satisfies(said -> assertThat(said.text()).contains("these are all 600 entries of " + ledger));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = convert_to('{\"name\":\"Named otherwise\"}', 'UTF8') where ledger = $ledger and entry = 77 | Entry 77: its record",
                "update domain_event set payload = set_byte(payload, 3, get_byte(payload, 3) # 1) where ledger = $ledger and entry = 300 | Entry 300: its record",
                "update domain_event set salt = uuid_send(gen_random_uuid()) where ledger = $ledger and entry = 2 | Entry 2: its record",
                "update domain_event set salt = '\\x00' where ledger = $ledger and entry = 3 | Entry 3",
                "update domain_event set recorded_at = recorded_at - interval '1 day' where ledger = $ledger and entry = 256 | Entry 256: its record",
                "update domain_event set meta_data = convert_to('{\"actor\":\"somebody else\"}', 'UTF8') where ledger = $ledger and entry = 257 | Entry 257: its record",
                "update domain_event set meta_data = 'no json' where ledger = $ledger and entry = 258 | Entry 258: its record",
                "update domain_event set payload_type = 'programme.ProgrammeRenamed' where ledger = $ledger and entry = 9 | Entry 9: its record",
                "update domain_event set payload_revision = 'x' where ledger = $ledger and entry = 10 | Entry 10: its record",
                "update domain_event set event_identifier = 'other' || entry || ledger where ledger = $ledger and entry = 11 | Entry 11: its record",
                "update domain_event set sequence_number = 99 where ledger = $ledger and entry = 12 | Entry 12: its record",
                "delete from domain_event where ledger = $ledger and entry = 1 | Entry 1: it is missing",
                "delete from domain_event where ledger = $ledger and entry = 150 | Entry 150: it is missing",
                "delete from domain_event where ledger = $ledger and entry = 300 | Entry 300: it is missing",
                "delete from domain_event where ledger = $ledger and entry between 40 and 60 | Entry 40: it is missing",
                "update domain_event set entry = -entry where ledger = $ledger and entry >= 200; update domain_event set entry = 1 - entry where ledger = $ledger and entry < 0; insert into domain_event (ledger, entry, recorded_at, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) select ledger, 200, recorded_at, 'slipped in ' || ledger, aggregate_identifier || 'y', 0, type, time_stamp, payload_type, payload_revision, payload, meta_data from domain_event where ledger = $ledger and entry = 199 | Entry 200: its record",
                "update domain_event set entry = 0 where ledger = $ledger and entry = 5 | Entry 0",
                "update domain_event set entry = case entry when 20 then -21 else -20 end where ledger = $ledger and entry in (20, 21); update domain_event set entry = -entry where ledger = $ledger and entry < 0 | Entry 20: its record"
            })
    void a_row_changed_deleted_or_slipped_in_is_named(String statementAndName) {
        String[] parts = statementAndName.split(" \\| ");
        LedgerId ledger = sealed(300);
        tamper(ledger, parts[0]);
        Sealing.Said said = sealing.verify(ledger, sealing.pack(ledger));
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("Does not hold. " + parts[1]);
    }

    @Test
    void a_row_changed_together_with_its_sealed_hash_breaks_its_checkpoint() {
        LedgerId ledger = sealed(600);
        tamper(ledger, "update domain_event set payload = 'x' where ledger = $ledger and entry = 300");
        Hash leaf = sealing.service()
                .bean(StoredEntries.class)
                .one(ledger, 300)
                .orElseThrow()
                .record()
                .leaf();
        tamper(ledger, """
                update ledger_tile set hashes = overlay(hashes placing '\\x%s' from 43 * 32 + 1 for 32)
                 where ledger = $ledger and level = 0 and number = 1""".formatted(leaf.hex()));
        Sealing.Said said = sealing.verify(ledger, sealing.pack(ledger));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains("Checkpoint 512: the entries do not have the root that was signed")
                .contains("one of entries 257 to 512");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_checkpoint set note = ''",
                "delete from ledger_checkpoint",
                "truncate ledger_checkpoint cascade",
                "delete from ledger_tile",
                "update ledger_tile set hashes = sha256('x')"
            })
    void what_is_sealed_stays_by_the_databases_own_rules(String statement) {
        sealed(3);
        Database owner = sealing.service().database();
        assertThatThrownBy(() -> owner.execute(statement)).hasMessageMatching("(?s).*(permission denied|only grows).*");
        assertThatThrownBy(() -> superuser.execute(statement))
                .hasMessageMatching("(?s).*(is written once|only grows).*");
    }
}
