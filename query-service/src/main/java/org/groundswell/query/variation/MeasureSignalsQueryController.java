package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.variation.SignalStore.Signalled;
import org.groundswell.query.variation.SignalsRow.Count;
import org.groundswell.query.variation.SignalsRow.Item;
import org.groundswell.query.variation.SignalsRow.Point;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Small multiples: the charts of many sites, ordered by what wants looking at, never by who is best. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/signals")
class MeasureSignalsQueryController {

    /** So many small charts are taken in at a glance. */
    private static final int PAGE = 24;

    private final Panels panels;

    MeasureSignalsQueryController(Panels panels) {
        this.panels = panels;
    }

    private record Wish(
            String measure, Choice.Checked choice, @Nullable Attention only, Paging paging) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Sites' charts of a measure, ordered by signal; by lens of sites grouped so now, in some month, or in every one")
    Answer<SignalsRow> signals(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String attention,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Wish wish = wish(m, choice, attention, Paging.of(page, size, PAGE, faults), faults);
        return reads.answer(reading -> signals(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "All sites' latest values and signals of a measure as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String m,
            @ParameterObject Choice choice,
            @RequestParam @Nullable String attention) {
        Wish wish = wish(m, choice, attention, Paging.ALL, new RequestFaults());
        Answer<SignalsRow> answer = reads.answer(reading -> {
            reading.membership().requireSitePages();
            return signals(reading, wish);
        });
        Csv csv = new Csv(
                "site",
                "name",
                "region",
                "wave",
                "stage",
                "attention",
                "variation",
                "assurance",
                "centre",
                "lower",
                "upper",
                "latest_period",
                "latest_value",
                "marked");
        for (Item item : answer.data().items()) {
            csv.row(
                    item.site().code(),
                    item.site().name(),
                    item.site().region(),
                    item.site().wave(),
                    item.site().stage(),
                    item.attention(),
                    item.variationIcon(),
                    item.assuranceIcon(),
                    item.centre(),
                    item.lower(),
                    item.upper(),
                    item.latestPeriod(),
                    item.latestValue(),
                    item.happenings().stream().map(Happening::told).collect(Collectors.joining("; ")));
        }
        return csv.file("signals", answer.asAt());
    }

    private static Wish wish(
            String measure, Choice choice, @Nullable String attention, Paging paging, RequestFaults faults) {
        Choice.Checked checked = choice.check(faults);
        refuseParts(choice, faults);
        Attention only = faults.parsed(
                "attention",
                attention,
                "Give attention as one of " + String.join(", ", Attention.words()) + ".",
                Attention::of);
        faults.refuseIfAny();
        return new Wish(measure, checked, only, paging);
    }

    /** A chart, its limits and its signals are of the whole series: of some of its months they would be others. */
    private static void refuseParts(Choice choice, RequestFaults faults) {
        refuse("from", choice.from(), faults);
        refuse("to", choice.to(), faults);
        refuse("minimumDenominator", choice.minimumDenominator(), faults);
    }

    private static void refuse(String field, @Nullable String given, RequestFaults faults) {
        if (RequestFaults.filter(given) != null) {
            faults.add(
                    field,
                    "NOT_OF_CHARTS",
                    "Small charts show each site’s whole series with its limits; leave %s out.".formatted(field));
        }
    }

    private SignalsRow signals(Reading reading, Wish wish) {
        reading.membership().requireMember();
        VariationStore views = new VariationStore(reading);
        MeasureBrief measure = panels.measured(views, wish.measure()).measure();
        SiteFilter filter = panels.filter(reading, wish.measure(), wish.choice());
        SignalStore store = new SignalStore(reading);
        SiteScope scope = SiteScope.of(reading.membership());
        List<Count> all = store.counts(measure, filter, SiteScope.everySite());
        List<Count> own = scope.all() ? all : store.counts(measure, filter, scope);
        List<Count> paged = own.stream()
                .filter(count -> wish.only() == null
                        || count.attention().equals(wish.only().word()))
                .toList();
        int total = paged.stream().mapToInt(Count::sites).sum();
        wish.paging().refuseBeyond(total);
        List<Signalled> page = store.page(measure, filter, scope, paged, wish.paging());
        List<Happening> happenings =
                views.happenings(page.stream().map(found -> found.site().code()).toList());
        List<Item> items =
                page.stream().map(found -> item(measure, found, happenings)).toList();
        return new SignalsRow(measure, all, total, items);
    }

    private static Item item(MeasureBrief measure, Signalled found, List<Happening> happenings) {
        ChartRow chart =
                ChartRow.of(measure, found.site(), found.months(), PhaseStart.read(found.phases()), happenings);
        ChartRow.Point last = chart.points().isEmpty() ? null : chart.points().getLast();
        return new Item(
                found.site(),
                chart.attention(),
                chart.variationIcon(),
                chart.assuranceIcon(),
                last == null ? null : last.centre(),
                last == null ? null : last.lower(),
                last == null ? null : last.upper(),
                found.latestPeriod(),
                found.latestValue(),
                chart.points().stream()
                        .map(point -> new Point(
                                point.at(),
                                point.value() == null ? point.standing() : null,
                                point.value(),
                                point.phase(),
                                point.centre(),
                                point.lower(),
                                point.upper(),
                                point.signal()))
                        .toList(),
                chart.happenings());
    }
}
