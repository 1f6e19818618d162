package org.groundswell.query.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.math.BigDecimal;
import java.util.Map;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class MeasureProjectionTest {

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
