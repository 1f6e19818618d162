package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;

/** Writes names beside the few points that have one: where no other name and no named point is covered, or not at all. */
final class SvgNames {

    private static final double HEIGHT = 15;

    private final Svg svg;
    private final Frame frame;
    private final List<Box> taken = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {
        boolean covers(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    SvgNames(Svg svg, Frame frame) {
        this.svg = svg;
        this.frame = frame;
    }

    /** The own site first, so that it is never the one left out. */
    void write(Panel panel, SvgScale scale) {
        List<Point> named = panel.lines().stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point.label() != null)
                .sorted(Comparator.comparing(point -> point.mark() != Mark.OWN))
                .toList();
        named.forEach(point -> taken.add(around(scale.x(point.x()), scale.y(point.value()))));
        named.forEach(point -> write(point, scale.x(point.x()), scale.y(point.value())));
    }

    private static Box around(double x, double y) {
        return new Box(x - 6, y - 6, x + 6, y + 6);
    }

    private void write(Point point, double x, double y) {
        boolean bold = point.mark() == Mark.OWN;
        String said = Letters.of(bold).fitted(String.valueOf(point.label()), 14, frame.plotWidth() * 0.6);
        double width = Letters.of(bold).width(said, 14);
        for (double[] place : new double[][] {
            {x + 10, y + 5},
            {x - 10 - width, y + 5},
            {x + 5, y - 10},
            {x - 5 - width, y - 10},
            {x + 5, y + 20},
            {x - 5 - width, y + 20},
            {x - width / 2, y - 24},
            {x - width / 2, y + 34}
        }) {
            Box box = new Box(place[0] - 2, place[1] - HEIGHT + 3, place[0] + width + 2, place[1] + 4);
            if (fits(box)) {
                taken.add(box);
                halo(place[0], place[1], width);
                svg.text(place[0], place[1], "start", bold ? Svg.BLUE : Svg.INK, bold, said);
                return;
            }
        }
    }

    private boolean fits(Box box) {
        return box.left >= frame.plotLeft()
                && box.right <= frame.x() + frame.width() - 2
                && box.top >= frame.plotTop() - 10
                && box.bottom <= frame.plotBottom()
                && taken.stream().noneMatch(box::covers);
    }

    /** White under a name, so that lines and dots do not run through its letters. */
    private void halo(double x, double y, double width) {
        svg.add("<rect x=\"", x - 2).add("\" y=\"", y - 12).add("\" width=\"", width + 4);
        svg.add("\" height=\"16\" fill=\"#ffffff\" fill-opacity=\"0.8\"/>\n");
    }
}
