package org.groundswell.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.query.history.HistoryStore.Part;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.intake.EventDecoder;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a programme. */
@RestController
@Tag(name = "History")
@RequestMapping("/api/v1/programmes/{p}/history")
class HistoryQueryController {

    private static final int USUAL_SIZE = 50;
    private static final int MOST_IN_FILE = 100_000;

    private final EventDecoder decoder;

    HistoryQueryController(EventDecoder decoder) {
        this.decoder = decoder;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Entries, searched, newest first")
    Answer<HistoryRow.Page> history(
            Reads reads,
            @ParameterObject HistoryWish wish,
            @RequestParam @Nullable String before,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Part part = new Part(
                faults.entry("before", before),
                faults.entry("after", after),
                faults.number("size", size, USUAL_SIZE, 1, Paging.MOST));
        HistoryFilter filter = wish.filter(faults);
        return reads.answer(reading -> page(reading, filter, part));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Entries as a file")
    ResponseEntity<byte[]> file(Reads reads, @ParameterObject HistoryWish wish) {
        HistoryFilter filter = wish.filter(new RequestFaults());
        Answer<HistoryRow.Page> answer =
                reads.answer(reading -> page(reading, filter, new Part(null, null, MOST_IN_FILE)));
        Csv csv = new Csv("entry", "recorded_at", "actor", "type", "aggregate", "site", "what", "why");
        for (HistoryRow row : answer.data().items()) {
            csv.row(
                    row.entry(),
                    row.recordedAt(),
                    row.actor(),
                    row.type(),
                    row.aggregate(),
                    row.site(),
                    row.what(),
                    row.why());
        }
        return csv.file("history", answer.asAt());
    }

    @GetMapping(path = "/{entry}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One entry in full, how it is put right, and what became of it",
            description =
                    "A private rating is left out until revealed. Nothing is ever deleted: what puts an entry right is another"
                            + " entry, and each names the other.")
    Answer<HistoryRow.Detail> entry(Reads reads, @PathVariable String entry) {
        return reads.answer(reading -> {
            admit(reading);
            if (!entry.matches("\\d{1,18}")) {
                throw Missing.entry(entry);
            }
            HistoryRow.Detail detail =
                    new HistoryStore(reading).entry(Long.parseLong(entry)).orElseThrow(() -> Missing.entry(entry));
            return detail.with(new Redresses(reading, decoder).of(detail));
        });
    }

    private static HistoryRow.Page page(Reading reading, HistoryFilter filter, Part part) {
        admit(reading);
        return new HistoryStore(reading).page(filter, part);
    }

    private static void admit(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
    }
}
