package org.groundswell.domain.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.statistics.ControlChartResult;
import org.groundswell.domain.statistics.ControlChartResult.Point;
import org.groundswell.domain.statistics.Rule;
import org.jspecify.annotations.Nullable;

/** Reads from a control chart what its rules flag, and which of that opens a case. */
public final class SignalWatch {

    private static final int DECIMALS = 6;

    private final List<Point> points;
    private final List<@Nullable Double> denominators;
    private final AlarmPolicy policy;

    private SignalWatch(List<Point> points, List<@Nullable Double> denominators, AlarmPolicy policy) {
        this.points = points;
        this.denominators = denominators;
        this.policy = policy;
    }

    /**
     * @param flagged every run, in order
     * @param alarming the last of them, where the policy lets it alarm; else none
     */
    public record Sight(List<SeenRun> flagged, List<SeenRun> alarming) {

        public Sight {
            flagged = List.copyOf(flagged);
            alarming = List.copyOf(alarming);
        }
    }

    /**
     * @param chart of monthly figures
     * @param denominators in the order in which the figures were given to the chart; nothing where there is none
     */
    public static Sight of(ControlChartResult chart, List<@Nullable Double> denominators, AlarmPolicy policy) {
        List<Point> valued = chart.points().stream()
                .filter(point -> point.value() != null && !point.excluded())
                .toList();
        List<@Nullable Double> ordered = new ArrayList<>();
        valued.forEach(point -> ordered.add(denominators.get(point.given())));
        return new SignalWatch(valued, ordered, policy).sight();
    }

    private Sight sight() {
        BigDecimal typical = rounded(median(0, points.size() - 1));
        List<Span> spans = spans();
        List<SeenRun> flagged = spans.stream().map(span -> seen(span, typical)).toList();
        boolean alarms = !spans.isEmpty() && mayAlarm(spans.getLast());
        return new Sight(flagged, alarms ? List.of(flagged.getLast()) : List.of());
    }

    /** The points from first to last, both flagged. */
    private record Span(int first, int last) {}

    /**
     * Neighbouring flagged points in one phase and on one side, whichever rules flag them: one thing happened. The one point that
     * two of three may leave out does not part them.
     */
    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).rule() == Rule.NONE) {
                continue;
            }
            if (!spans.isEmpty() && belongs(spans.getLast().last(), i)) {
                spans.add(new Span(spans.removeLast().first(), i));
            } else {
                spans.add(new Span(i, i));
            }
        }
        return spans;
    }

    private boolean belongs(int before, int next) {
        Point one = points.get(before);
        Point other = points.get(next);
        boolean twoOfThree = one.rule() == Rule.TWO_OF_THREE || other.rule() == Rule.TWO_OF_THREE;
        return one.phase() == other.phase()
                && one.signal() == other.signal()
                && (next == before + 1 || (twoOfThree && next == before + 2));
    }

    private boolean mayAlarm(Span span) {
        int phase = points.get(span.last()).phase();
        double[] inPhase = points.stream()
                .filter(point -> point.phase() == phase)
                .mapToDouble(point -> Objects.requireNonNull(point.value()))
                .toArray();
        Double denominator = median(span.first(), span.last());
        return inPhase.length >= policy.fewestPoints()
                && swing(inPhase) <= policy.mostSwing()
                && span.last() >= points.size() - policy.recentPoints()
                && (denominator == null || denominator >= policy.minimumDenominator());
    }

    /** How far values are from the one before on average, as a share of their range; 0 where all are the same. */
    private static double swing(double[] values) {
        double low = values[0];
        double high = values[0];
        double moved = 0;
        for (int i = 1; i < values.length; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
            moved += Math.abs(values[i] - values[i - 1]);
        }
        return high > low ? moved / (values.length - 1) / (high - low) : 0;
    }

    private SeenRun seen(Span span, @Nullable BigDecimal typical) {
        Point newest = points.get(span.last());
        List<Rule> labels = points.subList(span.first(), span.last() + 1).stream()
                .map(Point::rule)
                .filter(rule -> rule != Rule.NONE)
                .toList();
        return new SeenRun(
                most(labels).word(),
                newest.signal().word(),
                YearMonth.from(points.get(span.first()).at()),
                YearMonth.from(newest.at()),
                labels.size(),
                required(newest.value()),
                required(newest.centre()),
                rounded(newest.lower()),
                rounded(newest.upper()),
                typical);
    }

    /** The rule that flags most of a run; among equals the one that flags first. */
    private static Rule most(List<Rule> labels) {
        return Collections.max(labels, Comparator.comparingInt(rule -> Collections.frequency(labels, rule)));
    }

    private @Nullable Double median(int first, int last) {
        List<Double> known = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Double denominator = denominators.get(i);
            if (denominator != null) {
                known.add(denominator);
            }
        }
        if (known.isEmpty()) {
            return null;
        }
        Collections.sort(known);
        int middle = known.size() / 2;
        return known.size() % 2 == 1 ? known.get(middle) : (known.get(middle - 1) + known.get(middle)) / 2;
    }

    private static BigDecimal required(@Nullable Double value) {
        BigDecimal rounded = rounded(value);
        if (rounded == null) {
            throw new IllegalStateException("A flagged month has a value and a centre");
        }
        return rounded;
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
