package org.groundswell.query.variation;

import java.util.Arrays;

/**
 * A column of numbers, NaN where there is none: two bytes each while all are whole and small, as counts are, eight bytes otherwise.
 * Filled by whoever makes it, and not changed once it is shared.
 */
final class Numbers {

    private static final char NONE = Character.MAX_VALUE;

    private char[] small;
    private double[] any;

    /** So many, all without a number. */
    Numbers(int length) {
        this.small = new char[length];
        this.any = new double[0];
        Arrays.fill(small, NONE);
    }

    private Numbers(Numbers original, int length) {
        this.small = Arrays.copyOf(original.small, original.isSmall() ? length : 0);
        this.any = Arrays.copyOf(original.any, original.isSmall() ? 0 : length);
        if (length > original.length()) {
            Arrays.fill(small, Math.min(small.length, original.length()), small.length, NONE);
            Arrays.fill(any, Math.min(any.length, original.length()), any.length, Double.NaN);
        }
    }

    /** A copy, cut or lengthened. */
    Numbers resized(int length) {
        return new Numbers(this, length);
    }

    int length() {
        return Math.max(small.length, any.length);
    }

    double at(int index) {
        if (!isSmall()) {
            return any[index];
        }
        char number = small[index];
        return number == NONE ? Double.NaN : number;
    }

    void set(int index, double number) {
        if (isSmall()) {
            if (number >= 0 && number < NONE && number == (char) number) {
                small[index] = (char) number;
                return;
            }
            if (Double.isNaN(number)) {
                small[index] = NONE;
                return;
            }
            widen();
        }
        any[index] = number;
    }

    private boolean isSmall() {
        return any.length == 0;
    }

    private void widen() {
        double[] wide = new double[small.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = at(i);
        }
        any = wide;
        small = new char[0];
    }

    /** How much memory it holds. */
    int bytes() {
        return small.length * Character.BYTES + any.length * Double.BYTES;
    }
}
