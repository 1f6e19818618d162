package org.groundswell.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.statistics.Deciles;
import org.groundswell.domain.statistics.DecilesResult;
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
    record Answer(List<Month> months, List<Unit> units, String rule, List<String> notes) {}

    record Month(
            String at,
            @JsonInclude @Nullable List<Double> deciles,
            @JsonInclude @Nullable Double overall,
            int n,
            int left) {}

    /** @param percentile 0 to 1; nothing for a unit left out or alone */
    record Unit(
            String id,
            String at,
            @JsonInclude @Nullable Double value,
            @JsonInclude @Nullable Double percentile) {}

    @PostMapping(path = "/deciles", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Deciles of figures sent along; nothing is stored")
    Answer deciles(@RequestBody JsonNode body) {
        DecilesRequest request = DecilesRequest.read(body);
        DecilesResult result = Deciles.of(request.units(), request.minimumDenominator());
        return new Answer(
                result.months().stream()
                        .map(month -> new Month(month.at(), month.deciles(), month.overall(), month.n(), month.left()))
                        .toList(),
                result.units().stream()
                        .map(unit -> new Unit(unit.id(), unit.at(), unit.value(), unit.percentile()))
                        .toList(),
                result.rule() + " " + result.ruleVersion(),
                result.notes());
    }
}
