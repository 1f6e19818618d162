package org.groundswell.query.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.measure.DecilesRow.LinePoint;
import org.groundswell.query.measure.DecilesRow.Month;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;
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

    /** What is asked, checked. */
    private record Wish(
            String measure,
            @Nullable String line,
            SiteFilter filter,
            double minimumDenominator,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Deciles of all sites, with one site's line over them")
    Answer<DecilesRow> deciles(
            Reads reads,
            @PathVariable String m,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String minimumDenominator,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        Wish wish = wish(m, site, SiteFilter.of(region, wave, null, null), minimumDenominator, from, to);
        return reads.answer(reading -> deciles(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Deciles as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String m,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String minimumDenominator,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        Wish wish = wish(m, site, SiteFilter.of(region, wave, null, null), minimumDenominator, from, to);
        Answer<DecilesRow> answer = reads.answer(reading -> deciles(reading, wish));
        return csv(answer.data()).file("deciles", answer.asAt());
    }

    private static Wish wish(
            String measure,
            @Nullable String site,
            SiteFilter filter,
            @Nullable String minimumDenominator,
            @Nullable String from,
            @Nullable String to) {
        RequestFaults faults = new RequestFaults();
        Double minimum = faults.parsed(
                "minimumDenominator",
                minimumDenominator,
                "Give minimumDenominator as a number of at least 0, such as 5.",
                DecilesQueryController::minimum);
        YearMonth first = faults.month("from", from);
        YearMonth last = faults.month("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add("to", "TO_BEFORE_FROM", "Give a last month that is not before the first.");
        }
        faults.refuseIfAny();
        return new Wish(measure, RequestFaults.filter(site), filter, minimum == null ? 0 : minimum, first, last);
    }

    private static Double minimum(String given) {
        double number = Double.parseDouble(given);
        if (!Double.isFinite(number) || number < 0) {
            throw new NumberFormatException(given);
        }
        return number;
    }

    private static DecilesRow deciles(Reading reading, Wish wish) {
        reading.membership().requireMember();
        MeasureStore store = new MeasureStore(reading);
        MeasureBrief measure = store.measure(wish.measure()).orElseThrow(() -> Missing.measure(wish.measure()));
        SiteBrief line = line(reading, store, wish.line());
        String code = line == null ? null : line.code();
        DecilesCalculation calculation =
                new DecilesCalculation(measure, wish.minimumDenominator(), wish.from(), wish.to());
        return calculation.of(
                store.seriesOfSites(measure.measure(), wish.filter(), code), code, line == null ? null : line.name());
    }

    private static @Nullable SiteBrief line(Reading reading, MeasureStore store, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        reading.membership().requireSitePages();
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        SiteBrief site = store.site(code).orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.code(), site.region());
        return site;
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
