package org.groundswell.web.change;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.change.ComparedPages.Question;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.HeatMapReading;
import org.groundswell.web.reading.HeatMapReading.Cell;
import org.groundswell.web.reading.RoundReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the list of rounds and of a heat map. */
@Component
class RoundRows {

    private static final int AT_ONCE = 1000;

    private final QueryClient queries;
    private final Catalogue catalogue;

    RoundRows(QueryClient queries, Catalogue catalogue) {
        this.queries = queries;
        this.catalogue = catalogue;
    }

    Answer<List<Compared>> list(Question question, @Nullable String asAt) {
        Answer<List<RoundReading>> read = queries.readList(
                Ask.of("/programmes/{p}/rounds", question.of("p")).asAt(asAt), RoundReading.class);
        return new Answer<>(
                read.asAt(),
                read.data().stream().map(round -> row(round, question.texts())).toList());
    }

    static Compared row(RoundReading round, Texts texts) {
        return Compared.row("round:" + round.round(), round.title())
                .with(texts.text("compare.status"), texts.text("compare.round." + round.status()))
                .with(texts.text("compare.sites"), round.sites())
                .with(texts.text("compare.started"), round.started())
                .with(texts.text("compare.revealed"), round.revealed())
                .with(texts.text("compare.agreed"), round.agreed());
    }

    /** Sites by components; a cell is what has been agreed, or how far the site has come. */
    Answer<List<Compared>> heatMap(Question question, @Nullable String asAt) {
        List<Compared> rows = new ArrayList<>();
        Answer<HeatMapReading> read = page(question, asAt, 1);
        int pages = (read.data().total() + AT_ONCE - 1) / AT_ONCE;
        addTo(rows, read.data(), question.texts());
        for (int page = 2; page <= pages; page++) {
            addTo(rows, page(question, "entry:" + read.moment().entry(), page).data(), question.texts());
        }
        return new Answer<>(read.asAt(), rows);
    }

    private Answer<HeatMapReading> page(Question question, @Nullable String asAt, int page) {
        Ask ask = Ask.of("/programmes/{p}/rounds/{r}/heat-map", question.of("p"), question.of("r"))
                .with("page", page)
                .with("size", AT_ONCE)
                .asAt(asAt);
        for (String filter : Filters.OF_SITES) {
            ask = ask.with(filter, question.filter(filter));
        }
        return queries.read(ask, HeatMapReading.class);
    }

    private void addTo(List<Compared> rows, HeatMapReading map, Texts texts) {
        Instrument instrument = map.round().by(catalogue).orElse(null);
        for (HeatMapReading.Row row : map.items()) {
            Compared compared =
                    Compared.row("site:" + row.site().code(), row.site().nameAndCode());
            row.cells()
                    .forEach(cell -> compared.with(
                            instrument == null ? cell.item() : instrument.label(cell.item()),
                            told(cell, instrument, texts)));
            rows.add(compared);
        }
    }

    private static String told(Cell cell, @Nullable Instrument instrument, Texts texts) {
        String rating = cell.rating();
        String state = switch (cell.state()) {
            case "agreed" ->
                rating == null || instrument == null ? "" : instrument.scale().label(rating);
            case "revealed" -> texts.text("compare.cell.revealed");
            case "rating" -> texts.text("compare.cell.rating");
            default -> "";
        };
        return "open".equals(cell.flag()) ? texts.text("compare.cell.flag", state) : state;
    }
}
