package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures of one measure, sites × months, as they stood after one entry. Never changed once built, so it may be shared.
 * A month is counted from year 0 in months.
 */
final class Matrix {

    /** What a site-month is; the letters of {@link SeriesLine}, and {@code v} for figures. */
    static final byte NONE = '-';

    static final byte VALUE = 'v';
    static final byte MISSING = 'm';
    static final byte NOT_APPLICABLE = 'n';
    static final byte SUSPENDED = 's';

    private final String[] codes;
    private final Map<String, Integer> positions;
    private final int first;
    private final int months;
    private final byte[] standings;
    private final double[] numerators;
    private final double[] denominators;

    /** @param codes of the sites, one line each; the months are those from the first to the last of any line */
    Matrix(String[] codes, String[] lines) {
        this.codes = codes;
        this.positions = IntStream.range(0, codes.length).boxed().collect(Collectors.toMap(at -> codes[at], at -> at));
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (String line : lines) {
            if (!line.isEmpty()) {
                int begins = new LineReader(line).month();
                earliest = Math.min(earliest, begins);
                latest = Math.max(
                        latest,
                        begins + (int) line.chars().filter(c -> c == ' ').count() - 1);
            }
        }
        this.first = latest < earliest ? 0 : earliest;
        this.months = latest < earliest ? 0 : latest - earliest + 1;
        this.standings = new byte[codes.length * months];
        this.numerators = new double[codes.length * months];
        this.denominators = new double[codes.length * months];
        Arrays.fill(standings, NONE);
        Arrays.fill(numerators, Double.NaN);
        Arrays.fill(denominators, Double.NaN);
        for (int site = 0; site < lines.length; site++) {
            fill(site, lines[site]);
        }
    }

    private void fill(int site, String line) {
        if (line.isEmpty()) {
            return;
        }
        LineReader reader = new LineReader(line);
        int month = reader.month() - first;
        while (reader.next()) {
            int at = month * codes.length + site;
            standings[at] = reader.standing();
            numerators[at] = reader.numerator();
            denominators[at] = reader.denominator();
            month++;
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
        return Optional.ofNullable(positions.get(code));
    }

    /** The number of the first month. */
    int first() {
        return first;
    }

    /** The number of the last month. */
    int last() {
        return first + months - 1;
    }

    /** @param month by number; within the matrix */
    byte standing(int site, int month) {
        return standings[index(site, month)];
    }

    /** NaN where there is none. */
    double numerator(int site, int month) {
        return numerators[index(site, month)];
    }

    /** NaN where there is none. */
    double denominator(int site, int month) {
        return denominators[index(site, month)];
    }

    private int index(int site, int month) {
        return (month - first) * codes.length + site;
    }

    /** About how much memory it holds. */
    int bytes() {
        return standings.length * 17 + codes.length * 120;
    }
}
