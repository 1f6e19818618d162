package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.assessment.HeatMapFilters.Choice;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HeatMapReading;
import org.jspecify.annotations.Nullable;

/** Makes the sentence of filters above a table of sites from what was read. */
final class HeatFilters {

    private static final List<String> SITE_ORDERS =
            List.of(HeatMapViews.BY_ATTENTION, "name", "code", "region", "wave");

    private final Lifecycle lifecycle;
    private final Here here;
    private final Texts texts;

    HeatFilters(Lifecycle lifecycle, Here here, Texts texts) {
        this.lifecycle = lifecycle;
        this.here = here;
        this.texts = texts;
    }

    /** @param columns what sites may be ordered by, beside their particulars */
    HeatMapFilters of(HeatMapReading map, List<String> columns, Instrument instrument) {
        HeatMapReading.Filters offered =
                map.filters() == null ? new HeatMapReading.Filters(List.of(), List.of(), List.of()) : map.filters();
        boolean any = Stream.of("region", "wave", "stage", "q").anyMatch(name -> here.value(name) != null);
        return new HeatMapFilters(
                choices("region", "filter.regions.all", offered.regions(), word -> word),
                choices("wave", "filter.waves.all", offered.waves(), word -> texts.text("site.wave", word)),
                choices("stage", "filter.stages.all", offered.stages(), lifecycle::label),
                orders(columns, instrument),
                here.value("q"),
                any,
                here.at(here.path()).url());
    }

    static String sort(Here here) {
        String sort = here.value("sort");
        return sort == null ? HeatMapViews.BY_ATTENTION : sort;
    }

    static boolean descending(Here here) {
        @Nullable String order = here.value("order");
        return order == null ? sort(here).equals(HeatMapViews.BY_ATTENTION) : order.equals("desc");
    }

    private List<Choice> choices(String name, String all, List<String> offered, UnaryOperator<String> label) {
        String chosen = here.value(name);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", texts.text(all), chosen == null));
        for (String word : offered) {
            choices.add(new Choice(
                    word, word.equals("-") ? texts.text("filter.without") : label.apply(word), word.equals(chosen)));
        }
        return choices;
    }

    private List<Choice> orders(List<String> columns, Instrument instrument) {
        List<Choice> orders = new ArrayList<>();
        for (String sort : SITE_ORDERS) {
            orders.add(new Choice(sort, texts.text("heat.order." + sort), sort.equals(sort(here))));
        }
        for (String column : columns) {
            orders.add(new Choice(
                    column, texts.text("heat.order.item", instrument.label(column)), column.equals(sort(here))));
        }
        return orders;
    }
}
