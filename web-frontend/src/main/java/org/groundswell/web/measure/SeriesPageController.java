package org.groundswell.web.measure;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.figure.SeriesFigure;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.FormError;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.PutBack;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.reading.FigureFile;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.SeriesAnswer;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One site's own series, and entering a year of its months. */
@Controller
public class SeriesPageController {

    private static final String SERIES = "/programmes/{p}/measures/{m}/sites/{code}";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final People people;
    private final Clock clock;
    private final Conflicts conflicts;

    SeriesPageController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            People people,
            Clock clock,
            Conflicts conflicts) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
        this.conflicts = conflicts;
    }

    @GetMapping(SERIES)
    ModelAndView page(@PathVariable String p, @PathVariable String m, @PathVariable String code) {
        Answer<SeriesAnswer> series = read(p, m, code);
        int year = year(series.data(), pages.here().value("year"));
        Form form = prefilled(forms.open(key(p, m, code, year)), series.data(), year);
        PutBack back = PutBack.asked(pages.here(), form);
        if (back != null) {
            PutBackFigures.fill(
                    form, back, year, moment -> read(p, m, code, moment).data(), pages.texts());
        }
        return show(p, m, series, year, form);
    }

    @PostMapping(SERIES)
    ModelAndView enter(@PathVariable String p, @PathVariable String m, @PathVariable String code) {
        Answer<SeriesAnswer> series = read(p, m, code);
        int year = year(series.data(), forms.typed("").given("year"));
        Form form = forms.typed(key(p, m, code, year));
        EntryGrid.Read grid = new EntryGrid(series.data(), pages.texts()).read(year, form::given);
        for (FormError error : grid.errors()) {
            form.refuse(error.field(), error.message());
        }
        if (Conflicts.isOvertaken(form, series.data().version())) {
            return show(p, m, series, year, second(p, m, series.data(), year, form));
        }
        if (grid.corrections() > 0) {
            form.require("reason", pages.texts().text("entry.error.reason", grid.corrections()));
        }
        if (grid.points().isEmpty() && forms.previewing()) {
            form.refuse(pages.texts().text("entry.nothing"));
        }
        if (form.isRefused()) {
            return show(p, m, series, year, form);
        }
        if (!grid.points().isEmpty()) {
            Outcome<Receipt> outcome = commands.send(Order.put(SERIES + "/data-points", p, m, code)
                    .body(new EntryGrid.Points(grid.points(), form.given("reason")))
                    .ifStill(form.given(Form.VERSION)));
            if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
                return show(
                        p,
                        m,
                        series,
                        year,
                        problem.isStale()
                                ? second(p, m, series.data(), year, form)
                                : form.refuse(problem, field -> EntryGrid.fieldOf(field, grid.points())));
            }
        }
        forms.done(form);
        pages.tellDone("entry.saved", grid.points().size(), grid.corrections());
        return new ModelAndView("redirect:/programmes/" + p + "/measures/" + m + "/sites/" + code + "?year=" + year);
    }

    /** Months that somebody else recorded since are shown before anybody is asked why they change. */
    private Form second(String p, String m, SeriesAnswer now, int year, Form form) {
        List<FieldBox> boxes = new EntryGrid(now, pages.texts()).boxes(year);
        AggregateId thing = AggregateId.series(new LedgerId(p), m, now.site().code());
        Form saved = prefilled(Forms.blank(), now, year);
        return conflicts.tell(figures(form, year), boxes, new Saved(now.version(), boxes, saved, thing), pages.texts());
    }

    @GetMapping(SERIES + "/series.{ending}")
    ResponseEntity<byte[]> file(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String ending) {
        return FigureFile.of(chart(read(p, m, code).data()), m + "-" + code, ending, pages.texts()::text);
    }

    private Answer<SeriesAnswer> read(String p, String m, String code) {
        return read(p, m, code, pages.here().asAt());
    }

    private Answer<SeriesAnswer> read(String p, String m, String code, @Nullable String asAt) {
        return queries.read(Ask.of(SERIES + "/series", p, m, code).asAt(asAt), SeriesAnswer.class);
    }

    private ModelAndView show(String p, String m, Answer<SeriesAnswer> answer, int year, Form form) {
        SeriesAnswer series = answer.data();
        String measures = "/programmes/" + p + "/measures";
        PageModel page = pages.in(p, answer.asAt())
                .under(pages.texts().text("measures.title"), measures)
                .under(series.measure().name(), measures + "/" + m);
        Chart chart = chart(series);
        String path = measures + "/" + m + "/sites/" + series.site().code();
        FigureView figure = series.points().isEmpty()
                ? null
                : FigureView.of(
                                chart,
                                page.texts()::text,
                                page.link(path + "/series.csv"),
                                page.link(path + "/series.svg"),
                                page.link(path + "/series.png"))
                        .exploring(page.texts()::text);
        boolean mayEnter = page.live()
                && page.programme() != null
                && page.programme()
                        .mayEnterFor(series.site().code(), series.site().region());
        SeriesView view = new SeriesView(
                series.measure(),
                series.site(),
                figure,
                page.here()
                        .at(measures + "/" + m)
                        .with("site", series.site().code())
                        .url(),
                page.here()
                        .at(measures + "/" + m + "/moved")
                        .with("site", series.site().code())
                        .url(),
                page.link("/programmes/" + p + "/sites/" + series.site().code()),
                successor(page, p, m, series.site()),
                mayEnter ? entry(page, path, series, year) : null);
        return page.show("measure/series", view, form);
    }

    /** Where later figures belong, of a site that lives on in others. */
    private SeriesView.@Nullable Successor successor(PageModel page, String p, String m, SiteReading site) {
        List<SiteReading.Merger> successors = site.livesOn()
                ? queries.read(
                                Ask.of("/programmes/{p}/sites/{code}", p, site.code())
                                        .asAt(pages.here().asAt()),
                                SiteReading.class)
                        .data()
                        .successors()
                : List.of();
        return successors.isEmpty()
                ? null
                : new SeriesView.Successor(
                        page.text(
                                "series.successor",
                                page.texts().date(successors.getFirst().on())),
                        successors.stream()
                                .map(each -> new SeriesView.Place(
                                        each.name(),
                                        page.link("/programmes/" + p + "/measures/" + m + "/sites/" + each.code())))
                                .toList());
    }

    private Chart chart(SeriesAnswer series) {
        Texts texts = pages.texts();
        UnaryOperator<String> names = people.names(
                series.points().stream()
                        .map(SeriesAnswer.Point::by)
                        .filter(Objects::nonNull)
                        .toList(),
                texts);
        return SeriesFigure.of(SeriesFacts.of(series, texts, names), texts::text);
    }

    private SeriesView.Entry entry(PageModel page, String path, SeriesAnswer series, int year) {
        EntryGrid grid = new EntryGrid(series, page.texts());
        int present = thisMonth().getYear();
        YearMonth first = series.measure().firstMonth();
        boolean earlier = first == null || first.getYear() < year;
        return new SeriesView.Entry(
                path,
                year,
                earlier ? page.here().at(path).with("year", year - 1).url() : null,
                year < present ? page.here().at(path).with("year", year + 1).url() : null,
                EntryGrid.months(year).stream()
                        .filter(month -> !month.isAfter(thisMonth()))
                        .map(month -> new SeriesView.Month(
                                month,
                                page.texts().month(month),
                                grid.recorded(month).isPresent()))
                        .toList(),
                EntryGrid.STANDINGS.stream()
                        .map(standing -> new Option(standing, page.text("entry.standing." + standing)))
                        .toList(),
                series.measure().hasDenominator());
    }

    private static Form prefilled(Form form, SeriesAnswer series, int year) {
        form.seeing(series.version()).set("year", year);
        for (SeriesAnswer.Point point : series.points()) {
            if (point.period().getYear() == year) {
                form.with(point.period() + ".standing", point.standing())
                        .with(point.period() + ".numerator", plain(point.numerator()))
                        .with(point.period() + ".denominator", plain(point.denominator()));
            }
        }
        return figures(form, year);
    }

    /** Where nothing is said of a month, a figure is waited for. */
    private static Form figures(Form form, int year) {
        EntryGrid.months(year).forEach(month -> form.with(month + ".standing", EntryGrid.STANDINGS.getFirst()));
        return form;
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** The year asked for; else that of the newest figure; else the present one. */
    private int year(SeriesAnswer series, @Nullable String asked) {
        if (asked != null && asked.matches("(19|20)\\d\\d")) {
            return Integer.parseInt(asked);
        }
        return series.points().stream()
                .map(SeriesAnswer.Point::period)
                .max(YearMonth::compareTo)
                .map(YearMonth::getYear)
                .orElse(thisMonth().getYear());
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(Texts.ZONE));
    }

    private static String key(String p, String m, String code, int year) {
        return "entry/" + p + "/" + m + "/" + code + "/" + year;
    }
}
