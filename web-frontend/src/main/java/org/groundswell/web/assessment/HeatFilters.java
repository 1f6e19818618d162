package org.groundswell.web.assessment;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.HeatMapReading;
import org.jspecify.annotations.Nullable;

/** Makes the sentence of filters above a table of sites from what was read. */
final class HeatFilters {

    /** What the table and its file are asked with. */
    static final List<String> ALL =
            Stream.concat(Filters.OF_SITES.stream(), Stream.of("sort", "order")).toList();

    private static final List<String> SITE_ORDERS =
            List.of(HeatMapViews.BY_ATTENTION, "name", "code", "region", "wave");

    private final Lifecycle lifecycle;
    private final PageModel page;
    private final Here here;
    private final Texts texts;
    private final List<GroupReading> groups;

    /** @param groups of sites that the reader may choose */
    HeatFilters(Lifecycle lifecycle, PageModel page, List<GroupReading> groups) {
        this.lifecycle = lifecycle;
        this.page = page;
        this.here = page.here();
        this.texts = page.texts();
        this.groups = groups;
    }

    /** @param columns what sites may be ordered by, beside their particulars */
    HeatMapFilters of(HeatMapReading map, List<String> columns, Instrument instrument) {
        HeatMapReading.Filters offered =
                map.filters() == null ? new HeatMapReading.Filters(List.of(), List.of(), List.of()) : map.filters();
        return new HeatMapFilters(
                options("region", offered.regions(), word -> word),
                options("wave", offered.waves(), word -> texts.text("site.wave", word)),
                options("stage", offered.stages(), lifecycle::label),
                Filters.groups(groups),
                page.programmeLink("/groups"),
                Filters.lenses(texts),
                orders(columns, instrument),
                Filters.OF_SITES.stream().anyMatch(name -> here.value(name) != null),
                here.at(here.path()).url());
    }

    /** The same sites in the same order as a file. */
    String csvUrl() {
        return Filters.carried(here, here.path() + "/heat-map.csv", ALL).url();
    }

    static String sort(Here here) {
        String sort = here.value("sort");
        return sort == null ? HeatMapViews.BY_ATTENTION : sort;
    }

    static boolean descending(Here here) {
        @Nullable String order = here.value("order");
        return order == null ? sort(here).equals(HeatMapViews.BY_ATTENTION) : order.equals("desc");
    }

    /** What is chosen is offered too where no site has it now, as sites grouped otherwise since then may not. */
    private List<Option> options(String filter, List<String> offered, UnaryOperator<String> label) {
        return Stream.concat(offered.stream(), Stream.ofNullable(here.value(filter)))
                .distinct()
                .map(word -> new Option(word, word.equals("-") ? texts.text("filter.without") : label.apply(word)))
                .toList();
    }

    private List<Option> orders(List<String> columns, Instrument instrument) {
        return Stream.concat(
                        SITE_ORDERS.stream().map(sort -> new Option(sort, texts.text("heat.order." + sort))),
                        columns.stream()
                                .map(column ->
                                        new Option(column, texts.text("heat.order.item", instrument.label(column)))))
                .toList();
    }
}
