package org.groundswell.web.figure;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure before it is drawn.
 *
 * @param id unique on its page; the drawing's title and description are found by it
 * @param headline the finding, as a sentence
 * @param subtitle measure, period and direction
 * @param description the drawing in words, for whoever cannot see it
 * @param months every month from left to right, gaps included
 * @param notes the rules in plain words, counts, and what was left out
 */
public record Chart(
        String id,
        String headline,
        String subtitle,
        String description,
        List<YearMonth> months,
        ValueAxis axis,
        List<Line> lines,
        List<Level> levels,
        List<Gap> gaps,
        List<String> notes,
        ChartTable table) {

    public Chart {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return lines.stream().anyMatch(line -> !line.points().isEmpty());
    }

    /** The same figure under another id, for a page that shows several. */
    public Chart identified(String otherId) {
        return new Chart(otherId, headline, subtitle, description, months, axis, lines, levels, gaps, notes, table);
    }

    /** How a line looks. Lines differ by dash and weight as well as by colour. */
    public enum Look {
        DECILE,
        MEDIAN,
        SITE
    }

    /** How a point is marked. */
    public enum Mark {
        NONE,
        DOT,
        CORRECTED
    }

    /**
     * @param name short
     * @param label written at the line's right end, or nothing
     */
    public record Line(
            String name,
            Look look,
            List<Point> points,
            @Nullable String label) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** @param told the point in words, shown on pointing at it */
    public record Point(
            YearMonth month,
            double value,
            Mark mark,
            @Nullable String told) {}

    /** A level over the whole width, such as the target. */
    public record Level(double value, String label) {}

    /** A month without a value, marked below the lines by its own sign. */
    public record Gap(YearMonth month, String sign, String told) {}
}
