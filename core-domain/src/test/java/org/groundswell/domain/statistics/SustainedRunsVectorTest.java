package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.StatisticsVectors.number;
import static org.groundswell.domain.statistics.StatisticsVectors.same;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.groundswell.domain.statistics.StatisticsVectors.Case;
import org.groundswell.domain.statistics.SustainedRuns.Median;
import org.groundswell.domain.statistics.SustainedRuns.Side;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Sustained runs found by runcharter, which holds every last median until the last date of all its groups. */
class SustainedRunsVectorTest {

    @TestFactory
    List<DynamicTest> each_median_of_the_package_is_found() throws IOException {
        return StatisticsVectors.eachOf("run_rebase_runcharter", SustainedRunsVectorTest::check);
    }

    private static void check(Case each) throws IOException {
        Map<String, List<ChartPoint>> groups = groups(each);
        JsonNode options = each.about().get("options");
        int length = options.get("runlength").asInt();
        Side side = Side.valueOf(options.get("direction").asString().toUpperCase(Locale.ROOT));
        List<Map<String, String>> rows = each.use().equals("error-behaviour") ? List.of() : each.table("expected.csv");
        LocalDate last = groups.values().stream()
                .flatMap(List::stream)
                .map(ChartPoint::at)
                .max(LocalDate::compareTo)
                .orElseThrow();
        int found = 0;
        for (Map.Entry<String, List<ChartPoint>> group : groups.entrySet()) {
            SustainedRuns runs =
                    SustainedRuns.of(group.getValue(), options.get("med_rows").asInt(), length, side);
            List<Map<String, String>> expected = rows.stream()
                    .filter(row -> row.get("site").equals(group.getKey()))
                    .toList();
            assertThat(runs.medians()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                sameMedian(runs.medians().get(i), expected.get(i), i + 1 == expected.size(), last);
            }
            // The package stops where no group is long enough; here each says what it would need.
            assertThat(runs.notes()).hasSize(expected.isEmpty() ? 1 : 0);
            found += expected.size();
        }
        assertThat(found).isEqualTo(rows.size());
    }

    private static void sameMedian(Median median, Map<String, String> row, boolean isLast, LocalDate last) {
        same("median", median.value(), number(row.get("median")), 1e-9);
        assertThat(median.from()).hasToString(row.get("start_date"));
        assertThat(median.to()).hasToString(row.get("end_date"));
        assertThat(isLast ? last : median.until()).hasToString(row.get("extend_to"));
        assertThat(median.sustained()).isEqualTo(row.get("run_type").equals("sustained"));
    }

    private static Map<String, List<ChartPoint>> groups(Case each) throws IOException {
        Map<String, List<ChartPoint>> groups = new TreeMap<>();
        for (Map<String, String> row : each.table("input.csv")) {
            groups.computeIfAbsent(row.get("site"), _ -> new ArrayList<>())
                    .add(ChartPoint.of(LocalDate.parse(row.get("date")), number(row.get("value"))));
        }
        return groups;
    }
}
