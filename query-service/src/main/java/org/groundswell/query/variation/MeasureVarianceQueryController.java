package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.statistics.Heterogeneity;
import org.groundswell.domain.statistics.Heterogeneity.Method;
import org.groundswell.domain.statistics.HeterogeneityResult;
import org.groundswell.domain.statistics.HeterogeneityUnit;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.variation.VarianceRow.Month;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Between-site variance over time. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/variance")
class MeasureVarianceQueryController {

    private final Panels panels;

    MeasureVarianceQueryController(Panels panels) {
        this.panels = panels;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far sites truly differ, month by month")
    Answer<VarianceRow> variance(Reads reads, @PathVariable String m, @ParameterObject Choice choice) {
        Choice.Checked checked = choice.checked();
        return reads.answer(reading -> variance(reading, m, checked));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The same as a file, one line a month")
    ResponseEntity<byte[]> file(Reads reads, @PathVariable String m, @ParameterObject Choice choice) {
        Choice.Checked checked = choice.checked();
        Answer<VarianceRow> answer = reads.answer(reading -> variance(reading, m, checked));
        Csv csv = new Csv("period", "sites", "left_out", "mean", "tau", "lower_95", "upper_95", "i_squared");
        for (Month month : answer.data().months()) {
            csv.row(
                    month.period(),
                    month.sites(),
                    month.left(),
                    month.mean(),
                    month.tau(),
                    month.lower(),
                    month.upper(),
                    month.iSquared());
        }
        return csv.file("variance", answer.asAt());
    }

    private VarianceRow variance(Reading reading, String measure, Choice.Checked choice) {
        Panel panel = panels.read(reading, measure, choice);
        List<Month> months =
                panel.months().mapToObj(month -> month(panel, month)).toList();
        return new VarianceRow(panel.measure(), months, "heterogeneity-dl " + Heterogeneity.RULE_VERSION);
    }

    private static Month month(Panel panel, int month) {
        List<HeterogeneityUnit> units = panel.sites()
                .filter(site -> isEnough(panel, panel.sum(site, month, month)))
                .mapToObj(site -> Estimates.onValues(panel, panel.matrix().code(site), site, month, month))
                .toList();
        HeterogeneityResult result = Heterogeneity.of(Method.DL, units);
        Double tauSquared = result.tauSquared();
        return new Month(
                Matrix.month(month).toString(),
                result.k(),
                result.left().size(),
                result.mean(),
                tauSquared == null ? null : Double.valueOf(Math.sqrt(tauSquared)),
                result.predictionLower(),
                result.predictionUpper(),
                result.iSquared());
    }

    private static boolean isEnough(Panel panel, Panel.Sum sum) {
        return sum.months() > 0
                && (panel.values().plain()
                        || (sum.denominator() > 0 && sum.denominator() >= panel.minimumDenominator()));
    }
}
