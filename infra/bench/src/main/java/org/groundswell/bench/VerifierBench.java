package org.groundswell.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.Pack;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.TreeHasher;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;
import org.groundswell.verifier.Main;

/**
 * How many entries a second the verifier proves on one core. Writes a pack of made-up entries, as long as real ones, and verifies
 * it several times, the first of them cold. Arguments: entries (1,000,000), runs (5).
 */
final class VerifierBench {

    private static final int CHECKPOINT_EVERY = 4_096;
    private static final int KEPT = 8;
    private static final String LEDGER = "p-bench";

    private VerifierBench() {}

    public static void main(String[] words) throws IOException {
        int entries = words.length > 0 ? Integer.parseInt(words[0]) : 1_000_000;
        int runs = words.length > 1 ? Integer.parseInt(words[1]) : 5;
        SigningKey signing = SigningKey.parse(SigningKey.generate());
        VerifierKey key = signing.verifier(new KeyName("bench/" + LEDGER), Kind.LOG);
        Path file = Files.createTempFile("bench", ".jsonl");
        try {
            write(file, entries, signing, key);
            System.out.printf("%,d entries, %,d MB%n", entries, Files.size(file) >> 20);
            for (int run = 0; run < runs; run++) {
                double seconds = verify(file, key.toString());
                System.out.printf("%,.0f entries a second of processor time%n", entries / seconds);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** @return the processor time that it took, in seconds */
    static double verify(Path pack, String key) {
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (Main.run(List.of("verify", pack.toString(), "--key", key), System.out, System.err) != 0) {
            throw new IllegalStateException("The pack does not hold");
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e9;
    }

    private static void write(Path file, int entries, SigningKey signing, VerifierKey key) throws IOException {
        Random random = new Random(1);
        CompactRange tree = new CompactRange();
        Hash[] leaves = new Hash[entries];
        Map<String, Hash> known = new HashMap<>();
        Proofs.Nodes nodes = (level, index) -> subtree(known, leaves, level, index);
        long last = 0;
        long checkpoints = 0;
        try (OutputStream into = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            into.write(new Pack.Header(Pack.Kind.PROGRAMME, LEDGER, null, key, entries).line());
            for (int entry = 1; entry <= entries; entry++) {
                Pack.Entry line = entry(random, entry);
                leaves[entry - 1] = line.leaf();
                into.write(line.line());
                tree.append(line.leaf());
                if (entry % CHECKPOINT_EVERY == 0 || entry == entries) {
                    Checkpoint checkpoint = new Checkpoint(key.name().value(), entry, tree.root());
                    List<Hash> proof = last == 0 ? List.of() : Proofs.consistency(nodes, last, entry);
                    into.write(new Pack.CheckpointLine(entry, checkpoint.sign(signing), proof).line());
                    last = entry;
                    checkpoints++;
                }
            }
            into.write(new Pack.Trailer(entries, checkpoints, tree.root()).line());
        }
    }

    private static Hash subtree(Map<String, Hash> known, Hash[] leaves, int level, long index) {
        if (level == 0) {
            return leaves[(int) index];
        }
        String place = level + "/" + index;
        Hash hash = known.get(place);
        if (hash == null) {
            hash = new TreeHasher()
                    .node(
                            subtree(known, leaves, level - 1, 2 * index),
                            subtree(known, leaves, level - 1, 2 * index + 1));
            if (level >= KEPT) {
                known.put(place, hash);
            }
        }
        return hash;
    }

    private static Pack.Entry entry(Random random, int entry) {
        byte[] salt = new byte[EntryRecord.SALT_LENGTH];
        random.nextBytes(salt);
        byte[] payload =
                "{\"measure\":\"m-falls\",\"site\":\"R%02d\",\"points\":[{\"period\":\"2026-01\",\"numerator\":%d,\"denominator\":%d}]}"
                        .formatted(entry % 90, random.nextInt(900), 1000)
                        .getBytes(UTF_8);
        EntryRecord record = new EntryRecord(
                LEDGER,
                entry,
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "measure.DataPointsRecorded",
                1,
                LEDGER + "/series/m-falls/R%02d".formatted(entry % 90),
                entry / 90,
                "2026-03-02T09:14:00.120000Z",
                new UUID(1, 2).toString(),
                EntryRecord.payloadHash(salt, payload));
        return new Pack.Entry(record.leaf(), record.bytes(), new Pack.Shown(salt, payload), null);
    }
}
