package org.groundswell.command.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.groundswell.command.platform.seal.TransferKey;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportReader.Proven;
import org.groundswell.command.transfer.ExportRefused.Reason;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An honest file is read whole; of anything else the first thing that is wrong is named. */
class ExportFormTest {

    private static final int ENTRIES = 600;
    private static final SampleExport SAMPLE = new SampleExport("p-sample", ENTRIES);
    private static final byte[] HONEST = SAMPLE.bytes();

    private static Proven read(byte[] file) {
        return read(file, SAMPLE.key(), SampleExport.TRANSFER);
    }

    private static Proven read(byte[] file, VerifierKey key, TransferKey transfer) {
        try {
            return ExportReader.read(new ByteArrayInputStream(file), key, transfer, ExportSink.NOTHING);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ExportRefused refusal(byte[] file) {
        return catchThrowableOfType(ExportRefused.class, () -> read(file));
    }

    @Test
    void an_honest_file_is_read_whole_packed_or_not() throws IOException {
        Proven proven = read(HONEST);
        assertThat(proven.head().size()).isEqualTo(ENTRIES);
        assertThat(proven.people()).isEqualTo(2);
        assertThat(proven.erased()).containsExactly(new PersonId("bob"));

        assertThat(read(packed(HONEST)).root()).isEqualTo(proven.root());
    }

    @Test
    void every_entry_checkpoint_and_person_is_handed_on_in_order() throws IOException {
        List<String> seen = new ArrayList<>();
        ExportReader.read(new ByteArrayInputStream(HONEST), SAMPLE.key(), SampleExport.TRANSFER, new ExportSink() {
            @Override
            public void entry(Entry entry) {
                seen.add("entry " + entry.entry());
            }

            @Override
            public void checkpoint(ExportLine.Signed signed, org.groundswell.domain.ledger.proof.Hash root) {
                seen.add("checkpoint " + signed.checkpoint());
            }

            @Override
            public void person(PersonId person, String name, byte[] keys) {
                seen.add(person + " " + name);
            }

            @Override
            public void erased(PersonId person) {
                seen.add(person + " erased");
            }
        });
        assertThat(seen).hasSize(ENTRIES + 3 + 2).endsWith("entry 600", "checkpoint 600", "ann Ann", "bob erased");
        assertThat(seen.indexOf("checkpoint 256")).isEqualTo(seen.indexOf("entry 256") + 1);
    }

    @Test
    void one_bit_changed_anywhere_is_found() {
        byte[] small = new SampleExport("p-sample", 3).bytes();
        byte[] changed = small.clone();
        for (int bit = 0; bit < 8 * small.length; bit++) {
            changed[bit >> 3] ^= (byte) (1 << (bit & 7));
            int place = bit;
            assertThatThrownBy(() -> read(changed))
                    .as("bit %d, in %s", place, around(small, place >> 3))
                    .isInstanceOf(ExportRefused.class);
            changed[bit >> 3] = small[bit >> 3];
        }
    }

    @Test
    void one_bit_changed_in_a_packed_file_is_found_or_changes_nothing() throws IOException {
        byte[] small = packed(new SampleExport("p-sample", 3).bytes());
        Proven honest = read(small);
        byte[] changed = small.clone();
        int found = 0;
        for (int bit = 0; bit < 8 * small.length; bit++) {
            changed[bit >> 3] ^= (byte) (1 << (bit & 7));
            try {
                assertThat(read(changed).root()).isEqualTo(honest.root());
            } catch (ExportRefused refused) {
                found++;
            }
            changed[bit >> 3] = small[bit >> 3];
        }
        // Ten bytes of a packed file's head say when and by what it was packed.
        assertThat(found).isGreaterThan(8 * (small.length - 10));
    }

    @Test
    void a_file_cut_off_anywhere_is_named_as_such() throws IOException {
        byte[] packed = packed(HONEST);
        for (int length : new int[] {1, 5, 11, packed.length / 3, packed.length / 2, packed.length - 9}) {
            assertThat(refusal(Arrays.copyOf(packed, length)).reason())
                    .as("%d of %d packed bytes", length, packed.length)
                    .isIn(Reason.FILE_CUT_OFF, Reason.FILE_UNREADABLE);
        }
        List<String> lines = lines(HONEST);
        for (int kept : new int[] {1, 2, 300, lines.size() - 2, lines.size() - 1}) {
            assertThat(refusal(file(lines.subList(0, kept))).reason())
                    .as("%d of %d lines", kept, lines.size())
                    .isEqualTo(Reason.FILE_CUT_OFF);
        }
        byte[] withoutLineEnd = Arrays.copyOf(HONEST, HONEST.length - 1);
        assertThat(refusal(withoutLineEnd).reason()).isEqualTo(Reason.FILE_CUT_OFF);
        assertThat(refusal(file(lines.subList(0, 301)))).hasMessageContaining("cut off after entry 299");
        assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.FILE_CUT_OFF);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                tampered(
                        "two entries change places",
                        Reason.FILE_OUT_OF_ORDER,
                        "Entry 41 is missing",
                        lines -> Collections.swap(lines, 41, 42)),
                tampered(
                        "an entry is left out",
                        Reason.FILE_OUT_OF_ORDER,
                        "Entry 41 is missing",
                        lines -> lines.remove(41)),
                tampered(
                        "an entry is there twice",
                        Reason.FILE_OUT_OF_ORDER,
                        "Entry 41 stands out of order",
                        lines -> lines.add(41, lines.get(41))),
                tampered(
                        "the head is missing",
                        Reason.FILE_OUT_OF_ORDER,
                        "does not begin with the head",
                        lines -> lines.remove(0)),
                tampered(
                        "there are two heads",
                        Reason.FILE_OUT_OF_ORDER,
                        "second head",
                        lines -> lines.add(1, lines.getFirst())),
                tampered(
                        "a payload is changed",
                        Reason.FILE_ALTERED,
                        "one of entries 1 to 256 was changed",
                        lines -> replace(lines, 41, base64("Sample 41"), base64("Sample 4x"))),
                tampered(
                        "a moment is changed",
                        Reason.FILE_ALTERED,
                        "entries 1 to 256",
                        lines -> replace(
                                lines,
                                41,
                                "\"recordedAt\":\"2026-03-01T09:00:00.041001Z\"",
                                "\"recordedAt\":\"2026-03-01T09:00:00.041002Z\"")),
                tampered(
                        "what no checkpoint covers is changed",
                        Reason.FILE_ALTERED,
                        "no checkpoint covers",
                        lines -> replace(
                                lines,
                                41,
                                "\"stampedAt\":\"2026-03-01T09:00:00.041001Z\"",
                                "\"stampedAt\":\"2026-03-01T09:00:00.041002Z\"")),
                tampered(
                        "time goes back",
                        Reason.FILE_ALTERED,
                        "recorded before the entry before it",
                        lines -> replace(lines, 41, "T09:00:00.041001Z", "T08:00:00.041001Z")),
                tampered(
                        "a checkpoint is moved",
                        Reason.FILE_OUT_OF_ORDER,
                        "Checkpoint 256 stands out of order",
                        lines -> lines.add(300, lines.remove(257))),
                tampered(
                        "a checkpoint is forged",
                        Reason.FILE_ALTERED,
                        "Checkpoint 256",
                        lines -> replace(lines, 257, "\\n256\\n", "\\n255\\n")),
                tampered(
                        "a checkpoint is left out",
                        Reason.FILE_ALTERED,
                        "no checkpoint covers",
                        lines -> lines.remove(257)),
                tampered(
                        "a person is left out",
                        Reason.FILE_ALTERED,
                        "no checkpoint covers",
                        lines -> lines.remove(lines.size() - 2)),
                tampered(
                        "people change places",
                        Reason.FILE_OUT_OF_ORDER,
                        "stands out of order",
                        lines -> Collections.swap(lines, lines.size() - 2, lines.size() - 3)),
                tampered(
                        "somebody's name is another's",
                        Reason.FILE_ALTERED,
                        "sealed of the person",
                        lines -> replace(lines, lines.size() - 3, "\"ann\"", "\"amy\"")),
                tampered(
                        "an entry is another ledger's",
                        Reason.OTHER_LEDGER,
                        "Entry 41 belongs to p-other",
                        lines -> replace(lines, 41, "p-sample/programme", "p-other/programme")),
                tampered(
                        "an event is of no known type",
                        Reason.UNKNOWN_EVENT,
                        "programme.ProgrammeRepainted",
                        lines -> replace(lines, 41, "programme.ProgrammeRenamed", "programme.ProgrammeRepainted")),
                tampered(
                        "an event is of a later revision",
                        Reason.UNKNOWN_EVENT,
                        "revision 9",
                        lines -> replace(lines, 41, "\"revision\":\"1\"", "\"revision\":\"9\"")),
                tampered(
                        "a line is no JSON",
                        Reason.FILE_UNREADABLE,
                        "Line 42: it is not JSON",
                        lines -> lines.set(41, "entry 41")),
                tampered(
                        "a member is missing",
                        Reason.FILE_UNREADABLE,
                        "Line 42: it has no \"salt\"",
                        lines -> replace(lines, 41, "\"salt\"", "\"sand\"")),
                tampered(
                        "a member is unknown",
                        Reason.FILE_UNREADABLE,
                        "nobody knows what its \"more\" is",
                        lines -> replace(lines, 41, "{\"entry\"", "{\"more\":1,\"entry\"")),
                tampered(
                        "it is another form",
                        Reason.FILE_UNREADABLE,
                        "export/2",
                        lines -> replace(lines, 0, "export/1", "export/2")),
                tampered(
                        "it goes on after its end",
                        Reason.FILE_ALTERED,
                        "goes on after its end",
                        lines -> lines.add(lines.get(41))),
                tampered(
                        "it is a spreadsheet",
                        Reason.FILE_UNREADABLE,
                        "The file is no export",
                        lines -> lines.set(0, "code,period,n")));
    }

    private static Arguments tampered(String what, Reason reason, String named, Consumer<List<String>> change) {
        return Arguments.of(what, reason, named, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void what_is_wrong_is_named(String what, Reason reason, String named, Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(lines(HONEST));
        change.accept(lines);
        ExportRefused refused = refusal(file(lines));
        assertThat(refused).as(what).isNotNull().hasMessageContaining(named);
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @Test
    void another_key_or_another_ledgers_key_is_named() {
        VerifierKey other = new SampleExport("p-other", 1).key();
        assertThatThrownBy(() -> read(HONEST, other, SampleExport.TRANSFER))
                .hasMessageContaining("not the key that you gave, " + other);
        assertThat(refusal(new SampleExport("p-other", 3).bytes()).reason()).isEqualTo(Reason.OTHER_KEY);
    }

    @Test
    void another_transfer_key_is_named() {
        TransferKey other = TransferKey.parse(Base64.getEncoder().encodeToString(new byte[32]))
                .orElseThrow();
        assertThatThrownBy(() -> read(HONEST, SAMPLE.key(), other))
                .hasMessageContaining("This transfer key does not open");
    }

    private static byte[] packed(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        return packed.toByteArray();
    }

    private static List<String> lines(byte[] file) {
        return new String(file, UTF_8).lines().toList();
    }

    private static byte[] file(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static void replace(List<String> lines, int line, String old, String by) {
        UnaryOperator<String> change = text -> text.replace(old, by);
        String changed = change.apply(lines.get(line));
        assertThat(changed).as("line %d holds %s", line, old).isNotEqualTo(lines.get(line));
        lines.set(line, changed);
    }

    private static String base64(String payloadName) {
        return Base64.getEncoder()
                .encodeToString("{\"name\":\"%s\"}".formatted(payloadName).getBytes(UTF_8));
    }

    private static String around(byte[] file, int at) {
        return new String(file, Math.max(0, at - 20), Math.min(40, file.length - Math.max(0, at - 20)), UTF_8);
    }
}
