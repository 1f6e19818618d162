package org.groundswell.web.limits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.ChartAnswer;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.GroupReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The limits of one series, drawn as in force at any moment, and the form that proposes to recalculate them. */
@Controller
class LimitsPageController {

    static final String SERIES = "/programmes/{p}/measures/{m}/sites/{code}";
    private static final String LIMITS = SERIES + "/limits";
    private static final List<String> QUESTIONS =
            List.of("different", "reasonKnown", "desirable", "expectedToContinue");

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final LimitsViews views;
    private final LimitsCharts charts;

    LimitsPageController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            LimitsViews views,
            LimitsCharts charts) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.views = views;
        this.charts = charts;
    }

    /** The same for several sites at once. */
    static final String TOGETHER = "/programmes/{p}/measures/{m}/limits/recalculations";

    /**
     * What the command service wants to know; what was left out it names itself.
     *
     * @param sites nothing where it is of the page's site alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposal(
            @Nullable List<String> sites,
            @Nullable String from,
            @Nullable Integer baselinePoints,
            @Nullable String cause,
            @Nullable String evidence,
            @Nullable Boolean different,
            @Nullable Boolean reasonKnown,
            @Nullable Boolean desirable,
            @Nullable Boolean expectedToContinue) {}

    @GetMapping(LIMITS)
    ModelAndView page(@PathVariable String p, @PathVariable String m, @PathVariable String code) {
        return show(p, m, code, forms.open(key(p, m, code)));
    }

    @PostMapping(LIMITS)
    ModelAndView propose(@PathVariable String p, @PathVariable String m, @PathVariable String code) {
        Form form = forms.typed(key(p, m, code));
        Texts texts = pages.texts();
        form.require("from", texts.text("limits.error.from"));
        form.require("cause", texts.text("limits.error.cause"));
        form.require("evidence", texts.text("limits.error.evidence"));
        QUESTIONS.forEach(question -> form.require(question, texts.text("limits.error." + question)));
        String baseline = form.given("baselinePoints");
        if (baseline != null && !baseline.matches("\\d{1,4}")) {
            form.refuse("baselinePoints", texts.text("limits.error.baseline"));
        }
        if (form.isRefused()) {
            return show(p, m, code, form);
        }
        String group = form.given("group");
        Order order = group == null
                ? Order.post(LIMITS + "/recalculations", p, m, code).body(proposal(null, form))
                : Order.post(TOGETHER, p, m).body(proposal(sites(p, group), form));
        Outcome<Receipt> outcome = commands.send(order);
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(p, m, code, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("limits.proposed");
        return new ModelAndView("redirect:/programmes/" + p + "/measures/" + m + "/sites/" + code + "/limits");
    }

    private List<GroupReading> groups(String p) {
        return queries.readList(
                        Ask.of("/programmes/{p}/groups", p).asAt(pages.here().asAt()), GroupReading.class)
                .data();
    }

    private List<String> sites(String p, String group) {
        return groups(p).stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)))
                .sites()
                .stream()
                .map(GroupReading.Site::code)
                .toList();
    }

    private static Proposal proposal(@Nullable List<String> sites, Form form) {
        String baseline = form.given("baselinePoints");
        return new Proposal(
                sites,
                form.given("from"),
                baseline == null ? null : Integer.valueOf(baseline),
                form.given("cause"),
                form.given("evidence"),
                form.has("different", "yes"),
                form.has("reasonKnown", "yes"),
                form.has("desirable", "yes"),
                form.has("expectedToContinue", "yes"));
    }

    private ModelAndView show(String p, String m, String code, Form form) {
        LimitsCharts.Seen seen = charts.see(p, m, code);
        LimitsReading limits = seen.limits().data();
        String series = "/programmes/" + p + "/measures/" + m + "/sites/" + code;
        PageModel page = pages.in(p, seen.limits().asAt())
                .under(pages.texts().text("measures.title"), "/programmes/" + p + "/measures")
                .under(limits.measureName(), "/programmes/" + p + "/measures/" + m)
                .under(limits.site().name(), series);
        return page.show("limits/limits", view(page, limits, seen, series, groups(p)), form);
    }

    private FigureView figure(PageModel page, LimitsCharts.Seen seen, String series) {
        return FigureView.of(
                        charts.draw(seen),
                        page.texts()::text,
                        file(page, series, ".csv"),
                        file(page, series, ".svg"),
                        file(page, series, ".png"))
                .exploring(page.texts()::text);
    }

    private static String file(PageModel page, String series, String ending) {
        return page.here()
                .at(series + "/limits" + ending)
                .with("limitsAsOf", page.here().value("limitsAsOf"))
                .url();
    }

    private LimitsView view(
            PageModel page, LimitsReading limits, LimitsCharts.Seen seen, String series, List<GroupReading> groups) {
        Texts texts = page.texts();
        ChartAnswer chart = seen.chart();
        String asOf = page.here().value("limitsAsOf");
        boolean mayPropose = page.live()
                && page.programme() != null
                && page.programme()
                        .mayEnterFor(limits.site().code(), limits.site().region());
        return new LimitsView(
                limits.measureName(),
                limits.site().nameAndCode(),
                series + "/limits",
                page.link(series),
                page.link(series + "/run-chart"),
                seen.isDrawn() ? figure(page, seen, series) : null,
                asOf == null || limits.limitsAsOf() == null ? null : moment(texts, limits.limitsAsOf()),
                limits.inForce().stream()
                        .map(phase -> LimitsViews.phase(texts, phase))
                        .toList(),
                views.lines(page, limits, series + "/limits"),
                asOf != null
                                || limits.recalculations().stream()
                                        .anyMatch(each -> each.standing().equals("proposed"))
                        ? null
                        : Suggestion.of(chart)
                                .map(found -> told(texts, chart, found))
                                .orElse(null),
                mayPropose ? months(texts, chart) : List.of(),
                groups.stream()
                        .filter(group -> group.sites().size() > 1)
                        .map(group -> new Option(
                                group.group(),
                                texts.text(
                                        "limits.group",
                                        group.name(),
                                        group.sites().size())))
                        .toList(),
                List.of(new Option("yes", texts.text("limits.yes")), new Option("no", texts.text("limits.no"))));
    }

    private static String moment(Texts texts, LimitsReading.Moment moment) {
        return texts.text("limits.asOf.told", String.valueOf(moment.entry()), texts.moment(moment.recordedAt()));
    }

    private static String told(Texts texts, ChartAnswer chart, Suggestion found) {
        String centre = Facts.of(chart.measure()).format(texts::text).value(found.centre());
        return texts.text(
                found.above() ? "limits.suggestion.above" : "limits.suggestion.below",
                found.points(),
                texts.month(found.from()),
                centre,
                found.before());
    }

    /** The newest month that could start a phase comes first. */
    private static List<Option> months(Texts texts, ChartAnswer chart) {
        List<YearMonth> valued = new ArrayList<>(chart.points().stream()
                .filter(ChartAnswer.Point::hasValue)
                .map(ChartAnswer.Point::at)
                .toList());
        if (valued.isEmpty()) {
            return List.of();
        }
        valued.removeFirst();
        valued.sort(Comparator.reverseOrder());
        return valued.stream()
                .map(month -> new Option(month.toString(), texts.month(month)))
                .toList();
    }

    private static String key(String p, String m, String code) {
        return String.join("/", "limits", p, m, code);
    }
}
