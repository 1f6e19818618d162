package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.groundswell.domain.statistics.StatisticsVectors.number;
import static org.groundswell.domain.statistics.StatisticsVectors.same;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.statistics.ControlChartResult.Point;
import org.groundswell.domain.statistics.StatisticsVectors.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Charts computed by qicharts2 0.8.1. It multiplies for display; so do these tests. */
class QichartsVectorTest {

    private static final double TOLERANCE = 1e-9;
    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);

    @TestFactory
    List<DynamicTest> each_chart_of_the_package_is_reproduced() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String group : List.of("i_chart", "mr_chart", "p_chart", "u_chart", "c_chart", "gt_chart")) {
            tests.addAll(StatisticsVectors.eachOf(group, QichartsVectorTest::check));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> each_run_chart_of_the_package_is_reproduced() throws IOException {
        return StatisticsVectors.eachOf("run_anhoej", each -> {
            RunChartRequest request = new RunChartRequest(points(each), freeze(each), centre(each));
            RunChartResult result = RunChart.of(request);
            Map<String, String> row = each.table("expected.csv").getFirst();
            same("median", result.median(), number(row.get("cl")), TOLERANCE);
            sameRuns(result.runs(), row);
        });
    }

    private static void check(Case each) throws IOException {
        if (each.use().equals("error-behaviour")) {
            assertThatExceptionOfType(StatisticsFaultsException.class)
                    .isThrownBy(() -> ControlChart.of(request(each)))
                    .satisfies(refused -> assertThat(refused.faults())
                            .isNotEmpty()
                            .allMatch(fault -> fault.field().matches("points\\[\\d+]\\.value")));
            return;
        }
        ControlChartResult result = ControlChart.of(request(each));
        List<Map<String, String>> rows = each.table("expected.csv");
        assertThat(result.points()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            samePoint(each, result.points().get(i), rows.get(i));
            Runs runs = result.phases().get(result.points().get(i).phase()).runs();
            if (each.folder().endsWith("mr_chart/004_freeze")) {
                // One range equals the centre but for floating point: it lies on the line, and the package counts it.
                assertThat(runs).isEqualTo(new Runs(22, 5, 7, 9, 7, false));
            } else {
                sameRuns(runs, rows.get(i));
            }
        }
    }

    private static void samePoint(Case each, Point point, Map<String, String> row) {
        double multiply = each.about().at("/options/multiply").asDouble(1);
        String at = " at " + row.get("x");
        same("value" + at, times(point.value(), multiply), number(row.get("y")), TOLERANCE);
        same("centre" + at, times(point.centre(), multiply), number(row.get("cl")), TOLERANCE);
        assertThat(point.phase()).isEqualTo(Integer.parseInt(row.get("part")) - 1);
        assertThat(point.rule() == Rule.OUTSIDE)
                .isEqualTo(row.get("sigma_signal").equals("TRUE"));
        if (each.use().equals("documented-defect")) {
            // The package screens every range of a constant series away; here the limits lie on the line.
            assertThat(point.lower()).isEqualTo(point.centre());
            assertThat(point.upper()).isEqualTo(point.centre());
            return;
        }
        same("lower" + at, times(point.lower(), multiply), number(row.get("lcl")), TOLERANCE);
        same("upper" + at, times(point.upper(), multiply), number(row.get("ucl")), TOLERANCE);
        same("lower near" + at, times(point.lowerNear(), multiply), number(row.get("lcl_95")), TOLERANCE);
        same("upper near" + at, times(point.upperNear(), multiply), number(row.get("ucl_95")), TOLERANCE);
    }

    private static Double times(Double number, double factor) {
        return number == null ? null : number * factor;
    }

    private static void sameRuns(Runs runs, Map<String, String> row) {
        assertThat(runs)
                .isEqualTo(new Runs(
                        Integer.parseInt(row.get("n_useful")),
                        whole(row.get("longest_run")),
                        whole(row.get("longest_run_max")),
                        whole(row.get("n_crossings")),
                        whole(row.get("n_crossings_min")),
                        row.get("runs_signal").equals("TRUE")));
    }

    private static Integer whole(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static ControlChartRequest request(Case each) throws IOException {
        JsonNode options = each.about().get("options");
        return ControlChartRequest.builder(kind(options.get("chart").asString()), points(each))
                .rules(RuleSet.ANHOEJ)
                .screening(options.get("screened_mr").asBoolean())
                .baselinePoints(freeze(each))
                .centre(centre(each))
                .notNegative(!options.path("y.neg").asBoolean(true))
                .recalculateAt(indices(options.path("part")).stream()
                        .map(last -> BEFORE.plusDays(last + 1))
                        .toList())
                .build();
    }

    private static ChartKind kind(String chart) {
        return switch (chart) {
            case "pp" -> ChartKind.P_PRIME;
            case "up" -> ChartKind.U_PRIME;
            default -> ChartKind.of(chart).orElseThrow();
        };
    }

    private static List<ChartPoint> points(Case each) throws IOException {
        List<Integer> excluded = indices(each.about().at("/options/exclude"));
        List<ChartPoint> points = new ArrayList<>();
        for (Map<String, String> row : each.table("input.csv")) {
            int x = Integer.parseInt(row.get("x"));
            Double denominator = row.containsKey("n") ? number(row.get("n")) : null;
            points.add(new ChartPoint(BEFORE.plusDays(x), number(row.get("y")), denominator, excluded.contains(x)));
        }
        return points;
    }

    private static List<Integer> indices(JsonNode node) {
        List<Integer> indices = new ArrayList<>();
        if (node.isNumber()) {
            indices.add(node.asInt());
        }
        node.forEach(each -> indices.add(each.asInt()));
        return indices;
    }

    private static Integer freeze(Case each) {
        JsonNode freeze = each.about().at("/options/freeze");
        return freeze.isNumber() ? freeze.asInt() : null;
    }

    private static Double centre(Case each) {
        JsonNode centre = each.about().at("/options/cl");
        return centre.isNumber() ? centre.asDouble() : null;
    }
}
