package org.groundswell.web.triage;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.RecordReading.Latest;
import org.groundswell.web.reading.TriageReading.Moved;
import org.groundswell.web.reading.TriageReading.Returns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The triage of a week's beginning. */
@Controller
public class TriagePageController {

    private final QueryClient queries;
    private final Forms forms;
    private final Pages pages;
    private final People people;
    private final Lifecycle lifecycle;
    private final Clock clock;

    TriagePageController(
            QueryClient queries, Forms forms, Pages pages, People people, Catalogue catalogue, Clock clock) {
        this.queries = queries;
        this.forms = forms;
        this.pages = pages;
        this.people = people;
        this.lifecycle = catalogue.lifecycle();
        this.clock = clock;
    }

    @GetMapping("/programmes/{p}/triage")
    ModelAndView triage(@PathVariable String p) {
        Here here = pages.here();
        Answer<ProgrammeReading> programme =
                queries.read(Ask.of("/programmes/{p}", p).asAt(here.asAt()), ProgrammeReading.class);
        PageModel page = pages.in(p, programme.asAt());
        Form form = forms.typed("filters");
        LocalDate today = today(page);
        YearMonth month = given(form, "month", YearMonth::parse)
                .orElse(YearMonth.from(today).minusMonths(1));
        LocalDate since =
                given(form, "since", LocalDate::parse).orElse(today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY)));
        MeasureReading measure = measure(programme.data().measures(), form);
        TriageViews.Read read = new TriageViews.Read(
                programme.data(),
                measure,
                month,
                measure == null ? null : returns(p, measure, month),
                latest(p),
                queries.readList(
                                Ask.of("/programmes/{p}/moves", p)
                                        .asAt(here.asAt())
                                        .with("since", since),
                                Moved.class)
                        .data(),
                since,
                today);
        TriageViews views = new TriageViews(
                lifecycle,
                page,
                people.names(read.spoken().stream().map(Latest::by).toList(), page.texts()));
        return page.show("triage/triage", views.view(read), form);
    }

    private Returns returns(String p, MeasureReading measure, YearMonth month) {
        return queries.read(
                        Ask.of("/programmes/{p}/measures/{m}/returns", p, measure.measure())
                                .asAt(pages.here().asAt())
                                .with("month", month),
                        Returns.class)
                .data();
    }

    private List<Latest> latest(String p) {
        return queries.readList(
                        Ask.of("/programmes/{p}/records/facilitation-log/latest", p)
                                .asAt(pages.here().asAt()),
                        Latest.class)
                .data();
    }

    /** The measure that is chosen, or else the one that most sites send. */
    private static @Nullable MeasureReading measure(List<MeasureReading> measures, Form form) {
        String chosen = form.value("measure");
        Optional<MeasureReading> found = measures.stream()
                .filter(measure -> measure.measure().equals(chosen))
                .findFirst();
        return found.orElseGet(() -> measures.stream()
                .max(Comparator.comparingInt(measure -> Objects.requireNonNullElse(measure.sites(), 0)))
                .orElse(null));
    }

    private <T> Optional<T> given(Form form, String name, Function<String, T> parser) {
        String typed = form.value(name);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(typed.strip()));
        } catch (DateTimeParseException notOne) {
            form.refuse(name, pages.texts().text("triage.error." + name));
            return Optional.empty();
        }
    }

    /** The day on which the page is read: that of the moment it is read at. */
    private LocalDate today(PageModel page) {
        Instant moment = page.live() || page.asAt() == null ? null : page.asAt().recordedAt();
        return LocalDate.ofInstant(Objects.requireNonNullElse(moment, clock.instant()), Texts.ZONE);
    }
}
