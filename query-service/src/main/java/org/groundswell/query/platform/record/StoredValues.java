package org.groundswell.query.platform.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The values of a record as a column of a view keeps them, and in the shape in which callers gave them. */
public final class StoredValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoredValues() {}

    public static String write(Values values) {
        return JSON.writeValueAsString(values);
    }

    public static Values read(String stored) {
        return JSON.readValue(stored, Values.class);
    }

    /** A property for each field: text, number, day, a list of people or of choices, or a list of rows. */
    public static Map<String, Object> told(Values values) {
        Map<String, Object> told = new LinkedHashMap<>();
        values.given().forEach(value -> {
            Object each = told(value);
            if (each != null) {
                told.put(value.field(), each);
            }
        });
        return told;
    }

    /** Every word of the values in lower case, for searching. */
    public static String words(Values values) {
        return values.given().stream()
                .flatMap(StoredValues::wordsOf)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object told(FieldValue value) {
        BigDecimal number = value.number();
        if (number != null) {
            return number;
        }
        if (value.day() != null) {
            return value.day();
        }
        if (!value.rows().isEmpty()) {
            return value.rows().stream()
                    .map(row -> told(new Values(row.values())))
                    .toList();
        }
        FreeText words = value.words();
        if (words != null && value.people().isEmpty()) {
            return words.text();
        }
        List<String> named =
                new ArrayList<>(value.people().stream().map(PersonId::value).toList());
        if (words != null) {
            named.add(words.text());
        }
        return named.isEmpty() ? value.chosen() : named;
    }

    private static Stream<String> wordsOf(FieldValue value) {
        FreeText words = value.words();
        Stream<String> own = words == null ? Stream.empty() : Stream.of(words.text());
        Stream<String> rows =
                value.rows().stream().flatMap(row -> row.values().stream()).flatMap(StoredValues::wordsOf);
        return Stream.concat(Stream.concat(own, value.chosen().stream()), rows);
    }
}
