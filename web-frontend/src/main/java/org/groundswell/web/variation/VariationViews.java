package org.groundswell.web.variation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.figure.Icons;
import org.groundswell.web.figure.ValueFormat;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.SignalsAnswer;
import org.groundswell.web.reading.VariationAnswer;
import org.groundswell.web.variation.VariationQuestions.Seen;
import org.groundswell.web.variation.VariationView.Count;
import org.groundswell.web.variation.VariationView.Need;
import org.groundswell.web.variation.VariationView.Needs;
import org.groundswell.web.variation.VariationView.Tab;
import org.jspecify.annotations.Nullable;

/** Makes the explorer's view from what was seen. */
final class VariationViews {

    private static final int NEEDS = 8;
    private static final int PAGE = 24;

    private final PageModel page;
    private final @Nullable MeasureReading measure;
    private final Way way;
    private final Here here;
    private final InstrumentParts parts;
    private final VariationFilters filters;

    VariationViews(
            PageModel page,
            Catalogue catalogue,
            ProgrammeReading programme,
            List<GroupReading> groups,
            @Nullable MeasureReading measure,
            Way way) {
        this.page = page;
        this.measure = measure;
        this.way = way;
        this.here = page.here();
        this.parts = new InstrumentParts(catalogue, programme, page.texts());
        this.filters = new VariationFilters(page, catalogue.lifecycle(), programme, groups, measure, way, parts);
    }

    VariationView view(Seen seen, VariationQuestions questions) {
        Chart chart = seen.chart();
        SignalsAnswer signals = seen.signals();
        SignalsAnswer concerns = measure == null ? null : questions.concerns(measure.measure(), NEEDS, signals);
        int total = signals == null ? 0 : signals.total();
        return new VariationView(
                headline(chart, signals),
                measure == null ? "" : measure.measure(),
                measure == null ? "" : measure.name(),
                tabs(),
                filters.view(),
                chart == null ? null : figure(chart),
                signals == null ? List.of() : needs(signals.items()),
                seen.slope() == null ? null : improved(seen.slope()),
                concerns == null ? List.of() : counts(concerns),
                needs(concerns),
                here.pageNumber(),
                Math.max(1, Math.ceilDiv(total, PAGE)),
                chart == null ? why(seen) : null,
                measure == null || isOfInstrument() ? null : page.programmeLink("/measures/" + measure.measure()),
                executive() ? null : page.programmeLink("/records/fidelity"));
    }

    private String headline(@Nullable Chart chart, @Nullable SignalsAnswer signals) {
        if (chart == null) {
            return page.text("variation.title");
        }
        if (signals == null) {
            return chart.headline();
        }
        int concern = signals.sites("concern");
        int improvement = signals.sites("improvement");
        return page.text("variation.finding", concern, improvement, signals.sites());
    }

    private String why(Seen seen) {
        if (measure == null && !way.isOfProgramme()) {
            return page.text("variation.why.no-measure");
        }
        if (seen.why() != null) {
            return seen.why();
        }
        if (executive() && (way == Way.SIGNALS || way == Way.MONTHS)) {
            return page.text("variation.why.executive");
        }
        return page.text(filters.any() ? "variation.why.filtered" : "variation.why.empty");
    }

    private FigureView figure(Chart chart) {
        Here all = new Here(here.path() + "/" + way.word(), here.parameters()).without("view");
        Here of = measure == null ? all : all.with("measure", measure.measure());
        // the table of months is the file, page by page; other files have every site, pictures those that are drawn
        Here file = way == Way.MONTHS ? of : of.without("page");
        return FigureView.of(
                        chart,
                        page.texts()::text,
                        executive() && way.isOfSites() ? null : ending(file, ".csv"),
                        ending(of, ".svg"),
                        ending(of, ".png"))
                .exploring(page.texts()::text, ending(of, ".json"));
    }

    private boolean executive() {
        return page.programme() != null && page.programme().isExecutiveOnly();
    }

    private static String ending(Here here, String ending) {
        return new Here(here.path() + ending, here.parameters()).url();
    }

    private boolean isOfInstrument() {
        return measure != null && InstrumentParts.isOne(measure.measure());
    }

    /** Of an instrument those that make sense of ratings, and its newest round as a heat map. */
    private List<Tab> tabs() {
        Stream<Tab> ways = Arrays.stream(Way.values())
                .filter(each -> !isOfInstrument() || each.isOfInstruments())
                .map(this::tab);
        return Stream.concat(heatMap().stream(), ways).toList();
    }

    private Optional<Tab> heatMap() {
        return measure == null || !isOfInstrument()
                ? Optional.empty()
                : parts.latestRound(measure.measure())
                        .map(round -> new Tab(
                                "heat", page.text("variation.way.heat", round.title()), heatMap(round.round()), false));
    }

    private String heatMap(String round) {
        return Filters.carried(here, page.programmePath() + "/rounds/" + round, Filters.OF_SITES)
                .url();
    }

    private Tab tab(Way each) {
        Here there = each == Way.SIGNALS ? here.without("view") : here.with("view", each.word());
        for (Here.Parameter parameter : here.parameters()) {
            String name = parameter.name();
            boolean common = List.of("view", "measure", "asAt", "happenedBy").contains(name);
            if (!common && !each.takes(name)) {
                there = there.without(name);
            }
        }
        return new Tab(
                each.word(),
                page.text("variation.way." + each.word()),
                there.without("page").url(),
                each == way);
    }

    private List<Count> counts(SignalsAnswer concerns) {
        return concerns.counts().stream()
                .map(count -> new Count(
                        count.attention(),
                        page.text("variation.attention." + count.attention()),
                        count.sites(),
                        here.without("view")
                                .with("attention", count.attention())
                                .url(),
                        way == Way.SIGNALS && count.attention().equals(here.value("attention"))))
                .toList();
    }

    private Needs needs(@Nullable SignalsAnswer concerns) {
        if (concerns == null || measure == null) {
            return new Needs(page.text("variation.needs"), page.text("variation.needs.nothing"), List.of(), null);
        }
        int more = concerns.total() - concerns.items().size();
        int elsewhere = concerns.sites("concern");
        String none = elsewhere > 0
                ? page.text("variation.needs.elsewhere", elsewhere)
                : page.text("variation.needs.none", measure.name());
        return new Needs(
                page.text("variation.needs"),
                concerns.total() == 0 ? none : page.text("variation.needs.about", concerns.total()),
                needs(concerns.items()),
                more > 0 ? page.text("variation.needs.more", more) : null);
    }

    private Needs improved(VariationAnswer.Slope slope) {
        ValueFormat format = Facts.of(slope.measure()).format(page.texts()::text);
        List<Need> items = slope.units().stream()
                .filter(unit -> slope.improved().contains(unit.site().code()))
                .map(unit -> new Need(
                        unit.site().name(),
                        page.programmeLink("/sites/" + unit.site().code()),
                        page.text(
                                "variation.improved.from-to",
                                format.value(unit.first().value()),
                                format.value(unit.latest().value())),
                        "",
                        null))
                .toList();
        String about = items.isEmpty() ? "variation.improved.none" : "variation.improved.about";
        return new Needs(page.text("variation.improved"), page.text(about), items, null);
    }

    private List<Need> needs(List<SignalsAnswer.Item> items) {
        if (measure == null) {
            return List.of();
        }
        ValueFormat format = Facts.of(measure).format(page.texts()::text);
        return items.stream().map(item -> need(item, format)).toList();
    }

    private Need need(SignalsAnswer.Item item, ValueFormat format) {
        Double value = item.latestValue();
        String what = value == null || item.latestPeriod() == null
                ? page.text("variation.need")
                : page.text(
                        "variation.need.latest",
                        format.value(value),
                        page.texts().month(item.latestPeriod()),
                        item.centre() == null ? "" : format.value(item.centre()));
        String code = item.site().code();
        String series = measure == null ? "" : "/measures/" + measure.measure() + "/sites/" + code;
        ProgrammeContext context = page.programme();
        boolean mayEnter = page.live()
                && !isOfInstrument()
                && context != null
                && context.mayEnterFor(code, item.site().region());
        return new Need(
                item.site().name(),
                page.programmeLink("/sites/" + code),
                what,
                Icons.svg(item.variationIcon(), page.texts()::text),
                mayEnter ? page.programmeLink(series) : null);
    }
}
