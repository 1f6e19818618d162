package org.groundswell.command.platform.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the values of a record from a JSON object with a property for each field: text and dates as strings, numbers as numbers,
 * choices, sites, measures and references as a string or a list of strings, a person as an id or a name typed, a list as objects.
 */
public final class RecordValues {

    /** How identity tokens name people. */
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PersonId author;
    private final List<Refusal> faults = new ArrayList<>();

    private RecordValues(PersonId author) {
        this.author = author;
    }

    /**
     * @param fields of the record; a property that none of them is called is left to the rules to refuse
     * @param author who typed
     * @throws RejectedException with every value that is not of its field's type
     */
    public static Values of(List<RecordField> fields, JsonNode given, PersonId author) {
        List<Refusal> faults = new ArrayList<>();
        Values values = read(fields, given, author, "values", faults);
        if (!faults.isEmpty()) {
            throw new RejectedException(faults);
        }
        return values;
    }

    /**
     * The same, for values that are one part of what was sent.
     *
     * @param place where they stand in it
     * @param faults takes every value that is not of its field's type
     */
    public static Values read(
            List<RecordField> fields, JsonNode given, PersonId author, String place, List<Refusal> faults) {
        RecordValues reader = new RecordValues(author);
        Values values = new Values(reader.read(fields, given, place));
        faults.addAll(reader.faults);
        return values;
    }

    private List<FieldValue> read(List<RecordField> fields, JsonNode given, String place) {
        if (!given.isObject()) {
            fault("NOT_AN_OBJECT", place, "Send a JSON object here.");
            return List.of();
        }
        List<FieldValue> values = new ArrayList<>();
        given.propertyStream().forEach(property -> {
            String at = place + "." + property.getKey();
            JsonNode node = property.getValue();
            if (!node.isNull()) {
                Optional<RecordField> field = fields.stream()
                        .filter(each -> each.id().equals(property.getKey()))
                        .findFirst();
                FieldValue value = field.isPresent()
                        ? read(field.get(), node, at)
                        : FieldValue.words(property.getKey(), new FreeText(author, "?"));
                if (value != null) {
                    values.add(value);
                }
            }
        });
        return values;
    }

    private @Nullable FieldValue read(RecordField field, JsonNode node, String at) {
        return switch (field.type()) {
            case TEXT, LONGTEXT, LINK ->
                read(String.class, node, at, words -> FieldValue.words(field.id(), new FreeText(author, words)));
            case NUMBER, SNAPSHOT -> read(BigDecimal.class, node, at, number -> FieldValue.number(field.id(), number));
            case DATE -> read(LocalDate.class, node, at, day -> FieldValue.day(field.id(), day));
            case PERSON -> person(field, node, at);
            case LIST -> rows(field, node, at);
            default -> FieldValue.chosen(field.id(), texts(node, at));
        };
    }

    private <T> @Nullable FieldValue read(Class<T> type, JsonNode node, String at, Function<T, FieldValue> value) {
        if (node.isString() && node.stringValue().isBlank()) {
            return null;
        }
        FormValues.Reader reader = FormValues.READERS.get(type);
        Object read = reader == null ? null : reader.read(node);
        if (reader == null || read == null) {
            fault(
                    reader == null ? "UNREADABLE" : reader.code(),
                    at,
                    reader == null ? "This cannot be read." : reader.sentence());
            return null;
        }
        return value.apply(type.cast(read));
    }

    private FieldValue person(RecordField field, JsonNode node, String at) {
        List<String> named = texts(node, at);
        List<PersonId> people = named.stream()
                .filter(name -> PERSON.matcher(name).matches())
                .map(PersonId::new)
                .toList();
        String typed = String.join(
                ", ",
                named.stream().filter(name -> !PERSON.matcher(name).matches()).toList());
        FreeText words = typed.isEmpty() ? null : new FreeText(author, typed);
        return new FieldValue(field.id(), words, null, null, people, List.of(), List.of());
    }

    private FieldValue rows(RecordField field, JsonNode node, String at) {
        List<FieldValue.Row> rows = new ArrayList<>();
        if (!node.isArray()) {
            fault("NOT_A_LIST", at, "Send a JSON list here.");
            return FieldValue.rows(field.id(), rows);
        }
        for (int i = 0; i < node.size(); i++) {
            List<FieldValue> row = read(field.fields(), node.get(i), at + "[" + i + "]");
            rows.add(new FieldValue.Row(new Values(row).given()));
        }
        return FieldValue.rows(field.id(), rows);
    }

    /** One text or a list of them, blanks left out. */
    private List<String> texts(JsonNode node, String at) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node.values() : List.of(node)) {
            if (!each.isString()) {
                fault("NOT_TEXT", at, "Give text, in quotes, or a list of texts.");
                return List.of();
            }
            if (!each.stringValue().isBlank()) {
                texts.add(each.stringValue().strip());
            }
        }
        return texts;
    }

    private void fault(String name, String at, String message) {
        faults.add(Refusal.invalid(name, at, message));
    }
}
