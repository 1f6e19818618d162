package org.groundswell.query.pdsa;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.query.pdsa.CycleStore.Wish;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tests of change, what of them needs the caller, and how predictions came out. */
@RestController
@Tag(name = "Tests of change")
@RequestMapping("/api/v1/programmes/{p}/pdsa")
class CycleQueryController {

    private static final int USUAL_SIZE = 50;
    private static final List<String> STATES = List.of("all", "planned", "running", "late", "ended");

    /** Without a day, every test that has an end is past it some day. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    private final List<RecordField.Choice> results;

    CycleQueryController(Catalogue catalogue) {
        this.results = CycleFields.results(catalogue.record(CycleFields.KIND));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Tests of change, searched and paged, the newest first",
            description = "Late are those that were to end before a day and were not compared with their prediction.")
    Answer<CycleRow.Page> cycles(
            Reads reads,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Wish wish = wish(site, state, by, q, paging, faults);
        return reads.answer(reading -> page(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Tests of change as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String q) {
        Wish wish = wish(site, state, by, q, Paging.ALL, new RequestFaults());
        Answer<CycleRow.Page> answer = reads.answer(reading -> page(reading, wish));
        Csv csv = new Csv(
                "cycle",
                "site",
                "aim",
                "element",
                "previous",
                "owner",
                "stage",
                "starts",
                "ends",
                "result",
                "next",
                "sealed_entry");
        for (CycleRow row : answer.data().items()) {
            csv.row(
                    row.cycle(),
                    row.site(),
                    row.aim(),
                    row.element(),
                    row.previous(),
                    String.join("; ", row.owner()),
                    row.stage(),
                    row.starts(),
                    row.ends(),
                    row.result(),
                    row.next(),
                    row.sealedEntry());
        }
        return csv.file("pdsa", answer.asAt());
    }

    @GetMapping(path = "/needs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Tests that wait to be compared with their prediction",
            description = "Of the caller's own sites or run by the caller, which were to end before a day.")
    Answer<List<CycleRow>> needs(Reads reads, @RequestParam @Nullable String by) {
        RequestFaults faults = new RequestFaults();
        LocalDate before = faults.date("by", by);
        faults.refuseIfAny();
        return reads.answer(reading -> {
            admit(reading);
            return new CycleStore(reading).needs(before == null ? SOME_DAY : before);
        });
    }

    @GetMapping(path = "/predictions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How often predictions came out as expected",
            description = "Counts over all sites of the programme; nothing of any single site or person is told.")
    Answer<CycleRow.Predictions> predictions(Reads reads) {
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return new CycleStore(reading).predictions(results);
        });
    }

    @GetMapping(path = "/{cycle}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One test of change with its chain and how it came to stand as it does")
    ResponseEntity<Answer<CycleRow.Detail>> cycle(Reads reads, @PathVariable String cycle) {
        Answer<CycleRow.Detail> answer = reads.answer(reading -> {
            admit(reading);
            return new CycleStore(reading).cycle(cycle).orElseThrow(() -> Missing.cycle(cycle));
        });
        return Etag.of(answer.data().cycle().version(), answer);
    }

    private static CycleRow.Page page(Reading reading, Wish wish) {
        admit(reading);
        CycleRow.Page page = new CycleStore(reading).page(wish);
        wish.paging().refuseBeyond(page.total());
        return page;
    }

    private static void admit(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
    }

    private static Wish wish(
            @Nullable String site,
            @Nullable String state,
            @Nullable String by,
            @Nullable String q,
            Paging paging,
            RequestFaults faults) {
        String which = faults.word("state", state, "all", STATES);
        LocalDate before = faults.date("by", by);
        faults.refuseIfAny();
        return new Wish(RequestFaults.filter(site), which, before, RequestFaults.filter(q), paging);
    }
}
