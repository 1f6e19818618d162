package org.groundswell.query.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.QuestionSet.Level;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.question.QuestionRow.Detail;
import org.groundswell.query.question.QuestionRow.Override;
import org.groundswell.query.question.QuestionRow.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The planning questions: of the programme, or of a site with the programme's answers as its defaults. */
@RestController
@Tag(name = "Questions")
@RequestMapping("/api/v1/programmes/{p}/questions")
class QuestionQueryController {

    private final Catalogue catalogue;

    QuestionQueryController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Where, and on which day, an answer is asked about. */
    private record Wish(@Nullable String site, LocalDate day) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Questions and how far their answers are",
            description = "By is the day on which an answer is judged to be current; without it no answer is past its"
                    + " review.")
    Answer<Page> questions(Reads reads, @RequestParam @Nullable String site, @RequestParam @Nullable String by) {
        Wish wish = wish(site, by);
        return reads.answer(reading -> page(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Questions as a file")
    ResponseEntity<byte[]> file(Reads reads, @RequestParam @Nullable String site, @RequestParam @Nullable String by) {
        Wish wish = wish(site, by);
        Answer<Page> answer = reads.answer(reading -> page(reading, wish));
        Csv csv = new Csv(
                "question",
                "label",
                "status",
                "programme_default",
                "differs",
                "owner",
                "agreed_by",
                "agreed_on",
                "review_on");
        for (QuestionRow row : answer.data().items()) {
            csv.row(
                    row.question(),
                    row.label(),
                    row.status(),
                    row.inherited(),
                    row.differs(),
                    row.owner(),
                    row.agreedBy(),
                    row.agreedOn(),
                    row.reviewOn());
        }
        return csv.file("questions", answer.asAt());
    }

    @GetMapping(path = "/{question}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One question with its answer, its steps, and who answers otherwise")
    Answer<Detail> question(
            Reads reads,
            @PathVariable String question,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String by) {
        Wish wish = wish(site, by);
        Question known = catalogue.questions().question(question).orElseThrow(() -> Missing.question(question));
        return reads.answer(reading -> detail(reading, known, wish));
    }

    private static Wish wish(@Nullable String site, @Nullable String by) {
        RequestFaults faults = new RequestFaults();
        LocalDate day = faults.date("by", by);
        faults.refuseIfAny();
        return new Wish(RequestFaults.filter(site), day == null ? LocalDate.MIN : day);
    }

    private Page page(Reading reading, Wish wish) {
        QuestionStore store = store(reading);
        SiteBrief site = site(reading, store, wish.site());
        Answers answers = new Answers(catalogue.questions(), store.answers(null), wish.day());
        List<QuestionRow> rows = answers.of(site == null ? QuestionProjection.PROGRAMME : site.code());
        return new Page(
                site == null ? null : site.code(),
                site == null ? null : site.name(),
                Answers.current(rows),
                Answers.inherited(rows),
                Answers.applicable(rows),
                rows,
                site == null ? store.sites().stream().map(answers::share).toList() : List.of());
    }

    private Detail detail(Reading reading, Question question, Wish wish) {
        QuestionStore store = store(reading);
        SiteBrief site = site(reading, store, wish.site());
        Level level = site == null ? Level.PROGRAMME : Level.SITE;
        if (!question.levels().contains(level)) {
            throw Missing.question(question.id());
        }
        Answers answers = new Answers(catalogue.questions(), store.answers(question.id()), wish.day());
        String place = site == null ? QuestionProjection.PROGRAMME : site.code();
        return new Detail(
                site,
                answers.row(question, place),
                site != null && question.levels().contains(Level.PROGRAMME)
                        ? answers.row(question, QuestionProjection.PROGRAMME)
                        : null,
                store.steps(question.id(), place),
                site == null ? overrides(store, answers, question) : List.of());
    }

    private static List<Override> overrides(QuestionStore store, Answers answers, Question question) {
        return question.levels().contains(Level.SITE)
                ? store.sites().stream()
                        .map(each -> new Override(
                                each.code(),
                                each.name(),
                                answers.row(question, each.code()).status()))
                        .filter(each -> answers.row(question, each.code()).version() != null)
                        .toList()
                : List.of();
    }

    private static QuestionStore store(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        return new QuestionStore(reading);
    }

    private static @Nullable SiteBrief site(Reading reading, QuestionStore store, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        SiteBrief site = store.site(new SiteCode(typed).value()).orElseThrow(() -> Missing.site(typed));
        reading.membership().requireSite(site.code(), site.region());
        return site;
    }
}
