package org.groundswell.web.builder;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.BuiltReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Reads a built instrument and shows the builder's form, for whoever keeps a draft and for whoever was refused to publish it. */
@Component
class BuilderPages {

    private static final List<String> LICENCES = List.of("own", "derived", "paraphrase", "curated", "licensed");
    private static final int HEAVIEST = 5;

    private final QueryClient queries;
    private final Pages pages;

    BuilderPages(QueryClient queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    BuiltReading.Single read(String p, String i) {
        return answer(p, i).data();
    }

    /** The same with the moment it was read at. */
    Answer<BuiltReading.Single> answer(String p, String i) {
        return answer(p, i, pages.here().asAt());
    }

    /** The same as it stood at another moment than the page's. */
    BuiltReading.Single readAt(PageModel page, String i, String asAt) {
        return answer(programme(page), i, asAt).data();
    }

    private Answer<BuiltReading.Single> answer(String p, String i, @Nullable String asAt) {
        return queries.read(Ask.of(InstrumentsPageController.INSTRUMENT, p, i).asAt(asAt), BuiltReading.Single.class);
    }

    static String programme(PageModel page) {
        return Objects.requireNonNull(page.programme()).id();
    }

    /**
     * @param built nothing for a new instrument
     * @throws Refusal 403 for whoever may not build
     */
    ModelAndView show(String p, BuiltReading.@Nullable Single built, Form form, BuilderSheet sheet) {
        PageModel page = forBuilders(p);
        if (built != null && built.instrument().withdrawn()) {
            form.refuse(page.text(
                    "instrument.told.withdrawn",
                    String.valueOf(built.instrument().withdrawnBecause())));
        }
        String path = InstrumentsPageController.instruments(p);
        String own = built == null ? "/new" : "/" + built.instrument().instrument();
        return page.show(
                "builder/edit",
                new BuilderView.Edit(
                        page.text(built == null ? "instrument.new" : "instrument.edit"),
                        path + own + (built == null ? "" : "/edit"),
                        built == null ? path : path + own,
                        sheet.levels(),
                        sheet.itemsByDomain(),
                        LICENCES.stream()
                                .map(each -> new Option(each, page.text("instrument.licence." + each)))
                                .toList(),
                        IntStream.rangeClosed(1, HEAVIEST)
                                .mapToObj(weight -> new Option(
                                        Integer.toString(weight), page.text("instrument.weight.option", weight)))
                                .toList()),
                form);
    }

    /** @throws Refusal 403 for whoever may not build */
    PageModel forBuilders(String p) {
        PageModel page = InstrumentsPageController.under(pages.in(p, null), p);
        if (page.live() && !InstrumentsPageController.mayBuild(page)) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page;
    }

    /** Ids are made by the page and not shown: what is wrong with one is said at the part's name. */
    static String field(String field) {
        return field.endsWith(".id") ? field.substring(0, field.length() - 2) + "label" : field;
    }

    /** Names the form about an instrument, for its draft. */
    static String key(String p, String i) {
        return "builder/" + p + "/" + i;
    }
}
