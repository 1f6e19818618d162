package org.groundswell.web.figure;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months in words and in rows. */
final class Months {

    private Months() {}

    /** Such as {@code March 2019}. */
    static String full(YearMonth month, Words words) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", words.locale()).format(month);
    }

    /** Such as {@code Mar 2019}; always three letters, so that {@code Sept} does not stand out. */
    static String brief(YearMonth month, Words words) {
        String name = DateTimeFormatter.ofPattern("MMMM", words.locale()).format(month);
        return name.substring(0, Math.min(3, name.length())) + " " + month.getYear();
    }

    /** Every month from the first to the last. */
    static List<YearMonth> between(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** Whether a line goes on from one month to another: only to the next. */
    /** Whether none of them follows another directly, as rounds and quarters do not. */
    static boolean spaced(List<YearMonth> months) {
        return IntStream.range(1, months.size()).noneMatch(at -> follow(months.get(at - 1), months.get(at)));
    }

    static boolean follow(@Nullable YearMonth before, YearMonth month) {
        return before != null && before.plusMonths(1).equals(month);
    }
}
