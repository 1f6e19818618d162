package org.groundswell.web.variation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ChartCsv;
import org.groundswell.web.figure.Explore;
import org.groundswell.web.figure.Words;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.FigureFile;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.variation.VariationQuestions.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The variation explorer: the page, and what it shows as a file and as pictures. Everything chosen is in the address. */
@Controller
public class VariationPageController {

    private static final String VARIATION = "/programmes/{p}/variation";

    /** Begins the value of a chosen round. */
    private static final String ROUND = "round:";

    private final QueryClient queries;
    private final Pages pages;
    private final Forms forms;
    private final Catalogue catalogue;

    VariationPageController(QueryClient queries, Pages pages, Forms forms, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.forms = forms;
        this.catalogue = catalogue;
    }

    @GetMapping(VARIATION)
    ModelAndView page(@PathVariable String p) {
        Here here = pages.here();
        String chosen = here.value("measure");
        if (chosen != null && chosen.startsWith(ROUND)) {
            return new ModelAndView("redirect:" + heatMap(here, p, chosen.substring(ROUND.length())));
        }
        ProgrammeReading programme = programme(p);
        MeasureReading measure = measure(programme, chosen);
        Way asked = Way.of(here.value("view"));
        Way way = chosen != null && InstrumentParts.isOne(chosen) && !asked.isOfInstruments() ? Way.SIGNALS : asked;
        Form form = forms.typed("filters");
        List<GroupReading> groups = queries.readList(
                        Ask.of("/programmes/{p}/groups", p).asAt(here.asAt()), GroupReading.class)
                .data();
        VariationQuestions questions =
                questions(p, programme.name(), Filters.grouped(here, groups, form, pages.texts()));
        Seen seen = measure == null && !way.isOfProgramme()
                ? new Seen(null, null, null, null, null)
                : Filters.answer(
                        way.filters(),
                        form,
                        pages.texts(),
                        Filters.MESSAGES,
                        filters -> questions.see(way, measure == null ? "" : measure.measure(), filters));
        PageModel page = pages.in(p, seen.asAt());
        VariationViews views = new VariationViews(page, catalogue, programme, groups, measure, way);
        return page.show("variation/variation", views.view(seen, questions), form);
    }

    @GetMapping(VARIATION + "/{view}.csv")
    void csv(@PathVariable String p, @PathVariable String view, HttpServletResponse response) throws IOException {
        Way way = way(view);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + way.word() + ".csv\"");
        if (way == Way.MONTHS) {
            response.getOutputStream().write(ChartCsv.of(chart(p, way).table()).getBytes(StandardCharsets.UTF_8));
            return;
        }
        Ask ask = questions(p, "", pages.here()).ask(way, measureOrEmpty(way), way.filters());
        queries.csv(ask, response.getOutputStream());
    }

    @GetMapping(VARIATION + "/{view}.{ending:svg|png}")
    ResponseEntity<byte[]> picture(@PathVariable String p, @PathVariable String view, @PathVariable String ending) {
        Way way = way(view);
        return FigureFile.of(chart(p, way), way.word(), ending, words());
    }

    /** What the explore view shows: every site, also of those that a drawing leaves out; of small charts those of the page. */
    @GetMapping(path = VARIATION + "/{view}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String explored(@PathVariable String p, @PathVariable String view) {
        Way way = way(view);
        return Explore.json(chart(p, way, VariationFigures.whole(words(), own(p))), words());
    }

    private Chart chart(String p, Way way) {
        return chart(p, way, new VariationFigures(words(), own(p)));
    }

    private Chart chart(String p, Way way, VariationFigures figures) {
        String name = way.isOfProgramme() ? programme(p).name() : "";
        Chart chart = questions(p, name, pages.here(), figures)
                .see(way, measureOrEmpty(way), way.filters())
                .chart();
        if (chart == null) {
            throw new Refusal(Problem.ofStatus(404));
        }
        return chart;
    }

    private static Way way(String word) {
        return Way.find(word).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    private String measureOrEmpty(Way way) {
        String measure = pages.here().value("measure");
        if (measure == null && !way.isOfProgramme()) {
            throw new Refusal(Problem.ofStatus(404));
        }
        return Objects.requireNonNullElse(measure, "");
    }

    private static String heatMap(Here here, String p, String round) {
        return Filters.carried(here, "/programmes/" + p + "/rounds/" + round, Filters.OF_SITES)
                .url();
    }

    private ProgrammeReading programme(String p) {
        return queries.read(Ask.of("/programmes/{p}", p).asAt(pages.here().asAt()), ProgrammeReading.class)
                .data();
    }

    /** The one chosen; else the first with figures, or the first. */
    private @Nullable MeasureReading measure(ProgrammeReading programme, @Nullable String chosen) {
        List<MeasureReading> measures = programme.measures();
        if (chosen != null) {
            return measures.stream()
                    .filter(measure -> measure.measure().equals(chosen))
                    .findFirst()
                    .or(() -> new InstrumentParts(catalogue, programme, pages.texts()).find(chosen))
                    .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
        }
        return measures.stream()
                .filter(MeasureReading::hasFigures)
                .findFirst()
                .or(() -> measures.stream().findFirst())
                .orElse(null);
    }

    private VariationQuestions questions(String p, String name, Here chosen) {
        return questions(p, name, chosen, new VariationFigures(words(), own(p)));
    }

    private VariationQuestions questions(String p, String name, Here chosen, VariationFigures figures) {
        return new VariationQuestions(queries, words(), p, name, chosen, figures, catalogue.lifecycle());
    }

    /** The reader's own site: the one named, or the only one they are of. */
    private @Nullable String own(String p) {
        String named = pages.here().value("site");
        return named == null ? pages.context(p).onlySite() : named;
    }

    private Words words() {
        return pages.texts()::text;
    }
}
