package org.groundswell.web.pdsa;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.pdsa.CycleViews.Tag;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.reading.ComponentReading;
import org.groundswell.web.reading.CycleReading;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page of a test of change needs: the test, its fields and what they offer, and who may run it. */
@Component
class Cycles {

    static final String LIST = "/programmes/{p}/pdsa";
    static final String ONE = LIST + "/{c}";

    private static final int MOST_SITES = 1000;

    /** What the catalogue calls the components of the intervention. */
    private static final String COMPONENTS = "SPREAD-3";

    private static final Map<String, String> COLOURS = Map.of(
            "planned",
            "white",
            "running",
            "blue",
            "told",
            "blue",
            "studied",
            "yellow",
            "acted",
            "green",
            "withdrawn",
            "grey");

    private final QueryClient queries;
    private final Pages pages;
    private final Clock clock;
    private final RecordKind kind;

    Cycles(QueryClient queries, Pages pages, Clock clock, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
        this.kind = catalogue.record(CycleFields.KIND);
    }

    /** A test and its page, at the moment asked for. */
    record Opened(PageModel page, CycleReading.Detail detail, String path) {

        CycleReading cycle() {
            return detail.cycle();
        }

        /** How it is saved now, for whoever comes second. @param filled with what is saved */
        Saved saved(String p, List<FieldBox> boxes, Form filled) {
            return new Saved(cycle().version(), boxes, filled, AggregateId.pdsa(new LedgerId(p), cycle().cycle()));
        }
    }

    RecordKind kind() {
        return kind;
    }

    Opened open(String p, String c) {
        Answer<CycleReading.Detail> answer =
                queries.read(Ask.of(ONE, p, c).asAt(pages.here().asAt()), CycleReading.Detail.class);
        PageModel page = under(pages.in(p, answer.asAt()));
        return new Opened(page, answer.data(), page.programmePath() + "/pdsa/" + c);
    }

    /** The page of a form about a test. */
    Opened openForRunners(String p, String c) {
        Opened opened = open(p, c);
        PageModel page = forRunners(opened.page(), opened.cycle().site())
                .under(opened.cycle().aim(), opened.path());
        return new Opened(page, opened.detail(), opened.path());
    }

    static PageModel under(PageModel page) {
        return page.under(page.text("pdsa.title"), page.programmePath() + "/pdsa");
    }

    /** Whether the caller may run tests somewhere. */
    static boolean mayPlan(PageModel page) {
        ProgrammeContext programme = programme(page);
        return page.live() && (programme.isManager() || programme.has("site-team"));
    }

    static boolean mayRun(PageModel page, String site) {
        return page.live() && runs(page, site);
    }

    /** A page of the past holds no form, so it is open to whoever reads the site. */
    static PageModel forRunners(PageModel page, String site) {
        if (page.live() && !runs(page, site)) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page;
    }

    private static boolean runs(PageModel page, String site) {
        ProgrammeContext programme = programme(page);
        return programme.isManager() || programme.isTeamOf(site);
    }

    static ProgrammeContext programme(PageModel page) {
        return Objects.requireNonNull(page.programme());
    }

    /** The day of the page: today, or that of the moment it is read at. */
    LocalDate today(PageModel page, @Nullable AsAt asAt) {
        Instant then = page.live() || asAt == null ? null : asAt.recordedAt();
        return LocalDate.ofInstant(then == null ? clock.instant() : then, Texts.ZONE);
    }

    static Tag tag(PageModel page, CycleReading cycle, LocalDate today) {
        return cycle.isLate(today)
                ? new Tag(page.text("pdsa.is.late"), "red")
                : new Tag(page.text("pdsa.is." + cycle.stage()), COLOURS.getOrDefault(cycle.stage(), "grey"));
    }

    /** What the catalogue calls a choice of a field; empty where nothing is chosen. */
    String label(String field, @Nullable String choice) {
        return choice == null
                ? ""
                : kind.field(field)
                        .flatMap(found -> found.option(choice))
                        .map(RecordField.Choice::label)
                        .orElse(choice);
    }

    RecordOffers offers(PageModel page, String p) {
        Caller caller = page.caller();
        List<Option> people = caller == null
                ? List.of()
                : List.of(new Option(caller.person(), page.text("record.me", caller.name())));
        List<Option> measures = queries
                .readList(Ask.of("/programmes/{p}/measures", p).asAt(page.here().asAt()), MeasureReading.class)
                .data()
                .stream()
                .map(measure -> new Option(measure.measure(), measure.name()))
                .toList();
        List<Option> components = queries
                .readList(
                        Ask.of("/programmes/{p}/components", p).asAt(page.here().asAt()), ComponentReading.class)
                .data()
                .stream()
                .map(component -> new Option(component.component(), component.name()))
                .toList();
        return new RecordOffers(people, List.of(), measures, Map.of(COMPONENTS, components));
    }

    /** The sites that the caller may run tests for. */
    List<Option> sites(PageModel page, String p) {
        return queries
                .read(
                        Ask.of("/programmes/{p}/sites", p)
                                .asAt(page.here().asAt())
                                .with("sort", "name")
                                .with("size", MOST_SITES),
                        SiteReading.Page.class)
                .data()
                .items()
                .stream()
                .filter(site -> runs(page, site.code()))
                .map(site -> new Option(site.code(), site.nameAndCode()))
                .toList();
    }
}
