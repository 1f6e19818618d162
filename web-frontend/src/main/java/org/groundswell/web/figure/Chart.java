package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure before it is drawn. From it come the drawing, the picture, the table, the file and what the explore view shows.
 *
 * @param id unique on its page; the drawing's title and description are found by it
 * @param headline the finding, as a sentence
 * @param subtitle measure, period and direction
 * @param description the drawing in words, for whoever cannot see it
 * @param panels usually one; several for small multiples; none where the figure is its table, such as a heat map
 * @param notes the rules in plain words, counts, and what was left out
 */
public record Chart(
        String id,
        String headline,
        String subtitle,
        String description,
        List<Panel> panels,
        List<String> notes,
        ChartTable table) {

    public Chart {
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return table.shaded() || panels.stream().anyMatch(Panel::drawn);
    }

    /** The same figure under another id, for a page that shows several. */
    public Chart identified(String otherId) {
        return new Chart(otherId, headline, subtitle, description, panels, notes, table);
    }

    /** The same figure with more notes after its own. */
    public Chart noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Chart(id, headline, subtitle, description, panels, all, table);
    }

    /**
     * One pair of axes with what is drawn on them.
     *
     * @param title of one panel among several
     * @param happenings dated marks over the whole height, such as an adaptation
     * @param icons what the newest point says and whether the target will be met
     */
    public record Panel(
            @Nullable String title,
            Across across,
            ValueAxis axis,
            List<Line> lines,
            List<Level> levels,
            List<Gap> gaps,
            List<Happening> happenings,
            List<Icon> icons) {

        public Panel {
            lines = List.copyOf(lines);
            levels = List.copyOf(levels);
            gaps = List.copyOf(gaps);
            happenings = List.copyOf(happenings);
            icons = List.copyOf(icons);
        }

        Panel titled(String otherTitle) {
            return new Panel(otherTitle, across, axis, lines, levels, gaps, happenings, icons);
        }

        public boolean drawn() {
            return lines.stream().anyMatch(line -> !line.points().isEmpty());
        }

        /** A panel of lines and levels alone. */
        static Panel of(Across across, ValueAxis axis, List<Line> lines, List<Level> levels) {
            return new Panel(null, across, axis, lines, levels, List.of(), List.of(), List.of());
        }
    }

    /** How a line looks. Lines differ by dash and weight as well as by colour. */
    public enum Look {
        DECILE,
        MEDIAN,
        SITE,
        /** Joins the points of a chart whose marks carry the meaning. */
        SERIES,
        /** A mean or median, drawn level from point to point. */
        CENTRE,
        LIMIT,
        NEAR_LIMIT,
        /** A smooth limit, as of a funnel. */
        FUNNEL_LIMIT,
        FUNNEL_NEAR_LIMIT,
        /** Pairs of points: from the lower to the upper end of an interval. */
        INTERVAL,
        /** Many lines that are not told apart. */
        OTHERS,
        /** One of a few groups, told apart by dash and label. */
        GROUP,
        /** Marks without a line. */
        MARKS
    }

    /** How a point is marked: each by a shape of its own, dark outlined. */
    public enum Mark {
        NONE,
        DOT,
        CORRECTED,
        COMMON,
        IMPROVEMENT_HIGH,
        IMPROVEMENT_LOW,
        CONCERN,
        NEUTRAL_HIGH,
        NEUTRAL_LOW,
        OUTLIER,
        OWN
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

    /**
     * @param x on the scale of the panel's {@link Across}
     * @param joined whether the line goes on to here from the point before
     * @param told the point in words, shown on pointing at it; drawn lines without marks leave that to the explore view
     * @param label written beside the point, for the few that are named
     */
    public record Point(
            double x,
            double value,
            boolean joined,
            Mark mark,
            @Nullable String told,
            @Nullable String label) {

        static Point bare(double x, double value, boolean joined) {
            return new Point(x, value, joined, Mark.NONE, null, null);
        }

        /** Of a line without marks, where the explore view tells values on pointing. */
        static Point told(double x, double value, boolean joined, String told) {
            return new Point(x, value, joined, Mark.NONE, told, null);
        }
    }

    /** A level over the whole width, such as the target. */
    public record Level(double value, String label) {}

    /** A place without a value, marked below the lines by its own sign. */
    public record Gap(double x, String sign, String told) {}

    /** @param letter stands in the drawing; the notes say what it means */
    public record Happening(double x, String letter, String told) {}

    /** @param kind one of the kinds of {@link Icons} */
    public record Icon(String kind, String told) {}
}
