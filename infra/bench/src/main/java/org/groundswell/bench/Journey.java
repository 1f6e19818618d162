package org.groundswell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Port;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@link LongProgramme} that comes as a file, is imported, folded and sealed, and is exported again.
 *
 * @param in seconds that the import took, and the memory of command-service meanwhile
 * @param followed seconds after it until every view had folded it
 * @param same how many lines of entries and checkpoints came out as they went in
 */
record Journey(
        String programme,
        long size,
        Path exported,
        String transferKey,
        LiveHeap.Measured<Double> in,
        double followed,
        LiveHeap.Measured<Moved.Sent> out,
        long same) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration POLL = Duration.ofMillis(500);

    static Journey through(Installation installation, Path folder, String name, long size) throws Exception {
        LedgerId ledger = new LedgerId("p-" + UUID.randomUUID());
        Path made = folder.resolve(name + "-made.gz");
        Path exported = folder.resolve(name + "-exported.gz");
        ExportFile file = written(installation, made, ledger, size);
        System.out.printf("  %s: %,d entries in %,d MB%n", ledger, size, Files.size(made) >> 20);
        Moved ada = new Moved(installation.address(Port.COMMAND), () -> installation.token("ada"));
        ProcessHandle service =
                Objects.requireNonNull(installation.parts().processes().get("command-service"), "It runs");
        LiveHeap.Measured<Double> in =
                LiveHeap.during(service, () -> ada.in(made, file.key().toString(), file.transferKey()));
        System.out.println("  imported: " + in);
        long began = System.nanoTime();
        Folded.await(installation.queries("ada"), ledger.value(), size, LIMIT);
        double followed = (System.nanoTime() - began) / 1e9;
        System.out.printf("  folded after %.1f s%n", followed);
        awaitSealed(installation.commands("ada"), ledger.value());
        LiveHeap.Measured<Moved.Sent> out =
                LiveHeap.during(service, () -> ada.out(ledger.value(), file.transferKey(), exported));
        System.out.println("  exported: " + out);
        Lines went = Lines.of(made);
        if (went.count() < size || !went.equals(Lines.of(exported))) {
            throw new IllegalStateException("The export of " + ledger + " is not what was imported");
        }
        Files.delete(made);
        return new Journey(ledger.value(), size, exported, file.transferKey(), in, followed, out, went.count());
    }

    private static ExportFile written(Installation installation, Path into, LedgerId ledger, long size)
            throws Exception {
        StrangerEvents events = new StrangerEvents();
        PersonId maya = new PersonId(JSON.readTree(installation.commands("maya").get("/me"))
                .path("person")
                .asString());
        try (ExportFile file = new ExportFile(into, ledger, size, events)) {
            new LongProgramme(file, ledger, maya, events.people(LongProgramme.SITES)).happen();
            return file;
        }
    }

    private static void awaitSealed(Api ada, String programme) {
        long began = System.nanoTime();
        while (!JSON.readTree(ada.get("/transfers"))
                .path("programmes")
                .valueStream()
                .anyMatch(one -> one.path("programme").asString().equals(programme)
                        && one.path("entries").asLong() == one.path("sealed").asLong())) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException(programme + " is not sealed");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** What of an export tells what happened and who signed that there. */
    private record Lines(long count, String sha256) {

        /** The checkpoint that this installation signed itself, over the last entry, is not counted. */
        static Lines of(Path export) throws IOException, NoSuchAlgorithmException {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long count = 0;
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(export), 1 << 16), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("{\"entry\":")
                            || (line.startsWith("{\"checkpoint\":") && line.contains(ExportFile.LOG))) {
                        digest.update(line.getBytes(StandardCharsets.UTF_8));
                        count++;
                    }
                }
            }
            return new Lines(count, HexFormat.of().formatHex(digest.digest()));
        }
    }

    String rate(double seconds) {
        return Report.perSecond(size / seconds);
    }

    /** Of its file. */
    long megabytes() throws IOException {
        return Files.size(exported) / 1_000_000;
    }

    /** Removes its file. */
    void forget() throws IOException {
        Files.delete(exported);
    }
}
