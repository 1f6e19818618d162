package org.groundswell.domain.change;

import java.time.YearMonth;

/** Months from a first to a last, both included. */
public record Period(YearMonth first, YearMonth last) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period that ends before it begins: " + first + " to " + last);
        }
    }

    public boolean includes(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }
}
