package org.groundswell.domain.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordField.Choice;
import org.groundswell.domain.instrument.RecordKind;

/** The fields of the catalogue's decision record, by when they are filled in. */
public final class Fields {

    public static final String KIND = "decision";
    public static final String QUESTION = "dec-question";
    public static final String OPTIONS = "dec-options";
    public static final String EVIDENCE = "dec-evidence";
    public static final String CHOICE = "dec-choice";
    public static final String REPLACES = "dec-replaces";
    public static final String DECIDED_ON = "dec-date";
    public static final String REVIEW_ON = "dec-review";
    public static final String CONDITIONS = "dec-conditions";
    public static final String CONDITION = "dec-condition";
    public static final String CONDITION_OWNER = "dec-condition-owner";
    public static final String CONDITION_DUE = "dec-condition-due";
    public static final String CONDITION_MET = "dec-condition-met";

    /** A vote for none of the options. */
    public static final String NONE = "none";

    private static final Set<String> WHEN_OPENED = Set.of(QUESTION, "dec-context", OPTIONS, EVIDENCE, REPLACES);

    private static final String WHEN_REVIEWED = "dec-outcome";

    private Fields() {}

    /** Those of the question. */
    public static List<RecordField> whenOpened(RecordKind kind) {
        return kind.fields().stream()
                .filter(field -> WHEN_OPENED.contains(field.id()))
                .toList();
    }

    /** Those of what was decided. */
    public static List<RecordField> whenTaken(RecordKind kind) {
        return kind.fields().stream()
                .filter(field ->
                        !WHEN_OPENED.contains(field.id()) && !field.id().equals(WHEN_REVIEWED))
                .toList();
    }

    /** The words for whether a condition is met. */
    public static List<String> met(RecordKind kind) {
        return kind.field(CONDITIONS).stream()
                .flatMap(conditions -> conditions.fields().stream())
                .filter(field -> field.id().equals(CONDITION_MET))
                .flatMap(field -> field.options().stream())
                .map(Choice::value)
                .toList();
    }

    /** The number that a word is, where it is one from 1 to the last. */
    static Optional<Integer> number(String word, int last) {
        return word.matches("[1-9]\\d{0,2}")
                ? Optional.of(Integer.valueOf(word)).filter(number -> number <= last)
                : Optional.empty();
    }
}
