package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;

/**
 * Writes names beside the few points that have one: where no other name and no named point is covered, or not at all. On a phone
 * a name that must be cut, or that hides what lies around it, says less than the marks alone: there it is left to the table.
 */
final class SvgNames {

    private static final double HEIGHT = 15;

    /** How many marks a name may cover on a phone. */
    private static final long MOST_COVERED = 2;

    private final Svg svg;
    private final Frame frame;
    private final boolean sparing;
    private final List<Box> taken = new ArrayList<>();
    private final List<Spot> marks = new ArrayList<>();

    private record Spot(double x, double y) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean holds(Spot spot) {
            return left - 4 < spot.x && spot.x < right + 4 && top - 4 < spot.y && spot.y < bottom + 4;
        }

        boolean covers(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    SvgNames(Svg svg, Frame frame, SvgSize size) {
        this.svg = svg;
        this.frame = frame;
        this.sparing = size == SvgSize.NARROW;
    }

    /** The own site first, so that it is never the one left out. */
    void write(Panel panel, SvgScale scale) {
        for (Line line : panel.lines()) {
            for (Point point : line.points()) {
                if (point.mark() != Mark.NONE) {
                    marks.add(new Spot(scale.x(point.x()), scale.y(point.value())));
                }
                if (point.label() != null) {
                    taken.add(around(scale.x(point.x()), scale.y(point.value())));
                }
            }
        }
        panel.lines().stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point.label() != null)
                .sorted(Comparator.comparing(point -> point.mark() != Mark.OWN))
                .forEach(point -> write(point, scale.x(point.x()), scale.y(point.value())));
    }

    private static Box around(double x, double y) {
        return new Box(x - 6, y - 6, x + 6, y + 6);
    }

    /** Where the name covers fewest marks; among equals the nearest. */
    private void write(Point point, double x, double y) {
        boolean bold = point.mark() == Mark.OWN;
        String said = Letters.of(bold).fitted(String.valueOf(point.label()), 14, frame.plotWidth() * 0.6);
        boolean spared = sparing && !bold;
        if (spared && !said.equals(point.label())) {
            return;
        }
        double width = Letters.of(bold).width(said, 14);
        Box best = null;
        long least = spared ? MOST_COVERED + 1 : Long.MAX_VALUE;
        for (double drop : new double[] {0, -16, 16, -32, 32, -50, 50}) {
            for (double left : new double[] {x + 10, x - 10 - width, x - width / 2}) {
                Box box = new Box(left - 2, y + drop - HEIGHT / 2, left + width + 2, y + drop + HEIGHT / 2);
                long covered = fits(box)
                        ? marks.stream().filter(box::holds).limit(least).count()
                        : Long.MAX_VALUE;
                if (covered < least) {
                    least = covered;
                    best = box;
                }
            }
        }
        if (best != null) {
            taken.add(best);
            name(best, x, y, bold, said);
        }
    }

    /** White under the name, so that lines and dots do not run through its letters; a hair line where it is not beside. */
    private void name(Box box, double x, double y, boolean bold, String said) {
        double middle = (box.top + box.bottom) / 2;
        if (Math.abs(middle - y) > 20) {
            double end = middle < y ? box.bottom : box.top;
            svg.rule(x, y, Math.clamp(x, box.left + 4, box.right - 4), end, Svg.QUIET, 1, "");
        }
        svg.add("<rect x=\"", box.left).add("\" y=\"", box.top).add("\" width=\"", box.right - box.left);
        svg.add("\" height=\"", HEIGHT).add("\" fill=\"#ffffff\" fill-opacity=\"0.8\"/>\n");
        svg.text(box.left + 2, middle + 5, "start", bold ? Svg.BLUE : Svg.INK, bold, said);
    }

    private boolean fits(Box box) {
        return box.left >= frame.plotLeft()
                && box.right <= frame.plotRight()
                && box.top >= frame.plotTop() - 8
                && box.bottom <= frame.plotBottom()
                && taken.stream().noneMatch(box::covers);
    }
}
