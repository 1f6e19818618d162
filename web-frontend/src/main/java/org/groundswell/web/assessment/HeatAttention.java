package org.groundswell.web.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.assessment.HeatMapView.Attention;
import org.groundswell.web.assessment.HeatMapView.Item;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HeatMapReading;
import org.jspecify.annotations.Nullable;

/** What needs attention: open flags, the oldest first where the answer tells their age. */
final class HeatAttention {

    private static final int SHOWN = 10;

    private final Instrument instrument;
    private final Here here;
    private final Texts texts;

    HeatAttention(Instrument instrument, Here here, Texts texts) {
        this.instrument = instrument;
        this.here = here;
        this.texts = texts;
    }

    Attention of(HeatMapReading map) {
        HeatMapReading.Attention told = map.attention();
        List<Item> items = new ArrayList<>();
        int total;
        if (told == null) {
            total = fromCells(map, items);
        } else {
            total = told.total();
            told.items().stream()
                    .limit(SHOWN)
                    .forEach(flag -> items.add(
                            item(flag.site().code(), flag.site().name(), flag.item(), flag.rating(), flag.raisedAt())));
        }
        String heading = texts.text("attention.heading");
        if (total == 0) {
            return new Attention(0, heading, texts.text("attention.none"), List.of(), null);
        }
        String about = texts.text(told == null ? "attention.about" : "attention.about.oldest", total);
        String more = total > items.size() ? texts.text("attention.more", total - items.size()) : null;
        return new Attention(total, heading, about, items, more);
    }

    private int fromCells(HeatMapReading map, List<Item> items) {
        int total = 0;
        for (HeatMapReading.Row row : map.items()) {
            for (HeatMapReading.Cell cell : row.cells()) {
                if ("open".equals(cell.flag())) {
                    total++;
                    if (items.size() < SHOWN) {
                        items.add(item(row.site().code(), row.site().name(), cell.item(), cell.rating(), null));
                    }
                }
            }
        }
        return total;
    }

    private Item item(String code, String name, String item, @Nullable String rating, @Nullable Instant raisedAt) {
        String component = instrument.label(item);
        String level = rating == null ? "" : instrument.scale().label(rating);
        String what = raisedAt == null
                ? texts.text("attention.item", component, level)
                : texts.text("attention.item.since", component, level, texts.date(raisedAt));
        return new Item(
                name,
                what,
                here.at(here.path() + "/sites/" + code + "/flags/" + item).url());
    }
}
