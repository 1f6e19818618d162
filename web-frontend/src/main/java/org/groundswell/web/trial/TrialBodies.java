package org.groundswell.web.trial;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to the statistics' interface, field for field. */
final class TrialBodies {

    private TrialBodies() {}

    record Point(
            @Nullable String at,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    record Control(
            String chart,
            String ruleSet,
            String direction,
            @Nullable BigDecimal target,
            @Nullable Integer baselinePoints,
            List<String> recalculateAt,
            List<Point> points) {}

    record Run(@Nullable Integer baselinePoints, List<Point> points) {}

    record Unit(
            String id,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    record Funnel(String kind, String overdispersion, List<Unit> units) {}
}
