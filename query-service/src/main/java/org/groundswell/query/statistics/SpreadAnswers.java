package org.groundswell.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.statistics.FunnelResult;
import org.groundswell.domain.statistics.FunnelResult.Left;
import org.groundswell.domain.statistics.HeterogeneityResult;
import org.groundswell.domain.statistics.KrippendorffAlpha;
import org.jspecify.annotations.Nullable;

/** What funnel plots, variance between sites and agreement between raters are answered by, field for field. */
final class SpreadAnswers {

    private SpreadAnswers() {}

    /**
     * A funnel plot.
     *
     * @param target nothing where there is none
     * @param phi 1 where sites vary as chance lets them; nothing where it cannot be measured
     * @param n how many z scores phi and tauSquared rest on
     * @param adjusted whether the limits are widened by tauSquared
     * @param rule the published rule of the limits, with its version
     * @param notes what could not be computed or was decided, and why
     */
    @Schema(name = "Funnel")
    record FunnelAnswer(
            @JsonInclude @Nullable Double target,
            @JsonInclude @Nullable Double phi,
            @JsonInclude @Nullable Double tauSquared,
            int n,
            boolean adjusted,
            List<FunnelAnswerUnit> units,
            List<Left> left,
            String rule,
            List<String> notes) {

        static FunnelAnswer of(FunnelResult result, List<String> asked) {
            return new FunnelAnswer(
                    result.target(),
                    result.phi(),
                    result.tauSquared(),
                    result.n(),
                    result.adjusted(),
                    result.units().stream().map(FunnelAnswerUnit::of).toList(),
                    result.left(),
                    result.rule() + " " + result.ruleVersion(),
                    joined(asked, result.notes()));
        }
    }

    /** @param outlier outside the 99.8 % limits; flag95 and flag998 say on which side */
    @Schema(name = "FunnelUnit")
    record FunnelAnswerUnit(
            String id,
            double value,
            @JsonInclude @Nullable Double z,
            @JsonInclude @Nullable Double lower95,
            @JsonInclude @Nullable Double upper95,
            @JsonInclude @Nullable Double lower998,
            @JsonInclude @Nullable Double upper998,
            boolean outlier,

            @Schema(allowableValues = {"none", "low", "high"})
            String flag95,

            @Schema(allowableValues = {"none", "low", "high"})
            String flag998) {

        private static FunnelAnswerUnit of(FunnelResult.Unit unit) {
            return new FunnelAnswerUnit(
                    unit.id(),
                    unit.value(),
                    unit.z(),
                    unit.lower95(),
                    unit.upper95(),
                    unit.lower998(),
                    unit.upper998(),
                    unit.outlier(),
                    unit.outside95().word(),
                    unit.outside998().word());
        }
    }

    /**
     * How far sites truly differ.
     *
     * @param mu the mean over sites; nothing where there is no site
     * @param tauSquared nothing for fewer than two sites
     * @param i2 the part of the variance between sites, in per cent
     * @param predictionLower where a further site's true figure lies with 95 %
     * @param notes what could not be computed, and why
     */
    @Schema(name = "Heterogeneity")
    record HeterogeneityAnswer(
            @JsonInclude @Nullable Double mu,
            @JsonInclude @Nullable Double se,
            @JsonInclude @Nullable Double tauSquared,
            @JsonInclude @Nullable Double q,
            @JsonInclude @Nullable Double i2,
            @JsonInclude @Nullable Double predictionLower,
            @JsonInclude @Nullable Double predictionUpper,
            int n,
            List<HeterogeneityAnswerUnit> units,
            List<Left> left,
            String rule,
            List<String> notes) {

        static HeterogeneityAnswer of(HeterogeneityResult result, List<String> asked) {
            return new HeterogeneityAnswer(
                    result.mean(),
                    result.error(),
                    result.tauSquared(),
                    result.q(),
                    result.iSquared(),
                    result.predictionLower(),
                    result.predictionUpper(),
                    result.k(),
                    result.units().stream()
                            .map(unit -> new HeterogeneityAnswerUnit(
                                    unit.id(), unit.blup(), unit.lower(), unit.upper(), unit.error(), unit.weight()))
                            .toList(),
                    result.left(),
                    result.rule() + " " + result.ruleVersion(),
                    joined(asked, result.notes()));
        }
    }

    /** @param weight how much of the unit's own estimate is left: 1 all, 0 none */
    @Schema(name = "HeterogeneityUnit")
    record HeterogeneityAnswerUnit(
            String id,
            @JsonInclude @Nullable Double blup,
            @JsonInclude @Nullable Double lower,
            @JsonInclude @Nullable Double upper,
            @JsonInclude @Nullable Double se,
            @JsonInclude @Nullable Double weight) {}

    /**
     * Krippendorff's alpha.
     *
     * @param alpha nothing where it cannot be estimated
     * @param pairs of ratings of one unit
     * @param reason why there is no alpha
     */
    @Schema(name = "Agreement")
    record AgreementAnswer(
            @JsonInclude @Nullable Double alpha,
            int units,
            int raters,
            long pairs,
            @Nullable String reason,
            String rule,
            List<String> notes) {

        static AgreementAnswer of(KrippendorffAlpha result, List<String> asked) {
            return new AgreementAnswer(
                    result.alpha(),
                    result.units(),
                    result.raters(),
                    result.pairs(),
                    result.reason(),
                    result.rule() + " " + result.ruleVersion(),
                    joined(asked, result.notes()));
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
