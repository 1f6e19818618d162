package org.groundswell.query.platform.asat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.Circumstance;
import org.groundswell.query.platform.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The moment that a request asks about, as it was written. */
public sealed interface Moment {

    Moment LIVE = new Live();

    /** One that needs nothing looked up to be understood. */
    sealed interface Plain extends Moment {}

    /** The newest state. */
    record Live() implements Plain {}

    /** Just after an entry. */
    record AtEntry(long entry) implements Plain {}

    /** At an instant, everything recorded by then included. */
    record AtInstant(Instant instant) implements Plain {}

    /** A whole day: its last moment where the programmes are; the day still running means up to now. */
    record AtDay(LocalDate day) implements Plain {}

    /** At what people come back to by name. */
    record Named(Naming by, String id) implements Moment {}

    /** What gives an entry its name. */
    enum Naming {
        /** A decision stands for the entry at which it was taken. */
        DECISION,
        /** A record that names an entry. */
        MOMENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a moment is written, for messages. */
    String HOW_TO_WRITE =
            "Write a date (2026-03-01), a date and time (2026-03-01T14:30), entry:123, decision:ID or moment:ID.";

    Pattern ENTRY = Pattern.compile("entry:(\\d{1,18})");

    Pattern NAMED = Pattern.compile("(decision|moment):([A-Za-z0-9-]{1,64})");

    List<Function<String, Moment>> FORMS = List.of(
            text -> new AtInstant(OffsetDateTime.parse(text).toInstant()),
            text -> new AtInstant(
                    LocalDateTime.parse(text).atZone(Circumstance.ZONE).toInstant()),
            text -> new AtDay(LocalDate.parse(text)));

    /**
     * @param text an ISO instant or date-time with offset, a local date-time, a date, {@code entry:123}, {@code
     *     decision:d-1} or {@code moment:k-1}; nothing means live
     * @throws ProblemException 400 {@code ASAT_MALFORMED}
     */
    static Moment parse(@Nullable String text) {
        return read(text)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "ASAT_MALFORMED",
                        "The moment cannot be read. " + HOW_TO_WRITE,
                        new ProblemException.Fault("asAt", "ASAT_MALFORMED", "This is no moment.")));
    }

    /** The same, for whoever names the fault by another field; nothing where the text is no moment. */
    static Optional<Moment> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(LIVE);
        }
        String trimmed = text.strip();
        Matcher entry = ENTRY.matcher(trimmed);
        if (entry.matches()) {
            return Optional.of(new AtEntry(Long.parseLong(entry.group(1))));
        }
        Matcher named = NAMED.matcher(trimmed);
        if (named.matches()) {
            return Optional.of(new Named(Naming.valueOf(named.group(1).toUpperCase(Locale.ROOT)), named.group(2)));
        }
        return FORMS.stream().flatMap(form -> read(form, trimmed).stream()).findFirst();
    }

    private static Optional<Moment> read(Function<String, Moment> form, String text) {
        try {
            Moment moment = form.apply(text);
            boolean sensible = switch (moment) {
                case AtInstant(Instant instant) ->
                    isSensible(LocalDate.ofInstant(instant, Circumstance.ZONE).getYear());
                case AtDay(LocalDate day) -> isSensible(day.getYear());
                default -> true;
            };
            return sensible ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isSensible(int year) {
        return year >= 1 && year <= 9999;
    }
}
