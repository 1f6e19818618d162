package org.groundswell.command.transfer;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import org.groundswell.command.transfer.ExportReader.Proven;

/** Run on its own with a small heap: reads an export of any length while it is written, through a pipe of 64 KB. */
final class ReadInLittleMemory {

    private ReadInLittleMemory() {}

    public static void main(String[] words) throws IOException {
        SampleExport sample = new SampleExport("p-long", Integer.parseInt(words[0]));
        long started = System.nanoTime();
        try (PipedInputStream reading = new PipedInputStream(1 << 16)) {
            PipedOutputStream writing = new PipedOutputStream(reading);
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(sample, writing));
            Proven proven = ExportReader.read(reading, sample.key(), SampleExport.TRANSFER, ExportSink.NOTHING);
            written.join();
            System.out.printf(
                    "proved %d entries in %d MB of heap, %.1f s%n",
                    proven.head().size(), Runtime.getRuntime().maxMemory() >> 20, (System.nanoTime() - started) / 1e9);
        }
    }

    private static void write(SampleExport sample, PipedOutputStream into) {
        try (into) {
            sample.writeTo(into);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
