package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.statistics.FunnelOptions.Overdispersion;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel of a measure over sites: who differs by more than chance. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/funnel")
class MeasureFunnelQueryController {

    private final FigureASite<Overdispersion, FunnelRow> view;

    MeasureFunnelQueryController(Panels panels) {
        this.view = new FigureASite<>(
                panels,
                "funnel",
                "overdispersion",
                Overdispersion.WINSORISED,
                (panel, figures, how, seen) -> new FunnelCalculation(panel, figures).of(how, seen),
                List.of("z", "lower_95", "upper_95", "lower_99_8", "upper_99_8", "outside_95", "outside_99_8"));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Funnel of a measure over sites, of the latest twelve months unless told")
    Answer<FunnelRow> funnel(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String overdispersion) {
        return view.answer(reads, m, choice, overdispersion);
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The funnel as a file, one line a site")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String overdispersion) {
        return view.file(reads, m, choice, overdispersion);
    }
}
