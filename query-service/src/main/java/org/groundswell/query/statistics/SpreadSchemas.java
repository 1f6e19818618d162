package org.groundswell.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the requests about sites and raters take, for those who read the description of the API; {@link SpreadBodies} reads them. */
final class SpreadSchemas {

    private SpreadSchemas() {}

    @Schema(name = "FunnelRequest")
    record FunnelBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"proportion", "ratio", "count-ratio"})
            String kind,

            @Schema(
                    allowableValues = {"exact", "arcsine", "wilson", "chi-square"},
                    defaultValue = "exact",
                    description = "arcsine and wilson for proportions, chi-square for ratios")
            String limits,

            @Schema(
                    allowableValues = {"log", "root"},
                    description = "of ratios; log where left out")
            @Nullable
            String transform,

            @Schema(
                    allowableValues = {"none", "winsorised", "truncated"},
                    defaultValue = "none")
            String overdispersion,

            @Schema(description = "the share trimmed on each side, from 0 to below 0.5", defaultValue = "0.1")
            double trim,

            @Schema(description = "of proportions; all numerators over all denominators where left out") @Nullable
            Double target,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<FunnelUnitBody> units) {}

    @Schema(name = "FunnelRequestUnit", description = "a unit given in several rows counts with their sum")
    record FunnelUnitBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(description = "null where missing") @Nullable
            Double numerator,

            @Schema(description = "null where missing") @Nullable
            Double denominator) {}

    @Schema(name = "DecilesRequest")
    record DecilesBody(
            @Schema(
                    description = "the least denominator that enters; how many are left out is answered",
                    defaultValue = "0")
            @Nullable
            Double minimumDenominator,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<DecilesUnitBody> units) {}

    @Schema(
            name = "DecilesRequestUnit",
            description = "one site in one month; of one given twice for a month the first counts, which is noted")
    record DecilesUnitBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "a month, such as 2026-03; months are answered in alphabetical order")
            String at,

            @Schema(description = "null where missing") @Nullable
            Double numerator,

            @Schema(description = "null where missing") @Nullable
            Double denominator) {}

    @Schema(name = "HeterogeneityRequest")
    record HeterogeneityBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"dl", "pm", "reml"})
            String method,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<HeterogeneityUnitBody> units) {}

    @Schema(name = "HeterogeneityRequestUnit")
    record HeterogeneityUnitBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(description = "null where missing") @Nullable
            Double estimate,

            @Schema(description = "the square of the estimate's standard error; null where missing") @Nullable
            Double variance) {}

    @Schema(name = "AgreementRequest")
    record AgreementBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"nominal", "ordinal", "interval", "ratio"})
            String metric,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<RatingBody> ratings) {}

    @Schema(name = "Rating")
    record RatingBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String unit,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String rater,

            @Schema(
                    types = {"number", "string"},
                    description = "a number; a word also will do for the nominal metric; null where missing")
            @Nullable
            Object value) {}
}
