package org.groundswell.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.ComponentReading;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SiteReading;
import org.springframework.stereotype.Component;

/** Which kinds of record there are, what their fields offer, and who may keep them. */
@Component
class RecordKinds {

    private static final List<String> ORDER = List.of(
            "facilitation-log",
            "risk",
            "learning-item",
            "dsf-fit",
            "dsf-context-change-log",
            "fidelity",
            "readiness",
            "wave-start",
            "learning-event",
            "communication",
            "resource-use",
            RecordDecider.NAMED_MOMENT,
            RecordDecider.FINDING);

    /** What the catalogue calls the components of an intervention where a field refers to them. */
    private static final String ELEMENTS = "SPREAD-3";

    private final Catalogue catalogue;
    private final QueryClient queries;

    RecordKinds(Catalogue catalogue, QueryClient queries) {
        this.catalogue = catalogue;
        this.queries = queries;
    }

    List<RecordKind> all() {
        return ORDER.stream().map(catalogue::record).toList();
    }

    /** @throws Refusal 404 for a kind that these pages do not keep */
    RecordKind kind(String id) {
        if (!RecordDecider.KINDS.contains(id)) {
            throw new Refusal(Problem.ofStatus(404));
        }
        return catalogue.record(id);
    }

    boolean mayBeOfProgramme(RecordKind kind, PageModel page) {
        ProgrammeContext programme = page.programme();
        return RecordDecider.mayBeOfProgramme(kind.id())
                && programme != null
                && (programme.isManager() || audits(kind, programme));
    }

    /** The fields of the form: which site it is about is asked apart. */
    static List<RecordField> asked(RecordKind kind) {
        return kind.asked().stream()
                .filter(field -> field.type() != FieldType.SITE)
                .toList();
    }

    boolean mayKeep(RecordKind kind, PageModel page) {
        ProgrammeContext programme = page.programme();
        return page.live()
                && programme != null
                && (programme.isManager()
                        || audits(kind, programme)
                        || (!kind.id().equals(RecordDecider.FINDING)
                                && (programme.has("regional-lead") || programme.has("site-team"))));
    }

    private static boolean audits(RecordKind kind, ProgrammeContext programme) {
        return kind.id().equals(RecordDecider.FINDING) && programme.has("auditor");
    }

    RecordOffers offers(PageModel page, String programme, RecordKind kind) {
        Caller caller = page.caller();
        List<Option> people = caller == null
                ? List.of()
                : List.of(new Option(caller.person(), page.text("record.me", caller.name())));
        return new RecordOffers(
                people,
                List.of(),
                asks(kind, field -> field.type() == FieldType.MEASURE_LINK) ? measures(page, programme) : List.of(),
                asks(kind, field -> field.refersTo().contains(ELEMENTS))
                        ? Map.of(ELEMENTS, components(page, programme))
                        : Map.of());
    }

    private static boolean asks(RecordKind kind, Predicate<RecordField> wanted) {
        return kind.asked().stream().anyMatch(wanted);
    }

    private List<Option> measures(PageModel page, String programme) {
        return queries
                .readList(
                        Ask.of("/programmes/{p}/measures", programme)
                                .asAt(page.here().asAt()),
                        MeasureReading.class)
                .data()
                .stream()
                .map(measure -> new Option(measure.measure(), measure.name()))
                .toList();
    }

    private List<Option> components(PageModel page, String programme) {
        return queries
                .readList(
                        Ask.of("/programmes/{p}/components", programme)
                                .asAt(page.here().asAt()),
                        ComponentReading.class)
                .data()
                .stream()
                .map(component -> new Option(component.component(), component.name()))
                .toList();
    }

    /** The sites that the caller may keep records of. */
    List<Option> sites(String programme) {
        List<Option> options = new ArrayList<>();
        queries.read(
                        Ask.of("/programmes/{p}/sites", programme)
                                .with("sort", "name")
                                .with("size", 1000),
                        SiteReading.Page.class)
                .data()
                .items()
                .forEach(site -> options.add(new Option(site.code(), site.nameAndCode())));
        return options;
    }
}
