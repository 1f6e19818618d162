package org.groundswell.web.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.AdaptationReading;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.RecordReading;
import org.groundswell.web.reading.RoundReading;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.reading.SiteVariationAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One page on a site for whoever visits it, to be read on the way or printed. */
@Controller
public class BriefPageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";
    private static final int MOST = 100;

    /** Newer rounds that nobody has revealed yet are passed over, so many at most. */
    private static final int ROUNDS = 3;

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;
    private final People people;
    private final SiteWork work;
    private final Clock clock;

    BriefPageController(
            QueryClient queries, Pages pages, Catalogue catalogue, People people, SiteWork work, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
        this.people = people;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping(SITE + "/brief")
    ModelAndView brief(@PathVariable String p, @PathVariable String code) {
        Answer<SiteReading> site = queries.read(ask(SITE, p, code), SiteReading.class);
        PageModel page = SiteFrames.under(pages, p, site.data()).readAt(site.asAt());
        boolean mayEnter = page.live()
                && !site.data().livesOn()
                && page.programme() != null
                && page.programme().mayEnterFor(code, site.data().region());
        List<RecordReading> visits = records(p, "facilitation-log", code);
        BriefViews.Read read = new BriefViews.Read(
                site.data(),
                visits,
                records(p, "dsf-context-change-log", code),
                queries.read(
                                ask("/programmes/{p}/adaptations", p)
                                        .with("site", code)
                                        .with("size", MOST),
                                AdaptationReading.Page.class)
                        .data()
                        .items(),
                revealed(p, code),
                queries.readList(ask("/programmes/{p}/actions/owners", p).with("site", code), ActionReading.Owner.class)
                        .data(),
                today(page));
        SiteReading.Observed observed = site.data().observed();
        List<String> named = Stream.of(
                        visits.stream().map(RecordReading::by),
                        Promises.open(visits).stream().flatMap(promise -> promise.by().stream()),
                        Stream.ofNullable(observed == null ? null : observed.by()))
                .flatMap(people -> people)
                .toList();
        List<SiteView.Measure> measures = new SiteMeasures(page, code)
                .of(queries.read(ask(SITE + "/variation", p, code), SiteVariationAnswer.class)
                        .data()
                        .measures());
        return page.show(
                "site/brief",
                new BriefViews(catalogue, page, people.names(named))
                        .view(read, measures, work.of(page, p, code, mayEnter, List.of("promise")), mayEnter));
    }

    private Ask ask(String path, Object... variables) {
        return Ask.of(path, variables).asAt(pages.here().asAt());
    }

    private List<RecordReading> records(String p, String kind, String site) {
        return queries.read(
                        ask("/programmes/{p}/records/{kind}", p, kind)
                                .with("site", site)
                                .with("size", MOST),
                        RecordReading.Page.class)
                .data()
                .items();
    }

    /** The newest assessment whose ratings everybody may see. */
    private Optional<AssessmentReading> revealed(String p, String code) {
        return queries.readList(ask("/programmes/{p}/rounds", p), RoundReading.class).data().stream()
                .sorted(Comparator.comparing(RoundReading::opensOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .filter(round -> round.revealed() > 0)
                .limit(ROUNDS)
                .map(round -> queries.read(
                                ask("/programmes/{p}/rounds/{r}/sites/{code}", p, round.round(), code),
                                AssessmentReading.class)
                        .data())
                .filter(AssessmentReading::revealed)
                .findFirst();
    }

    private LocalDate today(PageModel page) {
        Instant moment = page.live() || page.asAt() == null ? null : page.asAt().recordedAt();
        return LocalDate.ofInstant(Objects.requireNonNullElse(moment, clock.instant()), Texts.ZONE);
    }
}
