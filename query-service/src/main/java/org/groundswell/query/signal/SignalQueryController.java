package org.groundswell.query.signal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signal cases of the sites that a caller sees. */
@RestController
@Tag(name = "Signals")
@RequestMapping("/api/v1/programmes/{p}")
class SignalQueryController {

    private static final int USUAL_SIZE = 50;
    private static final int OLDEST = 36_500;
    private static final List<String> STATES = List.of("open", "closed", "all");
    private static final List<String> RULES = List.of("outside", "trend", "two-of-three", "shift");
    private static final List<String> BY = List.of("rule", "measure", "size");

    private final Clock clock;

    SignalQueryController(Clock clock) {
        this.clock = clock;
    }

    /** What a caller wants to see, as given. */
    private record Wish(
            @Nullable String state,
            @Nullable String measure,
            @Nullable String site,
            @Nullable String region,
            @Nullable String owner,
            @Nullable String rule,
            @Nullable String days) {

        SignalFilter filter(RequestFaults faults, Instant now) {
            String known = faults.word("rule", rule, "", RULES);
            int age = faults.number("days", days, 0, 0, OLDEST);
            String code = RequestFaults.filter(site);
            return new SignalFilter(
                    faults.word("state", state, "open", STATES),
                    RequestFaults.filter(measure),
                    code != null && SiteCode.isValid(code) ? new SiteCode(code).value() : code,
                    RequestFaults.filter(region),
                    RequestFaults.filter(owner),
                    known.isEmpty() ? null : known,
                    age == 0 ? null : now.minus(Duration.ofDays(age)));
        }
    }

    @GetMapping(path = "/signals", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Signal cases, the oldest first")
    Answer<SignalRow.Page> signals(
            Reads reads,
            @Parameter(description = "open where left out, closed or all") @RequestParam @Nullable String state,
            @RequestParam @Nullable String measure,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String region,
            @Parameter(description = "a person's id") @RequestParam @Nullable String owner,
            @RequestParam @Nullable String rule,
            @Parameter(description = "opened at least so many days ago") @RequestParam @Nullable String days,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Wish wish = new Wish(state, measure, site, region, owner, rule, days);
        wish.filter(faults, Instant.EPOCH);
        faults.refuseIfAny();
        return reads.answer(reading -> page(reading, wish, paging));
    }

    @GetMapping(path = "/signals", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Signal cases as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String measure,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String days) {
        RequestFaults faults = new RequestFaults();
        Wish wish = new Wish(state, measure, site, region, owner, rule, days);
        wish.filter(faults, Instant.EPOCH);
        faults.refuseIfAny();
        Answer<SignalRow.Page> answer = reads.answer(reading -> page(reading, wish, Paging.ALL));
        Csv csv = new Csv(
                "measure",
                "site",
                "name",
                "region",
                "rule",
                "signal",
                "first_month",
                "last_month",
                "points",
                "value",
                "centre",
                "lower",
                "upper",
                "owner",
                "opened_at",
                "no_longer_seen",
                "outcome",
                "closed_by",
                "closed_at",
                "words");
        for (SignalRow row : answer.data().items()) {
            csv.row(
                    row.measureName(),
                    row.site().code(),
                    row.site().name(),
                    row.site().region(),
                    row.rule(),
                    row.signal(),
                    row.firstMonth(),
                    row.lastMonth(),
                    row.points(),
                    row.value(),
                    row.centre(),
                    row.lower(),
                    row.upper(),
                    row.owner(),
                    row.openedAt(),
                    row.vanished(),
                    row.outcome(),
                    row.closedBy(),
                    row.closedAt(),
                    row.words());
        }
        return csv.file("signals", answer.asAt());
    }

    @GetMapping(path = "/signals/false-alarms", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How many closed cases were noise or data errors, by rule, measure or size of site")
    Answer<FalseAlarms> falseAlarms(Reads reads, @RequestParam @Nullable String by) {
        String wanted = by(by);
        return reads.answer(reading -> falseAlarms(reading, wanted));
    }

    @GetMapping(path = "/signals/false-alarms", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "How many closed cases were noise or data errors, as a file")
    ResponseEntity<byte[]> falseAlarmsFile(Reads reads, @RequestParam @Nullable String by) {
        String wanted = by(by);
        Answer<FalseAlarms> answer = reads.answer(reading -> falseAlarms(reading, wanted));
        Csv csv = new Csv(
                wanted, "name", "open", "closed", "acted", "explained", "noise", "data_error", "false_alarm_share");
        answer.data()
                .lines()
                .forEach(line -> csv.row(
                        line.key(),
                        line.name(),
                        line.open(),
                        line.closed(),
                        line.acted(),
                        line.explained(),
                        line.noise(),
                        line.dataError(),
                        line.closed() == 0 ? null : line.share()));
        return csv.file("false-alarms", answer.asAt());
    }

    @GetMapping(path = "/measures/{m}/sites/{code}/signals/{signal}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One signal case and what happened to it")
    ResponseEntity<Answer<SignalRow.Detail>> signal(
            Reads reads, @PathVariable String m, @PathVariable String code, @PathVariable String signal) {
        Answer<SignalRow.Detail> answer = reads.answer(reading -> detail(reading, m, code, signal));
        return Etag.of(answer.data().version(), answer);
    }

    private SignalRow.Page page(Reading reading, Wish wish, Paging paging) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        SignalFilter filter = wish.filter(new RequestFaults(), moment(reading.asAt()));
        SignalRow.Page page = new SignalStore(reading).page(filter, SiteScope.of(reading.membership()), paging);
        paging.refuseBeyond(page.total());
        return page;
    }

    /** Age is reckoned up to the moment that is looked at. */
    private Instant moment(AsAt asAt) {
        return asAt.live() ? clock.instant() : Objects.requireNonNullElse(asAt.recordedAt(), clock.instant());
    }

    private static String by(@Nullable String given) {
        RequestFaults faults = new RequestFaults();
        String word = faults.word("by", given, "rule", BY);
        faults.refuseIfAny();
        return word;
    }

    /** An executive sees the counts of all sites, and no site's own. */
    private static FalseAlarms falseAlarms(Reading reading, String by) {
        reading.membership().requireMember();
        SiteScope scope =
                reading.membership().seesSitePages() ? SiteScope.of(reading.membership()) : SiteScope.everySite();
        return new FalseAlarms(by, new SignalStore(reading).falseAlarms(by, scope));
    }

    private static SignalRow.Detail detail(Reading reading, String measure, String typed, String signal) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        SignalStore store = new SignalStore(reading);
        SiteBrief site = store.site(code).orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.code(), site.region());
        SignalRow found = store.find(measure, code, signal).orElseThrow(() -> Missing.signal(signal));
        return new SignalRow.Detail(found, store.version(measure, code), store.notes(measure, code, signal));
    }
}
