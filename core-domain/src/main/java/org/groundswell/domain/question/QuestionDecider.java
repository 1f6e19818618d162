package org.groundswell.domain.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.instrument.QuestionSet.Level;
import org.groundswell.domain.instrument.QuestionSet.Part;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.question.QuestionCommand.AgreeAnswer;
import org.groundswell.domain.question.QuestionCommand.DraftAnswer;
import org.groundswell.domain.question.QuestionCommand.MarkNotApplicable;
import org.groundswell.domain.question.QuestionCommand.OvertakeAnswer;
import org.groundswell.domain.question.QuestionEvent.AnswerAgreed;
import org.groundswell.domain.question.QuestionEvent.AnswerDrafted;
import org.groundswell.domain.question.QuestionEvent.AnswerNotApplicable;
import org.groundswell.domain.question.QuestionEvent.AnswerOvertaken;
import org.groundswell.domain.question.QuestionState.Standing;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.RecordConditions;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** The rules of an answer: drafted in parts, agreed with a day of review, overtaken or not applicable with a reason. */
public final class QuestionDecider {

    private QuestionDecider() {}

    public static QuestionState initial() {
        return new QuestionState(Standing.UNANSWERED, Values.NONE, null);
    }

    /** @param site how the site stands that answers; of no matter for the programme's own answer */
    public static Outcome<QuestionEvent> decide(
            QuestionCommand command,
            QuestionState state,
            QuestionSet questions,
            SiteStanding site,
            Circumstance circumstance) {
        Optional<Question> known = questions.question(command.question());
        if (known.isEmpty()) {
            return Outcome.refused(QuestionRejection.UNKNOWN.because(command.question()));
        }
        Question question = known.get();
        if (command.site() == null && !question.levels().contains(Level.PROGRAMME)) {
            return Outcome.refused(QuestionRejection.NOT_OF_PROGRAMME.at("site", question.label()));
        }
        if (command.site() != null && !question.levels().contains(Level.SITE)) {
            return Outcome.refused(QuestionRejection.NOT_OF_SITES.at("site", question.label()));
        }
        if (command.site() != null && !site.isEnrolled()) {
            return Outcome.refused(QuestionRejection.SITE_UNKNOWN.at("site", command.site()));
        }
        if (site.refusal().isPresent()) {
            return Outcome.refused(site.refusal().get());
        }
        return switch (command) {
            case DraftAnswer draft -> draft(draft, state, question, questions.version());
            case AgreeAnswer agree -> agree(agree, state, question, circumstance);
            case OvertakeAnswer overtake -> overtake(overtake, state, question);
            case MarkNotApplicable mark -> markNotApplicable(mark, state);
        };
    }

    public static QuestionState evolve(QuestionState state, QuestionEvent event) {
        return switch (event) {
            case AnswerDrafted drafted ->
                new QuestionState(
                        Standing.DRAFT,
                        drafted.values(),
                        drafted.owner() == null ? null : drafted.owner().text());
            case AnswerAgreed _ -> state.becoming(Standing.AGREED);
            case AnswerOvertaken _ -> state.becoming(Standing.OVERTAKEN);
            case AnswerNotApplicable _ -> initial().becoming(Standing.NOT_APPLICABLE);
        };
    }

    private static Outcome<QuestionEvent> draft(
            DraftAnswer command, QuestionState state, Question question, String version) {
        Faults faults = new Faults()
                .addIf(command.values().given().isEmpty(), QuestionRejection.NOTHING_GIVEN::because)
                .optionalWords("owner", "who keeps the answer", command.owner());
        new FieldRules(faults, RecordConditions::holds).check(question.label(), question.fields(), command.values());
        String owner = command.owner() == null || command.owner().isBlank()
                ? null
                : command.owner().text();
        boolean same = state.standing() != Standing.UNANSWERED
                && state.standing() != Standing.NOT_APPLICABLE
                && state.values().equals(command.values())
                && Objects.equals(state.owner(), owner);
        return faults.orElse(() -> same
                ? List.of()
                : List.of(new AnswerDrafted(
                        question.id(),
                        command.site(),
                        version,
                        command.values(),
                        owner == null ? null : command.owner())));
    }

    private static Outcome<QuestionEvent> agree(
            AgreeAnswer command, QuestionState state, Question question, Circumstance circumstance) {
        switch (state.standing()) {
            case UNANSWERED, NOT_APPLICABLE -> {
                return Outcome.refused(QuestionRejection.NOTHING_TO_AGREE.because());
            }
            case AGREED -> {
                return Outcome.refused(QuestionRejection.ALREADY_AGREED.because());
            }
            default -> {
                // a draft, or one that was overtaken and still holds
            }
        }
        LocalDate reviewOn = command.reviewOn() == null ? usual(question, command.agreedOn()) : command.reviewOn();
        Faults faults = new Faults()
                .words("agreedBy", "who agreed it", command.agreedBy())
                .notInFuture("agreedOn", "the day it was agreed", command.agreedOn(), circumstance)
                .addIf(reviewOn == null, () -> QuestionRejection.REVIEW_NEEDED.at("reviewOn", question.label()))
                .reasonable("reviewOn", "the day of review", reviewOn)
                .notBefore("reviewOn", "the day of review", reviewOn, command.agreedOn());
        roles(faults, state, question);
        return faults.orElse(() -> List.of(new AnswerAgreed(
                question.id(),
                command.site(),
                command.agreedBy(),
                command.agreedOn(),
                Objects.requireNonNull(reviewOn))));
    }

    /** Agreed, plus the question's rhythm; nothing where that is no matter of the calendar. */
    private static @Nullable LocalDate usual(Question question, LocalDate agreedOn) {
        int months = question.cadence().months();
        return months == 0 ? null : agreedOn.plusMonths(months);
    }

    /** A core set holds at least one measure of each role before it can be agreed. */
    private static void roles(Faults faults, QuestionState state, Question question) {
        for (Part part : question.parts()) {
            List<Values> rows = state.values().rows(part.id());
            for (String role : part.perRole()) {
                boolean there = rows.stream().anyMatch(row -> row.isChosen("role", role));
                faults.addIf(
                        !there && state.values().has(part.id()),
                        () -> QuestionRejection.ROLE_MISSING.at("values." + part.id(), part.label(), role));
            }
        }
    }

    private static Outcome<QuestionEvent> overtake(OvertakeAnswer command, QuestionState state, Question question) {
        if (state.standing() != Standing.AGREED) {
            return Outcome.refused(QuestionRejection.NOT_AGREED.because());
        }
        return new Faults()
                .addIf(
                        !question.triggers().contains(command.trigger())
                                && !command.trigger().equals("other"),
                        () -> QuestionRejection.TRIGGER_UNKNOWN.at(
                                "trigger",
                                command.trigger(),
                                question.label(),
                                String.join(
                                        ", ",
                                        Stream.concat(question.triggers().stream(), Stream.of("other"))
                                                .toList())))
                .words("reason", "what has overtaken it", command.reason())
                .orElse(() -> List.of(
                        new AnswerOvertaken(question.id(), command.site(), command.trigger(), command.reason())));
    }

    private static Outcome<QuestionEvent> markNotApplicable(MarkNotApplicable command, QuestionState state) {
        return new Faults()
                .addIf(state.standing() == Standing.NOT_APPLICABLE, QuestionRejection.ALREADY_NOT_APPLICABLE::because)
                .words("reason", "why it does not apply", command.reason())
                .orElse(() -> List.of(new AnswerNotApplicable(command.question(), command.site(), command.reason())));
    }
}
