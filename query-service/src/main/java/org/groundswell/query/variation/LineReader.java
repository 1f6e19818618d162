package org.groundswell.query.variation;

/** Reads a {@link SeriesLine} month by month without making an object for any, as ten thousand lines at once need it. */
final class LineReader {

    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = powers();

    private final String line;
    private int at;
    private byte standing;
    private double numerator;
    private double denominator;

    LineReader(String line) {
        this.line = line;
    }

    private static double[] powers() {
        double[] powers = new double[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** The number of the first month; to be asked once, before {@link #next}. */
    int month() {
        int stroke = line.indexOf('-', 1);
        int end = line.indexOf(' ');
        at = end < 0 ? line.length() : end;
        return Integer.parseInt(line, 0, stroke, 10) * 12 + Integer.parseInt(line, stroke + 1, at, 10) - 1;
    }

    /** Steps to the next month, if there is one. */
    boolean next() {
        if (at >= line.length()) {
            return false;
        }
        int begin = at + 1;
        int end = line.indexOf(' ', begin);
        at = end < 0 ? line.length() : end;
        numerator = Double.NaN;
        denominator = Double.NaN;
        char sign = line.charAt(begin);
        if (at == begin + 1 && (sign < '0' || sign > '9')) {
            standing = (byte) sign;
            return true;
        }
        standing = Matrix.VALUE;
        int stroke = line.indexOf('/', begin);
        if (stroke < 0 || stroke > at) {
            numerator = number(begin, at);
        } else {
            numerator = number(begin, stroke);
            denominator = number(stroke + 1, at);
        }
        return true;
    }

    byte standing() {
        return standing;
    }

    double numerator() {
        return numerator;
    }

    double denominator() {
        return denominator;
    }

    /** Exact where the digits fit a double's 53 bits, since then one correctly rounded division remains. */
    private double number(int begin, int end) {
        long digits = 0;
        int decimals = -1;
        int from = line.charAt(begin) == '-' ? begin + 1 : begin;
        for (int i = from; i < end; i++) {
            char c = line.charAt(i);
            if (c == '.') {
                decimals = 0;
            } else {
                digits = digits * 10 + (c - '0');
                decimals = decimals < 0 ? decimals : decimals + 1;
            }
        }
        if (end - from > POWERS.length - 1 || digits >= EXACT) {
            return Double.parseDouble(line.substring(begin, end));
        }
        double value = decimals <= 0 ? digits : digits / POWERS[decimals];
        return from == begin ? value : -value;
    }
}
