package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of one measure, sites × months, as they stood after one entry. Never changed once built, so it may be shared.
 * A month is counted from year 0 in months.
 */
final class Matrix implements Matrices.Made {

    /** What a site-month is; the letters of {@link SeriesLine}, and {@code v} for figures. */
    static final byte NONE = '-';

    static final byte VALUE = 'v';
    static final byte MISSING = 'm';
    static final byte NOT_APPLICABLE = 'n';
    static final byte SUSPENDED = 's';

    private final String[] codes;
    private final int first;
    private final int months;
    private final byte[] standings;
    private final Numbers numerators;
    private final Numbers denominators;

    private Matrix(Sheet sheet) {
        this.codes = sheet.codes;
        this.first = sheet.first;
        this.months = sheet.months;
        this.standings = sheet.standings;
        this.numerators = sheet.numerators;
        this.denominators = sheet.denominators;
    }

    /** A matrix while it is filled. */
    static final class Sheet {

        private final String[] codes;
        private final int first;
        private final int months;
        private final byte[] standings;
        private final Numbers numerators;
        private final Numbers denominators;

        /**
         * @param codes of the sites, in their order
         * @param first the number of the first month; beyond the last where there is none
         */
        Sheet(String[] codes, int first, int last) {
            this.codes = codes;
            this.first = last < first ? 0 : first;
            this.months = last < first ? 0 : last - first + 1;
            this.standings = new byte[codes.length * months];
            this.numerators = new Numbers(standings.length);
            this.denominators = new Numbers(standings.length);
            Arrays.fill(standings, NONE);
        }

        void set(int site, int month, byte standing, double numerator, double denominator) {
            int at = (month - first) * codes.length + site;
            standings[at] = standing;
            numerators.set(at, numerator);
            denominators.set(at, denominator);
        }

        /** To be asked once, when all is set. */
        Matrix matrix() {
            return new Matrix(this);
        }
    }

    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    int sites() {
        return codes.length;
    }

    String code(int site) {
        return codes[site];
    }

    Optional<Integer> position(String code) {
        int at = Arrays.binarySearch(codes, code);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** The number of the first month. */
    int first() {
        return first;
    }

    /** The number of the last month. */
    int last() {
        return first + months - 1;
    }

    /** Whether any site recorded anything of a month. */
    boolean isRecorded(int month) {
        return IntStream.range(0, codes.length).anyMatch(site -> standing(site, month) != NONE);
    }

    /** @param month by number; within the matrix */
    byte standing(int site, int month) {
        return standings[index(site, month)];
    }

    /** NaN where there is none. */
    double numerator(int site, int month) {
        return numerators.at(index(site, month));
    }

    /** NaN where there is none. */
    double denominator(int site, int month) {
        return denominators.at(index(site, month));
    }

    private int index(int site, int month) {
        return (month - first) * codes.length + site;
    }

    @Override
    public int bytes() {
        return standings.length + numerators.bytes() + denominators.bytes() + codes.length * Integer.BYTES;
    }
}
