package org.groundswell.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.statistics.AssuranceIcon;
import org.groundswell.domain.statistics.ControlChart;
import org.groundswell.domain.statistics.ControlChartRequest;
import org.groundswell.domain.statistics.ControlChartResult;
import org.groundswell.domain.statistics.RuleSet;
import org.groundswell.domain.statistics.RunChart;
import org.groundswell.domain.statistics.RunChartRequest;
import org.groundswell.domain.statistics.RunChartResult;
import org.groundswell.domain.statistics.VariationIcon;
import org.groundswell.query.statistics.ChartBodies.Asked;
import org.groundswell.query.statistics.ChartSchemas.ControlChartBody;
import org.groundswell.query.statistics.ChartSchemas.RunChartBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Control charts and run charts of figures that are sent along. */
@RestController
@Tag(name = "Statistics")
@RequestMapping("/api/v1/statistics")
class ChartQueryController {

    /**
     * A control chart; a moment is answered as it was given.
     *
     * @param variationIcon nothing where there are too few figures
     * @param assuranceIcon nothing without a direction or a target, or with too few figures
     * @param ruleSetVersion the version of our reading of the rule set
     * @param notes what could not be computed, and why; what was left out; what is provisional
     */
    @Schema(name = "ControlChart")
    record ChartAnswer(
            List<Phase> phases,
            List<Point> points,

            @JsonInclude
            @Schema(
                    allowableValues = {
                        "common-cause",
                        "improvement-high",
                        "improvement-low",
                        "concern-high",
                        "concern-low",
                        "neutral-high",
                        "neutral-low"
                    })
            @Nullable
            String variationIcon,

            @JsonInclude @Schema(allowableValues = {"pass", "fail", "hit-or-miss"}) @Nullable
            String assuranceIcon,

            String ruleSet,
            String ruleSetVersion,
            List<String> notes) {}

    /** @param points how many points it has, missing ones included */
    @Schema(name = "ControlChartPhase")
    record Phase(
            @Schema(type = "string") JsonNode from,
            @Schema(type = "string") JsonNode to,
            @JsonInclude @Nullable Double centre,
            int points) {}

    /** @param phase which of the phases it belongs to, from 0 */
    @Schema(name = "ControlChartPoint")
    record Point(
            @Schema(type = "string") JsonNode at,
            @JsonInclude @Nullable Double value,
            int phase,
            @JsonInclude @Nullable Double centre,
            @JsonInclude @Nullable Double lower,
            @JsonInclude @Nullable Double upper,
            @JsonInclude @Nullable Double lowerNear,
            @JsonInclude @Nullable Double upperNear,
            String rule,
            String signal) {}

    /**
     * A run chart.
     *
     * @param useful how many points are not on the median
     * @param signal a longer run or fewer crossings than chance is expected to give
     */
    @Schema(name = "RunChart")
    record RunAnswer(
            @JsonInclude @Nullable Double median,
            int useful,
            @JsonInclude @Nullable Integer longestRun,
            @JsonInclude @Nullable Integer longestRunMax,
            @JsonInclude @Nullable Integer crossings,
            @JsonInclude @Nullable Integer crossingsMin,
            boolean signal,
            String ruleSet,
            String ruleSetVersion,
            List<String> notes) {}

    @PostMapping(path = "/control-chart", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A control chart of figures sent along; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ControlChartBody.class)))
    ChartAnswer controlChart(@RequestBody JsonNode body) {
        Asked<ControlChartRequest> asked = ChartBodies.controlChart(body);
        ControlChartResult result = ControlChart.of(asked.request());
        VariationIcon variation = result.variationIcon();
        AssuranceIcon assurance = result.assuranceIcon();
        return new ChartAnswer(
                phases(result, asked.at()),
                result.points().stream()
                        .map(point -> point(point, asked.at().get(point.given())))
                        .toList(),
                variation == null ? null : variation.word(),
                assurance == null ? null : assurance.word(),
                result.ruleSet().word(),
                result.ruleSet().version(),
                joined(asked.notes(), result.notes()));
    }

    private static List<Phase> phases(ControlChartResult result, List<JsonNode> at) {
        List<Phase> phases = new ArrayList<>();
        int from = 0;
        for (ControlChartResult.Phase phase : result.phases()) {
            int to = from + phase.points();
            phases.add(new Phase(
                    at.get(result.points().get(from).given()),
                    at.get(result.points().get(to - 1).given()),
                    phase.centre(),
                    phase.points()));
            from = to;
        }
        return phases;
    }

    private static Point point(ControlChartResult.Point point, JsonNode at) {
        return new Point(
                at,
                point.value(),
                point.phase(),
                point.centre(),
                point.lower(),
                point.upper(),
                point.lowerNear(),
                point.upperNear(),
                point.rule().word(),
                point.signal().word());
    }

    @PostMapping(path = "/run-chart", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A run chart of figures sent along; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RunChartBody.class)))
    RunAnswer runChart(@RequestBody JsonNode body) {
        Asked<RunChartRequest> asked = ChartBodies.runChart(body);
        RunChartResult result = RunChart.of(asked.request());
        return new RunAnswer(
                result.median(),
                result.runs().useful(),
                result.runs().longestRun(),
                result.runs().longestRunMax(),
                result.runs().crossings(),
                result.runs().crossingsMin(),
                result.runs().signal(),
                RuleSet.ANHOEJ.word(),
                RuleSet.ANHOEJ.version(),
                joined(asked.notes(), result.notes()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> notes = new ArrayList<>(first);
        notes.addAll(second);
        return notes;
    }
}
