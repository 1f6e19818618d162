package org.groundswell.query.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.handover.HandoverRow.Cell;
import org.groundswell.query.handover.HandoverRow.Detail;
import org.groundswell.query.handover.HandoverRow.Due;
import org.groundswell.query.handover.HandoverRow.Page;
import org.groundswell.query.handover.HandoverStore.Wish;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
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

/** Handovers: sites by criteria, one site's own, and the checks that are due after support has ended. */
@RestController
@Tag(name = "Handover")
@RequestMapping("/api/v1/programmes/{p}")
class HandoverQueryController {

    private static final int USUAL_SIZE = 50;

    /** Without a day, every check is due some day. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    private final Handover handover;
    private final List<String> stageOrder;
    private final CheckNeeds checks;

    HandoverQueryController(Catalogue catalogue, CheckNeeds checks) {
        this.checks = checks;
        this.handover = catalogue.handover();
        this.stageOrder = catalogue.lifecycle().standings();
    }

    /** What a caller may narrow the matrix by, as given. */
    record Given(
            @Nullable String region,
            @Nullable String wave,
            @Nullable String stage,
            @Nullable String group,
            @Nullable String q,
            @Nullable String sites,
            @Nullable String endsBy,
            @Nullable String criteria) {}

    @GetMapping(path = "/handover", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Sites by handover criteria",
            description =
                    "Those whose support ends first come first, and among them those with the fewest criteria met."
                            + " Sites is candidates, which have an end of support or a judgement, or all; endsBy leaves out those"
                            + " whose support ends later; criteria is all, or unmet for sites with one that is not met.")
    Answer<Page> matrix(
            Reads reads,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String sites,
            @RequestParam @Nullable String endsBy,
            @RequestParam @Nullable String criteria,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Wish wish = wish(new Given(region, wave, stage, group, q, sites, endsBy, criteria), paging, faults);
        return reads.answer(reading -> page(reading, wish));
    }

    @GetMapping(path = "/handover", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Sites by handover criteria as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String sites,
            @RequestParam @Nullable String endsBy,
            @RequestParam @Nullable String criteria) {
        Wish wish = wish(
                new Given(region, wave, stage, group, q, sites, endsBy, criteria), Paging.ALL, new RequestFaults());
        Answer<Page> answer = reads.answer(reading -> page(reading, wish));
        return csv(answer.data()).file("handover", answer.asAt());
    }

    @GetMapping(path = "/handover/checks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Checks after the end of support that are due by a day and not recorded",
            description = "A check that a later one has overtaken is not due any more.")
    Answer<List<Due>> due(Reads reads, @RequestParam @Nullable String by) {
        RequestFaults faults = new RequestFaults();
        LocalDate day = faults.date("by", by);
        faults.refuseIfAny();
        return reads.answer(reading -> checks.due(allowed(reading), day == null ? SOME_DAY : day));
    }

    @GetMapping(path = "/sites/{code}/handover", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One site's handover and how it came to stand where it stands")
    Answer<Detail> site(Reads reads, @PathVariable String code) {
        return reads.answer(reading -> detail(reading, code));
    }

    private Wish wish(Given given, Paging paging, RequestFaults faults) {
        String sites = faults.word("sites", given.sites(), "candidates", List.of("candidates", "all"));
        String criteria = faults.word("criteria", given.criteria(), "all", List.of("all", "unmet"));
        LocalDate endsBy = faults.date("endsBy", given.endsBy());
        faults.refuseIfAny();
        return new Wish(
                SiteFilter.of(given.region(), given.wave(), given.stage(), given.q())
                        .ofGroup(given.group()),
                sites.equals("all"),
                endsBy,
                criteria.equals("unmet"),
                handover.criteria().size(),
                paging);
    }

    private static HandoverStore store(Reading reading) {
        return new HandoverStore(allowed(reading));
    }

    private static Reading allowed(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        return reading;
    }

    private Page page(Reading reading, Wish wish) {
        HandoverStore store = store(reading);
        HandoverStore.Sites sites = store.sites(wish);
        if (sites.rows().isEmpty()) {
            wish.paging().refuseBeyond(0);
        }
        Map<String, Map<String, Cell>> cells = store.cells(sites.rows());
        return new Page(
                sites.total(),
                sites.unmet(),
                store.filters(stageOrder),
                sites.rows().stream()
                        .map(row -> row.with(cells.getOrDefault(row.code(), Map.of())))
                        .toList());
    }

    private Csv csv(Page page) {
        List<String> ids =
                handover.criteria().stream().map(Handover.Criterion::id).toList();
        List<String> head = new ArrayList<>(
                List.of("code", "name", "region", "wave", "stage", "side_state", "support_ends", "criteria_met"));
        head.addAll(ids);
        Csv csv = new Csv(head.toArray(String[]::new));
        for (HandoverRow row : page.items()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.code());
            cells.add(row.name());
            cells.add(row.region());
            cells.add(row.wave());
            cells.add(row.stage());
            cells.add(row.sideState());
            cells.add(row.supportEnds());
            cells.add(row.met());
            ids.forEach(id -> cells.add(
                    row.criteria().containsKey(id) ? row.criteria().get(id).state() : "not-judged"));
            csv.row(cells.toArray());
        }
        return csv;
    }

    private static Detail detail(Reading reading, String typed) {
        HandoverStore store = store(reading);
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        Detail site = store.site(code).orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.site().code(), site.site().region());
        return site.with(store.criteria(code), store.checks(code), store.steps(code));
    }
}
