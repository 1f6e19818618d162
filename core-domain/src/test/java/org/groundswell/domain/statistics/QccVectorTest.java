package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
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

/** The rules of Western Electric and Nelson as labelled by qcc 3.0, whose moving ranges are not screened. */
class QccVectorTest {

    private static final double TOLERANCE = 1e-9;

    @TestFactory
    List<DynamicTest> each_chart_of_the_package_is_reproduced() throws IOException {
        return StatisticsVectors.eachOf("qcc_rules", each -> {
            ControlChartResult western = chart(each, RuleSet.WESTERN_ELECTRIC);
            ControlChartResult nelson = chart(each, RuleSet.NELSON);
            switch (each.use()) {
                // The package fails on series shorter than its windows; no pattern of so many points is in them.
                case "error-behaviour" ->
                    assertThat(western.points()).isNotEmpty().allMatch(point -> point.rule() == Rule.NONE);
                // The package has no limits where a value is missing; here only the ranges beside it are.
                case "documented-defect" ->
                    assertThat(western.points()).isNotEmpty().allMatch(point -> point.upper() != null);
                default -> reproduces(each, western, nelson);
            }
        });
    }

    private static void reproduces(Case each, ControlChartResult western, ControlChartResult nelson)
            throws IOException {
        List<Map<String, String>> rows = each.table("expected.csv");
        assertThat(western.points()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            Point point = western.points().get(i);
            same("value", point.value(), number(row.get("statistic")), TOLERANCE);
            same("centre", point.centre(), number(row.get("center")), TOLERANCE);
            same("lower", point.lower(), number(row.get("lcl")), TOLERANCE);
            same("upper", point.upper(), number(row.get("ucl")), TOLERANCE);
            assertThat(point.rule().word()).as("at " + i).isEqualTo(word("we-", row.get("we_reported")));
            assertThat(nelson.points().get(i).rule().word())
                    .as("at " + i)
                    .isEqualTo(word("nelson-", row.get("nelson_reported")));
        }
    }

    private static String word(String set, String number) {
        return number.isEmpty() ? "none" : set + number;
    }

    private static ControlChartResult chart(Case each, RuleSet rules) throws IOException {
        String call = each.about().get("call").asString();
        ChartKind kind =
                ChartKind.of(call.replaceAll(".*type='([a-z.]+)'.*", "$1")).orElse(ChartKind.I);
        List<ChartPoint> points = new ArrayList<>();
        for (Map<String, String> row : each.table("input.csv")) {
            Double denominator = row.containsKey("n") ? number(row.get("n")) : null;
            points.add(ChartPoint.ratio(
                    LocalDate.EPOCH.plusDays(Long.parseLong(row.get("x"))), number(row.get("y")), denominator));
        }
        return ControlChart.of(ControlChartRequest.builder(kind, points)
                .rules(rules)
                .screening(false)
                .build());
    }
}
