package org.groundswell.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the requests for charts take, for those who read the description of the API; {@link ChartBodies} reads them. */
final class ChartSchemas {

    private ChartSchemas() {}

    @Schema(name = "ControlChartRequest")
    record ControlChartBody(
            @Schema(
                    allowableValues = {"xmr", "i", "mr", "p", "u", "c", "p-prime", "u-prime", "g", "t"},
                    defaultValue = "xmr")
            String chart,

            @Schema(
                    allowableValues = {"mdc-2023", "nhsrplotthedots-0.2.2", "western-electric", "nelson", "anhoej"},
                    defaultValue = "mdc-2023")
            String ruleSet,

            @Schema(
                    allowableValues = {"increase", "decrease", "neutral"},
                    defaultValue = "neutral",
                    description = "which way is better")
            String direction,

            @Schema(description = "what the figure should reach, on the chart's scale") @Nullable
            Double target,

            @Schema(description = "leave out moving ranges outside their own limit", defaultValue = "true")
            boolean screening,

            @Schema(description = "make limits of so many first points in each phase; for xmr at least 12") @Nullable
            Integer baselinePoints,

            @Schema(description = "the first moment of each new phase")
            List<String> recalculateAt,

            @Schema(description = "a centre line known beforehand; not for xmr") @Nullable
            Double centre,

            @Schema(defaultValue = "7") int trendLength,
            @Schema(defaultValue = "7") int shiftLength,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<PointBody> points) {}

    @Schema(name = "RunChartRequest")
    record RunChartBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<PointBody> points,

            @Schema(description = "take the median of so many first points") @Nullable
            Integer baselinePoints,

            @Schema(description = "a centre line known beforehand, instead of the median") @Nullable
            Double centre) {}

    @Schema(
            name = "ChartPoint",
            description = "a value, or a numerator over a denominator; left out or null where missing")
    record PointBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "a date, a month, a date with a time, or a number; in any order",
                    example = "2026-03-01")
            String at,

            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,

            @Schema(description = "shown, but left out of centre, limits and patterns")
            boolean excluded) {}
}
