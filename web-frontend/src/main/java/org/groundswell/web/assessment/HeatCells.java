package org.groundswell.web.assessment;

import java.util.List;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.assessment.HeatMapView.Cell;
import org.groundswell.web.assessment.HeatMapView.Key;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HeatMapReading;
import org.groundswell.web.reading.Ratings;
import org.jspecify.annotations.Nullable;

/** How a cell looks: the class carries symbol and colour, the text the level, and a flag is said in words too. */
final class HeatCells {

    private static final Cell NONE = new Cell("hn", "–", null);

    private final String openFlag;
    private final String endedFlag;
    private final Texts texts;
    private final Ratings ratings;

    HeatCells(Instrument instrument, Texts texts) {
        this.texts = texts;
        this.ratings = new Ratings(instrument, texts);
        this.openFlag = texts.text("heat.flag.open");
        this.endedFlag = texts.text("heat.flag.ended");
    }

    Cell cell(HeatMapReading.Cell cell) {
        return switch (cell.state()) {
            case "agreed" -> agreed(String.valueOf(cell.rating()), cell.flag());
            case "revealed" -> new Cell("hv", spread(cell.lowest(), cell.highest()), null);
            case "rating" -> new Cell("hp", String.valueOf(cell.raters() == null ? 1 : cell.raters()), null);
            default -> NONE;
        };
    }

    List<Key> legend(Instrument instrument) {
        List<Key> legend = new java.util.ArrayList<>();
        instrument
                .scale()
                .levels()
                .reversed()
                .forEach(level ->
                        legend.add(new Key(ratings.look(level.value()), ratings.sign(level.value()), level.label())));
        instrument
                .scale()
                .special()
                .forEach(special -> legend.add(
                        new Key(ratings.look(special.value()), ratings.sign(special.value()), special.label())));
        legend.add(new Key("hv", "1–3", texts.text("heat.legend.revealed")));
        legend.add(new Key("hp", "2", texts.text("heat.legend.rating")));
        legend.add(new Key("hn", "–", texts.text("heat.legend.none")));
        return legend;
    }

    private Cell agreed(String rating, @Nullable String flag) {
        String look = ratings.look(rating);
        return switch (flag == null ? "none" : flag) {
            case "open" -> new Cell(look + " fo", ratings.sign(rating), openFlag);
            case "action", "reason" -> new Cell(look + " fe", ratings.sign(rating), endedFlag);
            default -> new Cell(look, ratings.sign(rating), null);
        };
    }

    private static String spread(@Nullable String lowest, @Nullable String highest) {
        if (lowest == null || highest == null) {
            return "?";
        }
        return lowest.equals(highest) ? lowest : lowest + "–" + highest;
    }
}
