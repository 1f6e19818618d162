package org.groundswell.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.domain.statistics.Funnel;
import org.groundswell.domain.statistics.Heterogeneity;
import org.groundswell.domain.statistics.KrippendorffAlpha;
import org.groundswell.query.statistics.SpreadAnswers.AgreementAnswer;
import org.groundswell.query.statistics.SpreadAnswers.FunnelAnswer;
import org.groundswell.query.statistics.SpreadAnswers.HeterogeneityAnswer;
import org.groundswell.query.statistics.SpreadBodies.AgreementAsked;
import org.groundswell.query.statistics.SpreadBodies.FunnelAsked;
import org.groundswell.query.statistics.SpreadBodies.HeterogeneityAsked;
import org.groundswell.query.statistics.SpreadSchemas.AgreementBody;
import org.groundswell.query.statistics.SpreadSchemas.FunnelBody;
import org.groundswell.query.statistics.SpreadSchemas.HeterogeneityBody;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Funnel plots, variance between sites and agreement between raters, of figures that are sent along. */
@RestController
@Tag(name = "Statistics")
@RequestMapping("/api/v1/statistics")
class SpreadQueryController {

    @PostMapping(path = "/funnel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A funnel plot of figures sent along; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = FunnelBody.class)))
    FunnelAnswer funnel(@RequestBody JsonNode body) {
        FunnelAsked asked = SpreadBodies.funnel(body);
        return FunnelAnswer.of(Funnel.of(asked.options(), asked.units()), asked.notes());
    }

    @PostMapping(path = "/heterogeneity", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The variance between sites of estimates sent along; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = HeterogeneityBody.class)))
    HeterogeneityAnswer heterogeneity(@RequestBody JsonNode body) {
        HeterogeneityAsked asked = SpreadBodies.heterogeneity(body);
        return HeterogeneityAnswer.of(Heterogeneity.of(asked.method(), asked.units()), asked.notes());
    }

    @PostMapping(path = "/agreement", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Agreement between raters of ratings sent along; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AgreementBody.class)))
    AgreementAnswer agreement(@RequestBody JsonNode body) {
        AgreementAsked asked = SpreadBodies.agreement(body);
        return AgreementAnswer.of(KrippendorffAlpha.of(asked.metric(), asked.ratings()), asked.notes());
    }
}
