package org.groundswell.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            RecordDecider.NAMED_MOMENT,
            RecordDecider.FINDING);

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

    RecordOffers offers(PageModel page, String programme) {
        Caller caller = page.caller();
        List<Option> people = caller == null
                ? List.of()
                : List.of(new Option(caller.person(), page.text("record.me", caller.name())));
        List<Option> measures = queries
                .readList(
                        Ask.of("/programmes/{p}/measures", programme)
                                .asAt(page.here().asAt()),
                        MeasureReading.class)
                .data()
                .stream()
                .map(measure -> new Option(measure.measure(), measure.name()))
                .toList();
        return new RecordOffers(people, List.of(), measures, Map.of());
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
