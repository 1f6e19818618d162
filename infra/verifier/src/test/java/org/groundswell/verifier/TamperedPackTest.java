package org.groundswell.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.Cosignature;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.Pack;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Honest packs hold; tampered ones do not, and the first bad entry is named. */
class TamperedPackTest {

    private static final SamplePack SAMPLE = new SamplePack(600);
    private static final List<String> HONEST = SAMPLE.programme();
    private static final Expected KEY_ONLY = new Expected(SamplePack.KEY, List.of(), List.of(), List.of());

    /** Where entry n stands: after the head, and after the checkpoint of each 256 entries before it. */
    private static int place(int entry) {
        return entry + (entry - 1) / 256;
    }

    private record Tampered(String how, String named, UnaryOperator<List<String>> by) {
        @Override
        public String toString() {
            return how;
        }
    }

    private static Tampered line(String how, String named, int place, UnaryOperator<String> change) {
        return new Tampered(how, named, lines -> {
            lines.set(place, change.apply(lines.get(place)));
            return lines;
        });
    }

    private static Tampered lines(String how, String named, java.util.function.Consumer<List<String>> change) {
        return new Tampered(how, named, lines -> {
            change.accept(lines);
            return lines;
        });
    }

    /** Changes one character behind a mark into another one that is as well-formed there, in hexadecimal and in base64. */
    private static UnaryOperator<String> after(String mark, int characters) {
        return line -> {
            int at = line.indexOf(mark) + mark.length() + characters;
            return line.substring(0, at) + neighbour(line.charAt(at)) + line.substring(at + 1);
        };
    }

    private static char neighbour(char of) {
        if (Character.isDigit(of)) {
            return (char) (of ^ 1);
        }
        char first = Character.isLowerCase(of) ? 'a' : 'A';
        return of == first ? (char) (first + 1) : first;
    }

    static Stream<Tampered> tampered() {
        return Stream.concat(entries(), rest());
    }

    private static Stream<Tampered> entries() {
        return Stream.of(
                line("a letter of a payload", "Entry 77: its payload", place(77), after("\"},\"payload\":\"", 9)),
                line("a salt", "Entry 300: its payload, with its salt", place(300), after("\"salt\":\"", 1)),
                line("a record's actor", "Entry 78: its record", place(78), after("\"actor\":\"", 3)),
                line("a record's time", "Entry 1: its record", place(1), after("\"time\":\"2026-0", 0)),
                line("a record's type", "Entry 600: its record", place(600), after("\"type\":\"", 0)),
                line("the payload's hash", "Entry 5: its payload", place(5), after("\"payload\":\"", 7)),
                line(
                        "a sealed hash",
                        "Entry 256: its record is not the one that was sealed",
                        place(256),
                        after("\"leaf\":\"", 4)),
                line(
                        "a hash in capitals",
                        "Entry 9: its record",
                        place(9),
                        line -> line.substring(0, 9)
                                + line.substring(9, 73).toUpperCase(java.util.Locale.ROOT)
                                + line.substring(73)),
                line(
                        "an entry's number",
                        "Entry 20: it is there twice",
                        place(21),
                        line -> line.replace("\"entry\":21,", "\"entry\":020,")),
                line(
                        "a later number",
                        "Entry 21: it is missing",
                        place(21),
                        line -> line.replace("\"entry\":21,", "\"entry\":22,")),
                line(
                        "another ledger's entry",
                        "Entry 21: it belongs to the ledger p-other",
                        place(21),
                        line -> line.replace("\"ledger\":\"p-sample\"", "\"ledger\":\"p-other\"")),
                line("white space", "Entry 40", place(40), line -> line.replace(",\"record\"", ", \"record\"")),
                line(
                        "a payload left out",
                        "Entry 41",
                        place(41),
                        line -> line.replaceAll(",\"payload\":\"[^\"]*\"}\n", "}\n")),
                lines(
                        "an entry removed",
                        "Entry 100: it is missing; entry 101 stands in its place",
                        l -> l.remove(place(100))),
                lines("an entry doubled", "Entry 100: it is there twice", l -> l.add(place(100), l.get(place(100)))),
                lines(
                        "an entry inserted",
                        "Entry 100: it is there twice",
                        l -> l.add(place(101), new SamplePack(100).programme().get(100))),
                lines(
                        "an entry exchanged",
                        "one of entries 1 to 256",
                        l -> l.set(place(100), new SamplePack(100).programme().get(100))),
                lines(
                        "two entries exchanged",
                        "Entry 7: it is missing; entry 8 stands",
                        l -> Collections.swap(l, place(7), place(8))));
    }

    private static Stream<Tampered> rest() {
        return Stream.of(
                lines(
                        "cut off after a line",
                        "cut off after entry 100",
                        l -> l.subList(101, l.size()).clear()),
                lines("cut off within a line", "Line 101 is cut off", l -> {
                    l.subList(101, l.size()).clear();
                    l.set(100, l.get(100).substring(0, 60));
                }),
                lines("nothing", "The pack is empty", List::clear),
                lines(
                        "entries before the last left out",
                        "Entry 590: it is missing",
                        l -> l.subList(place(590), place(600)).clear()),
                line(
                        "a checkpoint's size",
                        "Checkpoint 256",
                        place(257) - 1,
                        line -> line.replace("\\n256\\n", "\\n255\\n")),
                line("a checkpoint's root", "Checkpoint 256", place(257) - 1, after("\\n256\\n", 3)),
                line(
                        "a signature",
                        "Checkpoint 256: The signature by groundswell.example/p-sample does not fit",
                        place(257) - 1,
                        after("— groundswell.example/p-sample ", 30)),
                line(
                        "a signature's key",
                        "Checkpoint 256: It is not signed by the key",
                        place(257) - 1,
                        after("— groundswell.example/p-sample ", 1)),
                line(
                        "a consistency proof",
                        "Checkpoint 512: The consistency proof",
                        place(513) - 1,
                        after("\"consistency\":[\"", 3)),
                lines("a checkpoint removed", "Checkpoint 512", l -> l.remove(place(257) - 1)),
                lines("the last checkpoint removed", "The end of the pack", l -> l.remove(l.size() - 2)),
                lines(
                        "a checkpoint by another key",
                        "Checkpoint 600: It is not signed by the key",
                        l -> l.set(l.size() - 2, forged(600))),
                lines("a forged size", "Checkpoint 601", l -> l.set(l.size() - 2, forged(601))),
                line("the head's size", "The end of the pack", 0, line -> line.replace("600", "599")),
                line(
                        "the head's ledger",
                        "The head of the pack: it is of the ledger p-other",
                        0,
                        line -> line.replace("\"p-sample\"", "\"p-other\"")),
                line(
                        "the head's kind",
                        "Entry 1: it stands before the checkpoint",
                        0,
                        line -> line.replace("programme", "receipt")),
                line(
                        "the head's key",
                        "The head of the pack: it names another key",
                        0,
                        line -> line.replace(SamplePack.KEY.toString(), other().toString())),
                line(
                        "the count",
                        "it says that there are 599 entries",
                        HONEST.size() - 1,
                        line -> line.replace("600", "599")),
                line(
                        "the last root",
                        "its root is not that of the entries",
                        HONEST.size() - 1,
                        after("\"root\":\"", 2)),
                lines("more after the end", "goes on after its end", l -> l.add(l.getLast())),
                lines("a line of something else", "after entry 600", l -> l.add(l.size() - 1, "{\"note\":\"x\"}\n")));
    }

    private static VerifierKey other() {
        return SigningKey.parse(SigningKey.generate()).verifier(SamplePack.KEY.name(), Kind.LOG);
    }

    private static String forged(int size) {
        Checkpoint checkpoint = new Checkpoint(
                SamplePack.KEY.name().value(), size, SAMPLE.checkpoint(600).root());
        SignedNote note = checkpoint.sign(SigningKey.parse(SigningKey.generate()));
        return new String(new Pack.CheckpointLine(size, note, List.of()).line(), UTF_8);
    }

    private static Proven verify(List<String> lines, Expected expected) throws IOException {
        return PackVerifier.verify(
                new ByteArrayInputStream(String.join("", lines).getBytes(UTF_8)), expected);
    }

    @Test
    void an_honest_pack_holds() throws IOException {
        Proven proven = verify(HONEST, KEY_ONLY);
        assertThat(proven.sentence())
                .startsWith(
                        "Complete: these are all 600 entries of p-sample up to its checkpoint 600, each as it was sealed.");
        assertThat(proven.checkpoint()).isEqualTo(SAMPLE.checkpoint(600));
    }

    @ParameterizedTest
    @MethodSource("tampered")
    void a_tampered_pack_does_not_hold_and_says_where(Tampered tampered) {
        List<String> lines = tampered.by().apply(new ArrayList<>(HONEST));
        assertThatThrownBy(() -> verify(lines, KEY_ONLY))
                .isInstanceOf(NotProvenException.class)
                .hasMessageContaining(tampered.named());
    }

    @Test
    void no_single_bit_can_be_turned_unseen() {
        byte[] honest = String.join("", new SamplePack(5).programme()).getBytes(UTF_8);
        Random random = new Random(20261125);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            byte[] turned = honest.clone();
            int at = random.nextInt(turned.length);
            turned[at] ^= (byte) (1 << random.nextInt(8));
            try {
                PackVerifier.verify(new ByteArrayInputStream(turned), KEY_ONLY);
                unseen.add("byte " + at + " of " + new String(turned, UTF_8));
            } catch (NotProvenException seen) {
                assertThat(seen).hasMessageMatching("(?s).+");
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void some_entries_and_a_receipt_hold_by_their_own_proofs() throws IOException {
        Proven site = verify(SAMPLE.some(Pack.Kind.SITE, "R07", 7, 47, 87, 567), KEY_ONLY);
        assertThat(site.sentence())
                .startsWith("Genuine: these are 4 entries of p-sample as sealed in its checkpoint 600");
        assertThat(site.withheld()).isEqualTo(2);
        assertThat(verify(SAMPLE.some(Pack.Kind.RECEIPT, null, 600), KEY_ONLY).sentence())
                .startsWith(
                        "Genuine: this is 1 entry of p-sample as sealed in its checkpoint 600 (1 without the payload");
    }

    @Test
    void a_site_pack_that_was_tampered_with_does_not_hold() {
        List<String> honest = SAMPLE.some(Pack.Kind.SITE, "R07", 7, 47, 87, 567);
        refused(
                honest,
                "Entry 47: its payload",
                l -> l.set(3, after("\"},\"payload\":\"", 9).apply(l.get(3))));
        refused(
                honest,
                "Entry 47: The inclusion proof",
                l -> l.set(3, after("\"proof\":[\"", 9).apply(l.get(3))));
        refused(
                honest,
                "Entry 8: it is not of the site R07",
                l -> l.set(3, SAMPLE.some(Pack.Kind.SITE, "R07", 8).get(2)));
        refused(honest, "The end of the pack: it says that there are 4 entries, but 3 are", l -> l.remove(3));
        refused(honest, "out of order", l -> Collections.swap(l, 2, 3));
        refused(honest, "it stands before the checkpoint", l -> l.remove(1));
        refused(
                honest,
                "Entry 7: it is not of the site",
                l -> l.set(0, l.getFirst().replace("R07", "R08")));
        refused(
                honest,
                "Entry 87 (line 5): it is not in the form",
                l -> l.set(4, l.get(4).replace("withheld", "wittheld")));
        refused(SAMPLE.some(Pack.Kind.RECEIPT, null, 5, 6), "a receipt is of one entry", _ -> {});
    }

    private static void refused(List<String> honest, String named, java.util.function.Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(honest);
        change.accept(lines);
        assertThatThrownBy(() -> verify(lines, KEY_ONLY))
                .isInstanceOf(NotProvenException.class)
                .hasMessageContaining(named);
    }

    @Test
    void a_pack_must_agree_with_the_checkpoints_that_were_kept() throws IOException {
        SignedNote kept = SAMPLE.checkpoint(256).sign(SamplePack.SIGNING);
        assertThat(verify(HONEST, new Expected(SamplePack.KEY, List.of(), List.of(), List.of(kept)))
                        .entries())
                .isEqualTo(600);

        SignedNote rewritten = new Checkpoint(
                        SamplePack.KEY.name().value(),
                        256,
                        SAMPLE.checkpoint(255).root())
                .sign(SamplePack.SIGNING);
        refusedWith(rewritten, "Checkpoint 256: the one of this size that you kept has another root");
        assertThat(verify(
                                HONEST,
                                new Expected(
                                        SamplePack.KEY,
                                        List.of(),
                                        List.of(),
                                        List.of(SAMPLE.checkpoint(255).sign(SamplePack.SIGNING))))
                        .entries())
                .isEqualTo(600);
        SignedNote newer = new Checkpoint(
                        SamplePack.KEY.name().value(),
                        700,
                        SAMPLE.checkpoint(600).root())
                .sign(SamplePack.SIGNING);
        refusedWith(newer, "you kept a checkpoint of 700 entries, but the pack ends at 600");
    }

    @Test
    void a_checkpoint_kept_from_the_log_that_the_ledger_was_in_before_counts_under_its_key() throws IOException {
        SigningKey signing = SigningKey.parse(SigningKey.generate());
        String ledger = SamplePack.KEY.name().value().replaceAll(".*/", "");
        VerifierKey before = signing.verifier(new KeyName("log.before/" + ledger), Kind.LOG);
        SignedNote kept = new Checkpoint(
                        before.name().value(), 256, SAMPLE.checkpoint(256).root())
                .sign(signing);
        assertThat(verify(HONEST, new Expected(SamplePack.KEY, List.of(), List.of(before), List.of(kept)))
                        .entries())
                .isEqualTo(600);

        SignedNote rewritten = new Checkpoint(
                        before.name().value(), 256, SAMPLE.checkpoint(255).root())
                .sign(signing);
        assertThatThrownBy(() ->
                        verify(HONEST, new Expected(SamplePack.KEY, List.of(), List.of(before), List.of(rewritten))))
                .hasMessageContaining("the history was rewritten");
        assertThatThrownBy(() -> verify(HONEST, new Expected(SamplePack.KEY, List.of(), List.of(), List.of(kept))))
                .isInstanceOf(NotProvenException.class);
    }

    private static void refusedWith(SignedNote kept, String named) {
        assertThatThrownBy(() -> verify(HONEST, new Expected(SamplePack.KEY, List.of(), List.of(), List.of(kept))))
                .isInstanceOf(NotProvenException.class)
                .hasMessageContaining(named);
    }

    @Test
    void a_witness_that_must_have_signed_is_missed() throws IOException {
        SigningKey key = SigningKey.parse(SigningKey.generate());
        VerifierKey witness = key.verifier(new KeyName("witness.example"), Kind.WITNESS);
        Expected expected = new Expected(SamplePack.KEY, List.of(witness), List.of(), List.of());
        assertThatThrownBy(() -> verify(HONEST, expected))
                .hasMessageContaining("its checkpoint is not signed by the witness witness.example");

        List<String> signed = new ArrayList<>(HONEST);
        SignedNote note = SAMPLE.checkpoint(600).sign(SamplePack.SIGNING);
        SignedNote cosigned = note.with(Cosignature.sign(note.text(), witness.name(), key, 1_800_000_000L));
        signed.set(
                signed.size() - 2,
                HONEST.get(HONEST.size() - 2)
                        .replace(
                                note.toString().replace("\n", "\\n"),
                                cosigned.toString().replace("\n", "\\n")));
        assertThat(verify(signed, expected).entries()).isEqualTo(600);
    }
}
