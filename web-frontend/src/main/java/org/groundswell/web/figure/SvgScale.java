package org.groundswell.web.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;

/** Places values on a panel, and draws its axes. All labels are level. */
final class SvgScale {

    static final double TITLE_LINE = 18;

    /** Half of the stroke that stands for a point by itself. */
    private static final double ALONE = 6;

    private final Panel panel;
    private final Frame frame;
    private final SvgSize size;
    private final Words words;
    private final Svg svg;

    SvgScale(Panel panel, Frame frame, SvgSize size, Words words, Svg svg) {
        this.panel = panel;
        this.frame = frame;
        this.size = size;
        this.words = words;
        this.svg = svg;
    }

    double x(double at) {
        return frame.across(panel.across().place(at));
    }

    double y(double value) {
        return frame.up(panel.axis().place(value));
    }

    void draw() {
        values();
        switch (panel.across().kind()) {
            case TIME -> time();
            case AMOUNT, ORDER -> given();
        }
        baseline();
    }

    private void baseline() {
        if (panel.across().kind() != Across.Kind.TIME
                || panel.drawn()
                || panel.across().high() > 0) {
            double base = frame.plotBottom();
            svg.rule(frame.plotLeft(), base, frame.plotRight(), base, Svg.QUIET, 1, "");
        }
    }

    private void values() {
        List<ValueAxis.Tick> ticks = panel.axis().ticks();
        for (ValueAxis.Tick tick : ticks) {
            double y = y(tick.value());
            boolean atAnEnd = tick.equals(ticks.getFirst()) || tick.equals(ticks.getLast());
            svg.rule(frame.plotLeft(), y, frame.plotRight(), y, Svg.GRID, 1, "");
            if (frame.detailed() || atAnEnd) {
                svg.text(
                        frame.plotLeft() - (frame.detailed() ? 8 : 4),
                        y + 5,
                        "end",
                        Svg.QUIET,
                        false,
                        letters(),
                        tick.label());
            }
        }
    }

    private void given() {
        double before = Double.NEGATIVE_INFINITY;
        boolean ends = panel.across().kind() == Across.Kind.ORDER;
        for (ValueAxis.Tick tick : panel.across().ticks()) {
            double x = x(tick.value());
            double half = Letters.of(false).width(tick.label(), 14) / 2;
            String anchor = !ends ? "middle" : tick.value() == 0 ? "start" : "end";
            if (ends || x - half > before + 10) {
                svg.rule(x, frame.plotBottom(), x, frame.plotBottom() + 6, Svg.QUIET, 1, "");
                svg.text(x, frame.plotBottom() + 24, anchor, Svg.QUIET, false, tick.label());
                before = x + half;
            }
        }
        title();
    }

    /** In as many lines as its width asks for, two at most. */
    static List<String> title(Across across, double width) {
        String title = across.title();
        List<String> lines = title == null ? List.of() : Letters.of(false).lines(title, 14, width - 16);
        return lines.size() <= 2 ? lines : List.of(lines.get(0), lines.get(1) + "…");
    }

    private void title() {
        double middle = (frame.plotLeft() + frame.plotRight()) / 2;
        double y = frame.plotBottom() + (panel.across().ticks().isEmpty() ? 24 : 48);
        for (String line : title(panel.across(), frame.width())) {
            double half = Letters.of(false).width(line, 14) / 2;
            double centre = Math.min(Math.max(middle, frame.x() + 8 + half), frame.x() + frame.width() - 8 - half);
            svg.text(centre, y, "middle", Svg.INK, false, line);
            y += TITLE_LINE;
        }
    }

    private void time() {
        Across across = panel.across();
        int count = across.wholeMonths();
        if (across.high() == 0) {
            return;
        }
        boolean brief = across.high() - across.low() < 2 && count != 1;
        if (!frame.detailed() || (brief && count < 3)) {
            ends();
            return;
        }
        double first = Math.ceil(across.low() - 1e-9);
        int step = monthStep(count);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            YearMonth month = Across.month(first + i);
            boolean labelled = step < 12 ? i % step == 0 : onTheYear(month, Across.month(first), step, count, i);
            double x = x(first + i);
            String label = Months.brief(month, words);
            double wide = Letters.of(false).width(label, 14);
            double left = anchor(x).equals("start") ? x : x - wide / 2;
            if (labelled && left > free) {
                tick(x, 40, anchor(x), label);
                free = left + wide + 4;
            }
        }
    }

    private void tick(double x, double drop, String anchor, String label) {
        svg.rule(x, frame.plotBottom(), x, frame.plotBottom() + 6, Svg.QUIET, 1, "");
        svg.text(x, frame.plotBottom() + drop, anchor, Svg.QUIET, false, letters(), label);
    }

    private double letters() {
        return frame.detailed() ? 14 : 12;
    }

    /** The first and the last moment alone: where there is room for no more, or less than two months to show. */
    private void ends() {
        Across across = panel.across();
        double drop = frame.detailed() ? 40 : 27;
        double low = x(across.low());
        svg.rule(low, frame.plotBottom(), low, frame.plotBottom() + 6, Svg.QUIET, 1, "");
        double start = frame.detailed() ? low : frame.x() + 4;
        svg.text(start, frame.plotBottom() + drop, "start", Svg.QUIET, false, letters(), moment(across.low()));
        if (across.high() > across.low()) {
            tick(x(across.high()), drop, "end", moment(across.high()));
        }
    }

    private String moment(double at) {
        Across across = panel.across();
        LocalDate day = Across.day(at);
        boolean oneMonth = day.getDayOfMonth() == 1 && across.high() == across.low();
        return oneMonth || across.high() - across.low() >= 2
                ? Months.brief(Across.month(at), words)
                : DateTimeFormatter.ofPattern("d MMM uuuu", words.locale()).format(day);
    }

    private static boolean onTheYear(YearMonth month, YearMonth first, int step, int count, int index) {
        int offset = count >= 12 ? (13 - first.getMonthValue()) % 12 : 0;
        return index >= offset && (index - offset) % step == 0 && (month.getMonthValue() == 1 || offset == 0);
    }

    private int monthStep(int count) {
        for (int step : new int[] {1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200}) {
            if (count == 1 || frame.plotWidth() * step / (count - 1.0) >= size.monthLabelRoom()) {
                return step;
            }
        }
        return 2400;
    }

    private String anchor(double x) {
        return x - frame.plotLeft() < 20 && size == SvgSize.NARROW ? "start" : "middle";
    }

    /**
     * A line through its points, broken where one is not joined to the one before. A point that is joined to none, such as a measure's
     * first month, is a short level stroke, unless it has a mark: a line through it alone could not be seen.
     */
    String path(Line line) {
        if (line.look() == Look.CENTRE || line.look() == Look.LIMIT || line.look() == Look.NEAR_LIMIT) {
            return level(line.points());
        }
        StringBuilder path = new StringBuilder();
        List<Point> points = line.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double x = x(point.x());
            boolean alone = !point.joined()
                    && (i + 1 == points.size() || !points.get(i + 1).joined());
            if (alone && point.mark() == Mark.NONE) {
                path.append('M').append(Svg.number(Math.max(x - ALONE, frame.plotLeft())));
                path.append(' ').append(Svg.number(y(point.value())));
                path.append('H').append(Svg.number(Math.min(x + ALONE, frame.plotRight())));
            } else {
                path.append(point.joined() ? "L" : "M").append(Svg.number(x));
                path.append(' ').append(Svg.number(y(point.value())));
            }
        }
        return path.toString();
    }

    /** Level from half way to half way between neighbours, for what holds for each point by itself. */
    private String level(List<Point> points) {
        StringBuilder path = new StringBuilder();
        String height = "";
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean goesOn = i + 1 < points.size() && points.get(i + 1).joined();
            String y = Svg.number(y(point.value()));
            if (!point.joined()) {
                path.append('M')
                        .append(Svg.number(Math.max(x(point.x() - reach(points, i)), frame.plotLeft())))
                        .append(' ')
                        .append(y);
            } else if (!y.equals(height)) {
                path.append('V').append(y);
            }
            height = y;
            boolean bends = !goesOn || !y.equals(Svg.number(y(points.get(i + 1).value())));
            if (bends) {
                double end = goesOn ? (point.x() + points.get(i + 1).x()) / 2 : point.x() + reach(points, i);
                path.append('H').append(Svg.number(Math.min(x(end), frame.plotRight())));
            }
        }
        return path.toString();
    }

    /** How far the level of a point at an end reaches beyond it. */
    private static double reach(List<Point> points, int at) {
        double before = at > 0 ? points.get(at).x() - points.get(at - 1).x() : Double.MAX_VALUE;
        double after =
                at + 1 < points.size() ? points.get(at + 1).x() - points.get(at).x() : Double.MAX_VALUE;
        double nearest = Math.min(before, after);
        return nearest == Double.MAX_VALUE ? 0.4 : Math.min(0.4, nearest * 0.4);
    }
}
