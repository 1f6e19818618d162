package org.groundswell.web.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The widths and outlines of letters, of Arimo (SIL Open Font License), whose widths are those of Arial. They tell how much
 * room a label takes, and draw pictures alike on every machine, with or without fonts of its own.
 */
final class Letters {

    /** Units to the size of a letter. */
    static final int UNITS = 2048;

    private static final Letters REGULAR = new Letters("regular");
    private static final Letters BOLD = new Letters("bold");

    private final Map<Integer, Letter> letters = new HashMap<>();
    private final Letter unknown;

    private record Letter(int advance, String outline) {}

    /** Takes one letter at a time, with how far it stands from the first. */
    interface Taker {
        void take(double advance, String outline);
    }

    private Letters(String name) {
        try (InputStream file = Objects.requireNonNull(
                        Letters.class.getResourceAsStream("/letters/" + name + ".txt"), "letters");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                letters.put(Integer.parseInt(parts[0], 16), new Letter(Integer.parseInt(parts[1]), parts[2]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The letters of figures cannot be read", unreadable);
        }
        this.unknown = Objects.requireNonNull(letters.get((int) '?'));
    }

    static Letters of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    double width(String said, double size) {
        return said.codePoints().mapToDouble(code -> letter(code).advance()).sum() * size / UNITS;
    }

    void outline(String said, Taker taker) {
        double advance = 0;
        for (int code : said.codePoints().toArray()) {
            Letter letter = letter(code);
            if (!letter.outline().isEmpty()) {
                taker.take(advance, letter.outline());
            }
            advance += letter.advance();
        }
    }

    /** Parts a text at its spaces into lines no wider than that; a word wider than a line stays whole. */
    List<String> lines(String said, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : said.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** As much of a text as fits, with an ellipsis where it does not. */
    String fitted(String said, double size, double width) {
        if (width(said, size) <= width) {
            return said;
        }
        int end = said.length();
        while (end > 1 && width(said.substring(0, end).strip() + "…", size) > width) {
            end = said.offsetByCodePoints(end, -1);
        }
        return said.substring(0, end).strip() + "…";
    }

    private Letter letter(int code) {
        return letters.getOrDefault(code, unknown);
    }
}
