package org.groundswell.query.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.decision.DecisionStore.Whole;
import org.groundswell.query.decision.DecisionStore.Wish;
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

/** Decisions: the list, one of them, and what they need of the caller. */
@RestController
@Tag(name = "Decisions")
@RequestMapping("/api/v1/programmes/{p}/decisions")
class DecisionQueryController {

    private static final int USUAL_SIZE = 50;
    private static final List<String> STATES = List.of("all", "open", "decided", "review");

    /** Without a day, everything that has one is due some day. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Decisions, searched and paged",
            description = "State is all, open, decided, or review: those to be looked at again by the day given.")
    Answer<DecisionRow.Page> decisions(
            Reads reads,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Wish wish = wish(state, by, q, paging, faults);
        return reads.answer(reading -> page(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Decisions as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String q) {
        Wish wish = wish(state, by, q, Paging.ALL, new RequestFaults());
        Answer<DecisionRow.Page> answer = reads.answer(reading -> page(reading, wish));
        Csv csv = new Csv(
                "decision",
                "status",
                "question",
                "choice",
                "opened_at",
                "taken_at",
                "approved_at",
                "review",
                "conditions_open",
                "evidence_entry",
                "taken_entry");
        for (DecisionRow row : answer.data().items()) {
            csv.row(
                    row.decision(),
                    row.status(),
                    row.question(),
                    row.choice(),
                    row.openedAt(),
                    row.takenAt(),
                    row.approvedAt(),
                    row.review(),
                    row.conditionsOpen(),
                    row.evidence(),
                    row.takenEntry());
        }
        return csv.file("decisions", answer.asAt());
    }

    @GetMapping(path = "/needs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What decisions need of the caller",
            description =
                    "Votes asked for, decisions to write down or approve, and conditions and reviews due by a day.")
    Answer<List<DecisionRow.Need>> needs(Reads reads, @RequestParam @Nullable String by) {
        RequestFaults faults = new RequestFaults();
        LocalDate day = faults.date("by", by);
        faults.refuseIfAny();
        return reads.answer(reading -> {
            admit(reading);
            return new DecisionStore(reading).needs(day == null ? SOME_DAY : day);
        });
    }

    @GetMapping(path = "/{decision}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One decision", description = "Votes of others are left out until they are revealed.")
    ResponseEntity<Answer<DecisionRow.Detail>> decision(Reads reads, @PathVariable String decision) {
        Answer<DecisionRow.Detail> answer = reads.answer(reading -> {
            admit(reading);
            return detail(reading, decision);
        });
        return Etag.of(answer.data().decision().version(), answer);
    }

    private static DecisionRow.Detail detail(Reading reading, String decision) {
        DecisionStore store = new DecisionStore(reading);
        Whole whole = store.decision(decision).orElseThrow(() -> Missing.decision(decision));
        List<DecisionRow.Vote> readable = store.votes(decision);
        String me = reading.caller().person().value();
        boolean voting = whole.row().status().equals("voting");
        return new DecisionRow.Detail(
                whole.row(),
                whole.values(),
                whole.consulted(),
                whole.effect(),
                whole.closedBecause(),
                whole.approvalNote(),
                whole.outcome(),
                whole.outcomeAt(),
                readable.stream()
                        .filter(vote -> vote.person().equals(me))
                        .findFirst()
                        .orElse(null),
                voting ? List.of() : readable,
                store.conditions(decision),
                store.steps(decision));
    }

    private static DecisionRow.Page page(Reading reading, Wish wish) {
        admit(reading);
        DecisionRow.Page page = new DecisionStore(reading).page(wish);
        wish.paging().refuseBeyond(page.total());
        return page;
    }

    private static Wish wish(
            @Nullable String state, @Nullable String by, @Nullable String q, Paging paging, RequestFaults faults) {
        String which = faults.word("state", state, "all", STATES);
        LocalDate day = faults.date("by", by);
        faults.refuseIfAny();
        return new Wish(which, day, RequestFaults.filter(q), paging);
    }

    private static void admit(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
    }
}
