package org.groundswell.web.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.RecordReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The kinds of record, the list of one kind, and one record with how it came to read as it does. */
@Controller
class RecordsPageController {

    static final String RECORDS = "/programmes/{p}/records";
    static final String KIND = RECORDS + "/{kind}";
    static final String RECORD = KIND + "/{record}";

    private static final List<String> FILTERS = List.of("site", "q", "withdrawn", "sort");
    private static final int SIZE = 50;

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final RecordKinds kinds;
    private final RecordSummaries summaries;

    RecordsPageController(
            QueryClient queries, Pages pages, People people, RecordKinds kinds, RecordSummaries summaries) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.kinds = kinds;
        this.summaries = summaries;
    }

    @GetMapping(RECORDS)
    ModelAndView all(@PathVariable String p) {
        Answer<List<RecordReading.Count>> counts =
                queries.readList(Ask.of(RECORDS, p).asAt(pages.here().asAt()), RecordReading.Count.class);
        PageModel page = pages.in(p, counts.asAt());
        Map<String, RecordReading.Count> kept =
                counts.data().stream().collect(Collectors.toMap(RecordReading.Count::kind, Function.identity()));
        return page.show(
                "record/kinds",
                new RecordViews.Kinds(
                        kinds.all().stream()
                                .map(kind -> counted(page, kind, kept.get(kind.id())))
                                .toList(),
                        counts.data().stream()
                                .mapToLong(RecordReading.Count::standing)
                                .sum()));
    }

    private static RecordViews.Kind counted(PageModel page, RecordKind kind, RecordReading.@Nullable Count kept) {
        return new RecordViews.Kind(
                kind.label(),
                kind.help(),
                page.programmeLink("/records/" + kind.id()),
                kept == null ? 0 : kept.standing(),
                kept == null ? 0 : kept.withdrawn(),
                page.texts().date(kept == null ? null : kept.newest()));
    }

    @GetMapping(KIND)
    ModelAndView list(@PathVariable String p, @PathVariable String kind) {
        RecordKind known = kinds.kind(kind);
        int number = pages.here().pageNumber();
        Answer<RecordReading.Page> records =
                queries.read(ask(p, kind).with("page", number).with("size", SIZE), RecordReading.Page.class);
        PageModel page = under(pages.in(p, records.asAt()));
        return page.show("record/list", listing(page, known, records.data(), number, summaries.of(page, p, known)));
    }

    @GetMapping(KIND + ".csv")
    void csv(@PathVariable String p, @PathVariable String kind, HttpServletResponse response) throws IOException {
        kinds.kind(kind);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind + ".csv\"");
        queries.csv(ask(p, kind), response.getOutputStream());
    }

    @GetMapping(RECORD)
    ModelAndView record(@PathVariable String p, @PathVariable String kind, @PathVariable String record) {
        RecordKind known = kinds.kind(kind);
        Answer<RecordReading.Detail> answer =
                queries.read(Ask.of(RECORD, p, kind, record).asAt(pages.here().asAt()), RecordReading.Detail.class);
        PageModel page = under(pages.in(p, answer.asAt()), known);
        return page.show("record/record", shown(page, known, answer.data()));
    }

    static PageModel under(PageModel page) {
        return page.under(page.text("records.title"), page.programmePath() + "/records");
    }

    static PageModel under(PageModel page, RecordKind kind) {
        return under(page).under(kind.label(), page.programmePath() + "/records/" + kind.id());
    }

    /** What a record is called where it stands among others: its story, or else its first words; what it must say before what it may. */
    static String told(RecordKind kind, RecordReading record) {
        return Stream.of(FieldType.LONGTEXT, FieldType.TEXT)
                .flatMap(type -> kind.asked().stream().filter(field -> field.type() == type))
                .sorted(Comparator.comparing(field -> !field.isAlwaysRequired()))
                .map(field -> record.values().get(field.id()))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(kind.label());
    }

    private Ask ask(String p, String kind) {
        Here here = pages.here();
        Ask ask = Ask.of(KIND, p, kind).asAt(here.asAt());
        for (String filter : FILTERS) {
            ask = ask.with(filter, here.value(filter));
        }
        return ask;
    }

    private RecordViews.Listing listing(
            PageModel page,
            RecordKind kind,
            RecordReading.Page records,
            int number,
            RecordViews.@Nullable Summary summary) {
        Here here = page.here();
        String path = page.programmePath() + "/records/" + kind.id();
        UnaryOperator<String> names =
                people.names(records.items().stream().map(RecordReading::by).toList(), page.texts());
        return new RecordViews.Listing(
                kind.id(),
                kind.label(),
                kind.help(),
                records.items().stream()
                        .map(record -> line(page, kind, record, names))
                        .toList(),
                records.total(),
                number,
                (int) ((records.total() + SIZE - 1) / SIZE),
                Stream.of("site", "q").anyMatch(name -> here.value(name) != null),
                records.items().stream().anyMatch(record -> record.due() != null),
                summary,
                kinds.mayKeep(kind, page) ? path + "/new" : null,
                new Here(path + ".csv", here.parameters()).url());
    }

    private static RecordViews.Line line(
            PageModel page, RecordKind kind, RecordReading record, UnaryOperator<String> names) {
        String site = record.site();
        return new RecordViews.Line(
                page.programmeLink("/records/" + kind.id() + "/" + record.record()),
                told(kind, record),
                site == null ? page.text("records.ofProgramme") : Objects.requireNonNullElse(record.siteName(), site),
                record.happened() == null
                        ? page.texts().date(record.keptAt())
                        : page.texts().date(record.happened()),
                page.texts().date(record.due()),
                names.apply(record.by()),
                record.withdrawn());
    }

    private RecordViews.Shown shown(PageModel page, RecordKind kind, RecordReading.Detail detail) {
        RecordReading record = detail.record();
        RecordOffers offers =
                kinds.offers(page, Objects.requireNonNull(page.programme()).id(), kind);
        List<String> named = Stream.concat(
                        RecordLine.people(kind.fields(), record.values()).stream(),
                        detail.versions().stream().map(RecordReading.Version::by))
                .toList();
        Map<String, String> known = people.names(named);
        UnaryOperator<String> names = people.names(named, page.texts());
        String path = page.programmePath() + "/records/" + kind.id() + "/" + record.record();
        boolean keeps = kinds.mayKeep(kind, page) && mayChange(page, kind, record);
        boolean may = keeps && !record.withdrawn();
        return new RecordViews.Shown(
                told(kind, record),
                kind.label(),
                record.site() == null ? null : Objects.requireNonNullElse(record.siteName(), record.site()),
                record.site() == null ? null : page.programmeLink("/sites/" + record.site()),
                record.withdrawn(),
                RecordLine.of(
                        kind.fields(),
                        record.values(),
                        offers,
                        person -> known.getOrDefault(person, person),
                        page.texts()),
                detail.versions().stream()
                        .map(version -> version(page, kind, version, names))
                        .toList(),
                may ? path + "/edit" : null,
                may ? path + "/withdraw" : null,
                keeps && record.withdrawn() ? path + "/restore" : null,
                mayAgree(page, record) ? agreeUrl(page, kind, record) : null,
                page.programmeLink("/records/" + kind.id()));
    }

    private static boolean mayAgree(PageModel page, RecordReading record) {
        ProgrammeContext programme = Objects.requireNonNull(page.programme());
        String site = record.site();
        return page.live()
                && !record.withdrawn()
                && (site == null ? programme.isManager() : programme.mayEnterFor(site, record.region()));
    }

    private static String agreeUrl(PageModel page, RecordKind kind, RecordReading record) {
        String site = record.site() == null ? "" : "site=" + record.site() + "&";
        return page.programmePath() + "/actions/new?" + site + "from=record&ref=" + kind.id() + "/" + record.record();
    }

    private boolean mayChange(PageModel page, RecordKind kind, RecordReading record) {
        var programme = Objects.requireNonNull(page.programme());
        return record.site() == null
                ? kinds.mayBeOfProgramme(kind, page)
                : programme.mayEnterFor(record.site(), record.region());
    }

    private static RecordViews.Version version(
            PageModel page, RecordKind kind, RecordReading.Version version, UnaryOperator<String> names) {
        @Nullable String reason = version.reason();
        return new RecordViews.Version(
                page.texts().moment(version.recordedAt()),
                version.entry(),
                names.apply(version.by()),
                page.text("record.what." + version.what()),
                String.join(
                        ", ",
                        version.changed().stream()
                                .map(id ->
                                        kind.field(id).map(RecordField::label).orElse(id))
                                .toList()),
                reason);
    }
}
