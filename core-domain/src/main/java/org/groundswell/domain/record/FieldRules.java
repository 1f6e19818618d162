package org.groundswell.domain.record;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groundswell.domain.Faults;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordField.Choice;
import org.groundswell.domain.site.SiteCode;

/**
 * Checks values against the fields that the catalogue describes, and finds every fault, at {@code values.<field>} or, within a
 * list, at {@code values.<list>[2].<field>}.
 */
public final class FieldRules {

    /** The most rows of a list, and the most choices of a field. */
    public static final int MOST = 100;

    private static final Pattern PERIOD = Pattern.compile("\\d{4}-(Q[1-4]|0[1-9]|1[0-2])");

    private final Faults faults;
    private final BiPredicate<String, Values> conditions;

    /** @param conditions whether a condition named {@code when-…} holds for the values of a record or a row */
    public FieldRules(Faults faults, BiPredicate<String, Values> conditions) {
        this.faults = faults;
        this.conditions = conditions;
    }

    /**
     * @param what how a person calls the record, such as {@code an adaptation}
     * @param asked the fields that may be given
     */
    public void check(String what, List<RecordField> asked, Values values) {
        check(what, asked, values, "values.");
    }

    /** @param place where the values stand in what was sent, such as {@code ratings[0].answers.} */
    public void check(String what, List<RecordField> asked, Values values, String place) {
        Set<String> seen = new HashSet<>();
        for (FieldValue value : values.given()) {
            String at = place + value.field();
            Optional<RecordField> field = asked.stream()
                    .filter(each -> each.id().equals(value.field()))
                    .findFirst();
            if (field.isEmpty()) {
                faults.add(RecordRejection.FIELD_UNKNOWN.at(at, capitalised(what), value.field()));
            } else if (field.get().automatic()) {
                faults.add(RecordRejection.FIELD_AUTOMATIC.at(at, field.get().label()));
            } else if (!seen.add(value.field())) {
                faults.add(RecordRejection.FIELD_TWICE.at(at, field.get().label()));
            } else {
                check(field.get(), value, at);
            }
        }
        asked.stream()
                .filter(field -> !field.automatic() && !values.has(field.id()) && isRequired(field, values))
                .forEach(field -> faults.add(RecordRejection.FIELD_NEEDED.at(place + field.id(), field.label())));
    }

    private boolean isRequired(RecordField field, Values values) {
        return switch (field.required()) {
            case RecordField.ALWAYS -> true;
            case RecordField.NEVER -> false;
            default -> conditions.test(field.required(), values);
        };
    }

    private void check(RecordField field, FieldValue value, String at) {
        switch (field.type()) {
            case TEXT, LONGTEXT, LINK -> words(field, value, at);
            case NUMBER, SNAPSHOT -> number(field, value, at);
            case DATE -> day(field, value, at);
            case PERIOD -> period(field, value, at);
            case PERSON -> person(field, value, at);
            case SITE -> site(field, value, at);
            case CHOICE, MULTI_CHOICE, SCALE -> choice(field, value, at);
            case MEASURE_LINK, REFERENCE -> reference(field, value, at);
            case LIST -> rows(field, value, at);
        }
    }

    private void words(RecordField field, FieldValue value, String at) {
        if (value.words() == null) {
            faults.add(RecordRejection.WORDS_NEEDED.at(at, field.label()));
        }
        faults.optionalWords(at, "\"" + field.label() + "\"", value.words());
    }

    private void number(RecordField field, FieldValue value, String at) {
        BigDecimal number = value.number();
        faults.addIf(number == null || number.signum() < 0, () -> RecordRejection.NUMBER_NEEDED.at(at, field.label()));
    }

    private void day(RecordField field, FieldValue value, String at) {
        faults.addIf(value.day() == null, () -> RecordRejection.DAY_NEEDED.at(at, field.label()));
        faults.reasonable(at, "\"" + field.label() + "\"", value.day());
    }

    private void period(RecordField field, FieldValue value, String at) {
        faults.addIf(
                value.chosen().size() != 1
                        || !PERIOD.matcher(value.chosen().getFirst()).matches(),
                () -> RecordRejection.PERIOD_NEEDED.at(at, field.label()));
    }

    private void person(RecordField field, FieldValue value, String at) {
        faults.addIf(
                value.people().isEmpty() && value.words() == null,
                () -> RecordRejection.PERSON_NEEDED.at(at, field.label()));
        faults.optionalWords(at, "\"" + field.label() + "\"", value.words());
        bounded(field, value.people().size(), at);
    }

    private void site(RecordField field, FieldValue value, String at) {
        boolean codes = !value.chosen().isEmpty() && value.chosen().stream().allMatch(SiteCode::isValid);
        faults.addIf(!codes, () -> RecordRejection.SITE_NEEDED.at(at, field.label()));
        bounded(field, value.chosen().size(), at);
    }

    private void choice(RecordField field, FieldValue value, String at) {
        if (value.chosen().isEmpty()) {
            faults.add(RecordRejection.CHOICE_NEEDED.at(at, field.label()));
        }
        bounded(field, value.chosen().size(), at);
        value.chosen().stream()
                .filter(word -> field.option(word).isEmpty())
                .forEach(word -> faults.add(RecordRejection.NOT_OFFERED.at(
                        at,
                        field.label(),
                        word,
                        field.options().stream().map(Choice::value).collect(Collectors.joining(", ")))));
    }

    private void reference(RecordField field, FieldValue value, String at) {
        faults.addIf(value.chosen().isEmpty(), () -> RecordRejection.CHOICE_NEEDED.at(at, field.label()));
        bounded(field, value.chosen().size(), at);
        value.chosen().stream()
                .filter(word -> word.length() > Faults.NAME)
                .forEach(word -> faults.add(RecordRejection.NOT_OFFERED.at(
                        at, field.label(), word.substring(0, Faults.NAME) + "…", "what is offered")));
    }

    private void rows(RecordField field, FieldValue value, String at) {
        if (value.rows().isEmpty()) {
            faults.add(RecordRejection.ROWS_NEEDED.at(at, field.label()));
            return;
        }
        faults.addIf(
                value.rows().size() < field.minimum(),
                () -> RecordRejection.TOO_FEW_ROWS.at(at, field.minimum(), field.label()));
        if (value.rows().size() > MOST) {
            faults.add(RecordRejection.TOO_MANY.at(at, MOST, field.label()));
            return;
        }
        for (int i = 0; i < value.rows().size(); i++) {
            Values row = new Values(value.rows().get(i).values());
            check("\"" + field.label() + "\"", field.fields(), row, at + "[" + i + "].");
        }
    }

    private void bounded(RecordField field, int count, String at) {
        boolean many = field.takesMany()
                || (field.type() == FieldType.REFERENCE && field.refersTo().size() > 1);
        faults.addIf(count > 1 && !many, () -> RecordRejection.ONE_ONLY.at(at, field.label()));
        faults.addIf(count > MOST, () -> RecordRejection.TOO_MANY.at(at, MOST, field.label()));
    }

    private static String capitalised(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
