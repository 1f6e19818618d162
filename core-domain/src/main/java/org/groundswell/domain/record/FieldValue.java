package org.groundswell.domain.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one field. One of the components is filled, by the field's {@link
 * org.groundswell.domain.instrument.FieldType type}: words apart from persons and codes, so that words can be sealed.
 *
 * @param field the id in the catalogue
 * @param words text, a link, or the name of somebody who has no account
 * @param number a number, or the entry of a snapshot
 * @param people who is named
 * @param chosen choices, a period, site codes, or ids of measures and of other records
 * @param rows of a list
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldValue(
        String field,
        @Nullable FreeText words,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        List<PersonId> people,
        List<String> chosen,
        List<Row> rows) {

    public FieldValue {
        people = orNone(people);
        chosen = orNone(chosen);
        rows = orNone(rows);
    }

    /** One row of a list. */
    public record Row(List<FieldValue> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public static FieldValue words(String field, FreeText words) {
        return new FieldValue(field, words, null, null, List.of(), List.of(), List.of());
    }

    public static FieldValue number(String field, BigDecimal number) {
        return new FieldValue(field, null, number, null, List.of(), List.of(), List.of());
    }

    public static FieldValue day(String field, LocalDate day) {
        return new FieldValue(field, null, null, day, List.of(), List.of(), List.of());
    }

    public static FieldValue people(String field, List<PersonId> people) {
        return new FieldValue(field, null, null, null, people, List.of(), List.of());
    }

    public static FieldValue chosen(String field, List<String> chosen) {
        return new FieldValue(field, null, null, null, List.of(), chosen, List.of());
    }

    public static FieldValue rows(String field, List<Row> rows) {
        return new FieldValue(field, null, null, null, List.of(), List.of(), rows);
    }

    /** Whether nothing stands in it. */
    boolean isEmpty() {
        return (words == null || words.isBlank())
                && number == null
                && day == null
                && people.isEmpty()
                && chosen.isEmpty()
                && rows.isEmpty();
    }

    /** A stored event leaves empty lists out. */
    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
