package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.statistics.Heterogeneity.Method;
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

/** The caterpillar of a measure: how far sites truly differ, small ones drawn towards the middle. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/caterpillar")
class MeasureCaterpillarQueryController {

    private final FigureASite<Method, CaterpillarRow> view;

    MeasureCaterpillarQueryController(Panels panels) {
        this.view = new FigureASite<>(
                panels,
                "caterpillar",
                "method",
                Method.DL,
                (panel, figures, how, seen) -> new CaterpillarCalculation(panel, figures).of(how, seen),
                List.of("predicted", "lower_95", "upper_95", "weight"));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Caterpillar of a measure over sites, of the latest twelve months unless told")
    Answer<CaterpillarRow> caterpillar(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String method) {
        return view.answer(reads, m, choice, method);
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The caterpillar as a file, one line a site")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String method) {
        return view.file(reads, m, choice, method);
    }
}
