package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds everything in a request for a chart that cannot be worked with. */
final class ChartChecks {

    static final int LEAST_BASELINE = 12;

    /** Beyond this, squares and sums would no longer be numbers. */
    private static final double LARGEST = 1e100;

    private static final String TOO_LARGE = "NUMBER_TOO_LARGE";
    private static final String GIVE_WITHIN = "Give a number between −1e100 and 1e100.";
    private static final String NEGATIVE = "NUMBER_NEGATIVE";

    private final List<StatisticsFault> faults = new ArrayList<>();

    private ChartChecks() {}

    static List<StatisticsFault> of(ControlChartRequest request) {
        ChartChecks checks = new ChartChecks();
        checks.baseline(request.baselinePoints(), request.chart() == ChartKind.XMR ? LEAST_BASELINE : 2);
        checks.length("trendLength", request.trendLength());
        checks.length("shiftLength", request.shiftLength());
        checks.number("target", request.target());
        checks.number("centre", request.centre());
        if (request.centre() != null && request.chart() == ChartKind.XMR) {
            checks.add(
                    "centre",
                    "CENTRE_NOT_TAKEN",
                    "An XmR chart computes its centre. Leave centre out, or take an i chart.");
        }
        checks.points(request.points(), request.chart());
        if (!request.chart().isOfEvents()) {
            checks.dates(request.points());
        }
        return checks.faults;
    }

    static List<StatisticsFault> of(RunChartRequest request) {
        ChartChecks checks = new ChartChecks();
        checks.baseline(request.baselinePoints(), 1);
        checks.number("centre", request.centre());
        for (int i = 0; i < request.points().size(); i++) {
            ChartPoint point = request.points().get(i);
            checks.denominator(i, point.denominator());
            checks.value(i, point, "value", ChartKind.XMR);
        }
        checks.dates(request.points());
        return checks.faults;
    }

    /** @throws StatisticsFaultsException where there are any */
    static void refuse(List<StatisticsFault> faults) {
        if (!faults.isEmpty()) {
            throw new StatisticsFaultsException(faults);
        }
    }

    private void add(String field, String code, String message) {
        faults.add(new StatisticsFault(field, code, message));
    }

    /** A field of a point is named where it is at fault: of those that are not there are many, and nobody asks for their names. */
    private void addAt(int i, String column, String code, String message) {
        add("points[" + i + "]." + column, code, message);
    }

    private void baseline(@Nullable Integer points, int least) {
        if (points != null && points < least) {
            add(
                    "baselinePoints",
                    "BASELINE_TOO_SHORT",
                    "Take at least " + least + " points for the baseline, or leave it out.");
        }
    }

    private void length(String field, int length) {
        if (length < 3) {
            add(field, "LENGTH_TOO_SHORT", "Let a pattern be at least 3 points long.");
        }
    }

    private void number(String field, @Nullable Double number) {
        if (number != null && isTooLarge(number)) {
            add(field, TOO_LARGE, GIVE_WITHIN);
        }
    }

    private static boolean isTooLarge(double number) {
        return !(Math.abs(number) <= LARGEST);
    }

    private void denominator(int i, @Nullable Double denominator) {
        if (denominator == null) {
            return;
        }
        if (isTooLarge(denominator)) {
            addAt(i, "denominator", TOO_LARGE, GIVE_WITHIN);
        } else if (denominator < 0) {
            addAt(i, "denominator", NEGATIVE, "Give a denominator that is not negative.");
        }
    }

    private void points(List<ChartPoint> points, ChartKind chart) {
        int denominators = 0;
        for (int i = 0; i < points.size(); i++) {
            ChartPoint point = points.get(i);
            denominator(i, point.denominator());
            denominators += point.denominator() == null ? 0 : 1;
            value(i, point, chart.needsDenominator() ? "numerator" : "value", chart);
        }
        if (chart.needsDenominator() && denominators == 0 && !points.isEmpty()) {
            add(
                    "points",
                    "DENOMINATORS_MISSING",
                    "A " + chart.word() + " chart needs a denominator with each numerator.");
        }
    }

    private void value(int i, ChartPoint point, String column, ChartKind chart) {
        Double value = point.value();
        if (value == null) {
            return;
        }
        if (isTooLarge(value)) {
            addAt(i, column, TOO_LARGE, GIVE_WITHIN);
            return;
        }
        Double denominator = point.denominator();
        if (denominator != null && denominator > 0 && isTooLarge(value / denominator)) {
            addAt(i, column, TOO_LARGE, "Give a smaller number, or a larger denominator.");
            return;
        }
        boolean counted = chart.needsDenominator() || chart == ChartKind.C || chart == ChartKind.G;
        if (counted && value < 0) {
            addAt(i, column, NEGATIVE, "Give a number that is not negative: a " + chart.word() + " chart counts.");
        } else if (chart == ChartKind.T && value <= 0 && !point.excluded()) {
            addAt(i, column, "TIME_NOT_POSITIVE", "Give a time above zero between two events.");
        } else if (isProportion(chart) && denominator != null && value > denominator) {
            addAt(
                    i,
                    column,
                    "NUMERATOR_TOO_LARGE",
                    "Give a numerator that is not above its denominator, as a part of a whole.");
        }
    }

    private static boolean isProportion(ChartKind chart) {
        return chart == ChartKind.P || chart == ChartKind.P_PRIME;
    }

    private void dates(List<ChartPoint> points) {
        if (isInOrder(points)) {
            return;
        }
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            LocalDate at = points.get(i).at();
            Integer first = seen.putIfAbsent(at, i);
            if (first != null) {
                addAt(
                        i,
                        "at",
                        "DATE_TWICE",
                        "Points %d and %d have one date, so their order is not known. Give one figure for each date."
                                .formatted(first + 1, i + 1));
            }
        }
    }

    private static boolean isInOrder(List<ChartPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).at().isAfter(points.get(i - 1).at())) {
                return false;
            }
        }
        return true;
    }
}
