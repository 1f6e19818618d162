package org.groundswell.query.adaptation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.adaptation.AdaptationStore.Wish;
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

/** The register of components, adaptations, what others did with a component, and what adaptations need of the caller. */
@RestController
@Tag(name = "Adaptations")
@RequestMapping(path = "/api/v1/programmes/{p}", produces = MediaType.APPLICATION_JSON_VALUE)
class AdaptationQueryController {

    private static final int USUAL_SIZE = 50;
    private static final String ALL = "all";
    private static final List<String> OUTCOMES = List.of(
            ALL,
            "recorded",
            "waiting",
            "agreed",
            "agreed-with-conditions",
            "declined-request",
            "reversed",
            "withdrawn");

    /** Without a day, everything that has one is due some day. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    @GetMapping("/components")
    @Operation(summary = "The components of the intervention")
    Answer<List<AdaptationRow.Component>> components(Reads reads) {
        return reads.answer(reading -> {
            admit(reading);
            return new AdaptationStore(reading).components();
        });
    }

    @GetMapping("/components/{component}")
    @Operation(summary = "One component")
    ResponseEntity<Answer<AdaptationRow.Component>> component(Reads reads, @PathVariable String component) {
        Answer<AdaptationRow.Component> answer = reads.answer(reading -> {
            admit(reading);
            return new AdaptationStore(reading).component(component).orElseThrow(() -> Missing.component(component));
        });
        return Etag.of(answer.data().version(), answer);
    }

    @GetMapping("/components/{component}/precedents")
    @Operation(
            summary = "What became of adaptations of the same component",
            description = "Of all sites; a site is named only to those who may read its rows.")
    Answer<List<AdaptationRow.Precedent>> precedents(Reads reads, @PathVariable String component) {
        return reads.answer(reading -> {
            admit(reading);
            return new AdaptationStore(reading).precedents(component);
        });
    }

    @GetMapping("/adaptations")
    @Operation(summary = "Adaptations, searched and paged")
    Answer<AdaptationRow.Page> adaptations(
            Reads reads,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String component,
            @RequestParam @Nullable String outcome,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        String which = faults.word("outcome", outcome, ALL, OUTCOMES);
        faults.refuseIfAny();
        Wish wish = new Wish(
                RequestFaults.filter(site),
                RequestFaults.filter(component),
                which.equals(ALL) ? null : which,
                RequestFaults.filter(q),
                paging);
        return reads.answer(reading -> {
            admit(reading);
            AdaptationRow.Page found = new AdaptationStore(reading).page(wish);
            paging.refuseBeyond(found.total());
            return found;
        });
    }

    @GetMapping("/adaptations/needs")
    @Operation(
            summary = "What adaptations need of the caller",
            description = "Answers due, those to look at again by a day, and those recorded since a day beyond limits.")
    Answer<List<AdaptationRow.Need>> needs(
            Reads reads, @RequestParam @Nullable String by, @RequestParam @Nullable String since) {
        RequestFaults faults = new RequestFaults();
        LocalDate until = faults.date("by", by);
        LocalDate from = faults.date("since", since);
        faults.refuseIfAny();
        return reads.answer(reading -> {
            admit(reading);
            return new AdaptationStore(reading).needs(until == null ? SOME_DAY : until, from == null ? LONG_AGO : from);
        });
    }

    @GetMapping("/adaptations/{adaptation}")
    @Operation(summary = "One adaptation and how it came to stand as it does")
    ResponseEntity<Answer<AdaptationRow.Detail>> adaptation(Reads reads, @PathVariable String adaptation) {
        Answer<AdaptationRow.Detail> answer = reads.answer(reading -> {
            admit(reading);
            return new AdaptationStore(reading)
                    .adaptation(adaptation)
                    .orElseThrow(() -> Missing.adaptation(adaptation));
        });
        return Etag.of(answer.data().adaptation().version(), answer);
    }

    private static void admit(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
    }
}
