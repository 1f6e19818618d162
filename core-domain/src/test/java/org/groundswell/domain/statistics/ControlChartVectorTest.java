package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.StatisticsVectors.number;
import static org.groundswell.domain.statistics.StatisticsVectors.same;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.statistics.ControlChartResult.Point;
import org.groundswell.domain.statistics.StatisticsVectors.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** XmR charts computed by NHSRplotthedots 0.2.2, and the rule of 2023 computed from its text. */
class ControlChartVectorTest {

    private static final double TOLERANCE = 1e-9;

    @TestFactory
    List<DynamicTest> each_chart_of_the_package_is_reproduced_by_its_rule_set() throws IOException {
        return StatisticsVectors.eachOf("xmr_mdc", each -> {
            if (each.use().equals("error-behaviour")) {
                goesOnWhereThePackageStops(each);
            } else if (each.name().equals("046_constant")) {
                hasLimitsOnTheLine(each);
            } else {
                // Cases said to be defects differ from the rule of 2023 only; the package's own rule set gives its
                // answer.
                reproduces(each, RuleSet.NHSR_PLOT_THE_DOTS);
            }
        });
    }

    @TestFactory
    List<DynamicTest> each_chart_of_the_2023_rule_is_reproduced() throws IOException {
        return StatisticsVectors.eachOf("xmr_mdc_2023rule", each -> reproduces(each, RuleSet.MDC_2023));
    }

    /** The package stops at a missing value inside a trend; a chart says how many are missing and labels the rest. */
    private static void goesOnWhereThePackageStops(Case each) throws IOException {
        for (List<Map<String, String>> rows :
                facets(each.table("input.csv"), each).values()) {
            ControlChartResult result = chart(each, rows, RuleSet.MDC_2023, null);
            assertThat(result.points()).hasSameSizeAs(rows).noneMatch(point -> point.rule() == Rule.TREND);
            assertThat(result.notes()).anyMatch(note -> note.contains("no figure"));
            assertThat(result.points()).allMatch(point -> point.upper() != null);
        }
    }

    /** The package screens every range of a constant series and has no limits; here limits and target lie on the line. */
    private static void hasLimitsOnTheLine(Case each) throws IOException {
        ControlChartResult result = chart(each, each.table("input.csv"), RuleSet.MDC_2023, 7.0);
        assertThat(result.points())
                .allMatch(point -> point.lower() == 7 && point.upper() == 7 && point.rule() == Rule.NONE);
        assertThat(result.variationIcon()).isEqualTo(VariationIcon.COMMON_CAUSE);
        assertThat(result.assuranceIcon()).isEqualTo(AssuranceIcon.PASS);
        assertThat(result.notes()).contains("all figures are the same, so there is no variation to judge.");
    }

    private static void reproduces(Case each, RuleSet rules) throws IOException {
        Map<String, List<Map<String, String>>> input = facets(each.table("input.csv"), each);
        Map<String, List<Map<String, String>>> expected = byFacet(each.table("expected.csv"));
        assertThat(input).hasSameSizeAs(expected);
        for (Map.Entry<String, List<Map<String, String>>> facet : expected.entrySet()) {
            Double target = number(each.about().at("/options/target").asString(""));
            ControlChartResult result = chart(each, input.get(facet.getKey()), rules, target);
            assertThat(result.points()).hasSameSizeAs(facet.getValue());
            for (int i = 0; i < result.points().size(); i++) {
                samePoint(result.points().get(i), facet.getValue().get(i));
            }
            samePhases(result, facet.getValue());
        }
        if (each.has("expected_summary.csv")) {
            for (Map<String, String> row : each.table("expected_summary.csv")) {
                Double target = number(each.about().at("/options/target").asString(""));
                sameIcons(chart(each, input.get(row.get("facet")), rules, target), row);
            }
        }
    }

    private static void samePoint(Point point, Map<String, String> row) {
        String at = row.get("date");
        assertThat(point.at()).hasToString(at);
        same("value at " + at, point.value(), number(row.get("value")), TOLERANCE);
        same("mean at " + at, point.centre(), number(row.get("mean")), TOLERANCE);
        same("lower limit at " + at, point.lower(), number(row.get("lpl")), TOLERANCE);
        same("upper limit at " + at, point.upper(), number(row.get("upl")), TOLERANCE);
        String type = row.get("special_cause_type");
        assertThat(point.rule()).as("rule at " + at).isEqualTo(rule(type));
        assertThat(point.signal().word())
                .as("signal at " + at)
                .isEqualTo(row.get("point_type").replace("special_cause_", "").replace('_', '-'));
    }

    private static Rule rule(String type) {
        if (type.endsWith("UCL") || type.endsWith("LCL")) {
            return Rule.OUTSIDE;
        }
        if (type.startsWith("7 Point Trend")) {
            return Rule.TREND;
        }
        if (type.startsWith("2 in 3")) {
            return Rule.TWO_OF_THREE;
        }
        return type.startsWith("7 Points") ? Rule.SHIFT : Rule.NONE;
    }

    /** The package counts phases from 1 where the first begins with a recalculation; here they count from 0. */
    private static void samePhases(ControlChartResult result, List<Map<String, String>> rows) {
        int first = Integer.parseInt(rows.getFirst().get("rebase_group"));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(result.points().get(i).phase())
                    .isEqualTo(Integer.parseInt(rows.get(i).get("rebase_group")) - first);
        }
    }

    /** The package gives icons to series of three; here fewer than 13 figures give none, and the chart says so. */
    private static void sameIcons(ControlChartResult result, Map<String, String> row) {
        long figures =
                result.points().stream().filter(point -> point.value() != null).count();
        if (figures < ControlChart.ENOUGH) {
            assertThat(result.variationIcon()).isNull();
            assertThat(result.assuranceIcon()).isNull();
            assertThat(result.notes()).anyMatch(note -> note.contains("too few for a control chart"));
            return;
        }
        assertThat(result.variationIcon()).isNotNull();
        assertThat(result.variationIcon().word())
                .isEqualTo(row.get("variation_icon").replace('_', '-'));
        String assurance = row.get("assurance_icon").replace("inconsistent", "hit-or-miss");
        assertThat(result.assuranceIcon() == null ? "" : result.assuranceIcon().word())
                .isEqualTo(assurance);
        long special = result.points().stream()
                .filter(point -> point.rule() != Rule.NONE)
                .count();
        assertThat(special).isEqualTo(Long.parseLong(row.get("n_special_cause")));
    }

    private static ControlChartResult chart(Case each, List<Map<String, String>> rows, RuleSet rules, Double target) {
        JsonNode options = each.about().get("options");
        List<ChartPoint> points = rows.stream()
                .map(row -> ChartPoint.of(LocalDate.parse(row.get("date")), number(row.get("value"))))
                .toList();
        List<LocalDate> rebase = new ArrayList<>();
        options.path("rebase").forEach(date -> rebase.add(LocalDate.parse(date.asString())));
        JsonNode fix = options.path("fix_after_n_points");
        return ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points)
                .rules(rules)
                .direction(Direction.of(options.get("improvement_direction").asString())
                        .orElseThrow())
                .target(target)
                .screening(options.get("screen_outliers").asBoolean())
                .recalculateAt(rebase)
                .baselinePoints(fix.isNumber() ? fix.asInt() : null)
                .build());
    }

    private static Map<String, List<Map<String, String>>> facets(List<Map<String, String>> rows, Case each) {
        String facet = each.about().at("/options/facet_field").asString("");
        Map<String, List<Map<String, String>>> facets = new LinkedHashMap<>();
        rows.forEach(row -> facets.computeIfAbsent(row.getOrDefault(facet, "no facet"), _ -> new ArrayList<>())
                .add(row));
        return facets;
    }

    private static Map<String, List<Map<String, String>>> byFacet(List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> facets = new LinkedHashMap<>();
        rows.forEach(row ->
                facets.computeIfAbsent(row.get("facet"), _ -> new ArrayList<>()).add(row));
        return facets;
    }
}
