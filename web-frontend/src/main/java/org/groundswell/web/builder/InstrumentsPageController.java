package org.groundswell.web.builder;

import java.util.List;
import java.util.Locale;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.BuiltReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The instruments that rounds can be opened by, each that the programme builds, and every version of it. */
@Controller
class InstrumentsPageController {

    static final String INSTRUMENTS = "/programmes/{p}/instruments";
    static final String INSTRUMENT = INSTRUMENTS + "/{i}";

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;
    private final People people;

    InstrumentsPageController(QueryClient queries, Pages pages, Catalogue catalogue, People people) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
        this.people = people;
    }

    @GetMapping(INSTRUMENTS)
    ModelAndView list(@PathVariable String p) {
        Answer<List<BuiltReading>> answer =
                queries.readList(Ask.of(INSTRUMENTS, p).asAt(pages.here().asAt()), BuiltReading.class);
        PageModel page = pages.in(p, answer.asAt()).under(pages.texts().text("rounds.title"), rounds(p));
        List<BuilderView.Shipped> shipped = catalogue.instrumentIds().reversed().stream()
                .flatMap(id -> catalogue.instrument(id).stream())
                .map(InstrumentsPageController::shipped)
                .toList();
        return page.show(
                "builder/list",
                new BuilderView.Listing(
                        answer.data().stream().map(built -> line(page, built)).toList(),
                        shipped,
                        mayBuild(page) ? page.programmeLink("/instruments/new") : null,
                        mayBuild(page) ? page.programmeLink("/instruments/import") : null));
    }

    @GetMapping(INSTRUMENT)
    ModelAndView instrument(@PathVariable String p, @PathVariable String i) {
        Answer<BuiltReading.Single> answer =
                queries.read(Ask.of(INSTRUMENT, p, i).asAt(pages.here().asAt()), BuiltReading.Single.class);
        BuiltReading built = answer.data().instrument();
        PageModel page = under(pages.in(p, answer.asAt()), p);
        BuiltInstrument content = answer.data().versions().isEmpty()
                ? answer.data().draft()
                : answer.data().versions().getFirst().content();
        boolean mayChange = mayBuild(page) && !built.withdrawn();
        String here = "/instruments/" + i;
        return page.show(
                "builder/instrument",
                new BuilderView.Single(
                        name(page, built.name()),
                        told(page, built),
                        content,
                        facts(page, content, built),
                        answer.data().versions().stream()
                                .map(version -> versionLine(page, here, version))
                                .toList(),
                        mayChange ? page.programmeLink(here + "/edit") : null,
                        mayChange && built.draftDiffers() ? page.programmeLink(here + "/preview") : null,
                        mayChange ? page.programmeLink(here + "/withdraw") : null));
    }

    @GetMapping(INSTRUMENT + "/versions/{n}")
    ModelAndView version(@PathVariable String p, @PathVariable String i, @PathVariable String n) {
        Answer<BuiltReading.Single> answer =
                queries.read(Ask.of(INSTRUMENT, p, i).asAt(pages.here().asAt()), BuiltReading.Single.class);
        BuiltReading.Version version = answer.data().versions().stream()
                .filter(each -> Integer.toString(each.version()).equals(n))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
        PageModel page = under(pages.in(p, answer.asAt()), p)
                .under(
                        name(
                                pages.in(p, answer.asAt()),
                                answer.data().instrument().name()),
                        instruments(p) + "/" + i);
        String by = people.names(List.of(version.by()), page.texts()).apply(version.by());
        return page.show(
                "builder/version",
                new BuilderView.Version(
                        page.text("instrument.in-version", version.content().name(), n),
                        page.text("instrument.version.told", page.texts().date(version.at()), by),
                        version.content(),
                        facts(page, version.content(), null),
                        page.programmeLink("/instruments/" + i + "/versions/" + n + "/questionnaire.fhir.json")));
    }

    private static BuilderView.Shipped shipped(Instrument instrument) {
        return new BuilderView.Shipped(instrument.displayName(), instrument.summary(), instrument.version());
    }

    private static BuilderView.Line line(PageModel page, BuiltReading built) {
        return new BuilderView.Line(
                name(page, built.name()),
                page.programmeLink("/instruments/" + built.instrument()),
                page.text("instrument.state." + built.state()),
                built.offered() ? "green" : "grey",
                built.published() == 0
                        ? page.text("instrument.version.none")
                        : page.text(
                                built.draftDiffers() ? "instrument.version.ahead" : "instrument.version.newest",
                                built.published()),
                built.nextDue() == null
                        ? page.text("instrument.due.none")
                        : page.texts().date(built.nextDue()));
    }

    private static BuilderView.VersionLine versionLine(PageModel page, String here, BuiltReading.Version version) {
        return new BuilderView.VersionLine(
                page.text("instrument.version", version.version()),
                page.programmeLink(here + "/versions/" + version.version()),
                page.texts().date(version.at()));
    }

    /** Where it stands, in a sentence. */
    static String told(PageModel page, BuiltReading built) {
        if (built.withdrawn()) {
            return page.text("instrument.told.withdrawn", String.valueOf(built.withdrawnBecause()));
        }
        if (built.published() == 0) {
            return page.text("instrument.told.draft");
        }
        return page.text(
                built.draftDiffers() ? "instrument.told.ahead" : "instrument.told.published", built.published());
    }

    /** How it is rated by: who, when again, and where the words come from. */
    static List<String> facts(PageModel page, BuiltInstrument content, @Nullable BuiltReading built) {
        BuiltInstrument.Raters raters = content.raters();
        String who = page.text("instrument.fact.raters", raters.wanted(), raters.least());
        String mode = page.text(raters.anonymous() ? "instrument.fact.anonymous" : "instrument.fact.named");
        String again = content.everyMonths() == null
                ? page.text("instrument.fact.as-needed")
                : page.text("instrument.fact.every", content.everyMonths());
        String due = built == null || built.nextDue() == null
                ? ""
                : " " + page.text("instrument.fact.due", page.texts().date(built.nextDue()));
        String status = content.licence().status();
        String licence = page.text(
                "instrument.fact.licence",
                status.isEmpty()
                        ? page.text("instrument.unsaid")
                        : page.text("instrument.licence." + status).toLowerCase(Locale.UK),
                content.licence().source().isEmpty()
                        ? page.text("instrument.unsaid")
                        : content.licence().source());
        String export =
                page.text(content.licence().exportable() ? "instrument.fact.exportable" : "instrument.fact.restricted");
        return List.of(who, mode, again + due, licence, export);
    }

    /** What people call it; a draft may have no name yet. */
    static String name(PageModel page, String name) {
        return name.isBlank() ? page.text("instrument.unnamed") : name;
    }

    static PageModel under(PageModel page, String p) {
        return page.under(page.text("rounds.title"), rounds(p)).under(page.text("instruments.title"), instruments(p));
    }

    static boolean mayBuild(PageModel page) {
        return page.live() && page.programme() != null && page.programme().isManager();
    }

    static String instruments(String p) {
        return "/programmes/" + p + "/instruments";
    }

    private static String rounds(String p) {
        return "/programmes/" + p + "/rounds";
    }
}
