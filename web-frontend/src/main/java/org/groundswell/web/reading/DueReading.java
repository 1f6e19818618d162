package org.groundswell.web.reading;

import java.time.LocalDate;
import java.util.Objects;
import org.groundswell.domain.calendar.DueKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due of a person.
 *
 * @param of which of its kind, as {@link DueKind} has it
 * @param title what a round, a measure or an instrument is called
 */
public record DueReading(
        DueKind kind,
        String of,
        LocalDate day,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable String title) {

    /** Where it is seen to, below the programme's own path. */
    public String path() {
        return switch (kind) {
            case ROUND -> "/rounds/" + of;
            case ASSESSMENT -> "/rounds/" + part(0) + "/sites/" + part(1);
            case FIGURES -> "/measures/" + part(0) + "/sites/" + part(1);
            case ACTION -> "/actions/" + of;
            case PROMISE -> "/records/facilitation-log/" + part(0) + "/edit";
            case GAP -> "/sites/" + part(0) + "/handover/criteria/" + part(1);
            case CONDITION -> "/decisions/" + part(0) + "/conditions/" + part(1);
            case REVIEW -> "/decisions/" + of + "/outcome";
            case ANSWER -> "/adaptations/" + of + "/answer";
            case LOOK_AGAIN -> "/adaptations/" + of;
            case TEST -> "/pdsa/" + of;
            case CHECK -> "/sites/" + part(0) + "/handover/checks/" + part(1);
            case QUESTION -> "/questions/" + part(0) + (site == null ? "" : "?site=" + site);
            case FIT -> "/sites/" + part(0) + "/sustainability";
            case INSTRUMENT -> "/instruments/" + of;
        };
    }

    /** The site's name; the programme's where it is of no single site. */
    public String where(String programme) {
        return siteName != null ? siteName : Objects.requireNonNullElse(site, programme);
    }

    /** A part of its reference, from 0. */
    public String part(int number) {
        return of.split("/")[number];
    }
}
