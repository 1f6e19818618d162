package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.assessment.HeatMapView.FootRow;
import org.groundswell.web.assessment.HeatMapView.Head;
import org.groundswell.web.assessment.HeatMapView.Key;
import org.groundswell.web.assessment.ProfileView.Cell;
import org.groundswell.web.assessment.ProfileView.Row;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.HeatMapReading;
import org.groundswell.web.reading.HeatMapReading.ItemSummary;
import org.groundswell.web.reading.HeatMapReading.Summary;
import org.groundswell.web.reading.Ratings;
import org.jspecify.annotations.Nullable;

/** Makes the view of a round's profiles from what was read. */
final class ProfileViews {

    private static final Map<String, String> SIGNS =
            Map.of("more-complex", "▲", "less-complex", "▼", "newly-known", "+", "newly-unknown", "?");
    private static final List<String> WAYS = List.of("more-complex", "less-complex", "newly-known", "newly-unknown");

    private final Instrument instrument;
    private final Lifecycle lifecycle;
    private final HeatFilters filters;
    private final Here here;
    private final Texts texts;
    private final Ratings ratings;

    ProfileViews(Instrument instrument, Lifecycle lifecycle, PageModel page, List<GroupReading> groups) {
        this.instrument = instrument;
        this.lifecycle = lifecycle;
        this.filters = new HeatFilters(lifecycle, page, groups);
        this.here = page.here();
        this.texts = page.texts();
        this.ratings = new Ratings(instrument, texts);
    }

    ProfileView view(HeatMapReading map) {
        return new ProfileView(
                map.round(),
                finding(map),
                texts.text(
                        "profile.subtitle",
                        instrument.displayName(),
                        map.round().title(),
                        map.agreedItems(),
                        map.totalItems()),
                instrument.summaryRule().noTotalBecause(),
                texts.text("profile.caption", map.round().title()),
                moved(map),
                head("name", texts.text("heat.column.site"), ""),
                heads(),
                map.items().stream().map(this::row).toList(),
                foot(map.summary()),
                legend(),
                new HeatAttention(instrument, here, texts).of(map),
                texts.text(
                        "heat.counts",
                        map.items().size(),
                        map.total(),
                        map.round().sites()),
                filters.csvUrl(),
                filters.of(map, domains(), instrument));
    }

    private List<String> domains() {
        return instrument.domains().stream().map(Domain::id).toList();
    }

    /** The domain that is most often at the top of the scale. */
    private String finding(HeatMapReading map) {
        Summary summary = map.summary();
        if (map.total() == 0) {
            return texts.text("heat.finding.no-sites");
        }
        String top = instrument.scale().levels().getLast().value();
        Optional<ItemSummary> worst = summary == null
                ? Optional.empty()
                : summary.perItem().stream()
                        .filter(item -> domains().contains(item.item()))
                        .filter(item -> rated(item) > 0)
                        .max(Comparator.comparingInt(item -> item.count(top)));
        if (worst.isEmpty()) {
            return texts.text(
                    "profile.finding.none-agreed",
                    map.round().started(),
                    map.round().sites());
        }
        ItemSummary item = worst.get();
        return item.count(top) == 0
                ? texts.text("profile.finding.none", ratings.inSentence(top))
                : texts.text(
                        "profile.finding",
                        instrument.label(item.item()),
                        ratings.inSentence(top),
                        item.count(top),
                        rated(item));
    }

    private static int rated(ItemSummary item) {
        return item.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<String> moved(HeatMapReading map) {
        boolean compared = map.items().stream()
                .anyMatch(row -> row.profile() != null && row.profile().since() != null);
        Summary summary = map.summary();
        if (!compared || summary == null) {
            return List.of();
        }
        return WAYS.stream()
                .map(how -> texts.text("profile.count." + how, summary.moved().getOrDefault(how, 0)))
                .toList();
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (Domain domain : instrument.domains()) {
            heads.add(head(domain.id(), domain.label(), domain.summary()));
        }
        heads.add(head(
                HeatMapViews.BY_ATTENTION, texts.text("heat.column.attend"), texts.text("profile.column.attend.help")));
        return heads;
    }

    /** A heading sorts by its column; pressed again it turns the order round. The most complex come first. */
    private Head head(String id, String label, String question) {
        boolean chosen = id.equals(HeatFilters.sort(here));
        boolean descending = chosen && HeatFilters.descending(here);
        String first = id.equals("name") ? "asc" : "desc";
        String next = chosen ? (descending ? "asc" : "desc") : first;
        String url = here.with("sort", id).with("order", next).url();
        return new Head(id, label, question, url, chosen ? (descending ? "descending" : "ascending") : null, false);
    }

    private Row row(HeatMapReading.Row row) {
        List<String> about = new ArrayList<>();
        if (row.site().wave() != null && !row.site().wave().isBlank()) {
            about.add(texts.text("site.wave", row.site().wave()));
        }
        about.add(lifecycle.label(row.site().place()));
        return new Row(
                row.site().name(),
                here.at(here.path() + "/sites/" + row.site().code()).url(),
                String.join(" · ", about),
                instrument.domains().stream().map(domain -> cell(domain, row)).toList(),
                row.toAttend());
    }

    private Cell cell(Domain domain, HeatMapReading.Row row) {
        String rating = row.cell(domain.id()).map(HeatMapReading.Cell::rating).orElse(null);
        if (rating == null) {
            return progress(domain, row);
        }
        String look = ratings.look(rating) + (hasOpenFlag(domain, row) ? " fo" : "");
        return Optional.ofNullable(row.profile())
                .flatMap(profile -> profile.moved(domain.id()))
                .map(moved -> new Cell(
                        look,
                        ratings.label(rating),
                        texts.text("profile.cell." + moved.how(), ratings.inSentence(moved.before())),
                        SIGNS.get(moved.how())))
                .orElse(new Cell(look, ratings.label(rating), null, null));
    }

    private static boolean hasOpenFlag(Domain domain, HeatMapReading.Row row) {
        return domain.items().stream()
                .flatMap(item -> row.cell(item).stream())
                .anyMatch(cell -> "open".equals(cell.flag()));
    }

    /** How far a domain is that has no rating yet. */
    private Cell progress(Domain domain, HeatMapReading.Row row) {
        List<HeatMapReading.Cell> items =
                domain.items().stream().flatMap(item -> row.cell(item).stream()).toList();
        long agreed = items.stream().filter(item -> item.rating() != null).count();
        boolean begun = items.stream().anyMatch(item -> !item.state().equals("none"));
        if (agreed > 0) {
            return new Cell("hv", texts.text("profile.cell.items", agreed, items.size()), null, null);
        }
        return begun ? new Cell("hp", texts.text("profile.cell.begun"), null, null) : new Cell("hn", "–", null, null);
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
                        ratings.look(level.value()),
                        level.label(),
                        counts(summary, item -> item.count(level.value())))));
        rows.add(new FootRow("hk", texts.text("heat.foot.not-known"), counts(summary, ItemSummary::notKnown)));
        rows.add(
                new FootRow("ha", texts.text("heat.foot.not-applicable"), counts(summary, ItemSummary::notApplicable)));
        rows.add(new FootRow("hn", texts.text("heat.foot.none"), counts(summary, ItemSummary::none)));
        return rows;
    }

    private List<String> counts(Summary summary, ToIntFunction<ItemSummary> count) {
        return domains().stream()
                .map(domain -> summary.perItem().stream()
                        .filter(each -> each.item().equals(domain))
                        .findFirst()
                        .map(each -> texts.number(count.applyAsInt(each)))
                        .orElse("0"))
                .toList();
    }

    private List<Key> legend() {
        return Stream.concat(
                        Stream.concat(
                                        instrument.scale().levels().reversed().stream()
                                                .map(Instrument.Level::value),
                                        instrument.scale().special().stream().map(Instrument.Special::value))
                                .map(rating -> new Key(ratings.look(rating), "", ratings.label(rating))),
                        WAYS.stream()
                                .map(how ->
                                        new Key("hn", SIGNS.getOrDefault(how, ""), texts.text("profile.sign." + how))))
                .toList();
    }
}
