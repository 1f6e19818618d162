package org.groundswell.query.platform.fold;

import org.groundswell.query.platform.asat.AsAt;

/**
 * How far the figures of a measure reach. The view that compares figures says it in the row of every series that an entry touched, so the
 * last of a measure's rows says it of them all, and the past costs what the present costs; pages of several contexts read it.
 */
public final class FigureReach {

    private FigureReach() {}

    /**
     * A select of one row, or of none where nothing is told: {@code sites} and {@code points} that it has figures of, its
     * {@code first_period} and {@code last_period}, and the {@code revision}, the entry that last changed one of its figures.
     *
     * @param measure as an expression of the statement around it
     */
    public static String known(AsAt asAt, String measure) {
        return last(asAt, measure, "known");
    }

    /** The same of what had been recorded by the day, where the second clock is read too. */
    public static String told(AsAt asAt, String measure) {
        return last(asAt, measure, "entry");
    }

    private static String last(AsAt asAt, String measure, String entry) {
        return """
               select c.sites, c.points, c.first_period, c.last_period, c.revision from view_variation_series c
               where c.ledger = :ledger and c.measure = %s %s
               order by c.from_entry desc limit 1
               """.formatted(measure, asAt.live() ? "" : "and c.from_entry <= :" + entry);
    }
}
