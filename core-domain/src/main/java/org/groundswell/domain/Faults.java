package org.groundswell.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers every fault of a command, so that a person mends them all at once. Lives within one decision. */
public final class Faults {

    /** The longest name, title or label. */
    public static final int NAME = 200;

    /** The longest free text. */
    public static final int TEXT = 4000;

    private final List<Rejection> found = new ArrayList<>();

    public Faults add(Rejection rejection) {
        found.add(rejection);
        return this;
    }

    public Faults addIf(boolean fault, Supplier<Rejection> rejection) {
        return fault ? add(rejection.get()) : this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Rejection> found() {
        return List.copyOf(found);
    }

    /** The events where no fault was found, else every fault. */
    public <E extends Event> Outcome<E> orElse(Supplier<? extends List<? extends E>> events) {
        return found.isEmpty() ? Outcome.accepted(events.get()) : Outcome.refused(found);
    }

    /** A name that must be there; {@code what} is how a person calls it, such as {@code a name for the programme}. */
    public Faults name(String field, String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return add(FieldRejection.REQUIRED.at(field, what));
        }
        return text(field, what, value, NAME);
    }

    public Faults optionalName(String field, String what, @Nullable String value) {
        return value == null ? this : text(field, what, value, NAME);
    }

    /** Text of no one person's that must be there, such as a definition's. */
    public Faults text(String field, String what, @Nullable String value) {
        return value == null || value.isBlank()
                ? add(FieldRejection.REQUIRED.at(field, what))
                : text(field, what, value, TEXT);
    }

    public Faults optionalText(String field, String what, @Nullable String value) {
        return value == null ? this : text(field, what, value, TEXT);
    }

    /** Words that must be there. */
    public Faults words(String field, String what, @Nullable FreeText value) {
        if (value == null || value.isBlank()) {
            return add(FieldRejection.REQUIRED.at(field, what));
        }
        return text(field, what, value.text(), TEXT);
    }

    public Faults optionalWords(String field, String what, @Nullable FreeText value) {
        return value == null ? this : text(field, what, value.text(), TEXT);
    }

    public Faults notInFuture(String field, String what, @Nullable LocalDate date, Circumstance circumstance) {
        reasonable(field, what, date);
        return date != null && date.isAfter(circumstance.today())
                ? add(FieldRejection.IN_THE_FUTURE.at(field, capitalised(what), date))
                : this;
    }

    public Faults notInPast(String field, String what, @Nullable LocalDate date, Circumstance circumstance) {
        reasonable(field, what, date);
        return date != null && date.isBefore(circumstance.today())
                ? add(FieldRejection.IN_THE_PAST.at(field, capitalised(what), date))
                : this;
    }

    public Faults notBefore(String field, String what, @Nullable LocalDate date, LocalDate earliest) {
        return date != null && date.isBefore(earliest)
                ? add(FieldRejection.BEFORE.at(field, capitalised(what), date, earliest))
                : this;
    }

    public Faults reasonable(String field, String what, @Nullable LocalDate date) {
        return date != null && (date.getYear() < 1900 || date.getYear() > 2200)
                ? add(FieldRejection.OUT_OF_REACH.at(field, capitalised(what), date))
                : this;
    }

    public Faults oneOf(String field, String what, @Nullable String value, List<String> allowed) {
        if (value == null || value.isBlank()) {
            return add(FieldRejection.REQUIRED.at(field, what));
        }
        return addIf(
                !allowed.contains(value),
                () -> FieldRejection.NOT_ONE_OF.at(field, capitalised(what), value, String.join(", ", allowed)));
    }

    private Faults text(String field, String what, String value, int longest) {
        addIf(value.length() > longest, () -> FieldRejection.TOO_LONG.at(field, what, longest));
        return addIf(
                value.codePoints().anyMatch(Faults::unreadable),
                () -> FieldRejection.UNREADABLE_CHARACTERS.at(field, capitalised(what)));
    }

    /** NUL cannot be stored by PostgreSQL, and a lone surrogate cannot be encoded. */
    private static boolean unreadable(int character) {
        boolean control =
                Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        return control || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static String capitalised(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
