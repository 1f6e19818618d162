package org.groundswell.web.adaptation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.adaptation.AdaptationViews.PrecedentLine;
import org.groundswell.web.adaptation.AdaptationViews.Tag;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.AdaptationReading;
import org.groundswell.web.reading.ComponentReading;
import org.springframework.stereotype.Component;

/** What every page of an adaptation needs: the adaptation, its component, precedents, and who may do what. */
@Component
class Adaptations {

    static final String COMPONENTS = "/programmes/{p}/components";
    static final String LIST = "/programmes/{p}/adaptations";
    static final String ONE = LIST + "/{a}";

    private static final Map<String, String> COLOURS = Map.of(
            "waiting", "yellow",
            "agreed", "green",
            "agreed-with-conditions", "green",
            "declined-request", "red",
            "reversed", "grey",
            "withdrawn", "grey",
            "core", "blue",
            "adaptable", "green",
            "not-yet-known", "yellow");

    private final QueryClient queries;
    private final Pages pages;
    private final RecordKind kind;

    Adaptations(QueryClient queries, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.kind = catalogue.record(AdaptationFields.KIND);
    }

    /** An adaptation and its page, at the moment asked for. */
    record Opened(PageModel page, AdaptationReading.Detail detail, String path) {

        AdaptationReading adaptation() {
            return detail.adaptation();
        }
    }

    RecordKind kind() {
        return kind;
    }

    Opened open(String p, String a) {
        Answer<AdaptationReading.Detail> answer =
                queries.read(Ask.of(ONE, p, a).asAt(pages.here().asAt()), AdaptationReading.Detail.class);
        PageModel page = under(pages.in(p, answer.asAt()));
        return new Opened(page, answer.data(), page.programmePath() + "/adaptations/" + a);
    }

    Opened openForm(String p, String a) {
        Opened opened = open(p, a);
        return new Opened(
                opened.page().under(opened.adaptation().what(), opened.path()), opened.detail(), opened.path());
    }

    static PageModel under(PageModel page) {
        return page.under(page.text("adaptations.title"), page.programmePath() + "/adaptations");
    }

    static boolean mayAnswer(PageModel page, AdaptationReading adaptation) {
        ProgrammeContext programme = programme(page);
        return page.live() && (programme.isManager() || programme.leads(adaptation.region()));
    }

    static boolean mayTell(PageModel page, AdaptationReading adaptation) {
        return page.live() && programme(page).mayEnterFor(adaptation.site(), adaptation.region());
    }

    static boolean mayRecord(PageModel page) {
        ProgrammeContext programme = programme(page);
        return page.live()
                && Stream.of("programme-manager", "regional-lead", "site-team").anyMatch(programme::has);
    }

    static ProgrammeContext programme(PageModel page) {
        return Objects.requireNonNull(page.programme());
    }

    List<ComponentReading> components(String p) {
        return queries.readList(Ask.of(COMPONENTS, p).asAt(pages.here().asAt()), ComponentReading.class)
                .data();
    }

    List<PrecedentLine> precedents(PageModel page, String p, String component) {
        return queries
                .readList(
                        Ask.of(COMPONENTS + "/{c}/precedents", p, component)
                                .asAt(page.here().asAt()),
                        AdaptationReading.Precedent.class)
                .data()
                .stream()
                .map(precedent -> new PrecedentLine(
                        precedent.siteName() == null ? page.text("adaptation.elsewhere") : precedent.siteName(),
                        precedent.what(),
                        label(AdaptationFields.FUNCTION, precedent.function()),
                        tag(page, precedent.outcome()),
                        String.join(
                                "; ",
                                Stream.of(precedent.reason(), precedent.conditions(), precedent.reversedBecause())
                                        .filter(Objects::nonNull)
                                        .toList()),
                        Objects.requireNonNullElse(precedent.afterwards(), "")))
                .toList();
    }

    /** What the catalogue calls a choice of a field. */
    String label(String field, String choice) {
        return kind.field(field)
                .flatMap(found -> found.option(choice))
                .map(org.groundswell.domain.instrument.RecordField.Choice::label)
                .orElse(choice);
    }

    static Tag tag(PageModel page, String word) {
        return new Tag(page.text("adaptation.is." + word), COLOURS.getOrDefault(word, "grey"));
    }

    static List<Option> options(List<ComponentReading> components, PageModel page) {
        return components.stream()
                .map(component -> new Option(
                        component.component(),
                        component.name() + " (" + page.text("adaptation.is." + component.status()) + ")"))
                .toList();
    }
}
