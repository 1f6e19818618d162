package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.domain.statistics.Heterogeneity.Method;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.variation.CaterpillarRow.Unit;
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
                panels, (panel, figures, how, seen) -> new CaterpillarCalculation(panel, figures).of(how, seen));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Caterpillar of a measure over sites, of the latest twelve months unless told")
    Answer<CaterpillarRow> caterpillar(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String method) {
        return view.answer(reads, chosen(m, choice, method));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The caterpillar as a file, one line a site")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String method) {
        Answer<CaterpillarRow> answer = view.ofSites(reads, chosen(m, choice, method));
        Csv csv = FigureASite.file("predicted", "lower_95", "upper_95", "weight");
        for (Unit unit : answer.data().units()) {
            new FigureASite.Figure(unit.site(), unit.numerator(), unit.denominator(), unit.value())
                    .write(
                            csv,
                            answer.data().from(),
                            answer.data().to(),
                            unit.predicted(),
                            unit.lower(),
                            unit.upper(),
                            unit.weight());
        }
        return csv.file("caterpillar", answer.asAt());
    }

    private static Chosen<Method> chosen(String measure, Choice choice, @Nullable String method) {
        return Chosen.of(measure, choice, "method", method, Method.DL, Method.values(), Method::word);
    }
}
