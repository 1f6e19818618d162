package org.groundswell.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.ChartPoint;
import org.groundswell.domain.statistics.ControlChart;
import org.groundswell.domain.statistics.ControlChartRequest;
import org.groundswell.domain.statistics.Direction;
import org.groundswell.domain.statistics.RuleSet;
import org.groundswell.domain.statistics.RunChart;
import org.groundswell.domain.statistics.RunChartRequest;
import org.groundswell.domain.statistics.StatisticsFault;
import org.groundswell.query.platform.answer.RequestFaults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads requests for charts and names everything wrong with one, what cannot be read and what cannot be charted. */
final class ChartBodies {

    static final int MOST_POINTS = 100_000;

    private static final Set<String> POINT_FIELDS = Set.of("at", "value", "numerator", "denominator", "excluded");
    private static final Set<String> RUN_FIELDS = Set.of("points", "baselinePoints", "centre");
    private static final Set<String> CONTROL_FIELDS = Set.of(
            "chart",
            "ruleSet",
            "direction",
            "target",
            "screening",
            "baselinePoints",
            "recalculateAt",
            "centre",
            "trendLength",
            "shiftLength",
            "points");

    private final RequestFaults faults = new RequestFaults();
    private final Moments moments = new Moments(faults);
    private final List<Read> read = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private ChartBodies() {}

    /**
     * A request for a chart, and what its answer needs of it.
     *
     * @param at each point's moment, as given
     * @param notes which fields were not used
     */
    record Asked<T>(T request, List<JsonNode> at, List<String> notes) {}

    private record Read(JsonNode at, OptionalDouble position, JsonReader fields) {}

    /** @throws org.groundswell.query.platform.error.ProblemException 400 with every fault */
    static Asked<ControlChartRequest> controlChart(JsonNode body) {
        ChartBodies bodies = new ChartBodies();
        JsonReader fields = bodies.fields(body, CONTROL_FIELDS);
        ChartKind chart = fields.word("chart", ChartKind.XMR, ChartKind::of, ChartKind.words());
        List<OptionalDouble> recalculateAt = bodies.recalculateAt(body);
        ControlChartRequest.Builder builder = ControlChartRequest.builder(chart, bodies.points(chart))
                .rules(fields.word("ruleSet", RuleSet.MDC_2023, RuleSet::of, RuleSet.words()))
                .direction(fields.word("direction", Direction.NEUTRAL, Direction::of, Direction.words()))
                .target(fields.number("target"))
                .screening(fields.flag("screening", true))
                .baselinePoints(fields.whole("baselinePoints"))
                .recalculateAt(bodies.days(recalculateAt))
                .centre(fields.number("centre"))
                .lengths(orUsual(fields.whole("trendLength")), orUsual(fields.whole("shiftLength")));
        ControlChartRequest request = builder.build();
        bodies.refuse(ControlChart.faults(request));
        return new Asked<>(request, bodies.at(), bodies.notes);
    }

    /** @throws org.groundswell.query.platform.error.ProblemException 400 with every fault */
    static Asked<RunChartRequest> runChart(JsonNode body) {
        ChartBodies bodies = new ChartBodies();
        JsonReader fields = bodies.fields(body, RUN_FIELDS);
        RunChartRequest request = new RunChartRequest(
                bodies.points(ChartKind.XMR), fields.whole("baselinePoints"), fields.number("centre"));
        bodies.refuse(RunChart.faults(request));
        return new Asked<>(request, bodies.at(), bodies.notes);
    }

    private static int orUsual(@Nullable Integer length) {
        return length == null ? ControlChartRequest.USUAL_LENGTH : length;
    }

    /** Reads what stands outside the points, and the moments of the points, on which their order hangs. */
    private JsonReader fields(JsonNode body, Set<String> known) {
        JsonReader fields = new JsonReader(body, faults);
        JsonNode points = body.path("points");
        if (!body.isObject() || !points.isArray()) {
            faults.add(
                    "points",
                    "POINTS_MISSING",
                    "Give points as a list of {at, value} or {at, numerator, denominator}.");
        } else if (points.size() > MOST_POINTS) {
            faults.add("points", "POINTS_TOO_MANY", "Give at most " + MOST_POINTS + " points at a time.");
        } else {
            for (int i = 0; i < points.size(); i++) {
                point(points.get(i), "points[" + i + "]");
            }
        }
        notes.addAll(fields.unread(known));
        read.stream().limit(1).forEach(first -> notes.addAll(first.fields().unread(POINT_FIELDS)));
        return fields;
    }

    private void point(JsonNode point, String field) {
        if (!point.isObject()) {
            faults.add(field, "POINT_INVALID", "Give each point as {at, value} or {at, numerator, denominator}.");
            return;
        }
        OptionalDouble position = moments.read(point.path("at"), field + ".at");
        read.add(new Read(point.path("at"), position, new JsonReader(point, field + ".", faults)));
    }

    private List<OptionalDouble> recalculateAt(JsonNode body) {
        JsonNode dates = body.path("recalculateAt");
        List<OptionalDouble> positions = new ArrayList<>();
        if (dates.isArray()) {
            for (int i = 0; i < dates.size(); i++) {
                positions.add(moments.read(dates.get(i), "recalculateAt[" + i + "]"));
            }
        } else if (!dates.isMissingNode() && !dates.isNull()) {
            positions.add(moments.read(dates, "recalculateAt"));
        }
        return positions;
    }

    private List<LocalDate> days(List<OptionalDouble> positions) {
        Moments.Order order = moments.order();
        return positions.stream().map(order::day).toList();
    }

    private List<ChartPoint> points(ChartKind chart) {
        Moments.Order order = moments.order();
        List<ChartPoint> points = new ArrayList<>(read.size());
        int unread = order.positions().size();
        for (Read each : read) {
            LocalDate day =
                    each.position().isPresent() ? order.day(each.position()) : LocalDate.EPOCH.plusDays(unread++);
            points.add(numbers(each.fields(), day, chart));
        }
        return points;
    }

    private static ChartPoint numbers(JsonReader fields, LocalDate day, ChartKind chart) {
        Double value = fields.number("value");
        Double numerator = fields.number("numerator");
        Double denominator = fields.number("denominator");
        boolean excluded = fields.flag("excluded", false);
        if (chart.needsDenominator()) {
            if (value != null && !fields.has("numerator")) {
                fields.fault(
                        "numerator",
                        "NUMERATOR_MISSING",
                        "A " + chart.word() + " chart needs a numerator and a denominator, not a value.");
            }
            return new ChartPoint(day, numerator, denominator, excluded);
        }
        return value == null
                ? new ChartPoint(day, numerator, denominator, excluded)
                : new ChartPoint(day, value, null, excluded);
    }

    private List<JsonNode> at() {
        return read.stream().map(Read::at).toList();
    }

    /** A fault of a figure is named by the field that was sent. */
    private void refuse(List<StatisticsFault> charting) {
        Map<String, JsonReader> byPrefix = new HashMap<>();
        read.forEach(each -> byPrefix.put(each.fields().prefix(), each.fields()));
        for (StatisticsFault fault : charting) {
            faults.add(sent(fault.field(), byPrefix), fault.code(), fault.message());
        }
        faults.refuseIfAny();
    }

    private static String sent(String field, Map<String, JsonReader> byPrefix) {
        if (!field.endsWith(".value")) {
            return field;
        }
        String point = field.substring(0, field.length() - "value".length());
        JsonReader fields = byPrefix.get(point);
        return fields == null || fields.has("value") ? field : point + "numerator";
    }
}
