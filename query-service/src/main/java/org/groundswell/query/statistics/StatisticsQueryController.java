package org.groundswell.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.statistics.Deciles;
import org.groundswell.domain.statistics.DecilesResult;
import org.groundswell.query.statistics.SpreadBodies.DecilesAsked;
import org.groundswell.query.statistics.SpreadSchemas.DecilesBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Statistics without storing anything. */
@RestController
@Tag(name = "Statistics")
@RequestMapping("/api/v1/statistics")
class StatisticsQueryController {

    /**
     * Deciles month by month.
     *
     * @param rule the published rule, with its version
     * @param notes what could not be computed, and why
     */
    @Schema(name = "Deciles")
    record Answer(List<Month> months, List<Unit> units, String rule, List<String> notes) {}

    @Schema(name = "DecilesMonth")
    record Month(
            String at,
            @JsonInclude @Nullable List<Double> deciles,
            @JsonInclude @Nullable Double overall,
            int n,
            int left) {}

    /** @param percentile 0 to 1; nothing for a unit left out or alone */
    @Schema(name = "DecilesUnit")
    record Unit(
            String id,
            String at,
            @JsonInclude @Nullable Double value,
            @JsonInclude @Nullable Double percentile) {}

    @PostMapping(path = "/deciles", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Deciles of figures sent along; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DecilesBody.class)))
    Answer deciles(@RequestBody JsonNode body) {
        DecilesAsked asked = SpreadBodies.deciles(body);
        DecilesResult result = Deciles.of(asked.units(), asked.minimumDenominator());
        return new Answer(
                result.months().stream()
                        .map(month -> new Month(month.at(), month.deciles(), month.overall(), month.n(), month.left()))
                        .toList(),
                result.units().stream()
                        .map(unit -> new Unit(unit.id(), unit.at(), unit.value(), unit.percentile()))
                        .toList(),
                result.rule() + " " + result.ruleVersion(),
                Stream.concat(asked.notes().stream(), result.notes().stream()).toList());
    }
}
