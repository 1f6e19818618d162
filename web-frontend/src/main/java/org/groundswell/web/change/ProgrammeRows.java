package org.groundswell.web.change;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.change.ComparedPages.Question;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HistoryReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the programme's page and of its history. */
@Component
class ProgrammeRows {

    private static final int MOST_ENTRIES = 1000;
    private static final List<String> FILTERS = List.of("q", "type", "actor", "site", "from", "to");

    private final QueryClient queries;
    private final Lifecycle lifecycle;

    ProgrammeRows(QueryClient queries, Catalogue catalogue) {
        this.queries = queries;
        this.lifecycle = catalogue.lifecycle();
    }

    Answer<List<Compared>> programme(Question question, @Nullable String asAt) {
        Answer<ProgrammeReading> read =
                queries.read(Ask.of("/programmes/{p}", question.of("p")).asAt(asAt), ProgrammeReading.class);
        return new Answer<>(read.asAt(), rows(read.data(), question.texts()));
    }

    private List<Compared> rows(ProgrammeReading programme, Texts texts) {
        String sites = texts.text("compare.sites");
        List<Compared> rows = new ArrayList<>();
        rows.add(Compared.row("programme", texts.text("compare.programme"))
                .with(texts.text("compare.name"), programme.name())
                .with(texts.text("compare.aim"), programme.aim())
                .with(sites, texts.number(programme.sites())));
        programme
                .stages()
                .forEach(stage -> rows.add(Compared.row("stage:" + stage.stage(), lifecycle.label(stage.stage()))
                        .with(sites, stage.count())));
        programme
                .waves()
                .forEach(wave -> rows.add(Compared.row("wave:" + wave.wave(), without(texts, wave.wave(), "site.wave"))
                        .with(sites, wave.count())));
        programme
                .regions()
                .forEach(region ->
                        rows.add(Compared.row("region:" + region.region(), without(texts, region.region(), null))
                                .with(sites, region.count())));
        programme.rounds().forEach(round -> rows.add(RoundRows.row(round, texts)));
        programme.measures().forEach(measure -> rows.add(MeasureRows.row(measure, texts)));
        return rows;
    }

    private static String without(Texts texts, @Nullable String word, @Nullable String key) {
        if (word == null || word.isBlank() || word.equals("-")) {
            return texts.text(key == null ? "compare.region.none" : "compare.wave.none");
        }
        return key == null ? word : texts.text(key, word);
    }

    /** The newest entries; those that the earlier moment has too are found again there. */
    Answer<List<Compared>> history(Question question, @Nullable String asAt) {
        Ask ask = Ask.of("/programmes/{p}/history", question.of("p"))
                .with("size", MOST_ENTRIES)
                .asAt(asAt);
        for (String filter : FILTERS) {
            ask = ask.with(filter, question.filter(filter));
        }
        Answer<HistoryReading> read = queries.read(ask, HistoryReading.class);
        Texts texts = question.texts();
        return new Answer<>(
                read.asAt(),
                read.data().items().stream()
                        .map(entry -> Compared.row("entry:" + entry.entry(), texts.text("compare.entry", entry.entry()))
                                .with(texts.text("history.what"), entry.what())
                                .with(texts.text("history.when"), texts.moment(entry.recordedAt())))
                        .toList());
    }
}
