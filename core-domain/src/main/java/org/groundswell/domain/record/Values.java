package org.groundswell.domain.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** The values of a record or of a row, in the order of its fields; a field that nothing stands in is left out. */
public record Values(@JsonValue List<FieldValue> given) {

    public static final Values NONE = new Values(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Values {
        given = given.stream().filter(value -> !value.isEmpty()).toList();
    }

    public Optional<FieldValue> find(String field) {
        return given.stream().filter(value -> value.field().equals(field)).findFirst();
    }

    public boolean has(String field) {
        return find(field).isPresent();
    }

    public Optional<String> chosen(String field) {
        return allChosen(field).stream().findFirst();
    }

    public List<String> allChosen(String field) {
        return find(field).map(FieldValue::chosen).orElse(List.of());
    }

    public boolean isChosen(String field, String... anyOf) {
        return List.of(anyOf).stream().anyMatch(allChosen(field)::contains);
    }

    public @Nullable FreeText words(String field) {
        return find(field).map(FieldValue::words).orElse(null);
    }

    public @Nullable LocalDate day(String field) {
        return find(field).map(FieldValue::day).orElse(null);
    }

    public @Nullable BigDecimal number(String field) {
        return find(field).map(FieldValue::number).orElse(null);
    }

    public List<Values> rows(String field) {
        return find(field).map(FieldValue::rows).orElse(List.of()).stream()
                .map(row -> new Values(row.values()))
                .toList();
    }

    /** These values with those of another set in their place; a field the other does not name stays. */
    public Values with(Values changed) {
        Map<String, FieldValue> byField = new LinkedHashMap<>();
        given.forEach(value -> byField.put(value.field(), value));
        changed.given.forEach(value -> byField.put(value.field(), value));
        return new Values(List.copyOf(byField.values()));
    }

    /** These values without some fields. */
    public Values without(List<String> fields) {
        return new Values(
                given.stream().filter(value -> !fields.contains(value.field())).toList());
    }

    /** The fields whose values differ between these and others, in their order. */
    public List<String> changedFrom(Values before) {
        List<String> changed = new ArrayList<>();
        given.stream()
                .filter(value -> !before.find(value.field()).equals(Optional.of(value)))
                .forEach(value -> changed.add(value.field()));
        before.given.stream().filter(value -> !has(value.field())).forEach(value -> changed.add(value.field()));
        return List.copyOf(changed);
    }
}
