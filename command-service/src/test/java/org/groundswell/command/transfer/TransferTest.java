package org.groundswell.command.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.TestPostgres;
import org.groundswell.verifier.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A programme leaves one installation and comes to another. */
class TransferTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Installation north;
    private static Installation south;

    @BeforeAll
    static void start() {
        north = Installation.start("groundswell.north", folder.resolve("north"));
        south = Installation.start("groundswell.south", folder.resolve("south"));
    }

    @AfterAll
    static void stop() {
        north.close();
        south.close();
    }

    /** Some entries of several people, with words and a checkpoint before the last. */
    private static LedgerId grown() {
        LedgerId ledger = north.programme();
        north.grant(ledger, "maya", "mona", Role.PROGRAMME_MANAGER);
        for (int i = 0; i < 8; i++) {
            north.grant(ledger, "maya", "aude-" + i, Role.AUDITOR);
        }
        north.sealed(ledger);
        north.revoke(ledger, "mona", "aude-3", Role.AUDITOR, "Moved to the harbour clinic");
        north.sealed(ledger);
        return ledger;
    }

    private static String fresh() {
        return "p-sample-" + NUMBER.incrementAndGet();
    }

    @Test
    void a_programme_comes_with_every_byte_number_and_moment_it_had() {
        LedgerId ledger = grown();
        Api.Reply taken = south.take(north.exported(ledger), north.key(ledger));

        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        assertThat(taken.json().path("id").asString()).isEqualTo(ledger.value());
        assertThat(taken.json().path("ledger").asString()).isEqualTo("register");
        assertThat(taken.json().at("/report/entries").asLong()).isEqualTo(12);
        assertThat(south.entries(ledger.value()))
                .isEqualTo(north.entries(ledger.value()))
                .hasSize(12);
        assertThat(south.rows("select last_entry from ledger_head where ledger = '%s'".formatted(ledger)))
                .containsExactly("12");
    }

    @Test
    void words_and_names_can_be_read_there_and_are_nowhere_in_the_file() throws Exception {
        LedgerId ledger = grown();
        byte[] file = north.exported(ledger);
        String unpacked =
                new String(new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
        String key = Base64.getEncoder()
                .encodeToString(north.service()
                        .bean(PersonKeys.class)
                        .inTheClear(List.of(new PersonId("mona")))
                        .get(new PersonId("mona")));
        assertThat(unpacked)
                .doesNotContain("harbour")
                .doesNotContain("Somebody")
                .doesNotContain(key);

        assertThat(south.take(file, north.key(ledger)).status()).isEqualTo(201);
        assertThat(reasons(ledger)).containsExactly("Moved to the harbour clinic");
        assertThat(south.rows("select name from person_directory where person = 'mona'"))
                .containsExactly("Somebody");
    }

    @Test
    void somebody_with_a_key_here_keeps_it_and_reads_both() {
        LedgerId own = written(south, "Written in the south");
        LedgerId ledger = written(north, "Written in the north");
        north.sealed(ledger);

        assertThat(south.take(north.exported(ledger), north.key(ledger)).status())
                .isEqualTo(201);
        assertThat(reasons(ledger)).containsExactly("Written in the north");
        assertThat(reasons(own)).containsExactly("Written in the south");
        LedgerId later = written(south, "Written later");
        assertThat(reasons(later)).containsExactly("Written later");
    }

    /** By somebody whom no other test knows. */
    private static LedgerId written(Installation where, String words) {
        LedgerId ledger = where.programme();
        where.grant(ledger, "maya", "omar", Role.PROGRAMME_MANAGER);
        where.grant(ledger, "maya", "tom", Role.AUDITOR);
        where.revoke(ledger, "omar", "tom", Role.AUDITOR, words);
        return ledger;
    }

    @Test
    void somebody_who_was_erased_stays_erased() {
        LedgerId ledger = north.programme();
        north.grant(ledger, "maya", "nina", Role.PROGRAMME_MANAGER);
        north.grant(ledger, "maya", "tom", Role.AUDITOR);
        north.revoke(ledger, "nina", "tom", Role.AUDITOR, "Nobody reads this again");
        north.service().bean(PersonKeys.class).destroy(new PersonId("nina"));
        north.sealed(ledger);

        assertThat(south.take(north.exported(ledger), north.key(ledger)).status())
                .isEqualTo(201);
        assertThat(reasons(ledger)).containsExactly(FreeText.ERASED);
        assertThat(south.rows("select (destroyed_at is not null)::text from person_key where person = 'nina'"))
                .containsExactly("true");
        assertThat(south.as("nina", "programme-manager")
                        .post("/api/v1/programmes", "{\"name\":\"Again\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_was_erased_there_and_is_known_here_is_named() {
        assertThat(south.as("oda", "programme-manager")
                        .post("/api/v1/programmes", "{\"name\":\"Oda's\"}")
                        .status())
                .isEqualTo(201);
        LedgerId ledger = north.programme();
        north.grant(ledger, "maya", "oda", Role.AUDITOR);
        north.service().bean(PersonKeys.class).destroy(new PersonId("oda"));
        north.sealed(ledger);

        Api.Reply taken = south.take(north.exported(ledger), north.key(ledger));
        assertThat(taken.json().at("/report/erasedThere").get(0).asString()).isEqualTo("oda");
    }

    @Test
    void who_exported_and_imported_what_from_where_is_recorded() {
        LedgerId ledger = grown();
        south.take(north.exported(ledger), north.key(ledger));

        JsonNode left = move(north, ledger);
        assertThat(left.path("kind").asString()).isEqualTo("exported");
        assertThat(left.path("by").asString()).isEqualTo("ada");
        JsonNode came = move(south, ledger);
        assertThat(came.path("kind").asString()).isEqualTo("imported");
        assertThat(came.path("by").asString()).isEqualTo("ada");
        assertThat(came.path("entries").asLong()).isEqualTo(12);
        assertThat(came.path("key").asString()).isEqualTo(north.key(ledger));
        assertThat(came.path("root").asString()).isEqualTo(left.path("root").asString());
    }

    @Test
    void work_and_signing_go_on_from_where_they_were_and_old_signatures_hold() throws Exception {
        LedgerId ledger = grown();
        south.take(north.exported(ledger), north.key(ledger));
        south.grant(ledger, "ada", "sam", Role.AUDITOR);

        assertThat(south.sealed(ledger)).isEqualTo(13);
        assertThat(south.rows("select size from ledger_checkpoint where ledger = '%s' and size < 12".formatted(ledger)))
                .as("signed here before it was here")
                .isEmpty();
        JsonNode proof = south.as("sam", "auditor")
                .get("/api/v1/programmes/" + ledger + "/proof")
                .json();
        JsonNode former = proof.path("former").get(0);
        assertThat(former.path("key").asString()).isEqualTo(north.key(ledger));
        assertThat(former.path("size").asLong()).isEqualTo(12);

        Path pack = folder.resolve("pack.jsonl");
        Files.writeString(
                pack,
                south.as("sam", "auditor")
                        .get("/api/v1/programmes/" + ledger + "/proof/pack")
                        .response()
                        .body());
        Path kept = Files.writeString(
                folder.resolve("kept.checkpoint"), former.path("note").asString());
        List<String> words = List.of(
                "verify",
                pack.toString(),
                "--key",
                south.key(ledger),
                "--former",
                north.key(ledger),
                "--checkpoint",
                kept.toString());
        assertThat(Main.run(words, System.out, System.err)).isZero();
    }

    @Test
    void a_programme_that_came_may_go_on_to_a_third() {
        LedgerId ledger = grown();
        south.take(north.exported(ledger), north.key(ledger));
        south.grant(ledger, "ada", "sam", Role.AUDITOR);
        south.sealed(ledger);
        try (Installation west = Installation.start("groundswell.west", folder.resolve("west"))) {
            Api.Reply taken = west.take(south.exported(ledger), south.key(ledger));
            assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
            assertThat(west.entries(ledger.value())).isEqualTo(south.entries(ledger.value()));
            assertThat(west.rows("select distinct key from former_checkpoint order by 1"))
                    .containsExactlyInAnyOrder(north.key(ledger), south.key(ledger));
        }
    }

    @Test
    void a_programme_that_is_here_is_never_written_over() {
        LedgerId ledger = grown();
        byte[] file = north.exported(ledger);
        assertThat(south.take(file, north.key(ledger)).status()).isEqualTo(201);
        String before = south.stock();

        Api.Reply again = south.take(file, north.key(ledger));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().toString()).contains("PROGRAMME_IS_HERE").contains(ledger.value());
        assertThat(north.take(file, north.key(ledger)).status()).isEqualTo(409);
        assertThat(south.stock()).isEqualTo(before);
    }

    @Test
    void a_repeated_request_is_answered_once() {
        LedgerId ledger = grown();
        byte[] file = north.exported(ledger);
        Api.Reply first =
                south.take(file, north.key(ledger), SampleExport.TRANSFER_TEXT, "Idempotency-Key", "import-" + ledger);
        Api.Reply second =
                south.take(file, north.key(ledger), SampleExport.TRANSFER_TEXT, "Idempotency-Key", "import-" + ledger);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void an_entry_that_is_stored_elsewhere_takes_everything_back() {
        String taken = fresh();
        SampleExport first = new SampleExport(taken, 3);
        assertThat(south.take(first.bytes(), first.key().toString()).status()).isEqualTo(201);
        SampleExport second = new SampleExport(
                fresh(),
                3_000,
                entry -> entry.entry() == 2_900 ? SampleEntries.named(entry, taken + "-event-2") : entry);
        String before = south.stock();

        Api.Reply refused = south.take(second.bytes(), second.key().toString());
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(409);
        assertThat(refused.json().toString()).contains("ENTRY_IS_HERE");
        assertThat(south.stock()).isEqualTo(before);
    }

    @Test
    void events_with_a_gap_take_everything_back() {
        SampleExport gap = new SampleExport(
                fresh(), 2_000, entry -> entry.entry() == 2_000 ? SampleEntries.numbered(entry, 2_007) : entry);
        String before = south.stock();

        Api.Reply refused = south.take(gap.bytes(), gap.key().toString());
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(refused.json().toString()).contains("have a gap");
        assertThat(south.stock()).isEqualTo(before);
    }

    @Test
    void a_long_programme_comes_and_leaves_again_the_same() throws Exception {
        SampleExport sample = new SampleExport(fresh(), 20_000);
        Api.Reply taken = south.take(sample.bytes(), sample.key().toString());
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        LedgerId ledger = new LedgerId(taken.json().path("id").asString());
        assertThat(south.sealed(ledger)).isEqualTo(20_000);

        byte[] again = south.exported(ledger);
        List<String> came = entryLines(new ByteArrayInputStream(sample.bytes()));
        List<String> left = entryLines(new GZIPInputStream(new ByteArrayInputStream(again)));
        assertThat(left).isEqualTo(came);
    }

    @Test
    void rows_that_were_changed_behind_our_back_are_not_vouched_for() throws Exception {
        LedgerId ledger = grown();
        TestPostgres.shared()
                .asSuperuser(north.database())
                .execute(
                        "set session_replication_role = replica; update domain_event set payload = '{\"name\":\"Rewritten\"}' where ledger = '%s' and entry = 1"
                                .formatted(ledger));
        byte[] broken;
        try {
            broken = north.export(ledger, SampleExport.TRANSFER_TEXT).body();
        } catch (UncheckedIOException brokenOff) {
            return;
        }
        Api.Reply refused = south.take(broken, north.key(ledger));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).containsAnyOf("FILE_CUT_OFF", "FILE_ALTERED", "FILE_UNREADABLE");
    }

    private static List<String> entryLines(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("{\"entry\""))
                .toList();
    }

    private static JsonNode move(Installation at, LedgerId ledger) {
        return at.ada()
                .get("/api/v1/transfers")
                .json()
                .path("moves")
                .valueStream()
                .filter(move -> move.path("programme").asString().equals(ledger.value()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(LedgerId ledger) {
        return south.service()
                .bean(TypeReader.class)
                .readType(ledger, "member", "")
                .map(event -> event.getPayload())
                .filter(MembershipRevoked.class::isInstance)
                .map(event -> ((MembershipRevoked) event).reason().text())
                .toList();
    }
}
