package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Moment;
import org.groundswell.query.platform.asat.PastEntries;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The control chart of one site's series. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/sites/{code}/control-chart")
class SiteChartQueryController {

    private static final String LIMITS_AS_OF =
            "Whose limits are drawn: those in force at a moment as in asAt; at the page's own where left out";

    private final Panels panels;
    private final PastEntries past;

    SiteChartQueryController(Panels panels, PastEntries past) {
        this.panels = panels;
        this.past = past;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The control chart of one site's series")
    Answer<ChartRow> chart(
            Reads reads,
            @PathVariable String m,
            @PathVariable String code,
            @Parameter(description = LIMITS_AS_OF) @RequestParam @Nullable String limitsAsOf) {
        Moment moment = Moment.parse(RequestFaults.filter(limitsAsOf));
        return reads.answer(reading -> chart(reading, m, code, moment));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The control chart of one site's series as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String m,
            @PathVariable String code,
            @Parameter(description = LIMITS_AS_OF) @RequestParam @Nullable String limitsAsOf) {
        Moment moment = Moment.parse(RequestFaults.filter(limitsAsOf));
        Answer<ChartRow> answer = reads.answer(reading -> chart(reading, m, code, moment));
        ChartRow chart = answer.data();
        Csv csv = new Csv(
                "site",
                "period",
                "standing",
                "value",
                "numerator",
                "denominator",
                "phase",
                "centre",
                "lower",
                "upper",
                "rule",
                "signal",
                "marked");
        for (ChartRow.Point point : chart.points()) {
            csv.row(
                    chart.site().code(),
                    point.at(),
                    point.standing(),
                    point.value(),
                    point.numerator(),
                    point.denominator(),
                    point.phase() + 1,
                    point.centre(),
                    point.lower(),
                    point.upper(),
                    point.rule(),
                    point.signal(),
                    chart.happenings().stream()
                            .filter(happening ->
                                    YearMonth.from(happening.at()).toString().equals(point.at()))
                            .map(Happening::told)
                            .collect(Collectors.joining("; ")));
        }
        return csv.file("control-chart", answer.asAt());
    }

    private ChartRow chart(Reading reading, String measureId, String typed, Moment limitsAsOf) {
        reading.membership().requireMember();
        VariationStore store = new VariationStore(reading);
        MeasureBrief measure = panels.measured(store, measureId).measure();
        SiteBrief site = OneSite.of(reading, store, typed);
        VariationStore.Series series = store.series(measureId, site.code());
        String phases = limitsAsOf instanceof Moment.Live
                ? series.phases()
                : past.entry(reading, "limitsAsOf", limitsAsOf)
                        .flatMap(then -> store.phasesAfter(then.entry(), measureId, site.code()))
                        .map(then -> ToldPhases.cut(reading.asAt(), then))
                        .orElse(null);
        return ChartRow.of(
                measure, site, series.months(), PhaseStart.read(phases), store.happenings(List.of(site.code())));
    }
}
