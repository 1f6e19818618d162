package org.groundswell.query.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.groundswell.query.platform.answer.RequestFaults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a request for statistics and names each one that cannot be read. What is null counts as left out. */
record JsonReader(JsonNode body, String prefix, RequestFaults faults) {

    /** How programs write a missing number where they cannot write null. */
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "null");

    JsonReader(JsonNode body, RequestFaults faults) {
        this(body, "", faults);
    }

    private @Nullable JsonNode given(String field) {
        JsonNode node = body.path(field);
        return node.isMissingNode() || node.isNull() ? null : node;
    }

    boolean has(String field) {
        return given(field) != null;
    }

    void fault(String field, String code, String message) {
        faults.add(prefix + field, code, message);
    }

    @Nullable
    Double number(String field) {
        JsonNode node = given(field);
        if (node == null
                || (node.isString() && MISSING.contains(node.stringValue().strip()))) {
            return null;
        }
        if (!node.isNumber()) {
            fault(field, "NUMBER_INVALID", "Give this as a number, without quotation marks.");
            return null;
        }
        double number = node.asDouble(Double.NaN);
        if (!Double.isFinite(number)) {
            fault(field, "NUMBER_TOO_LARGE", "Give a smaller number.");
            return null;
        }
        return number;
    }

    @Nullable
    Integer whole(String field) {
        Double number = number(field);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            fault(field, "NUMBER_NOT_WHOLE", "Give this as a whole number.");
            return null;
        }
        return number.intValue();
    }

    boolean flag(String field, boolean fallback) {
        JsonNode node = given(field);
        if (node == null) {
            return fallback;
        }
        if (!node.isBoolean()) {
            fault(field, "TRUTH_INVALID", "Give this as true or false, without quotation marks.");
            return fallback;
        }
        return node.booleanValue();
    }

    /** One of a few words, in any case. */
    <T> T word(String field, T fallback, Function<String, Optional<T>> parser, List<String> words) {
        JsonNode node = given(field);
        if (node == null) {
            return fallback;
        }
        Optional<T> word =
                node.isString() ? parser.apply(node.stringValue().strip().toLowerCase(Locale.ROOT)) : Optional.empty();
        if (word.isEmpty()) {
            fault(field, "WORD_UNKNOWN", "Give this as one of " + String.join(", ", words) + ".");
        }
        return word.orElse(fallback);
    }

    /** A note for each field that nobody reads, because a misspelt one would otherwise change a result without a word. */
    List<String> unread(Collection<String> known) {
        return body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> "The field " + prefix + name + " is not known here and was not used.")
                .toList();
    }
}
