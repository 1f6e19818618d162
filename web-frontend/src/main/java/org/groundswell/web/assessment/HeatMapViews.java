package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.assessment.HeatMapView.Domain;
import org.groundswell.web.assessment.HeatMapView.FootRow;
import org.groundswell.web.assessment.HeatMapView.Group;
import org.groundswell.web.assessment.HeatMapView.Head;
import org.groundswell.web.assessment.HeatMapView.Row;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.HeatMapReading;
import org.groundswell.web.reading.HeatMapReading.DomainSummary;
import org.groundswell.web.reading.HeatMapReading.Summary;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** Makes the heat map's view from what was read. */
final class HeatMapViews {

    static final String BY_ATTENTION = "attention";

    private final Instrument instrument;
    private final Lifecycle lifecycle;
    private final HeatFilters filters;
    private final Here here;
    private final Texts texts;
    private final HeatCells cells;

    HeatMapViews(Instrument instrument, Lifecycle lifecycle, PageModel page, List<GroupReading> groups) {
        this.instrument = instrument;
        this.lifecycle = lifecycle;
        this.filters = new HeatFilters(lifecycle, page, groups);
        this.here = page.here();
        this.texts = page.texts();
        this.cells = new HeatCells(instrument, texts);
    }

    HeatMapView view(HeatMapReading map) {
        List<Domain> domains = domains(map.summary());
        return new HeatMapView(
                map.round(),
                new HeatFinding(instrument, texts).of(map),
                texts.text(
                        "heat.subtitle",
                        instrument.displayName(),
                        map.round().title(),
                        map.agreedItems(),
                        map.totalItems()),
                texts.text("heat.caption", map.round().title()),
                head("name", texts.text("heat.column.site"), "", false),
                instrument.domains().stream()
                        .map(domain -> new Group(
                                domain.label(), instrument.itemsOf(domain).size()))
                        .toList(),
                heads(),
                map.items().stream().map(this::row).toList(),
                foot(map.summary()),
                domains,
                cells.legend(instrument),
                new HeatAttention(instrument, here, texts).of(map),
                texts.text(
                        "heat.counts",
                        map.items().size(),
                        map.total(),
                        map.round().sites()),
                filters.csvUrl(),
                filters.of(
                        map,
                        instrument.items().stream().map(Instrument.Item::id).toList(),
                        instrument));
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (Instrument.Domain domain : instrument.domains()) {
            List<Instrument.Item> items = instrument.itemsOf(domain);
            for (Instrument.Item item : items) {
                heads.add(head(item.id(), item.label(), item.prompt(), item == items.getFirst()));
            }
        }
        heads.add(head(BY_ATTENTION, texts.text("heat.column.attend"), texts.text("heat.column.attend.help"), true));
        return heads;
    }

    /** A heading sorts by its column; pressed again it turns the order round. */
    private Head head(String id, String label, String question, boolean startsGroup) {
        boolean chosen = id.equals(HeatFilters.sort(here));
        boolean descending = chosen && HeatFilters.descending(here);
        String first = id.equals(BY_ATTENTION) ? "desc" : "asc";
        String next = chosen ? (descending ? "asc" : "desc") : first;
        String url = here.with("sort", id).with("order", next).url();
        return new Head(
                id, label, question, url, chosen ? (descending ? "descending" : "ascending") : null, startsGroup);
    }

    private Row row(HeatMapReading.Row row) {
        SiteReading site = row.site();
        return new Row(
                site.code(),
                site.name(),
                here.at(here.path() + "/sites/" + site.code()).url(),
                about(site),
                row.cells().stream().map(cells::cell).toList(),
                row.toAttend());
    }

    private String about(SiteReading site) {
        List<String> about = new ArrayList<>();
        if (site.wave() != null && !site.wave().isBlank()) {
            about.add(texts.text("site.wave", site.wave()));
        }
        about.add(lifecycle.label(site.place()));
        return String.join(" · ", about);
    }

    private List<FootRow> foot(@Nullable Summary summary) {
        if (summary == null) {
            return List.of();
        }
        List<FootRow> rows = new ArrayList<>();
        instrument
                .scale()
                .levels()
                .reversed()
                .forEach(level -> rows.add(new FootRow(
                        "h" + level.value(),
                        texts.text("heat.foot.level", level.label(), level.value()),
                        counts(summary, item -> item.count(level.value())))));
        rows.add(new FootRow(
                "hk", texts.text("heat.foot.not-known"), counts(summary, HeatMapReading.ItemSummary::notKnown)));
        rows.add(new FootRow(
                "ha",
                texts.text("heat.foot.not-applicable"),
                counts(summary, HeatMapReading.ItemSummary::notApplicable)));
        rows.add(new FootRow("hn", texts.text("heat.foot.none"), counts(summary, HeatMapReading.ItemSummary::none)));
        rows.add(new FootRow(
                "fo", texts.text("heat.foot.flags"), counts(summary, HeatMapReading.ItemSummary::openFlags)));
        return rows;
    }

    private List<String> counts(Summary summary, java.util.function.ToIntFunction<HeatMapReading.ItemSummary> count) {
        return instrument.domains().stream()
                .flatMap(domain -> instrument.itemsOf(domain).stream())
                .map(item -> summary.perItem().stream()
                        .filter(each -> each.item().equals(item.id()))
                        .findFirst()
                        .map(each -> texts.number(count.applyAsInt(each)))
                        .orElse("0"))
                .toList();
    }

    private List<Domain> domains(@Nullable Summary summary) {
        return summary == null
                ? List.of()
                : summary.perDomain().stream().map(this::domain).toList();
    }

    private Domain domain(DomainSummary domain) {
        int items = instrument
                .domain(domain.domain())
                .map(each -> each.items().size())
                .orElse(0);
        String lowest = domain.lowest().size() == items
                ? ""
                : domain.lowest().stream()
                        .map(id ->
                                instrument.item(id).map(Instrument.Item::label).orElse(id))
                        .collect(Collectors.joining(", "));
        return new Domain(
                instrument.domain(domain.domain()).map(Instrument.Domain::label).orElse(domain.domain()),
                domain.mean() == null
                        ? texts.text("heat.domain.no-rating")
                        : texts.text("heat.domain.mean", oneDecimal(domain.mean())),
                texts.text("heat.domain.rated", domain.rated(), domain.applicable()),
                lowest.isEmpty() ? "" : texts.text("heat.domain.lowest", lowest));
    }

    private static String oneDecimal(double mean) {
        return java.math.BigDecimal.valueOf(mean)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
