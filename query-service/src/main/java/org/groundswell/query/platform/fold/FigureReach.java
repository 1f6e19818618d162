package org.groundswell.query.platform.fold;

import org.groundswell.query.platform.asat.AsAt;

/**
 * How far the figures of a measure reach. The view that compares figures says it in the row of every series that an entry touched, so the
 * last of a measure's rows says it of them all, and the past costs what the present costs; pages of several contexts read it.
 */
public final class FigureReach {

    private static final String TABLE = "view_variation_series";

    private static final String COLUMNS = "n.sites, n.points, n.first_period, n.last_period, n.revision";

    private FigureReach() {}

    /**
     * A select of one row, or of none where nothing is told: {@code sites} and {@code points} that it has figures of, its
     * {@code first_period} and {@code last_period}, and the {@code revision}, the entry that last changed one of its figures.
     *
     * @param measure as an expression of the statement around it
     */
    public static String known(AsAt asAt, String measure) {
        return asAt.newestKnown(COLUMNS, TABLE, "n.measure = " + measure);
    }

    /** The same of what had been recorded by the day, where the second clock is read too. */
    public static String told(AsAt asAt, String measure) {
        return asAt.newest(COLUMNS, TABLE, "n.measure = " + measure);
    }
}
