package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.statistics.Deciles;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.DecilesRow.LinePoint;
import org.groundswell.query.variation.DecilesRow.Month;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deciles of a measure over sites, with one site's line. */
@RestController
@Tag(name = "Measures")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/deciles")
class DecilesQueryController {

    private final Panels panels;

    DecilesQueryController(Panels panels) {
        this.panels = panels;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Deciles of all sites, with one site's line over them")
    Answer<DecilesRow> deciles(
            Reads reads, @PathVariable String m, @ParameterObject Choice choice, @RequestParam @Nullable String site) {
        Choice.Checked checked = choice.checked();
        return reads.answer(reading -> deciles(reading, m, checked, RequestFaults.filter(site)));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Deciles as a file")
    ResponseEntity<byte[]> file(
            Reads reads, @PathVariable String m, @ParameterObject Choice choice, @RequestParam @Nullable String site) {
        Choice.Checked checked = choice.checked();
        Answer<DecilesRow> answer = reads.answer(reading -> deciles(reading, m, checked, RequestFaults.filter(site)));
        return csv(answer.data()).file("deciles", answer.asAt());
    }

    private DecilesRow deciles(Reading reading, String measure, Choice.Checked choice, @Nullable String typed) {
        Panel panel = panels.read(reading, measure, choice);
        DecilesCalculation calculation = new DecilesCalculation(panel);
        DecilesCalculation.Together together =
                panels.computed(reading, panel, Deciles.RULE, DecilesCalculation.Together.class, calculation::together);
        return new DecilesRow(
                panel.measure(),
                together.months(),
                typed == null ? null : line(reading, calculation, measure, typed),
                together.leftOut(),
                Deciles.RULE + " " + Deciles.RULE_VERSION);
    }

    private static DecilesRow.Line line(Reading reading, DecilesCalculation calculation, String measure, String typed) {
        VariationStore store = new VariationStore(reading);
        SiteBrief site = OneSite.of(reading, store, typed);
        return calculation.line(site, store.months(measure, site.code()));
    }

    private static Csv csv(DecilesRow row) {
        List<String> header = new ArrayList<>(List.of("period"));
        for (int decile = 1; decile <= 9; decile++) {
            header.add("decile_" + decile);
        }
        header.addAll(List.of("overall", "sites", "left_out"));
        DecilesRow.Line line = row.site();
        Map<String, LinePoint> points = new HashMap<>();
        if (line != null) {
            header.addAll(List.of("site", "standing", "value", "numerator", "denominator", "percentile"));
            line.points().forEach(point -> points.put(point.period(), point));
        }
        Csv csv = new Csv(header.toArray(String[]::new));
        for (Month month : row.months()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(month.period());
            List<Double> deciles = month.deciles();
            for (int decile = 0; decile < 9; decile++) {
                cells.add(deciles == null ? null : deciles.get(decile));
            }
            cells.add(month.overall());
            cells.add(month.n());
            cells.add(month.left());
            if (line != null) {
                cells.add(line.code());
                addPoint(cells, points.get(month.period()));
            }
            csv.row(cells.toArray());
        }
        return csv;
    }

    private static void addPoint(List<@Nullable Object> cells, @Nullable LinePoint point) {
        cells.add(point == null ? null : point.standing());
        cells.add(point == null ? null : point.value());
        cells.add(point == null ? null : point.numerator());
        cells.add(point == null ? null : point.denominator());
        cells.add(point == null ? null : point.percentile());
    }
}
