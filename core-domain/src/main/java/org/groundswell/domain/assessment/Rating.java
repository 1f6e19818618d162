package org.groundswell.domain.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalInt;

/**
 * A level of the instrument's scale as a word, such as {@code "0"} to {@code "3"} or {@code complex}, or {@code not-known} or
 * {@code not-applicable}.
 */
public record Rating(@JsonValue String value) {

    public static final Rating NOT_KNOWN = new Rating("not-known");
    public static final Rating NOT_APPLICABLE = new Rating("not-applicable");

    @JsonCreator
    public Rating {}

    public static Rating level(int level) {
        return new Rating(Integer.toString(level));
    }

    /** The level where it is a number; nothing for a category, and for not-known and not-applicable, which are never numbers. */
    public OptionalInt level() {
        return value.length() == 1 && Character.isDigit(value.charAt(0))
                ? OptionalInt.of(value.charAt(0) - '0')
                : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
