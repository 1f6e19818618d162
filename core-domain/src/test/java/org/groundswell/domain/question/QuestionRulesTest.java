package org.groundswell.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.question.QuestionCommand.AgreeAnswer;
import org.groundswell.domain.question.QuestionCommand.DraftAnswer;
import org.groundswell.domain.question.QuestionCommand.MarkNotApplicable;
import org.groundswell.domain.question.QuestionCommand.OvertakeAnswer;
import org.groundswell.domain.question.QuestionEvent.AnswerAgreed;
import org.groundswell.domain.question.QuestionEvent.AnswerDrafted;
import org.groundswell.domain.question.QuestionEvent.AnswerNotApplicable;
import org.groundswell.domain.question.QuestionEvent.AnswerOvertaken;
import org.groundswell.domain.question.QuestionState.Standing;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordRejection;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionRulesTest {

    private static final QuestionSet QUESTIONS = Catalogue.load().questions();
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final FieldValue AMBITION = FieldValue.words("OVER-1.ambition", said("No one waits"));
    private static final AnswerDrafted DRAFTED = drafted("OVER-1", AMBITION);
    private static final AnswerAgreed AGREED =
            new AnswerAgreed("OVER-1", null, said("Board"), TODAY, TODAY.plusYears(1));

    private final Rules<QuestionCommand, QuestionState, QuestionEvent> answers = rules(SiteStanding.ACTIVE);

    private static Rules<QuestionCommand, QuestionState, QuestionEvent> rules(SiteStanding site) {
        return new Rules<>(
                QuestionDecider.initial(),
                QuestionDecider::evolve,
                (command, state, circumstance) ->
                        QuestionDecider.decide(command, state, QUESTIONS, site, circumstance));
    }

    @Test
    void an_answer_is_drafted_part_by_part_under_the_version_of_the_questions() {
        answers.given().when(draft("OVER-1", AMBITION)).then(DRAFTED);
        FieldValue years = FieldValue.number("OVER-1.horizon", BigDecimal.valueOf(4));
        answers.given(DRAFTED).when(draft("OVER-1", AMBITION, years)).then(drafted("OVER-1", AMBITION, years));
        answers.given(DRAFTED).when(draft("OVER-1", AMBITION)).nothing();
        answers.given().when(draft("OVER-1")).refused(QuestionRejection.NOTHING_GIVEN);
        answers.given().when(draft("OVER-9", AMBITION)).refused(QuestionRejection.UNKNOWN);
    }

    @Test
    void every_fault_of_every_kind_of_answer_is_found_at_its_place() {
        FieldValue intent = FieldValue.chosen("OVER-2.intent", List.of("maybe"));
        FieldValue routes = FieldValue.rows(
                "OVER-2.routes",
                List.of(row(FieldValue.day("from", TODAY)), row(FieldValue.chosen("choice", List.of("publication")))));
        answers.given()
                .when(draft("OVER-2", intent, routes, FieldValue.words("colour", said("red"))))
                .refusedAt("values.OVER-2.intent", "values.OVER-2.routes[0].choice", "values.colour");
        FieldValue points = FieldValue.rows("OVER-3.points", List.of(row(FieldValue.words("point", said("Grow?")))));
        answers.given()
                .when(draft("OVER-3", points))
                .refusedAt(
                        "values.OVER-3.points[0].due",
                        "values.OVER-3.points[0].inputs",
                        "values.OVER-3.points[0].decider");
        FieldValue years = FieldValue.words("OVER-1.horizon", said("four"));
        answers.given().when(draft("OVER-1", years)).refused(RecordRejection.NUMBER_NEEDED);
    }

    @Test
    void who_answers_follows_from_the_questions_levels() {
        answers.given()
                .when(new DraftAnswer("SUST-7", null, values(AMBITION), null))
                .refused(QuestionRejection.NOT_OF_PROGRAMME);
        answers.given()
                .when(new DraftAnswer("OVER-1", RF4, values(AMBITION), null))
                .refused(QuestionRejection.NOT_OF_SITES);
        rules(SiteStanding.NOT_ENROLLED)
                .given()
                .when(new MarkNotApplicable("SUST-1", RF4, said("Closing")))
                .refused(QuestionRejection.SITE_UNKNOWN);
        rules(SiteStanding.takenIn("RYJ", TODAY))
                .given()
                .when(new MarkNotApplicable("SUST-1", RF4, said("Closing")))
                .refused(StandingRejection.TAKEN_IN);
    }

    @Test
    void a_draft_is_agreed_until_the_questions_rhythm_asks_again() {
        answers.given(DRAFTED)
                .when(new AgreeAnswer("OVER-1", null, said("Board"), TODAY, null))
                .then(AGREED);
        answers.given(DRAFTED)
                .when(new AgreeAnswer("OVER-1", null, said("Board"), TODAY, TOMORROW))
                .then(new AnswerAgreed("OVER-1", null, said("Board"), TODAY, TOMORROW));
        answers.given().when(agree("OVER-1")).refused(QuestionRejection.NOTHING_TO_AGREE);
        answers.given(DRAFTED, AGREED).when(agree("OVER-1")).refused(QuestionRejection.ALREADY_AGREED);
    }

    @Test
    void agreeing_names_who_and_gives_days_that_can_be() {
        answers.given(DRAFTED)
                .when(new AgreeAnswer("OVER-1", null, said(""), TOMORROW, TODAY))
                .refused(FieldRejection.REQUIRED, FieldRejection.IN_THE_FUTURE, FieldRejection.BEFORE);
    }

    @Test
    void a_question_reviewed_with_each_wave_needs_the_day_to_be_given() {
        AnswerDrafted drafted = drafted("SPREAD-2b", FieldValue.words("SPREAD-2b.story", said("They want less")));
        answers.given(drafted)
                .when(new AgreeAnswer("SPREAD-2b", null, said("Board"), TODAY, null))
                .refused(QuestionRejection.REVIEW_NEEDED);
    }

    @Test
    void a_core_set_of_measures_holds_one_of_each_role_before_it_is_agreed() {
        FieldValue outcome = FieldValue.rows(
                "SCALE-4.core",
                List.of(row(
                        FieldValue.chosen("measure", List.of("m-1")), FieldValue.chosen("role", List.of("outcome")))));
        answers.given(drafted("SCALE-4", outcome))
                .when(agree("SCALE-4"))
                .refused(QuestionRejection.ROLE_MISSING, QuestionRejection.ROLE_MISSING);
    }

    @Test
    void a_new_wording_of_an_agreed_answer_is_a_draft_again() {
        FieldValue other = FieldValue.words("OVER-1.ambition", said("No one waits a day"));
        assertThat(answers.given(DRAFTED, AGREED, drafted("OVER-1", other))
                        .state()
                        .standing())
                .isEqualTo(Standing.DRAFT);
    }

    @Test
    void an_agreed_answer_is_overtaken_by_one_of_its_triggers_and_agreed_anew() {
        AnswerDrafted drafted = drafted("OVER-2", FieldValue.words("OVER-2.reasoning", said("Kits first")));
        AnswerAgreed agreed = new AnswerAgreed("OVER-2", null, said("Board"), TODAY, TODAY.plusMonths(6));
        AnswerOvertaken overtaken = new AnswerOvertaken("OVER-2", null, "wave-completed", said("Early"));
        answers.given(drafted, agreed)
                .when(new OvertakeAnswer("OVER-2", null, "wave-completed", said("Early")))
                .then(overtaken);
        answers.given(drafted, agreed)
                .when(new OvertakeAnswer("OVER-2", null, "full-moon", said("")))
                .refused(QuestionRejection.TRIGGER_UNKNOWN, FieldRejection.REQUIRED);
        answers.given(drafted)
                .when(new OvertakeAnswer("OVER-2", null, "other", said("Early")))
                .refused(QuestionRejection.NOT_AGREED);
        answers.given(drafted, agreed, overtaken).when(agree("OVER-2")).then(agreed);
    }

    @Test
    void what_does_not_apply_says_why_and_can_be_answered_later() {
        AnswerNotApplicable mark = new AnswerNotApplicable("SUST-1", RF4, said("Closing"));
        answers.given()
                .when(new MarkNotApplicable("SUST-1", RF4, said("Closing")))
                .then(mark);
        answers.given().when(new MarkNotApplicable("SUST-1", RF4, said(" "))).refused(FieldRejection.REQUIRED);
        answers.given(mark)
                .when(new MarkNotApplicable("SUST-1", RF4, said("Closing")))
                .refused(QuestionRejection.ALREADY_NOT_APPLICABLE);
        answers.given(mark)
                .when(new AgreeAnswer("SUST-1", RF4, said("Team"), TODAY, null))
                .refused(QuestionRejection.NOTHING_TO_AGREE);
        FieldValue words = FieldValue.words("SUST-1.definition", said("Every day"));
        assertThat(answers.given(mark)
                        .when(new DraftAnswer("SUST-1", RF4, values(words), null))
                        .events())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UNANSWERED,,UNANSWERED",
        "DRAFT,,DRAFT",
        "AGREED,2026-03-02,AGREED",
        "AGREED,2026-03-01,AGREED",
        "AGREED,2026-02-28,STALE",
        "OVERTAKEN,2026-03-02,STALE",
        "NOT_APPLICABLE,,NOT_APPLICABLE"
    })
    void only_what_is_agreed_and_not_past_its_review_is_current(
            Standing standing, LocalDate reviewOn, AnswerStatus status) {
        assertThat(AnswerStatus.on(LocalDate.of(2026, 3, 1), standing, reviewOn))
                .isEqualTo(status);
    }

    private static AgreeAnswer agree(String question) {
        return new AgreeAnswer(question, null, said("Board"), TODAY, null);
    }

    private static DraftAnswer draft(String question, FieldValue... values) {
        return new DraftAnswer(question, null, values(values), null);
    }

    private static AnswerDrafted drafted(String question, FieldValue... values) {
        return new AnswerDrafted(question, null, "1.0.0", values(values), null);
    }

    private static Values values(FieldValue... values) {
        return new Values(List.of(values));
    }

    private static FieldValue.Row row(FieldValue... values) {
        return new FieldValue.Row(List.of(values));
    }
}
