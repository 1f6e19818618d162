package org.groundswell.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A database that was restored to before what was signed, or that went another way, is not signed for. */
class RestoredDatabaseTest {

    @TempDir
    private Path witnessed;

    @Test
    void a_ledger_behind_its_last_checkpoint_is_refused_and_one_that_went_another_way_too() {
        LedgerId ledger = Programmes.fresh();
        try (Sealing before = Sealing.over(TestPostgres.shared().freshEvents(), witnessed, Map.of())) {
            before.found(ledger, "As it was");
            before.fill(ledger, 299);
            assertThat(before.seal(ledger)).isEqualTo(300);
        }
        Map<String, String> looping = Map.of("groundswell.proof.sweep", "20ms", "groundswell.proof.after", "50ms");
        try (Sealing restored = Sealing.over(TestPostgres.shared().freshEvents(), witnessed, looping)) {
            restored.found(ledger, "As it was");
            restored.fill(ledger, 9);
            assertThatThrownBy(() -> restored.seal(ledger))
                    .isInstanceOf(NotProvenException.class)
                    .hasMessageContaining(
                            "The database holds 10 entries of " + ledger + ", but a checkpoint of 300 was signed");
            await().atMost(Duration.ofSeconds(20)).until(() -> state(restored).equals("refusing"));
            restored.fill(ledger, 400);
            assertThatThrownBy(() -> restored.seal(ledger))
                    .isInstanceOf(NotProvenException.class)
                    .hasMessageContaining("are not those that were signed");
            assertThat(restored.service().bean(SealStore.class).newest(ledger)).isEmpty();

            LedgerId other = Programmes.fresh();
            restored.found(other, "Not held up");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> restored.service()
                            .bean(SealStore.class)
                            .newest(other)
                            .isPresent());
        }
    }

    private static String state(Sealing sealing) {
        JsonNode told = sealing.as("ada", "administrator")
                .get("/api/v1/operations/proof")
                .json();
        return told.path("state").asString();
    }

    @Test
    void a_signature_that_was_remembered_but_not_committed_does_not_stop_the_ledger() throws Exception {
        LedgerId ledger = Programmes.fresh();
        try (Sealing sealing = Sealing.over(TestPostgres.shared().freshEvents(), witnessed, Map.of())) {
            sealing.found(ledger, "As it was");
            sealing.fill(ledger, 299);
            sealing.seal(ledger);
            Path file = witnessed.resolve(ledger + ".checkpoint");
            String ahead = Files.readString(file);
            TestPostgres.shared().asSuperuser(sealing.service().database()).execute("""
                    set session_replication_role = replica;
                    delete from ledger_checkpoint; delete from ledger_tile; delete from ledger_seal""");
            assertThat(sealing.seal(ledger)).isEqualTo(300);
            assertThat(Files.readString(file)).isEqualTo(ahead);
            assertThat(sealing.verify(ledger, sealing.pack(ledger)).code()).isZero();
        }
    }

    @Test
    void a_memory_that_was_changed_is_not_believed() throws Exception {
        LedgerId ledger = Programmes.fresh();
        try (Sealing sealing = Sealing.over(TestPostgres.shared().freshEvents(), witnessed, Map.of())) {
            sealing.found(ledger, "As it was");
            sealing.seal(ledger);
            Path file = witnessed.resolve(ledger + ".checkpoint");
            List<String> lines = Files.readAllLines(file);
            lines.set(1, "0");
            Files.write(file, lines);
            sealing.fill(ledger, 1);
            assertThatThrownBy(() -> sealing.seal(ledger))
                    .isInstanceOf(NotProvenException.class)
                    .hasMessageContaining("does not fit its text");
        }
    }
}
