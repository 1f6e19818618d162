package org.groundswell.domain.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, notes, checkpoints and cosignatures; the first two against the examples that their specification prints. */
class SignedNoteTest {

    private static final VerifierKey EXAMPLE =
            VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;
    private static final SigningKey KEY = SigningKey.parse(SigningKey.generate());
    private static final KeyName ORIGIN = new KeyName("groundswell.example/p-1");
    private static final VerifierKey LOG = KEY.verifier(ORIGIN, Kind.LOG);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN.value(), 256, new RecursiveTree().root(Trees.leaves(256)));

    @Test
    void the_example_of_the_specification_verifies() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThatCode(() -> note.requireSignedBy(EXAMPLE)).doesNotThrowAnyException();
        assertThat(note).hasToString(NOTE);
        assertThat(EXAMPLE).hasToString("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @Test
    void the_example_with_one_letter_changed_does_not() {
        SignedNote note = SignedNote.parse(NOTE.replace("example message", "example massage"));
        assertThatThrownBy(() -> note.requireSignedBy(EXAMPLE))
                .isInstanceOf(NotProvenException.class)
                .hasMessageContaining("does not fit its text");
    }

    @Test
    void a_checkpoint_is_origin_size_and_root_and_reads_back() {
        assertThat(CHECKPOINT.text())
                .isEqualTo("groundswell.example/p-1\n256\n" + CHECKPOINT.root().base64() + "\n");
        SignedNote note = SignedNote.parse(CHECKPOINT.sign(KEY).toString());
        assertThat(Checkpoint.verified(note, LOG)).isEqualTo(CHECKPOINT);
        assertThat(Checkpoint.parse(CHECKPOINT.text() + "an extension\n")).isEqualTo(CHECKPOINT);
    }

    @Test
    void a_checkpoint_by_another_key_or_of_another_ledger_is_refused() {
        SignedNote note = CHECKPOINT.sign(KEY);
        VerifierKey other = SigningKey.parse(SigningKey.generate()).verifier(ORIGIN, Kind.LOG);
        assertThatThrownBy(() -> Checkpoint.verified(note, other)).hasMessageContaining("It is not signed by the key");
        VerifierKey elsewhere = LOG.named(new KeyName("groundswell.example/p-2"));
        assertThatThrownBy(() -> Checkpoint.verified(note, elsewhere)).hasMessageContaining("The checkpoint is of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "origin\n5\n",
                "origin\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n",
                "origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "origin\n5\n****\n",
                "origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(NotProvenException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no signature\n",
                "text\n\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name !!!\n",
                "text\n\nname AAAAAAAA\n",
                "text\n\n— AAAAAAAA\n",
                "text\n\n— a+b AAAAAAAA\n",
                "text\n\n— name AAAAAAAA",
                "te\txt\n\n— name AAAAAAAA\n",
                "text\n\n— name AAAAAAAA\n\n— name AAAAAAAA\nx\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(NotProvenException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U==",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "exam ple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(NotProvenException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
            })
    void what_is_no_signing_key_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> SigningKey.parse(text))
                .isInstanceOf(NotProvenException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("AAAA"));
        assertThat(KEY).hasToString("a signing key");
    }

    @Test
    void a_witness_signs_the_checkpoint_and_the_time() {
        SigningKey key = SigningKey.parse(SigningKey.generate());
        VerifierKey witness = key.verifier(new KeyName("witness.example"), Kind.WITNESS);
        NoteSignature line = Cosignature.sign(CHECKPOINT.text(), witness.name(), key, 1_679_315_147L);
        SignedNote note = SignedNote.parse(CHECKPOINT.sign(KEY).with(line).toString());

        assertThat(Checkpoint.verified(note, LOG)).isEqualTo(CHECKPOINT);
        assertThat(Cosignature.verify(note.text(), note.signatures().getLast(), witness))
                .isEqualTo(1_679_315_147L);
        String other = new Checkpoint(ORIGIN.value(), 257, CHECKPOINT.root()).text();
        assertThatThrownBy(() -> Cosignature.verify(other, line, witness)).hasMessageContaining("does not fit");
        assertThatThrownBy(
                        () -> Cosignature.verify(note.text(), note.signatures().getFirst(), witness))
                .hasMessageContaining("is not by the witness");
        byte[] later = line.signature();
        later[7]++;
        NoteSignature moved = new NoteSignature(line.name(), line.id(), later);
        assertThatThrownBy(() -> Cosignature.verify(note.text(), moved, witness))
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() -> Cosignature.verify(
                        note.text(), new NoteSignature(line.name(), line.id(), new byte[] {1}), witness))
                .hasMessageContaining("has no time");
    }

    @Test
    void signatures_of_unknown_keys_do_not_matter() {
        NoteSignature unknown = new NoteSignature(new KeyName("somebody"), "00000000", new byte[] {1, 2, 3});
        SignedNote note = new SignedNote(
                CHECKPOINT.text(),
                List.of(unknown, CHECKPOINT.sign(KEY).signatures().getFirst()));
        assertThat(Checkpoint.verified(note, LOG)).isEqualTo(CHECKPOINT);
    }
}
