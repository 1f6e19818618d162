package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.variation.SlopeRow.Unit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** First against latest: which way each site went, and who improved most. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/slope")
class MeasureSlopeQueryController {

    private final Panels panels;

    MeasureSlopeQueryController(Panels panels) {
        this.panels = panels;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Each site's first against its latest three months, and who improved most")
    Answer<SlopeRow> slope(Reads reads, @PathVariable String m, @ParameterObject Choice choice) {
        Choice.Checked checked = choice.checked();
        return reads.answer(reading -> slope(reading, m, checked));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The same as a file, one line a site")
    ResponseEntity<byte[]> file(Reads reads, @PathVariable String m, @ParameterObject Choice choice) {
        Choice.Checked checked = choice.checked();
        Answer<SlopeRow> answer = reads.answer(reading -> {
            reading.membership().requireSitePages();
            return slope(reading, m, checked);
        });
        Csv csv = new Csv(
                "site",
                "name",
                "region",
                "wave",
                "first_numerator",
                "first_denominator",
                "first_value",
                "latest_numerator",
                "latest_denominator",
                "latest_value",
                "improved_most");
        for (Unit unit : answer.data().units()) {
            csv.row(
                    unit.site().code(),
                    unit.site().name(),
                    unit.site().region(),
                    unit.site().wave(),
                    unit.first().numerator(),
                    unit.first().denominator(),
                    unit.first().value(),
                    unit.latest().numerator(),
                    unit.latest().denominator(),
                    unit.latest().value(),
                    answer.data().improved().contains(unit.site().code()));
        }
        return csv.file("slope", answer.asAt());
    }

    private SlopeRow slope(Reading reading, String measure, Choice.Checked choice) {
        Panel panel = panels.read(reading, measure, choice);
        return new SlopeCalculation(panel, new VariationStore(reading).sites()).of(OneSite.seen(reading.membership()));
    }
}
