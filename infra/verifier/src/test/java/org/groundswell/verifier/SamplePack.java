package org.groundswell.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.Pack;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.Tiles;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;

/** Packs as command-service writes them, of made-up entries, seeded. */
final class SamplePack {

    static final SigningKey SIGNING = SigningKey.parse(SigningKey.generate());
    static final String LEDGER = "p-sample";
    static final VerifierKey KEY = SIGNING.verifier(new KeyName("groundswell.example/" + LEDGER), Kind.LOG);

    private final List<byte[]> records = new ArrayList<>();
    private final List<Pack.Shown> contents = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();

    SamplePack(int entries) {
        Random random = new Random(entries);
        for (int entry = 1; entry <= entries; entry++) {
            byte[] salt = new byte[EntryRecord.SALT_LENGTH];
            random.nextBytes(salt);
            byte[] payload =
                    ("{\"site\":\"R%02d\",\"period\":\"2026-01\",\"numerator\":%d,\"denominator\":%d,\"note\":\"as sent\"}"
                                    .formatted(entry % 40, random.nextInt(900), 1000))
                            .getBytes(UTF_8);
            EntryRecord entryRecord = new EntryRecord(
                    LEDGER,
                    entry,
                    new java.util.UUID(random.nextLong(), random.nextLong()).toString(),
                    "measure.DataPointsRecorded",
                    1,
                    LEDGER + "/series/m-1/R%02d".formatted(entry % 40),
                    entry / 40,
                    "2026-03-02T09:14:00.120000Z",
                    "2d9fd3b1-4a0c-4e7e-8f4b-8b0d8a1f9c11",
                    EntryRecord.payloadHash(salt, payload));
            records.add(entryRecord.bytes());
            contents.add(new Pack.Shown(salt, payload));
            leaves.add(entryRecord.leaf());
        }
    }

    int size() {
        return leaves.size();
    }

    Checkpoint checkpoint(int size) {
        return new Checkpoint(
                KEY.name().value(),
                size,
                CompactRange.of(leaves.subList(0, size)).root());
    }

    /** Every entry, with a checkpoint at each multiple of 256 and at the end. */
    List<String> programme() {
        List<String> lines = new ArrayList<>();
        lines.add(text(new Pack.Header(Pack.Kind.PROGRAMME, LEDGER, null, KEY, size()).line()));
        CompactRange tree = new CompactRange();
        Proofs.Nodes nodes = nodes();
        long last = 0;
        long checkpoints = 0;
        for (int i = 0; i < size(); i++) {
            lines.add(text(new Pack.Entry(leaves.get(i), records.get(i), contents.get(i), null).line()));
            tree.append(leaves.get(i));
            if (tree.size() % Tiles.WIDTH == 0 || tree.size() == size()) {
                Checkpoint checkpoint = new Checkpoint(KEY.name().value(), tree.size(), tree.root());
                List<Hash> consistency = last == 0 ? List.of() : Proofs.consistency(nodes, last, tree.size());
                lines.add(text(new Pack.CheckpointLine(tree.size(), checkpoint.sign(SIGNING), consistency).line()));
                last = tree.size();
                checkpoints++;
            }
        }
        lines.add(text(new Pack.Trailer(size(), checkpoints, tree.root()).line()));
        return lines;
    }

    /** The entries of one site, or one entry. */
    List<String> some(Pack.Kind kind, String site, int... entries) {
        List<String> lines = new ArrayList<>();
        lines.add(text(new Pack.Header(kind, LEDGER, site, KEY, size()).line()));
        lines.add(text(new Pack.CheckpointLine(size(), checkpoint(size()).sign(SIGNING), List.of()).line()));
        CompactRange tree = new CompactRange();
        for (int entry : entries) {
            int i = entry - 1;
            lines.add(text(new Pack.Entry(
                            leaves.get(i),
                            records.get(i),
                            entry % 3 == 0
                                    ? new Pack.Withheld("private until the ratings are revealed")
                                    : contents.get(i),
                            Proofs.inclusion(nodes(), i, size()))
                    .line()));
            tree.append(leaves.get(i));
        }
        lines.add(text(new Pack.Trailer(entries.length, 1, tree.root()).line()));
        return lines;
    }

    Proofs.Nodes nodes() {
        return new Tiles((level, number) -> {
            int covered = (int) Math.pow(Tiles.WIDTH, level);
            ByteArrayOutputStream tile = new ByteArrayOutputStream();
            for (int n = Math.toIntExact(number * Tiles.WIDTH);
                    (n + 1) * covered <= size() && n < (number + 1) * Tiles.WIDTH;
                    n++) {
                tile.writeBytes(CompactRange.of(leaves.subList(n * covered, (n + 1) * covered))
                        .root()
                        .bytes());
            }
            return tile.toByteArray();
        });
    }

    private static String text(byte[] line) {
        return new String(line, UTF_8);
    }
}
