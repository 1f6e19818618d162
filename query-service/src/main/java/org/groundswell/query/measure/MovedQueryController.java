package org.groundswell.query.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.change.Breakdown;
import org.groundswell.domain.change.Period;
import org.groundswell.domain.change.Reckoned;
import org.groundswell.domain.change.WhatMoved;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.measure.MovedCalculation.Both;
import org.groundswell.query.measure.MovedRow.Figure;
import org.groundswell.query.measure.MovedRow.PartRow;
import org.groundswell.query.measure.MovedRow.Side;
import org.groundswell.query.measure.MovedStore.SiteVersion;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moved a measure's figure between two moments. */
@RestController
@Tag(name = "Measures")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/moved")
class MovedQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What moved a figure between two moments, in parts that add up exactly, each with its entries",
            description =
                    "Both moments are written like asAt. One month or a span of months each; left out, the latest month known at each moment.")
    Answer<MovedRow> moved(Reads reads, @PathVariable String m, @ParameterObject MovedWish.Given given) {
        MovedWish wish = MovedWish.of(m, given);
        return reads.between(wish.from(), wish.to(), (earlier, later) -> moved(earlier, later, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The parts as a file")
    ResponseEntity<byte[]> file(Reads reads, @PathVariable String m, @ParameterObject MovedWish.Given given) {
        MovedWish wish = MovedWish.of(m, given);
        Answer<MovedRow> answer =
                reads.between(wish.from(), wish.to(), (earlier, later) -> moved(earlier, later, wish));
        return csv(answer.data()).file("moved", answer.asAt());
    }

    private static MovedRow moved(Reading earlier, Reading later, MovedWish asked) {
        later.membership().requireMember();
        MeasureStore now = new MeasureStore(later);
        MeasureBrief measure = now.measure(asked.measure()).orElseThrow(() -> Missing.measure(asked.measure()));
        MeasureBrief before = new MeasureStore(earlier)
                .measure(asked.measure())
                .orElseThrow(
                        () -> notYet("This measure was not defined yet at the earlier moment. Choose a later one."));
        SiteBrief site = site(later, now, asked.site());
        MovedWish wish = site == null ? asked : asked.ofSite(site.code());
        MovedStore store = new MovedStore(earlier, later);
        Map<String, List<SiteVersion>> sites = store.sites(wish.filter(), wish.site());
        MovedCalculation calculation = new MovedCalculation(
                wish, sites, store.months(measure.measure(), wish.site()), now.definitions(measure.measure()));
        AsAt from = earlier.asAt();
        AsAt to = later.asAt();
        Both both = calculation.of(from, before, to, measure);
        Breakdown breakdown = WhatMoved.between(both.earlier(), both.later());
        MovedAnswers answers = new MovedAnswers(breakdown, sites, later.membership());
        return new MovedRow(
                measure,
                site,
                side(from, both.earlier().period(), breakdown.from()),
                side(to, both.later().period(), breakdown.to()),
                answers.change(),
                answers.parts(),
                answers.entries(wish, store));
    }

    private static Side side(AsAt asAt, Period period, Reckoned figure) {
        return new Side(asAt.entry(), asAt.recordedAt(), period.first(), period.last(), MovedAnswers.figure(figure));
    }

    private static @Nullable SiteBrief site(Reading reading, MeasureStore store, @Nullable String typed) {
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

    private static ProblemException notYet(String message) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "MEASURE_NOT_YET",
                message,
                new ProblemException.Fault("from", "MEASURE_NOT_YET", message));
    }

    private static Csv csv(MovedRow row) {
        Csv csv = new Csv(
                "part",
                "change",
                "value",
                "numerator",
                "denominator",
                "sites",
                "site_months",
                "entries",
                "as_at_entry");
        line(csv, "from", null, row.from().figure(), null, row.from().entry());
        for (PartRow part : row.parts()) {
            line(csv, part.part(), part, part.after(), part.entries(), null);
        }
        line(csv, "to", null, row.to().figure(), null, row.to().entry());
        return csv;
    }

    private static void line(
            Csv csv,
            String name,
            @Nullable PartRow part,
            Figure figure,
            @Nullable Integer entries,
            @Nullable Long asAt) {
        csv.row(
                name,
                part == null ? null : part.change(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.sites(),
                figure.siteMonths(),
                entries,
                asAt);
    }
}
