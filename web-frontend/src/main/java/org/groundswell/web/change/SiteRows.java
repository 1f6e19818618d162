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
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the list of sites and of a site's page. */
@Component
class SiteRows {

    private static final int AT_ONCE = 1000;
    private static final List<String> FILTERS = List.of("region", "wave", "stage", "q");

    private final QueryClient queries;
    private final Lifecycle lifecycle;

    SiteRows(QueryClient queries, Catalogue catalogue) {
        this.queries = queries;
        this.lifecycle = catalogue.lifecycle();
    }

    /** Every site of the filter that may be different, whatever page of the list is shown. */
    Answer<List<Compared>> list(Question question, @Nullable String asAt) {
        List<Compared> rows = new ArrayList<>();
        Answer<SiteReading.Page> read = page(question, asAt, 1);
        int pages = (read.data().total() + AT_ONCE - 1) / AT_ONCE;
        read.data().items().forEach(site -> rows.add(row(site, question.texts())));
        for (int page = 2; page <= pages; page++) {
            String same = "entry:" + read.moment().entry();
            page(question, same, page).data().items().forEach(site -> rows.add(row(site, question.texts())));
        }
        return new Answer<>(read.asAt(), rows);
    }

    private Answer<SiteReading.Page> page(Question question, @Nullable String asAt, int page) {
        Ask ask = Ask.of("/programmes/{p}/sites", question.of("p"))
                .with("sort", "name")
                .with("page", page)
                .with("size", AT_ONCE)
                .with("unlike", question.other())
                .asAt(asAt);
        for (String filter : FILTERS) {
            ask = ask.with(filter, question.filter(filter));
        }
        return queries.read(ask, SiteReading.Page.class);
    }

    Answer<List<Compared>> site(Question question, @Nullable String asAt) {
        Texts texts = question.texts();
        Answer<SiteReading> read = queries.read(
                Ask.of("/programmes/{p}/sites/{code}", question.of("p"), question.of("code"))
                        .asAt(asAt),
                SiteReading.class);
        List<Compared> rows = new ArrayList<>();
        rows.add(row(read.data(), texts)
                .with(texts.text("compare.since"), texts.date(read.data().since())));
        read.data()
                .history()
                .forEach(move ->
                        rows.add(Compared.row("move:" + move.entry(), texts.text("compare.entry", move.entry()))
                                .with(texts.text("compare.stage"), lifecycle.label(move.to()))
                                .with(texts.text("compare.happened"), texts.date(move.happenedOn()))));
        return new Answer<>(read.asAt(), rows);
    }

    private Compared row(SiteReading site, Texts texts) {
        return Compared.row("site:" + site.code(), site.nameAndCode())
                .with(texts.text("compare.name"), site.name())
                .with(texts.text("compare.stage"), lifecycle.label(site.place()))
                .with(texts.text("compare.region"), site.region())
                .with(texts.text("compare.wave"), site.wave());
    }
}
