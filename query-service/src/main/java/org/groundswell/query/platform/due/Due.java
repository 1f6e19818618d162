package org.groundswell.query.platform.due;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import org.groundswell.domain.calendar.DueKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due of the caller on a day. It holds what things are called, and else no words that somebody wrote, and no person.
 *
 * @param of which of its kind, as {@link DueKind} has it
 * @param changed the entry by which what is said here was last told; for calendars only, which have no moment
 * @param title what a round, a measure or an instrument is called
 */
public record Due(
        DueKind kind,
        String of,
        LocalDate day,
        @JsonIgnore long changed,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable String title) {

    /** The oldest first. */
    public static final Comparator<Due> ORDER =
            Comparator.comparing(Due::day).thenComparing(Due::kind).thenComparing(Due::of);

    /** Of no single site, and without a title. */
    public Due(DueKind kind, String of, LocalDate day, long changed) {
        this(kind, of, day, changed, null, null, null);
    }
}
