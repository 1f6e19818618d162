package org.groundswell.domain.measure.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.groundswell.domain.measure.Standing;
import org.jspecify.annotations.Nullable;

/** What the rows of one site and month have brought so far. */
final class MonthRows {

    private int[] rows = new int[1];
    private int count;
    private int faultyRow;
    private Standing standing = Standing.NOT_APPLICABLE;
    private BigDecimal numerator = BigDecimal.ZERO;
    private boolean numbers;
    private @Nullable BigDecimal denominator;

    /** One row's figure. */
    record Figure(
            Standing standing,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** A missing part makes the whole missing; a part that does not apply brings nothing. */
    void add(int row, Figure figure) {
        remember(row);
        switch (figure.standing()) {
            case MISSING -> standing = Standing.MISSING;
            case VALUE -> {
                standing = standing == Standing.MISSING ? Standing.MISSING : Standing.VALUE;
                addNumbers(figure);
            }
            case NOT_APPLICABLE, SUSPENDED -> {
                // Brings nothing.
            }
        }
    }

    private void addNumbers(Figure figure) {
        BigDecimal moreNumerator = figure.numerator();
        BigDecimal moreDenominator = figure.denominator();
        numbers = true;
        if (moreNumerator != null) {
            numerator = numerator.add(moreNumerator);
        }
        if (moreDenominator != null) {
            denominator = denominator == null ? moreDenominator : denominator.add(moreDenominator);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isSpoiled() {
        return faultyRow != 0;
    }

    int faultyRow() {
        return faultyRow;
    }

    /** From now on nothing of this month is taken; the rows that brought something are told. */
    void spoil(int row, IntConsumer earlierRow) {
        if (faultyRow == 0) {
            faultyRow = row;
            for (int i = 0; i < count; i++) {
                earlierRow.accept(rows[i]);
            }
        }
        count = 0;
    }

    /** Whether some rows brought numbers and another was missing. */
    boolean hidesNumbers() {
        return numbers && standing == Standing.MISSING;
    }

    int firstRow() {
        return rows[0];
    }

    Standing standing() {
        return standing;
    }

    @Nullable
    BigDecimal numerator() {
        return standing == Standing.VALUE ? numerator : null;
    }

    @Nullable
    BigDecimal denominator() {
        return standing == Standing.VALUE ? denominator : null;
    }

    private void remember(int row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count++] = row;
    }
}
