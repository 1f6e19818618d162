package org.groundswell.web.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a page is different between two moments.
 *
 * @param typed the other moment as it was asked for
 * @param error why it cannot be compared; then there is nothing else
 * @param sentence between which moments, and how much is different
 * @param lines added first, then gone, then changed
 * @param more how many more lines there are than are shown
 * @param historyUrl the entries between the moments
 */
public record Comparison(
        String typed,
        @Nullable String error,
        String sentence,
        List<Line> lines,
        int more,
        @Nullable String historyUrl) {

    public Comparison {
        lines = List.copyOf(lines);
    }

    public static Comparison refused(String typed, String error) {
        return new Comparison(typed, error, "", List.of(), 0, null);
    }

    /** How a line differs. */
    public enum Mark {
        ADDED("added"),
        GONE("gone"),
        CHANGED("changed");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public record Line(Mark mark, String label, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** @param from empty where the line was added, {@code to} where it is gone */
    public record Cell(String column, String from, String to) {}
}
