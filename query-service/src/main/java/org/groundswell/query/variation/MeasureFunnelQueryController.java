package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.domain.statistics.FunnelOptions.Overdispersion;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.variation.FunnelRow.Unit;
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

    private final Panels panels;

    MeasureFunnelQueryController(Panels panels) {
        this.panels = panels;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Funnel of a measure over sites, of the latest twelve months unless told")
    Answer<FunnelRow> funnel(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String overdispersion) {
        Chosen<Overdispersion> wish = chosen(m, choice, overdispersion);
        return reads.answer(reading -> funnel(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The funnel as a file, one line a site")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String overdispersion) {
        Chosen<Overdispersion> wish = chosen(m, choice, overdispersion);
        Answer<FunnelRow> answer = reads.answer(reading -> {
            reading.membership().requireSitePages();
            return funnel(reading, wish);
        });
        Csv csv = new Csv(
                "site",
                "name",
                "region",
                "wave",
                "from",
                "to",
                "numerator",
                "denominator",
                "value",
                "z",
                "lower_95",
                "upper_95",
                "lower_99_8",
                "upper_99_8",
                "outside_95",
                "outside_99_8");
        for (Unit unit : answer.data().units()) {
            csv.row(
                    unit.site().code(),
                    unit.site().name(),
                    unit.site().region(),
                    unit.site().wave(),
                    answer.data().from(),
                    answer.data().to(),
                    unit.numerator(),
                    unit.denominator(),
                    unit.value(),
                    unit.z(),
                    unit.lower95(),
                    unit.upper95(),
                    unit.lower998(),
                    unit.upper998(),
                    unit.outside95(),
                    unit.outside());
        }
        return csv.file("funnel", answer.asAt());
    }

    private static Chosen<Overdispersion> chosen(String measure, Choice choice, @Nullable String overdispersion) {
        return Chosen.of(
                measure,
                choice,
                "overdispersion",
                overdispersion,
                Overdispersion.WINSORISED,
                Overdispersion.values(),
                Overdispersion::word);
    }

    private FunnelRow funnel(Reading reading, Chosen<Overdispersion> wish) {
        Panel panel = panels.readLatest(reading, wish.measure(), wish.choice());
        return new FunnelCalculation(panel, SiteFigures.of(reading, panel))
                .of(wish.how(), OneSite.seen(reading.membership()));
    }
}
