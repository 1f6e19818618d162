package org.groundswell.domain.measure.figures;

/** Why a row of figures cannot be taken. The names are stable codes. */
enum FiguresFault {
    COLUMN_UNKNOWN("There is no column \"%s\"; the columns are: %s."),
    DENOMINATOR_NEEDED("This measure is a %s: choose the column of the denominator."),
    DENOMINATOR_NOT_ASKED("This measure is a %s and has no denominator; leave that column out."),
    SITE_BLANK("The site's code is missing; give it."),
    SITE_MALFORMED("\"%s\" is not a site's code; a code has up to 20 letters, digits and hyphens."),
    SITE_UNKNOWN("The site %s is not enrolled; enrol it first, or choose to enrol unknown sites."),
    SITE_HAS_LEFT("The site %s is recorded as %s, so it reports no figures; leave the row out."),
    SITE_TAKEN_IN("The site %1$s was taken in by %2$s on %3$s; give the figure for %4$s under %2$s."),
    SITE_SPLIT("The site %s was split into %s on %s; give figures for %s under the codes of its parts."),
    PERIOD_BLANK("The month is missing; give it, such as 2017-03."),
    PERIOD_UNREADABLE("\"%s\" is not a month; write it like 2017-03 or 2017-03-01."),
    PERIOD_AMBIGUOUS("\"%s\" could mean two months here; write it like 2017-03-01."),
    NUMBER_BLANK("The figure is missing; give it, or choose what stands for a missing figure."),
    NUMBER_UNREADABLE("%s"),
    SEVERAL_ROWS("Site %s has more than one row for %s; keep one, or choose to add them up."),
    OTHER_ROW_AT_FAULT(
            "Another row for site %s and %s is at fault (row %d), so this one cannot stand for the whole month.");

    private final String sentence;

    FiguresFault(String sentence) {
        this.sentence = sentence;
    }

    String reason(Object... particulars) {
        return sentence.formatted(particulars);
    }
}
