package org.groundswell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the last run of every bench, each between markers of its own; the words around them are a person's. */
final class Readme {

    private final Path file;

    Readme(Path file) {
        this.file = file;
    }

    /** Puts a bench's section in the place of its last, or at the end. */
    void replace(Report report) throws IOException {
        String begin = "<!-- " + report.name() + ": begin -->";
        String end = "<!-- " + report.name() + ": end -->";
        String section = begin + "\n" + report.markdown() + "\n" + end;
        String page = Files.readString(file);
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        Files.writeString(
                file,
                from >= 0 && to > from
                        ? page.substring(0, from) + section + page.substring(to + end.length())
                        : page.stripTrailing() + "\n\n## " + report.name() + "\n\n" + section + "\n");
    }
}
