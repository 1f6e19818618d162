package org.groundswell.query.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;
import static org.groundswell.query.testing.Story.without;

import java.math.BigDecimal;
import java.util.Map;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.Standing;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class MeasureProjectionTest {

    @Test
    void a_series_is_one_row_with_its_months_in_order_and_where_each_came_from() {
        try (ProjectionHarness harness = ProjectionHarness.of(new MeasureProjection())) {
            new Story(harness.ledgers(), "p-two")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", value("2026-01", 1, 1));
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", value("2026-02", 0, 20), value("2026-01", 8, 10))
                    .recorded("m-1", "RAA", without("2026-03", Standing.SUSPENDED))
                    .corrected("m-1", "RAA", value("2026-01", 9, 10));
            harness.fold();

            assertThat(harness.rows(
                            "select points, version from view_series where ledger = 'p-one' and to_entry is null"))
                    .containsExactly(Map.of("points", """
                            2026-01 value 9 10 1 4 c
                            2026-02 value 0 20 1 2 -
                            2026-03 suspended   1 3 -""", "version", 2L));
        }
    }

    @Test
    void every_definition_version_stays() {
        MeasureDefinition second = new MeasureDefinition(
                "Seen in time", "outcome", "proportion", "n", "d", "increase", BigDecimal.ONE, null, null, null);
        try (ProjectionHarness harness = ProjectionHarness.of(new MeasureProjection())) {
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .append(
                            AggregateId.measure(new LedgerId("p-one"), "m-1"),
                            "maya",
                            new MeasureRedefined("m-1", 2, second, said("maya", "Plainer"), said("maya", "Asked for")));
            harness.fold();

            assertThat(harness.rows("select name, definition_version from view_measure where to_entry is null"))
                    .containsExactly(Map.of("name", "Seen in time", "definition_version", 2));
            assertThat(
                            harness.rows(
                                    "select definition_version, name from view_measure_definition where to_entry is null order by 1"))
                    .extracting(row -> row.get("name"))
                    .containsExactly("Seen within four hours", "Seen in time");
        }
    }
}
