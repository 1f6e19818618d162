package org.groundswell.query.platform.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.error.ProblemException.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Gathers every fault of a request's parameters, so that all are told at once. */
public final class RequestFaults {

    private final List<Fault> faults = new ArrayList<>();

    public void add(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }

    /** @throws ProblemException 400 with all faults, where there are any */
    public void refuseIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        String code = faults.size() == 1 ? faults.getFirst().code() : "INVALID";
        String detail = faults.size() == 1
                ? faults.getFirst().message()
                : "There are " + faults.size() + " faults in the request; each is named with its field.";
        throw new ProblemException(HttpStatus.BAD_REQUEST, code, detail, faults.toArray(Fault[]::new));
    }

    /** A whole number within bounds; a fault is noted and the fallback given where it is not one. */
    public int number(String field, @Nullable String given, int fallback, int least, int most) {
        String typed = filter(given);
        if (typed == null) {
            return fallback;
        }
        String code = code(field, "_INVALID");
        try {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
            add(field, code, "Give " + field + " as a number from " + least + " to " + most + ".");
        } catch (NumberFormatException e) {
            add(field, code, "Give " + field + " as a whole number, such as 1.");
        }
        return fallback;
    }

    /** An entry number, or nothing where none is given. */
    public @Nullable Long entry(String field, @Nullable String given) {
        return parsed(field, given, "Give " + field + " as an entry number, such as 120.", Long::valueOf);
    }

    public @Nullable LocalDate date(String field, @Nullable String given) {
        return parsed(field, given, "Give " + field + " as a date, such as 2026-03-01.", LocalDate::parse);
    }

    public @Nullable YearMonth month(String field, @Nullable String given) {
        return parsed(field, given, "Give " + field + " as a month, such as 2026-03.", YearMonth::parse);
    }

    /** One of a few words; a fault is noted and the fallback given for another. */
    public String word(String field, @Nullable String given, String fallback, List<String> words) {
        String typed = filter(given);
        if (typed == null) {
            return fallback;
        }
        if (words.contains(typed)) {
            return typed;
        }
        add(field, code(field, "_UNKNOWN"), "Give " + field + " as one of " + String.join(", ", words) + ".");
        return fallback;
    }

    /** Whatever a parser makes of the parameter; a fault is noted where it refuses, nothing is given where it is left out. */
    public <T> @Nullable T parsed(String field, @Nullable String given, String message, Function<String, T> parser) {
        String typed = filter(given);
        if (typed == null) {
            return null;
        }
        try {
            return parser.apply(typed);
        } catch (DateTimeException | IllegalArgumentException e) {
            add(field, code(field, "_INVALID"), message);
            return null;
        }
    }

    /** A filter's word, or nothing where the parameter is left out or empty. */
    public static @Nullable String filter(@Nullable String given) {
        if (given == null) {
            return null;
        }
        // PostgreSQL has no text with a NUL in it
        String word = given.replace("\0", "").strip();
        return word.isEmpty() ? null : word;
    }

    private static String code(String field, String ending) {
        return field.toUpperCase(Locale.ROOT) + ending;
    }
}
