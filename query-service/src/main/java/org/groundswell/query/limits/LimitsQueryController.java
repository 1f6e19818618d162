package org.groundswell.query.limits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.limits.LimitsAnswer.LimitsMoment;
import org.groundswell.query.limits.RecalculationRow.Step;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Moment;
import org.groundswell.query.platform.asat.PastEntries;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
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

/** What was decided about control limits. */
@RestController
@Tag(name = "Limits")
@RequestMapping("/api/v1/programmes/{p}")
class LimitsQueryController {

    private static final List<String> STANDINGS = List.of("proposed", "approved", "refused", "withdrawn");

    private static final String ONE =
            "Only the recalculation of this id, which may stand in the series of several sites";

    private final PastEntries past;

    LimitsQueryController(PastEntries past) {
        this.past = past;
    }

    @GetMapping(path = "/measures/{m}/sites/{code}/limits", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The limits of one site's series: in force at any moment, and how they came to be")
    ResponseEntity<Answer<LimitsAnswer>> limits(
            Reads reads,
            @PathVariable String m,
            @PathVariable String code,
            @Parameter(description = "Whose limits are in force: a moment as in asAt; the page's own where left out")
                    @RequestParam
                    @Nullable
                    String limitsAsOf) {
        Moment moment = Moment.parse(RequestFaults.filter(limitsAsOf));
        Answer<LimitsAnswer> answer = reads.answer(reading -> limits(reading, m, code, moment));
        return Etag.of(answer.data().version(), answer);
    }

    @GetMapping(path = "/recalculations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Recalculations of limits, newest first")
    Answer<List<RecalculationRow>> recalculations(
            Reads reads,
            @RequestParam @Nullable String standing,
            @Parameter(description = ONE) @RequestParam @Nullable String recalculation) {
        String wanted = standing(standing);
        return reads.answer(reading -> recalculations(reading, wanted, RequestFaults.filter(recalculation)));
    }

    @GetMapping(path = "/recalculations", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Recalculations of limits as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String standing,
            @Parameter(description = ONE) @RequestParam @Nullable String recalculation) {
        String wanted = standing(standing);
        Answer<List<RecalculationRow>> answer =
                reads.answer(reading -> recalculations(reading, wanted, RequestFaults.filter(recalculation)));
        Csv csv = new Csv(
                "measure",
                "site",
                "region",
                "from",
                "baseline_points",
                "standing",
                "cause",
                "evidence",
                "different",
                "reason_known",
                "desirable",
                "expected_to_continue",
                "proposed_by",
                "proposed_at",
                "approved_by",
                "approved_at",
                "comment",
                "ended_by",
                "ended_at",
                "reason");
        for (RecalculationRow row : answer.data()) {
            Step approved = row.approved();
            Step ended = row.ended();
            csv.row(
                    row.measureName(),
                    row.site(),
                    row.region(),
                    row.from(),
                    row.baselinePoints(),
                    row.standing(),
                    row.cause(),
                    row.evidence(),
                    row.questions().different(),
                    row.questions().reasonKnown(),
                    row.questions().desirable(),
                    row.questions().expectedToContinue(),
                    row.proposed().by(),
                    row.proposed().at(),
                    approved == null ? null : approved.by(),
                    approved == null ? null : approved.at(),
                    approved == null ? null : approved.words(),
                    ended == null ? null : ended.by(),
                    ended == null ? null : ended.at(),
                    ended == null ? null : ended.words());
        }
        return csv.file("recalculations", answer.asAt());
    }

    private static @Nullable String standing(@Nullable String given) {
        RequestFaults faults = new RequestFaults();
        String word = faults.word("standing", given, "", STANDINGS);
        faults.refuseIfAny();
        return word.isEmpty() ? null : word;
    }

    private static List<RecalculationRow> recalculations(
            Reading reading, @Nullable String standing, @Nullable String recalculation) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        return new LimitsStore(reading).ofProgramme(standing, recalculation, SiteScope.of(reading.membership()));
    }

    private LimitsAnswer limits(Reading reading, String measure, String typed, Moment moment) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        LimitsStore store = new LimitsStore(reading);
        String name = store.measureName(measure).orElseThrow(() -> Missing.measure(measure));
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        SiteBrief site = store.site(code).orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.code(), site.region());
        LimitsMoment asOf = asOf(reading, moment);
        List<RecalculationRow> all = store.ofSeries(measure, code);
        long entry = asOf == null ? reading.asAt().told() : asOf.entry();
        List<PhaseStart> inForce = all.stream()
                .filter(each -> each.inForceAfter(entry))
                .map(each -> new PhaseStart(each.from(), each.baselinePoints()))
                .sorted(Comparator.comparing(PhaseStart::from))
                .toList();
        return new LimitsAnswer(measure, name, site, store.version(measure, code), asOf, inForce, all);
    }

    private @Nullable LimitsMoment asOf(Reading reading, Moment moment) {
        return moment instanceof Moment.Live
                ? null
                : past.entry(reading, "limitsAsOf", moment)
                        .map(found -> new LimitsMoment(found.entry(), found.recordedAt()))
                        .orElse(new LimitsMoment(0, null));
    }
}
