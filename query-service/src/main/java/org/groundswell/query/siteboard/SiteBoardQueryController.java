package org.groundswell.query.siteboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.ObservedRows.Observed;
import org.groundswell.query.platform.fold.SiteFact;
import org.groundswell.query.siteboard.SiteBoardStore.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites of a programme. */
@RestController
@Tag(name = "Sites")
@RequestMapping("/api/v1/programmes/{p}/sites")
class SiteBoardQueryController {

    private static final int USUAL_SIZE = 50;

    private final List<String> stageOrder;

    SiteBoardQueryController(Catalogue catalogue) {
        this.stageOrder = catalogue.lifecycle().standings();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Sites, filtered, sorted and paged")
    Answer<SiteBoardRow.Page> sites(
            Reads reads,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String q,
            @Parameter(
                            description =
                                    "An entry number: only sites that were not the same then, for comparing two moments")
                    @RequestParam
                    @Nullable
                    String unlike,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String order,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Long other = faults.entry("unlike", unlike);
        Listing listing = listing(SiteFilter.of(region, wave, stage, q), other, sort, order, paging, faults);
        return reads.answer(reading -> page(reading, listing));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Sites as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String order) {
        Listing listing =
                listing(SiteFilter.of(region, wave, stage, q), null, sort, order, Paging.ALL, new RequestFaults());
        Answer<SiteBoardRow.Page> answer = reads.answer(reading -> page(reading, listing));
        Csv csv = new Csv(
                "code", "name", "region", "wave", "stage", "side_state", "since", "observed_stage", "observed_on");
        for (SiteBoardRow row : answer.data().items()) {
            SiteFact site = row.site();
            Observed seen = row.observed();
            csv.row(
                    site.code(),
                    site.name(),
                    site.region(),
                    site.wave(),
                    site.stage(),
                    site.sideState(),
                    site.since(),
                    seen == null ? null : seen.stage(),
                    seen == null ? null : seen.seenOn());
        }
        return csv.file("sites", answer.asAt());
    }

    @GetMapping(path = "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One site and how it came to stand where it stands")
    ResponseEntity<Answer<SiteBoardRow.Detail>> site(Reads reads, @PathVariable String code) {
        Answer<SiteBoardRow.Detail> answer = reads.answer(reading -> detail(reading, code));
        return Etag.of(answer.data().site().version(), answer);
    }

    private Listing listing(
            SiteFilter filter,
            @Nullable Long unlike,
            @Nullable String sort,
            @Nullable String order,
            Paging paging,
            RequestFaults faults) {
        String by = faults.word("sort", sort, "name", List.of("name", "code", "stage", "region", "wave"));
        String direction = faults.word("order", order, "asc", List.of("asc", "desc"));
        faults.refuseIfAny();
        return new Listing(filter, unlike, by, direction, paging, stageOrder);
    }

    private static SiteBoardRow.Page page(Reading reading, Listing listing) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        SiteBoardRow.Page page = new SiteBoardStore(reading).page(listing);
        listing.paging().refuseBeyond(page.total());
        return page;
    }

    /** @throws org.groundswell.query.platform.error.ProblemException 404 where there is none, 403 where it is not theirs */
    static SiteBoardRow.Detail detail(Reading reading, String typed) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        SiteBoardStore store = new SiteBoardStore(reading);
        SiteBoardStore.Standing standing = store.site(code).orElseThrow(() -> Missing.site(code));
        SiteFact site = standing.site();
        reading.membership().requireSite(site.code(), site.region());
        SiteBoardStore.Ends mergers = store.mergers(code);
        SiteBoardStore.Ends splits = store.splits(code);
        return new SiteBoardRow.Detail(
                site,
                standing.observed(),
                store.groupings(code).getOrDefault(code, List.of()),
                mergers.ofItself(),
                mergers.ofOthers(),
                splits.ofOthers(),
                splits.ofItself(),
                store.moves(code));
    }
}
