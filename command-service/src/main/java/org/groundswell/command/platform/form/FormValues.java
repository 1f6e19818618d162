package org.groundswell.command.platform.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How each kind of value is read from JSON, and what is said where it cannot be. */
final class FormValues {

    static final Map<Class<?>, Reader> READERS = new LinkedHashMap<>();

    /** Beyond this a number is a mistake or an attack: {@code 1e999999999} is ten characters long. */
    private static final int LARGEST_EXPONENT = 18;

    private static final int MOST_DIGITS = 30;

    static {
        text(String.class, word -> word, "NOT_TEXT", "Give text, in quotes.");
        text(
                LocalDate.class,
                LocalDate::parse,
                "NOT_A_DATE",
                "Give a real date as year-month-day, such as 2026-03-01.");
        text(YearMonth.class, YearMonth::parse, "NOT_A_MONTH", "Give a month as year-month, such as 2026-03.");
        text(
                SiteCode.class,
                SiteCode::new,
                "NOT_A_SITE_CODE",
                "Give a site code: letters, digits and hyphens, at most 20.");
        text(PersonId.class, PersonId::new, "NOT_A_PERSON", "Give a person's id.");
        text(Rating.class, Rating::new, "NOT_A_RATING", "Give a rating as text, such as \"2\" or \"not-known\".");
        text(Role.class, Role::of, "NOT_A_ROLE", "Give a role: " + Words.join(Role.values(), Role::word) + ".");
        text(
                Standing.class,
                Standing::of,
                "NOT_A_STANDING",
                "Give one of: " + Words.join(Standing.values(), Standing::word) + ".");
        READERS.put(BigDecimal.class, new Reader("NOT_A_NUMBER", "Give a number, without quotes.", FormValues::number));
        READERS.put(
                JsonNode.class,
                new Reader("NOT_AN_OBJECT", "Send a JSON object here.", node -> node.isObject() ? node : null));
        READERS.put(Boolean.class, new Reader("NOT_TRUE_OR_FALSE", "Give true or false.", FormValues::truth));
        READERS.put(boolean.class, new Reader("NOT_TRUE_OR_FALSE", "Give true or false.", FormValues::truth));
    }

    private FormValues() {}

    /**
     * @param code of the fault
     * @param sentence what to give instead
     * @param reading a value, or nothing where the node holds none
     */
    record Reader(String code, String sentence, Function<JsonNode, @Nullable Object> reading) {

        @Nullable
        Object read(JsonNode node) {
            return reading.apply(node);
        }
    }

    private static void text(Class<?> type, Function<String, Object> parse, String code, String sentence) {
        READERS.put(type, new Reader(code, sentence, node -> {
            if (!node.isString()) {
                return null;
            }
            try {
                return parse.apply(node.stringValue());
            } catch (DateTimeException | IllegalArgumentException notOne) {
                return null;
            }
        }));
    }

    private static @Nullable Object number(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal number = node.decimalValue();
        long exponent = (long) number.precision() - number.scale();
        boolean sane =
                exponent <= LARGEST_EXPONENT && number.scale() <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        return sane || number.signum() == 0 ? number : null;
    }

    private static @Nullable Object truth(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : null;
    }
}
