package org.groundswell.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Prints what another process appends to a file. */
final class Follower {

    private final Path file;
    private final PrintStream output;
    private long position;

    Follower(Path file, PrintStream output) {
        this.file = file;
        this.output = output;
    }

    /** Prints what is new since the last call. */
    void print() {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            byte[] news = new byte[(int) (reader.length() - position)];
            reader.seek(position);
            reader.readFully(news);
            position += news.length;
            output.write(news);
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot follow " + file, e);
        }
    }
}
