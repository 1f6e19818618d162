package org.groundswell.web.change;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.MovedReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What moved this number? Two moments, one figure, the parts between them and the entries behind each. */
@Controller
class MovedPageController {

    static final String MOVED = "/programmes/{p}/measures/{m}/moved";
    static final int SIZE = 20;

    private static final List<String> FIELDS = List.of(
            "from",
            "to",
            "site",
            "region",
            "wave",
            "sites",
            "firstMonth",
            "lastMonth",
            "laterFirstMonth",
            "laterLastMonth",
            "part",
            "page");

    private final QueryClient queries;
    private final Forms forms;
    private final Pages pages;
    private final MovedViews views;

    MovedPageController(QueryClient queries, Forms forms, Pages pages, MovedViews views) {
        this.queries = queries;
        this.forms = forms;
        this.pages = pages;
        this.views = views;
    }

    @GetMapping(MOVED)
    ModelAndView page(@PathVariable String p, @PathVariable String m) {
        Here here = pages.here();
        String measures = "/programmes/" + p + "/measures";
        Answer<MeasureReading> measure =
                queries.read(Ask.of("/programmes/{p}/measures/{m}", p, m).asAt(here.asAt()), MeasureReading.class);
        PageModel page = pages.in(p, measure.asAt())
                .under(pages.texts().text("measures.title"), measures)
                .under(measure.data().name(), measures + "/" + m);
        Form form = forms.typed("moved");
        ProgrammeReading programme = queries.read(
                        Ask.of("/programmes/{p}", p).asAt(here.asAt()), ProgrammeReading.class)
                .data();
        MovedReading moved =
                here.value("from") == null ? begin(p, m, measure.data(), page, form) : ask(ask(p, m, here), page, form);
        return page.show("change/moved", views.of(page, programme, measure.data(), moved), form);
    }

    @GetMapping(MOVED + ".csv")
    void csv(@PathVariable String p, @PathVariable String m, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + m + "-moved.csv\"");
        queries.csv(ask(p, m, pages.here()), response.getOutputStream());
    }

    /** Without a moment to start from: since the last import; else since the measure was first defined. */
    private @Nullable MovedReading begin(String p, String m, MeasureReading measure, PageModel page, Form form) {
        Here here = page.here();
        Long before = views.beforeLastImport(page);
        long defined = measure.definitions().stream()
                .map(MeasureReading.Definition::entry)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min()
                .orElse(1);
        long entry = Math.max(before == null ? 1 : before, defined);
        Here begun = here.with("from", "entry:" + entry);
        form.set("from", "entry:" + entry);
        return ask(ask(p, m, begun), page, form);
    }

    /** Absent where the question is refused: every fault then stands at its field. */
    private @Nullable MovedReading ask(Ask ask, PageModel page, Form form) {
        try {
            return queries.read(ask, MovedReading.class).data();
        } catch (Refusal refusal) {
            List<Fault> faults = refusal.problem().faults();
            if (refusal.problem().status() != 400
                    || faults.isEmpty()
                    || !FIELDS.containsAll(faults.stream().map(Fault::field).toList())) {
                throw refusal;
            }
            faults.forEach(fault -> form.refuse(
                    Objects.requireNonNull(fault.field()),
                    page.texts()
                            .textOr(
                                    "moved.error." + fault.code(),
                                    Objects.requireNonNullElse(
                                            fault.message(), refusal.problem().sentence()))));
            return null;
        }
    }

    private static Ask ask(String p, String m, Here here) {
        Ask ask = Ask.of(MOVED, p, m).asAt(here.asAt()).with("size", SIZE);
        for (String field : FIELDS) {
            String given = here.value(field);
            boolean moment = field.equals("from") || field.equals("to");
            ask = ask.with(field, given != null && moment ? Written.moment(given) : given);
        }
        return ask;
    }
}
