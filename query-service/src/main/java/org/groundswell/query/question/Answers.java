package org.groundswell.query.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.instrument.QuestionSet.Level;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.question.AnswerStatus;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.question.QuestionStore.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the programme and of its sites on one day: the programme's answers are the defaults of its sites, and a
 * site's own stands in their place and is told as different.
 */
final class Answers {

    private final QuestionSet questions;
    private final Map<String, Map<String, Stored>> byPlace;
    private final LocalDate day;

    Answers(QuestionSet questions, List<Stored> stored, LocalDate day) {
        this.questions = questions;
        this.day = day;
        this.byPlace = stored.stream()
                .collect(Collectors.groupingBy(Stored::place, Collectors.toMap(Stored::question, Function.identity())));
    }

    /** @param place programme, or a site's code */
    List<QuestionRow> of(String place) {
        Level level = place.equals(QuestionProjection.PROGRAMME) ? Level.PROGRAMME : Level.SITE;
        return questions.questions().stream()
                .filter(question -> question.levels().contains(level))
                .map(question -> row(question, place))
                .toList();
    }

    QuestionRow row(Question question, String place) {
        Stored own = stored(place, question);
        boolean ofSite = !place.equals(QuestionProjection.PROGRAMME);
        Stored programme = ofSite && question.levels().contains(Level.PROGRAMME)
                ? stored(QuestionProjection.PROGRAMME, question)
                : null;
        boolean inherited = own == null && programme != null;
        return row(question, inherited ? programme : own, inherited, own != null && programme != null, own);
    }

    private QuestionRow row(
            Question question, @Nullable Stored shown, boolean inherited, boolean differs, @Nullable Stored own) {
        if (shown == null) {
            return new QuestionRow(
                    question.id(),
                    question.group(),
                    question.label(),
                    AnswerStatus.UNANSWERED.word(),
                    false,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of());
        }
        return new QuestionRow(
                question.id(),
                question.group(),
                question.label(),
                AnswerStatus.on(day, shown.standing(), shown.reviewOn()).word(),
                inherited,
                differs,
                shown.owner(),
                shown.agreedBy(),
                shown.agreedOn(),
                shown.reviewOn(),
                shown.overtakenBy(),
                shown.reason(),
                own == null ? null : own.version(),
                shown.values());
    }

    QuestionRow.SiteShare share(SiteBrief site) {
        List<QuestionRow> rows = of(site.code());
        return new QuestionRow.SiteShare(
                site.code(), site.name(), current(rows), inherited(rows), applicable(rows), (int)
                        rows.stream().filter(QuestionRow::differs).count());
    }

    static int current(List<QuestionRow> rows) {
        return (int) rows.stream().filter(Answers::isCurrent).count();
    }

    static int inherited(List<QuestionRow> rows) {
        return (int)
                rows.stream().filter(row -> row.inherited() && isCurrent(row)).count();
    }

    static int applicable(List<QuestionRow> rows) {
        return (int) rows.stream()
                .filter(row -> !row.status().equals(AnswerStatus.NOT_APPLICABLE.word()))
                .count();
    }

    private static boolean isCurrent(QuestionRow row) {
        return row.status().equals(AnswerStatus.AGREED.word());
    }

    private @Nullable Stored stored(String place, Question question) {
        return byPlace.getOrDefault(place, Map.of()).get(question.id());
    }
}
