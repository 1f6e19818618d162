package org.groundswell.web.measure;

import java.util.List;
import java.util.Objects;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.DecilesFigure;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.figure.Words;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.DecilesAnswer;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.FigureFile;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SiteChoices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Deciles of all sites for one measure, with one site's line over them; the same as a file and as a picture. */
@Controller
public class MeasurePageController {

    private static final String MEASURE = "/programmes/{p}/measures/{m}";
    private static final List<String> FILTERS = List.of("site", "region", "wave", "minimumDenominator", "from", "to");

    private final QueryClient queries;
    private final Forms forms;
    private final Pages pages;

    MeasurePageController(QueryClient queries, Forms forms, Pages pages) {
        this.forms = forms;
        this.queries = queries;
        this.pages = pages;
    }

    /**
     * @param manySites whether there are more sites than can be chosen from, so that a code is typed
     * @param siteUrl the chosen site's own series
     * @param movedUrl what moved the figure over the sites of the filter
     * @param figure absent while there are no figures
     */
    public record MeasureView(
            MeasureReading measure,
            @Nullable FigureView figure,
            List<Option> sites,
            List<Option> regions,
            List<Option> waves,
            boolean manySites,
            @Nullable String target,
            @Nullable String siteUrl,
            String movedUrl,
            String siteName,
            boolean filtered,
            boolean mayManage) {}

    @GetMapping(MEASURE)
    ModelAndView page(@PathVariable String p, @PathVariable String m) {
        Form form = forms.typed("filters");
        Answer<DecilesAnswer> deciles =
                Filters.answer(FILTERS, form, pages.texts(), "measure.filter.error.", filters -> read(p, m, filters));
        MeasureReading measure = measure(p, m);
        PageModel page = pages.in(p, deciles.asAt())
                .under(pages.texts().text("measures.title"), "/programmes/" + p + "/measures");
        return page.show("measure/measure", view(page, p, measure, deciles.data()), form);
    }

    @GetMapping(MEASURE + "/deciles.{ending}")
    ResponseEntity<byte[]> file(@PathVariable String p, @PathVariable String m, @PathVariable String ending) {
        Chart chart = DecilesFigure.of(Facts.of(read(p, m, FILTERS).data()), words());
        return FigureFile.of(chart, m + "-deciles", ending, words());
    }

    private Words words() {
        return pages.texts()::text;
    }

    private Answer<DecilesAnswer> read(String p, String m, List<String> filters) {
        Here here = pages.here();
        Ask ask = Ask.of(MEASURE + "/deciles", p, m).asAt(here.asAt());
        for (String filter : filters) {
            ask = ask.with(filter, here.value(filter));
        }
        return queries.read(ask, DecilesAnswer.class);
    }

    private MeasureReading measure(String p, String m) {
        return queries.read(Ask.of(MEASURE, p, m).asAt(pages.here().asAt()), MeasureReading.class)
                .data();
    }

    private MeasureView view(PageModel page, String p, MeasureReading measure, DecilesAnswer deciles) {
        Here here = page.here();
        SiteChoices choices = queries.read(Ask.of("/programmes/{p}/choices", p).asAt(here.asAt()), SiteChoices.class)
                .data();
        Chart chart = DecilesFigure.of(Facts.of(deciles), words());
        String site = here.value("site");
        List<Option> sites = choices.options();
        return new MeasureView(
                measure,
                chart.drawn()
                        ? FigureView.of(
                                        chart,
                                        words(),
                                        file(here, "/deciles.csv"),
                                        file(here, "/deciles.svg"),
                                        file(here, "/deciles.png"))
                                .exploring(words())
                        : null,
                sites,
                choices.regions().stream().map(word -> option(page, word, null)).toList(),
                choices.waves().stream()
                        .map(word -> option(page, word, "site.wave"))
                        .toList(),
                sites.size() >= SiteChoices.MOST_SITES,
                MeasureForm.targetTold(measure, pages.texts()),
                site == null || deciles.site() == null ? null : page.link(here.path() + "/sites/" + site),
                here.at(here.path() + "/moved")
                        .with("region", here.value("region"))
                        .with("wave", here.value("wave"))
                        .url(),
                sites.stream()
                        .filter(option -> option.value().equals(site))
                        .map(Option::label)
                        .findFirst()
                        .orElse(Objects.requireNonNullElse(site, "")),
                FILTERS.stream().anyMatch(filter -> here.value(filter) != null),
                page.live() && page.programme() != null && page.programme().isManager());
    }

    private static String file(Here here, String below) {
        return new Here(here.path() + below, here.parameters()).url();
    }

    private static Option option(PageModel page, @Nullable String word, @Nullable String key) {
        if (word == null || word.isBlank() || word.equals("-")) {
            return new Option("-", page.text("filter.without"));
        }
        return new Option(word, key == null ? word : page.text(key, word));
    }
}
