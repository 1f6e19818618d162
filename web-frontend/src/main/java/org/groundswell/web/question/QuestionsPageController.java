package org.groundswell.web.question;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.question.QuestionViews.Group;
import org.groundswell.web.question.QuestionViews.Line;
import org.groundswell.web.question.QuestionViews.Listing;
import org.groundswell.web.question.QuestionViews.Share;
import org.groundswell.web.question.QuestionViews.Shown;
import org.groundswell.web.question.QuestionViews.Step;
import org.groundswell.web.question.QuestionViews.Way;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.QuestionReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of questions, and one of them with its answer. */
@Controller
class QuestionsPageController {

    private final Questions questions;
    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final Catalogue catalogue;

    QuestionsPageController(Questions questions, QueryClient queries, Pages pages, People people, Catalogue catalogue) {
        this.questions = questions;
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.catalogue = catalogue;
    }

    @GetMapping(Questions.LIST)
    ModelAndView list(@PathVariable String p) {
        Answer<QuestionReading.Page> answer = questions.page(p, pages.here().value("site"));
        PageModel page = pages.in(p, answer.asAt());
        return page.show("question/list", listing(page, answer.data(), questions.sites(p)));
    }

    @GetMapping(Questions.LIST + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"questions.csv\"");
        queries.csv(
                Ask.of(Questions.LIST, p)
                        .with("site", pages.here().value("site"))
                        .asAt(pages.here().asAt()),
                response.getOutputStream());
    }

    @GetMapping(Questions.ONE)
    ModelAndView question(@PathVariable String p, @PathVariable String q) {
        Questions.Opened opened = questions.open(p, q, pages.here().value("site"));
        SiteReading site = opened.detail().site();
        ModelAndView shown = opened.page().show("question/question", shown(opened, p, site));
        return opened.isAnswered() ? shown : shown.addObject("discussed", false);
    }

    private Listing listing(PageModel page, QuestionReading.Page found, List<Option> sites) {
        QuestionSet content = questions.content();
        List<Option> places = new ArrayList<>();
        places.add(new Option("", page.text("questions.place.programme")));
        places.addAll(sites);
        String finding = found.siteName() == null
                ? page.text("questions.finding", found.current(), found.applicable())
                : page.text("questions.finding.site", found.siteName(), found.current(), found.applicable());
        return new Listing(
                finding,
                found.site() == null
                        ? page.text("questions.about")
                        : page.text("questions.about.site", found.inherited()),
                content.displayName(),
                content.statement(),
                places,
                found.site(),
                content.groups().stream()
                        .map(group -> new Group(
                                group.label(),
                                group.summary(),
                                found.items().stream()
                                        .filter(row -> row.group().equals(group.id()))
                                        .map(row -> line(page, row, found.site()))
                                        .toList()))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                found.sites().stream().map(share -> share(page, share)).toList(),
                page.here()
                        .at(page.programmePath() + "/questions.csv")
                        .with("site", found.site())
                        .url());
    }

    private static Line line(PageModel page, QuestionReading row, @Nullable String site) {
        return new Line(
                row.question(),
                row.label(),
                url(page, row.question(), site),
                Questions.tag(page, row),
                row.owner(),
                row.reviewOn() == null ? null : page.texts().date(row.reviewOn()),
                row.inherited()
                        ? page.text("questions.inherited")
                        : row.differs() ? page.text("questions.differs") : null);
    }

    private static Share share(PageModel page, QuestionReading.SiteShare share) {
        return new Share(
                share.name(),
                page.here()
                        .at(page.programmePath() + "/questions")
                        .with("site", share.code())
                        .url(),
                page.text("questions.of", share.current(), share.applicable()),
                page.texts().number(share.inherited()),
                page.texts().number(share.own()));
    }

    private static String url(PageModel page, String question, @Nullable String site) {
        Here here = page.here().at(page.programmePath() + "/questions/" + question);
        return (site == null ? here : here.with("site", site)).url();
    }

    private Shown shown(Questions.Opened opened, String p, @Nullable SiteReading site) {
        PageModel page = opened.page();
        Question question = opened.question();
        QuestionReading answer = opened.detail().answer();
        QuestionReading programme = opened.detail().programme();
        RecordOffers offers = questions.offers(page, p, question);
        UnaryOperator<String> names = names(opened);
        AnswerParts parts = new AnswerParts(question, offers, names, page);
        return new Shown(
                question.id(),
                question.label(),
                site == null ? page.text("questions.place.programme") : site.name(),
                question.prompt(),
                question.help(),
                Questions.tag(page, answer),
                new AnswerFacts(questions.content(), question, page).of(answer),
                note(page, answer),
                parts.of(answer),
                answer.differs() && programme != null ? parts.of(programme) : List.of(),
                ways(page, opened, site),
                opened.detail().steps().stream()
                        .map(step -> new Step(
                                page.texts().moment(step.recordedAt()),
                                names.apply(step.by()),
                                page.text("question.step." + step.what()),
                                step.said()))
                        .toList(),
                opened.detail().overrides().stream()
                        .map(each -> new Way(
                                url(page, question.id(), each.code()),
                                page.text("question.override", each.name(), page.text("question.is." + each.status()))))
                        .toList(),
                catalogue.readings(question.id()),
                catalogue.terms(question.prompt() + " " + question.help()));
    }

    private UnaryOperator<String> names(Questions.Opened opened) {
        List<String> known = Stream.concat(
                        opened.detail().steps().stream().map(QuestionReading.Step::by),
                        RecordLine.people(
                                opened.question().fields(),
                                opened.detail().answer().values())
                                .stream())
                .filter(Objects::nonNull)
                .toList();
        var named = people.names(known);
        return person -> named.getOrDefault(person, person);
    }

    private static @Nullable String note(PageModel page, QuestionReading answer) {
        if (answer.inherited()) {
            return page.text("question.inherited");
        }
        return answer.differs() ? page.text("question.differs") : null;
    }

    private static List<Way> ways(PageModel page, Questions.Opened opened, @Nullable SiteReading site) {
        if (!Questions.mayAnswer(page, site)) {
            return List.of();
        }
        QuestionReading answer = opened.detail().answer();
        String own = answer.inherited() ? "unanswered" : answer.status();
        List<Way> ways = new ArrayList<>();
        ways.add(way(page, opened, "edit", own.equals("unanswered") ? "question.way.answer" : "question.way.edit"));
        if (own.equals("draft") || own.equals("stale")) {
            ways.add(way(page, opened, "agree", "question.way.agree"));
        }
        if (own.equals("agreed")) {
            ways.add(way(page, opened, "overtaken", "question.way.overtaken"));
        }
        if (!own.equals("not-applicable")) {
            ways.add(way(page, opened, "not-applicable", "question.way.not-applicable"));
        }
        return ways;
    }

    private static Way way(PageModel page, Questions.Opened opened, String below, String text) {
        return new Way(url(page, opened.question().id() + "/" + below, opened.site()), page.text(text));
    }
}
