package org.groundswell.query.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.groundswell.query.action.ActionStore.Wish;
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

/** Actions, what of them needs the caller, and who may own one. */
@RestController
@Tag(name = "Actions")
@RequestMapping("/api/v1/programmes/{p}/actions")
class ActionQueryController {

    private static final int USUAL_SIZE = 50;
    private static final List<String> STATES = List.of("all", "open", "overdue", "noted", "ended");

    /** Without a day, everything that has one is due some day. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Actions, searched and paged, the oldest due first",
            description = "Of one owner by id, or the caller's own by the word mine; open are also conditions,"
                    + " promises and what is to be done for a handover; overdue are those due before a day, noted is"
                    + " what flags ended in and nobody has taken on.")
    Answer<ActionRow.Page> actions(
            Reads reads,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Wish wish = wish(site, owner, state, by, q, paging, faults);
        return reads.answer(reading -> page(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Actions as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String q) {
        Wish wish = wish(site, owner, state, by, q, Paging.ALL, new RequestFaults());
        Answer<ActionRow.Page> answer = reads.answer(reading -> page(reading, wish));
        Csv csv = new Csv(
                "action",
                "site",
                "what",
                "from",
                "reference",
                "owner",
                "due",
                "first_due",
                "standing",
                "ending",
                "agreed_at",
                "ended_at");
        for (ActionRow row : answer.data().items()) {
            csv.row(
                    row.action(),
                    row.site(),
                    row.what(),
                    row.originKind(),
                    row.origin(),
                    row.owner() == null ? row.ownerWords() : row.owner(),
                    row.due(),
                    row.firstDue(),
                    row.standing(),
                    row.ending(),
                    row.agreedAt(),
                    row.endedAt());
        }
        return csv.file("actions", answer.asAt());
    }

    @GetMapping(path = "/needs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What the caller has to see to by a day")
    Answer<List<ActionRow>> needs(Reads reads, @RequestParam @Nullable String by) {
        RequestFaults faults = new RequestFaults();
        LocalDate until = faults.date("by", by);
        faults.refuseIfAny();
        return reads.answer(reading -> {
            admit(reading);
            return new ActionStore(reading).needs(until == null ? SOME_DAY : until);
        });
    }

    @GetMapping(path = "/owners", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Who may own an action",
            description =
                    "Of a site: its team, who leads its region, and the managers; of the programme: all who work in it.")
    Answer<List<ActionRow.Owner>> owners(Reads reads, @RequestParam @Nullable String site) {
        String code = RequestFaults.filter(site);
        return reads.answer(reading -> {
            admit(reading);
            ActionStore store = new ActionStore(reading);
            if (code != null) {
                Optional<String> region = store.regionOf(code).orElseThrow(() -> Missing.site(code));
                reading.membership().requireSite(code, region.orElse(null));
            }
            return store.owners(code);
        });
    }

    @GetMapping(path = "/{action}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One action and how it came to stand as it does")
    ResponseEntity<Answer<ActionRow.Detail>> action(Reads reads, @PathVariable String action) {
        Answer<ActionRow.Detail> answer = reads.answer(reading -> {
            admit(reading);
            return new ActionStore(reading).action(action).orElseThrow(() -> Missing.action(action));
        });
        return Etag.of(answer.data().action().version(), answer);
    }

    private static ActionRow.Page page(Reading reading, Wish wish) {
        admit(reading);
        ActionRow.Page page = new ActionStore(reading).page(wish);
        wish.paging().refuseBeyond(page.total());
        return page;
    }

    private static void admit(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
    }

    private static Wish wish(
            @Nullable String site,
            @Nullable String owner,
            @Nullable String state,
            @Nullable String by,
            @Nullable String q,
            Paging paging,
            RequestFaults faults) {
        String which = faults.word("state", state, "all", STATES);
        LocalDate before = faults.date("by", by);
        faults.refuseIfAny();
        return new Wish(
                RequestFaults.filter(site),
                RequestFaults.filter(owner),
                which,
                before,
                RequestFaults.filter(q),
                paging);
    }
}
