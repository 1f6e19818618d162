package org.groundswell.query.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.measure.MeasureStore.Series;
import org.groundswell.query.measure.SeriesAnswer.SeriesPoint;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.asat.RecordedEntry;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Measures, and each site's own series. */
@RestController
@Tag(name = "Measures")
@RequestMapping("/api/v1/programmes/{p}/measures")
class MeasureQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Measures")
    Answer<List<MeasureBrief>> measures(Reads reads) {
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return new MeasureStore(reading).measures(null);
        });
    }

    @GetMapping(path = "/{m}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A measure and all its definition versions")
    ResponseEntity<Answer<MeasureRow>> measure(Reads reads, @PathVariable String m) {
        Answer<MeasureRow> answer = reads.answer(reading -> {
            reading.membership().requireMember();
            MeasureStore store = new MeasureStore(reading);
            MeasureBrief measure = store.measure(m).orElseThrow(() -> Missing.measure(m));
            return new MeasureRow(measure, store.definitions(m));
        });
        return Etag.of(answer.data().measure().version(), answer);
    }

    @GetMapping(path = "/{m}/sites/{code}/series", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One site's own series")
    ResponseEntity<Answer<SeriesAnswer>> series(Reads reads, @PathVariable String m, @PathVariable String code) {
        Answer<SeriesAnswer> answer = reads.answer(reading -> series(reading, m, code));
        Long version = answer.data().version();
        return version == null ? ResponseEntity.ok(answer) : Etag.of(version, answer);
    }

    @GetMapping(path = "/{m}/sites/{code}/series", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "One site's own series as a file")
    ResponseEntity<byte[]> file(Reads reads, @PathVariable String m, @PathVariable String code) {
        Answer<SeriesAnswer> answer = reads.answer(reading -> series(reading, m, code));
        Csv csv = new Csv(
                "site",
                "period",
                "standing",
                "value",
                "numerator",
                "denominator",
                "definition_version",
                "entry",
                "recorded_at",
                "corrected",
                "by");
        for (SeriesPoint point : answer.data().points()) {
            csv.row(
                    answer.data().site().code(),
                    point.period(),
                    point.standing(),
                    point.value(),
                    point.numerator(),
                    point.denominator(),
                    point.definitionVersion(),
                    point.entry(),
                    point.recordedAt(),
                    point.corrected(),
                    point.by());
        }
        return csv.file("series", answer.asAt());
    }

    private static SeriesAnswer series(Reading reading, String measureId, String typed) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        MeasureStore store = new MeasureStore(reading);
        MeasureBrief measure = store.measure(measureId).orElseThrow(() -> Missing.measure(measureId));
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        SiteBrief site = store.site(code).orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.code(), site.region());
        Series series = store.series(measureId, code).orElse(null);
        if (series == null) {
            return new SeriesAnswer(measure, site, null, List.of());
        }
        Values values = Values.of(measure);
        return new SeriesAnswer(
                measure,
                site,
                series.version(),
                series.points().stream()
                        .map(point -> point(point, values, series.origins().get(point.entry())))
                        .toList());
    }

    private static SeriesPoint point(Point point, Values values, @Nullable RecordedEntry origin) {
        DataPoint told = point.told();
        return new SeriesPoint(
                told.period().toString(),
                told.standing().word(),
                values.of(told.numerator(), told.denominator()),
                told.numerator(),
                told.denominator(),
                point.definitionVersion(),
                point.entry(),
                origin == null ? null : origin.recordedAt(),
                point.corrected(),
                origin == null ? null : origin.by());
    }
}
