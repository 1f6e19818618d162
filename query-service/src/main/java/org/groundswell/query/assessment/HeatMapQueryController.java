package org.groundswell.query.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.SummaryRule;
import org.groundswell.query.assessment.HeatMap.Line;
import org.groundswell.query.assessment.HeatMapStore.Stored;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Lens;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.RoundBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds, and the heat map of one. */
@RestController
@Tag(name = "Rounds")
@RequestMapping("/api/v1/programmes/{p}/rounds")
class HeatMapQueryController {

    private static final int USUAL_SIZE = 500;
    private static final List<String> SITE_SORTS = List.of("attention", "name", "code", "region", "wave");

    private final Catalogue catalogue;
    private final List<String> stageOrder;

    HeatMapQueryController(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.stageOrder = catalogue.lifecycle().standings();
    }

    /** What a caller wants to see, as given. */
    private record Wish(
            String round,
            HeatMapChoice choice,
            @Nullable String page,
            @Nullable String size) {

        @Nullable
        String sort() {
            return choice.sort();
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Rounds")
    Answer<List<RoundBrief>> rounds(Reads reads) {
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return new HeatMapStore(reading).rounds(null);
        });
    }

    @GetMapping(path = "/{r}/heat-map", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Sites by items of a round, with what needs attention")
    Answer<HeatMap> heatMap(
            Reads reads,
            @PathVariable String r,
            @ParameterObject HeatMapChoice choice,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        Wish wish = new Wish(r, choice, page, size);
        return reads.answer(reading -> heatMap(reading, wish, false));
    }

    @GetMapping(path = "/{r}/heat-map", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The heat map as a file")
    ResponseEntity<byte[]> file(Reads reads, @PathVariable String r, @ParameterObject HeatMapChoice choice) {
        Wish wish = new Wish(r, choice, null, null);
        Answer<HeatMap> answer = reads.answer(reading -> {
            reading.membership().requireSitePages();
            return heatMap(reading, wish, true);
        });
        return csv(answer.data()).file("heat-map", answer.asAt());
    }

    private HeatMap heatMap(Reading reading, Wish wish, boolean wholeFile) {
        reading.membership().requireMember();
        boolean seesRows = reading.membership().seesSitePages();
        SiteScope scope = seesRows ? SiteScope.of(reading.membership()) : SiteScope.everySite();
        HeatMapStore store = new HeatMapStore(reading);
        RoundBrief round = store.round(wish.round()).orElseThrow(() -> Missing.round(wish.round()));
        Instrument instrument = instrument(round);
        RequestFaults faults = new RequestFaults();
        Paging given = Paging.of(wish.page(), wish.size(), USUAL_SIZE, faults);
        Paging paging = wholeFile ? Paging.ALL : given;
        String orderBy = orderBy(instrument, wish, faults);
        Lens lens = Lens.of(wish.choice().lens(), faults);
        faults.refuseIfAny();
        SiteFilter filter = new HeatMapSites(reading).chosen(wish.choice().filter(), lens, round.opensOn());
        List<Stored> stored = store.lines(
                wish.round(),
                filter,
                scope,
                orderBy,
                Map.of("item", wish.sort() == null ? "" : wish.sort(), "levels", levels(instrument)));
        paging.refuseBeyond(stored.size());
        HeatMapSummary summary = new HeatMapSummary(instrument);
        stored.forEach(line -> summary.add(line.cells()));
        Profiles profiles = Profiles.of(instrument, round, store, null);
        List<Stored> shown = seesRows ? paging.cut(stored) : List.of();
        return new HeatMap(
                round,
                instrument.id(),
                stored.size(),
                store.words(scope, stageOrder),
                shown.stream()
                        .map(line -> line(instrument, summary, profiles, line))
                        .toList(),
                summary.summary(profiles.moved(stored)),
                attention(store, round, filter, scope, seesRows, summary),
                summary.agreedItems(),
                summary.totalItems());
    }

    private HeatMap.Attention attention(
            HeatMapStore store,
            RoundBrief round,
            SiteFilter filter,
            SiteScope scope,
            boolean seesRows,
            HeatMapSummary summary) {
        return seesRows
                ? store.attention(round.round(), instrument(round), filter, scope)
                : new HeatMap.Attention(summary.openFlags(), List.of());
    }

    private static List<String> levels(Instrument instrument) {
        return instrument.scale().levels().stream().map(Instrument.Level::value).toList();
    }

    private static Line line(Instrument instrument, HeatMapSummary summary, Profiles profiles, Stored stored) {
        List<Cell> cells = HeatMapSummary.ordered(instrument, stored.cells());
        return new Line(
                stored.site(),
                cells,
                stored.openFlags(),
                summary.ofSite(cells),
                profiles.of(stored.site().code(), cells));
    }

    private Instrument instrument(RoundBrief round) {
        return round.by(catalogue)
                .orElseThrow(() -> new IllegalStateException("A round by an unknown instrument: " + round));
    }

    private static String orderBy(Instrument instrument, Wish wish, RequestFaults faults) {
        List<String> sorts = new ArrayList<>(SITE_SORTS);
        sorts.addAll(instrument.agreed());
        String sort = faults.word("sort", wish.sort(), "attention", sorts);
        String usual = sort.equals("attention") ? "desc" : "asc";
        String direction = faults.word("order", wish.choice().order(), usual, List.of("asc", "desc"));
        return switch (sort) {
            case "attention" -> HeatMapStore.attention(direction.equals("desc"));
            case "name" -> HeatMapStore.siteColumn("lower(s.name)", direction);
            case "code" -> HeatMapStore.siteColumn("s.code", direction);
            case "region" -> HeatMapStore.siteColumn("s.region", direction);
            case "wave" -> HeatMapStore.siteColumn("s.wave", direction);
            default -> HeatMapStore.item(direction);
        };
    }

    private Csv csv(HeatMap map) {
        List<String> header = new ArrayList<>(List.of("code", "name", "region", "wave", "stage", "open_flags"));
        Instrument instrument = instrument(map.round());
        instrument.agreed().forEach(item -> {
            header.add(item);
            header.add(item + " state");
        });
        boolean profile = instrument.summaryRule() instanceof SummaryRule.Profile;
        if (profile) {
            header.add("moved");
        }
        Csv csv = new Csv(header.toArray(String[]::new));
        for (Line line : map.items()) {
            SiteBrief site = line.site();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(site.code());
            cells.add(site.name());
            cells.add(site.region());
            cells.add(site.wave());
            cells.add(site.sideState() == null ? site.stage() : site.sideState());
            cells.add(line.toAttend());
            line.cells().forEach(cell -> {
                cells.add(cell.rating());
                cells.add(cell.isOpen() ? cell.state() + ", open flag" : cell.state());
            });
            if (profile) {
                cells.add(Profiles.told(line.profile()));
            }
            csv.row(cells.toArray());
        }
        return csv;
    }
}
