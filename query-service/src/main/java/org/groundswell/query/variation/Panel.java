package org.groundswell.query.variation;

import java.util.stream.IntStream;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.Values;
import org.groundswell.query.variation.VariationStore.Measured;

/**
 * The figures of one measure that a view is about: sites × months, cut to what was chosen.
 *
 * @param from the number of the first month shown; beyond {@code to} where there is none
 * @param to the number of the last
 * @param minimumDenominator the least that enters
 * @param whole whether it has every site in every month, and so depends on nothing but figures, months and least denominator
 */
record Panel(
        Measured measured,
        Matrix matrix,
        Presence presence,
        int from,
        int to,
        double minimumDenominator,
        boolean whole) {

    /** The role of what is no measure but a part of an instrument, with a figure a round and not a month. */
    static final String INSTRUMENT = "instrument";

    /** Figures of some months taken together; a plain value is their mean. */
    record Sum(double numerator, double denominator, int months) {

        static final Sum NOTHING = new Sum(Double.NaN, Double.NaN, 0);
    }

    MeasureBrief measure() {
        return measured.measure();
    }

    Values values() {
        return Values.of(measure());
    }

    boolean isOfRounds() {
        return measure().role().equals(INSTRUMENT);
    }

    boolean isEmpty() {
        return from > to;
    }

    /** Sites that belong to what was chosen in some month. */
    IntStream sites() {
        return IntStream.range(0, matrix.sites()).filter(presence::ever);
    }

    IntStream months() {
        return IntStream.rangeClosed(from, to);
    }

    boolean counts(int site, int month) {
        return presence.at(site, month);
    }

    /** A site's figures from one month to another within the panel. */
    Sum sum(int site, int first, int last) {
        double numerator = 0;
        double denominator = 0;
        int months = 0;
        boolean plain = values().plain();
        for (int month = Math.max(first, from); month <= Math.min(last, to); month++) {
            if (counts(site, month) && matrix.standing(site, month) == Matrix.VALUE) {
                numerator += matrix.numerator(site, month);
                denominator += plain ? 1 : matrix.denominator(site, month);
                months++;
            }
        }
        return months == 0 ? Sum.NOTHING : new Sum(numerator, denominator, months);
    }
}
