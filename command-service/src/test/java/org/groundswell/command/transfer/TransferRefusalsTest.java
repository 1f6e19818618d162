package org.groundswell.command.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may not be exported or imported is named at its field, and nothing of it is stored. */
class TransferRefusalsTest {

    private static final SampleExport SAMPLE = new SampleExport("p-sample-refused", 40);
    private static final String KEY = SAMPLE.key().toString();
    private static final byte[] HONEST = SAMPLE.bytes();

    @TempDir
    private static Path witnessed;

    private static Installation here;

    @BeforeAll
    static void start() {
        here = Installation.start("groundswell.here", witnessed);
        here.ada().get("/api/v1/transfers");
    }

    @AfterAll
    static void stop() {
        here.close();
    }

    private static void refused(Api.Reply answer, String field, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.json()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("field").asString() + " "
                                + fault.path("name").asString())
                        .toList())
                .as(answer.response().body())
                .containsExactly(field + " " + code);
        assertThat(here.rows("select ledger from ledger_head where starts_with(ledger, 'p-sample')"))
                .isEmpty();
        assertThat(here.stock()).contains("0 checkpoints").contains("0 imports");
        assertThat(here.rows("select person from person_directory where person in ('ann', 'bob')"))
                .isEmpty();
    }

    @Test
    void a_file_that_is_cut_off_altered_or_reordered_is_named_and_nothing_is_stored() {
        refused(here.take(Arrays.copyOf(HONEST, HONEST.length / 2), KEY), "file", "FILE_CUT_OFF");
        byte[] altered = HONEST.clone();
        altered[HONEST.length / 2] ^= 1;
        assertThat(here.take(altered, KEY).status()).isEqualTo(400);
        List<String> lines = new ArrayList<>(
                new String(HONEST, StandardCharsets.UTF_8).lines().toList());
        Collections.swap(lines, 7, 9);
        byte[] reordered = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        refused(here.take(reordered, KEY), "file", "FILE_OUT_OF_ORDER");
        refused(here.take("code,period\n".getBytes(StandardCharsets.UTF_8), KEY), "file", "FILE_UNREADABLE");
        refused(here.take(new byte[0], KEY), "file", "FILE_CUT_OFF");
    }

    @Test
    void a_file_from_another_key_or_ledger_is_named() {
        refused(here.take(HONEST, here.key(new LedgerId("p-sample-refused"))), "key", "OTHER_KEY");
        refused(here.take(HONEST, new SampleExport("p-sample-2", 1).key().toString()), "key", "OTHER_KEY");
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        refused(here.take(HONEST, KEY, other), "transferKey", "OTHER_TRANSFER_KEY");
    }

    @Test
    void every_fault_of_what_was_typed_is_listed() {
        Api.Reply answer = here.take(HONEST, "nobody", "short");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("field").asString())
                        .toList())
                .containsExactly("key", "transferKey");
    }

    @Test
    void an_export_of_nothing_that_is_here_is_refused() {
        String body = "{\"programme\":\"p-nowhere\",\"transferKey\":\"short\"}";
        Api.Reply answer = here.ada().post("/api/v1/transfers/exports", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("field").asString())
                        .toList())
                .containsExactly("programme", "transferKey");
        assertThat(here.export(new LedgerId("p-nowhere"), SampleExport.TRANSFER_TEXT)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_administrators_move_programmes() {
        LedgerId ledger = here.programme();
        Api maya = here.as("maya", "programme-manager");
        assertThat(maya.get("/api/v1/transfers").status()).isEqualTo(403);
        assertThat(maya.post(
                                "/api/v1/transfers/exports",
                                "{\"programme\":\"%s\",\"transferKey\":\"%s\"}"
                                        .formatted(ledger, SampleExport.TRANSFER_TEXT))
                        .status())
                .isEqualTo(403);
        assertThat(maya.post("/api/v1/transfers/imports", "x", "Content-Type", "application/gzip")
                        .status())
                .isEqualTo(403);
        assertThat(here.ada().post("/api/v1/transfers/imports", "{}").status()).isEqualTo(415);
    }

    /** The settings that let given numbers in are of no use to anybody who did not make the ledger. */
    @Test
    void nothing_is_put_into_a_ledger_that_lives() {
        LedgerId ledger = here.programme();
        String insert = """
                begin; set local groundswell.imported_ledger = '%1$s';
                insert into domain_event (entry, recorded_at, event_identifier, aggregate_identifier, sequence_number, type,
                                          time_stamp, payload_type, payload_revision, payload, meta_data)
                values (%2$d, now() - interval '1 day', 'slipped-in', '%1$s/programme/other', 0, 'programme', now(),
                        'programme.ProgrammeCreated', '1', '{}', '{}'); commit
                """;
        for (int entry : new int[] {1, 2, 3}) {
            assertThatThrownBy(() -> here.database().execute(insert.formatted(ledger, entry)))
                    .hasMessageContaining("may not be imported");
        }
    }

    @Test
    void a_ledger_begins_with_all_of_its_entries_or_not_at_all() {
        assertThatThrownBy(
                        () -> here.database()
                                .execute(
                                        "insert into ledger_head (ledger, last_entry, last_recorded_at) values ('p-hollow', 5, now())"))
                .hasMessageContaining("has 0 entries, and its head says 5");
        assertThat(here.rows("select ledger from ledger_head where ledger = 'p-hollow'"))
                .isEmpty();
    }
}
