package org.groundswell.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.QuestionSet.Level;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.launcher.Api;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the planning questions with something in every part that a person fills in: the programme's own, and each site's.
 *
 * @param questions all of them
 */
record PlanningAnswers(List<Question> questions) {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    /** Of sites, those that have words for an answer: which question, and the field. */
    Map<String, String> inWords() {
        Map<String, String> fields = new LinkedHashMap<>();
        at(Level.SITE)
                .forEach(question -> question.fields().stream()
                        .filter(PlanningAnswers::isWords)
                        .findFirst()
                        .ifPresent(field -> fields.put(question.id(), field.id())));
        return fields;
    }

    private static boolean isWords(RecordField field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.LONGTEXT;
    }

    private Stream<Question> at(Level level) {
        return questions.stream()
                .filter(question -> question.levels().contains(level))
                .filter(question -> question.fields().stream().anyMatch(PlanningAnswers::isFilledIn));
    }

    /** What only refers to records has none of its own. */
    private static boolean isFilledIn(RecordField field) {
        return !field.automatic() && field.type() != FieldType.REFERENCE;
    }

    /** Writes all of them down, as drafts that nobody has agreed. */
    void give(Api api, String programme, @Nullable String site, String measure) {
        at(site == null ? Level.PROGRAMME : Level.SITE)
                .forEach(question -> api.put(
                        "/programmes/" + programme + "/questions/" + question.id(),
                        "{%s\"values\":%s}"
                                .formatted(
                                        site == null ? "" : "\"site\":\"" + site + "\",",
                                        values(question.fields(), Objects.requireNonNullElse(site, "P000"), measure))));
    }

    private static String values(List<RecordField> fields, String site, String measure) {
        return fields.stream()
                .filter(PlanningAnswers::isFilledIn)
                .map(field -> "\"" + field.id() + "\":" + value(field, site, measure))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(RecordField field, String site, String measure) {
        return switch (field.type()) {
            case TEXT, LONGTEXT -> "\"What the team has thought about\"";
            case LINK -> "\"https://example.org/plan\"";
            case NUMBER, SNAPSHOT -> "3";
            case DATE -> "\"" + DAY + "\"";
            case PERIOD -> "\"2026-03\"";
            case PERSON -> "[\"Ward manager\"]";
            case SITE -> "[\"" + site + "\"]";
            case MEASURE_LINK -> "[\"" + measure + "\"]";
            case CHOICE, MULTI_CHOICE, SCALE ->
                "[\"" + field.options().getFirst().value() + "\"]";
            case LIST ->
                Stream.generate(() -> values(field.fields(), site, measure))
                        .limit(Math.max(1, field.minimum()))
                        .collect(Collectors.joining(",", "[", "]"));
            case REFERENCE -> throw new IllegalArgumentException(field.id());
        };
    }
}
