package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;

/** Draws one pair of axes with everything on them. */
final class SvgPanel {

    /** The height of the row of letters that stand for dated happenings. */
    static final double LETTER_ROOM = 26;

    private static final double LETTER = 7;
    private static final double BOLD_LETTER = 7.7;
    private static final List<String> GROUP_DASHES = List.of("10 4", "4 3", "12 3 3 3", "2 4", "16 5", "6 2 2 2 2 2");
    private static final List<String> GROUP_INKS =
            List.of("#7c2855", "#00703c", "#4c6272", "#9c4100", "#330072", "#00506b");

    private final Panel panel;
    private final Frame frame;
    private final SvgSize size;
    private final Svg svg;
    private final SvgScale scale;

    SvgPanel(Panel panel, Frame frame, SvgSize size, Words words, Svg svg) {
        this.panel = panel;
        this.frame = frame;
        this.size = size;
        this.svg = svg;
        this.scale = new SvgScale(panel, frame, size, words, svg);
    }

    void draw() {
        title();
        scale.draw();
        panel.levels().forEach(this::level);
        happenings();
        lines();
        gaps();
        if (frame.detailed()) {
            labels();
            new SvgNames(svg, frame, size).write(panel, scale);
            SvgIcons.row(panel.icons(), frame, size, svg);
        }
    }

    private void title() {
        String title = panel.title();
        if (title == null) {
            return;
        }
        double room = frame.width() - panel.icons().size() * 30.0 - 8;
        List<String> lines = Letters.of(true).lines(title, 13, room);
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            String said = i == 1 && lines.size() > 2 ? lines.get(1) + "…" : lines.get(i);
            svg.text(
                    frame.x() + 4,
                    frame.y() + 14 + i * 16,
                    "start",
                    Svg.INK,
                    true,
                    13,
                    Letters.of(true).fitted(said, 13, room));
        }
        for (int i = 0; i < panel.icons().size(); i++) {
            SvgIcons.draw(
                    panel.icons().get(i),
                    frame.x() + frame.width() - 14 - (panel.icons().size() - 1 - i) * 30.0,
                    frame.y() + 16,
                    13,
                    svg);
        }
    }

    private void level(Chart.Level level) {
        double y = scale.y(level.value());
        svg.rule(frame.plotLeft(), y, frame.plotRight(), y, Svg.TARGET, 1.5, " stroke-dasharray=\"12 4\"");
    }

    /** Letters stand beside each other in order of time, each with a line down to its moment. */
    private void happenings() {
        double free = frame.x() + 10;
        for (Chart.Happening happening : panel.happenings()) {
            double x = scale.x(happening.x());
            svg.rule(x, frame.plotTop(), x, frame.plotBottom(), Svg.QUIET, 1, " stroke-dasharray=\"2 3\"");
            if (frame.detailed()) {
                double box = Math.max(x, free);
                letter(happening, box, x);
                free = box + 16 + Letters.of(true).width(happening.letter(), 14) / 2;
            } else {
                pennant(happening, x);
            }
        }
    }

    /** Where there is no room for a letter, so that not the thin line alone tells of it. */
    private void pennant(Chart.Happening happening, double x) {
        double y = frame.plotTop();
        svg.add("<path class=\"gs-happening\" d=\"M", x - 4)
                .add(" ", y)
                .add("L", x + 4)
                .add(" ", y);
        svg.add("L", x).add(" ", y + 7).add("Z\" fill=\"").add(Svg.INK).add("\"><title>");
        svg.add(Svg.escape(happening.told())).add("</title></path>\n");
    }

    private void letter(Chart.Happening happening, double box, double x) {
        double y = frame.plotTop() - LETTER_ROOM / 2 - 4;
        double half = Letters.of(true).width(happening.letter(), 14) / 2 + 4;
        svg.rule(box, y + 8, x, frame.plotTop(), Svg.QUIET, 1, "");
        svg.add("<g class=\"gs-happening\"><title>")
                .add(Svg.escape(happening.told()))
                .add("</title>");
        svg.add("<rect x=\"", box - half).add("\" y=\"", y - 8).add("\" width=\"", 2 * half);
        svg.add("\" height=\"17\" rx=\"2\" fill=\"#ffffff\"")
                .add(Svg.stroke(Svg.INK, "1.5"))
                .add("/>");
        svg.text(box, y + 5.5, "middle", Svg.INK, true, happening.letter());
        svg.add("</g>\n");
    }

    private void lines() {
        long marked = panel.lines().stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point.mark() != Mark.NONE)
                .count();
        int group = 0;
        for (Line line : panel.lines()) {
            if (!line.points().isEmpty()) {
                path(line, line.look() == Look.GROUP ? group++ : 0);
                new SvgMarks(svg, frame, scale, marked).draw(line.points());
            }
        }
    }

    private void path(Line line, int group) {
        if (line.look() == Look.MARKS) {
            return;
        }
        svg.add("<path class=\"gs-line gs-line--")
                .add(line.look().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        svg.add("\" fill=\"none\" d=\"")
                .add(scale.path(line))
                .add("\"")
                .add(stroke(line.look(), group))
                .add("/>\n");
    }

    private static String stroke(Look look, int group) {
        return switch (look) {
            case DECILE -> Svg.stroke("#768692", "1.25") + " stroke-dasharray=\"4 4\"";
            case MEDIAN, CENTRE -> Svg.stroke(Svg.INK, "2");
            case SITE -> Svg.stroke(Svg.BLUE, "3") + " stroke-linejoin=\"round\"";
            case SERIES -> Svg.stroke(Svg.QUIET, "1.5") + " stroke-linejoin=\"round\"";
            case LIMIT, FUNNEL_LIMIT -> Svg.stroke(Svg.INK, "1.5") + " stroke-dasharray=\"8 4\"";
            case NEAR_LIMIT, FUNNEL_NEAR_LIMIT -> Svg.stroke(Svg.QUIET, "1.25") + " stroke-dasharray=\"2 4\"";
            case INTERVAL -> Svg.stroke(Svg.QUIET, "1.5");
            case OTHERS -> Svg.stroke("#768692", "1");
            case GROUP ->
                Svg.stroke(GROUP_INKS.get(group % GROUP_INKS.size()), "2.5") + " stroke-dasharray=\""
                        + GROUP_DASHES.get(group % GROUP_DASHES.size()) + '"';
            case MARKS -> "";
        };
    }

    private void gaps() {
        double drop = frame.detailed() ? 21 : 13;
        for (Chart.Gap gap : panel.gaps()) {
            if (gap.x() >= panel.across().low() - 1e-9
                    && gap.x() <= panel.across().high() + 1e-9) {
                svg.add("<g class=\"gs-gap\"><title>")
                        .add(Svg.escape(gap.told()))
                        .add("</title>");
                svg.text(
                        scale.x(gap.x()),
                        frame.plotBottom() + drop,
                        "middle",
                        Svg.INK,
                        false,
                        frame.detailed() ? 14 : 11,
                        gap.sign());
                svg.add("</g>\n");
            }
        }
    }

    private void labels() {
        List<SvgLabels.Label> wanted = new ArrayList<>();
        int group = 0;
        for (Line line : panel.lines()) {
            String ink = line.look() == Look.GROUP ? GROUP_INKS.get(group++ % GROUP_INKS.size()) : ink(line.look());
            if (line.label() != null && !line.points().isEmpty()) {
                boolean own = line.look() == Look.SITE;
                Point last = line.points().getLast();
                wanted.add(new SvgLabels.Label(
                        scale.y(last.value()), lines(Objects.requireNonNull(line.label()), own), ink, own));
            }
        }
        for (Chart.Level level : panel.levels()) {
            wanted.add(new SvgLabels.Label(scale.y(level.value()), lines(level.label(), false), Svg.TARGET, false));
        }
        for (SvgLabels.Label label : SvgLabels.apart(wanted, frame.plotTop(), frame.plotBottom())) {
            double y = label.y() - label.half();
            for (String said : label.lines()) {
                svg.text(frame.plotRight() + 10.0, y + 5, "start", label.colour(), label.bold(), said);
                y += SvgLabels.ROOM;
            }
        }
    }

    private static String ink(Look look) {
        return look == Look.SITE ? Svg.BLUE : Svg.INK;
    }

    /** A label in as many lines as the room beside the plot asks for. */
    private List<String> lines(String label, boolean bold) {
        return SvgLabels.lines(label, (int) ((size.right() - 10) / (bold ? BOLD_LETTER : LETTER)));
    }
}
