package org.groundswell.web.question;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.ShownDay;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.question.QuestionViews.Tag;
import org.groundswell.web.reading.DecisionReading;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.QuestionReading;
import org.groundswell.web.reading.SiteChoices;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads questions and what their answers may be chosen from. */
@Component
class Questions {

    static final String LIST = "/programmes/{p}/questions";
    static final String ONE = LIST + "/{q}";

    /** What the catalogue calls a decision that a field refers to. */
    private static final String DECISION = "decision";

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;
    private final ShownDay day;

    Questions(QueryClient queries, Pages pages, Catalogue catalogue, ShownDay day) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
        this.day = day;
    }

    /** @param site of the answer; nothing where it is the programme's */
    record Opened(
            PageModel page,
            Question question,
            QuestionReading.Detail detail,
            @Nullable String site) {

        /** Whether there is an answer of this place itself. */
        boolean isAnswered() {
            return detail.answer().version() != null;
        }
    }

    QuestionSet content() {
        return catalogue.questions();
    }

    Answer<QuestionReading.Page> page(String p, @Nullable String site) {
        return queries.read(ask(p, Ask.of(LIST, p), site), QuestionReading.Page.class);
    }

    Question question(String q) {
        return catalogue.questions().question(q).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    Opened open(String p, String q, @Nullable String site) {
        Question question = question(q);
        Answer<QuestionReading.Detail> answer =
                queries.read(ask(p, Ask.of(ONE, p, q), site), QuestionReading.Detail.class);
        PageModel page = pages.in(p, answer.asAt())
                .under(pages.texts().text("questions.title"), "/programmes/" + p + "/questions");
        return new Opened(page, question, answer.data(), site);
    }

    private Ask ask(String p, Ask ask, @Nullable String site) {
        return ask.asAt(pages.here().asAt()).with("site", site).with("by", day.of(p, pages.here()));
    }

    /** The sites whose answers the caller may see. */
    List<Option> sites(String p) {
        return queries.read(
                        Ask.of("/programmes/{p}/choices", p).asAt(pages.here().asAt()), SiteChoices.class)
                .data()
                .options();
    }

    /** What the parts of a question may be chosen from; of each kind only where a part asks for it. */
    RecordOffers offers(PageModel page, String p, Question question) {
        Caller caller = page.caller();
        List<Option> people = caller == null
                ? List.of()
                : List.of(new Option(caller.person(), page.text("record.me", caller.name())));
        return new RecordOffers(
                people,
                asks(question.fields(), field -> field.type() == FieldType.SITE) ? sites(p) : List.of(),
                asks(question.fields(), field -> field.type() == FieldType.MEASURE_LINK)
                        ? measures(page, p)
                        : List.of(),
                asks(question.fields(), field -> field.refersTo().contains(DECISION))
                        ? Map.of(DECISION, decisions(page, p))
                        : Map.of());
    }

    private static boolean asks(List<RecordField> fields, Predicate<RecordField> wanted) {
        return fields.stream().anyMatch(field -> wanted.test(field) || asks(field.fields(), wanted));
    }

    private List<Option> measures(PageModel page, String p) {
        return queries
                .readList(Ask.of("/programmes/{p}/measures", p).asAt(page.here().asAt()), MeasureReading.class)
                .data()
                .stream()
                .map(measure -> new Option(measure.measure(), measure.name()))
                .toList();
    }

    private List<Option> decisions(PageModel page, String p) {
        return queries
                .read(
                        Ask.of("/programmes/{p}/decisions", p)
                                .with("size", 100)
                                .asAt(page.here().asAt()),
                        DecisionReading.Page.class)
                .data()
                .items()
                .stream()
                .map(decision -> new Option(decision.decision(), decision.question()))
                .toList();
    }

    static boolean mayAnswer(PageModel page, @Nullable SiteReading site) {
        ProgrammeContext programme = page.programme();
        return page.live()
                && programme != null
                && (site == null ? programme.isManager() : programme.mayEnterFor(site.code(), site.region()));
    }

    static Tag tag(PageModel page, QuestionReading answer) {
        String colour = switch (answer.status()) {
            case "agreed" -> "green";
            case "draft" -> "blue";
            case "stale" -> "orange";
            default -> "grey";
        };
        return new Tag(page.text("question.is." + answer.status()), colour);
    }
}
