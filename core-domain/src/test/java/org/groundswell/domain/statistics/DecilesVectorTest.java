package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.StatisticsVectors.number;
import static org.groundswell.domain.statistics.StatisticsVectors.same;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.statistics.DecilesResult.Month;
import org.groundswell.domain.statistics.DecilesResult.Unit;
import org.groundswell.domain.statistics.StatisticsVectors.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Independent cases, computed in R. Their percentiles are per cent, ours are shares of one. */
class DecilesVectorTest {

    /** Relative. */
    private static final double TOLERANCE = 1e-9;

    @TestFactory
    List<DynamicTest> each_independent_case_is_reproduced() throws IOException {
        return StatisticsVectors.eachOf("deciles", DecilesVectorTest::reproduces);
    }

    private static void reproduces(Case given) throws IOException {
        List<DecileUnit> units = given.table("input.csv").stream()
                .map(row -> DecileUnit.ratio(
                        row.get("site"),
                        row.get("month"),
                        number(row.get("numerator")),
                        number(row.get("denominator"))))
                .toList();
        DecilesResult result = Deciles.of(units, 0);
        List<Map<String, String>> expected = given.table("expected.csv");
        assertThat(result.months()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            sameMonth(result.months().get(i), expected.get(i));
        }
        for (Map<String, String> row : given.table("expected_percentile.csv")) {
            sameUnit(unit(result, row), row);
        }
    }

    private static void sameMonth(Month month, Map<String, String> expected) {
        assertThat(month.at()).isEqualTo(expected.get("month"));
        assertThat(month.n()).isEqualTo(Integer.parseInt(expected.get("n_with_value")));
        assertThat(month.n() + month.left()).isEqualTo(Integer.parseInt(expected.get("n_orgs")));
        Double denominator = number(expected.get("denominator"));
        if (denominator > 0) {
            same("overall", month.overall(), number(expected.get("numerator")) / denominator, TOLERANCE);
        } else {
            assertThat(month.overall()).isNull();
        }
        for (int i = 1; i <= 9; i++) {
            Double decile = number(expected.get("p" + i * 10));
            same("p" + i * 10, month.deciles() == null ? null : month.deciles().get(i - 1), decile, TOLERANCE);
        }
    }

    private static void sameUnit(Unit unit, Map<String, String> expected) {
        same("value", unit.value(), number(expected.get("value")), TOLERANCE);
        Double percentile = number(expected.get("percentile"));
        same("percentile", unit.percentile(), percentile == null ? null : percentile / 100, TOLERANCE);
    }

    private static Unit unit(DecilesResult result, Map<String, String> row) {
        return result.units().stream()
                .filter(unit -> unit.id().equals(row.get("site")) && unit.at().equals(row.get("month")))
                .findFirst()
                .orElseThrow();
    }
}
