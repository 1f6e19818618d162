package org.groundswell.web.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an assessment and makes what every page about it shows. */
@Component
class AssessPages {

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;
    private final People people;

    AssessPages(QueryClient queries, Pages pages, Catalogue catalogue, People people) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
        this.people = people;
    }

    /** Everything about one assessment that its pages need. */
    record Opened(PageModel page, AssessmentReading reading, Instrument instrument, AssessView view) {}

    Opened open(String p, String r, String code) {
        return open(p, r, code, pages.here().value("item"));
    }

    /** @param single the item to show alone, or nothing for the whole sheet */
    Opened open(String p, String r, String code, @Nullable String single) {
        Answer<AssessmentReading> answer = queries.read(
                Ask.of("/programmes/{p}/rounds/{r}/sites/{code}", p, r, code)
                        .asAt(pages.here().asAt()),
                AssessmentReading.class);
        AssessmentReading reading = answer.data();
        String rounds = "/programmes/" + p + "/rounds";
        PageModel page = pages.in(p, answer.asAt())
                .under(pages.texts().text("rounds.title"), rounds)
                .under(reading.round().title(), rounds + "/" + r);
        Instrument instrument = reading.round().by(catalogue).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
        AssessViews views = new AssessViews(
                instrument, reading, page, path(p, r, code), people.names(persons(instrument, reading), page.texts()));
        return new Opened(page, reading, instrument, views.view(mayEnter(page, reading), single));
    }

    static String path(String p, String r, String code) {
        return "/programmes/" + p + "/rounds/" + r + "/sites/" + code;
    }

    /** Whether the caller may change something at the site, and the page shows the present. */
    static boolean mayEnterNow(Opened opened) {
        return opened.page().live() && mayEnter(opened.page(), opened.reading());
    }

    private static boolean mayEnter(PageModel page, AssessmentReading reading) {
        ProgrammeContext programme = page.programme();
        return programme != null
                && programme.mayEnterFor(reading.site().code(), reading.site().region());
    }

    private static Collection<String> persons(Instrument instrument, AssessmentReading reading) {
        List<AssessmentReading.By> by =
                reading.ratings().stream().flatMap(item -> item.by().stream()).toList();
        Stream<@Nullable String> raters = by.stream().map(AssessmentReading.By::person);
        Stream<@Nullable String> named =
                by.stream().flatMap(each -> RecordLine.people(instrument.answers(), each.answers()).stream());
        Stream<@Nullable String> agreed = reading.agreed().stream().map(AssessmentReading.Agreed::by);
        return Stream.of(raters, named, agreed)
                .flatMap(people -> people)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
