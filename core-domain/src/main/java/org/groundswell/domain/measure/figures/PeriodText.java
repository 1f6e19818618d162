package org.groundswell.domain.measure.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one period cell, as far as they can be understood by themselves. */
sealed interface PeriodText {

    /** The longest words that can be a month. */
    int LONGEST = 40;

    /** One day, whichever way it is read: the first of its month where the words name a month alone. */
    record Day(LocalDate day, PeriodFormat format) implements PeriodText {}

    /** A date of three numbers whose first two could each be the month: the other cells of the column decide. */
    record DayOrMonth(int first, int second, int year, PeriodFormat format) implements PeriodText {

        LocalDate dayFirst() {
            return LocalDate.of(year, second, first);
        }
    }

    /** A date of three numbers that only one reading allows. */
    record Telling(LocalDate day, boolean dayFirst, PeriodFormat format) implements PeriodText {}

    record NotAMonth() implements PeriodText {}

    static PeriodText read(String words) {
        if (words.length() > LONGEST) {
            return new NotAMonth();
        }
        try {
            PeriodText read = Reader.read(Reader.TIME.matcher(words).replaceFirst(""));
            return read == null ? new NotAMonth() : read;
        } catch (DateTimeException noSuchDay) {
            return new NotAMonth();
        }
    }

    /** Matches the ways of writing, most telling first. */
    final class Reader {

        /** A spreadsheet's midnight. */
        private static final Pattern TIME = Pattern.compile("[T ]00:00(:00(\\.0+)?)?Z?$");

        private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
        private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
        private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
        private static final Pattern NUMBERED_MONTH = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
        private static final Pattern NAMED =
                Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+)?(\\p{L}{3,9})[-/., ]+(\\d{4}|\\d{2})");
        private static final List<String> MONTHS = List.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december");

        private Reader() {}

        static @Nullable PeriodText read(String words) {
            Matcher iso = ISO.matcher(words);
            if (iso.matches()) {
                return dated(iso.group(1), iso.group(2), iso.group(3), PeriodFormat.ISO_DATE, PeriodFormat.ISO_MONTH);
            }
            Matcher digits = DIGITS.matcher(words);
            if (digits.matches()) {
                return dated(
                        digits.group(1),
                        digits.group(2),
                        digits.group(3),
                        PeriodFormat.DIGITS_DATE,
                        PeriodFormat.DIGITS_MONTH);
            }
            Matcher numbered = NUMBERED.matcher(words);
            if (numbered.matches()) {
                return numbered(number(numbered.group(1)), number(numbered.group(2)), numbered.group(3));
            }
            Matcher month = NUMBERED_MONTH.matcher(words);
            if (month.matches()) {
                return day(number(month.group(2)), number(month.group(1)), 1, PeriodFormat.NUMBERED_MONTH);
            }
            return named(NAMED.matcher(words));
        }

        private static @Nullable PeriodText dated(
                String year, String month, @Nullable String day, PeriodFormat withDay, PeriodFormat without) {
            return day == null
                    ? day(number(year), number(month), 1, without)
                    : day(number(year), number(month), number(day), withDay);
        }

        private static @Nullable PeriodText numbered(int first, int second, String year) {
            PeriodFormat format = year.length() == 4 ? PeriodFormat.NUMBERED_DATE : PeriodFormat.SHORT_NUMBERED_DATE;
            int full = year(year);
            if (!inReach(full)) {
                return null;
            }
            if (first > 12) {
                return new Telling(LocalDate.of(full, second, first), true, format);
            }
            if (second > 12) {
                return new Telling(LocalDate.of(full, first, second), false, format);
            }
            YearMonth.of(full, first);
            YearMonth.of(full, second);
            return first == second ? day(full, first, first, format) : new DayOrMonth(first, second, full, format);
        }

        private static @Nullable PeriodText named(Matcher named) {
            if (!named.matches()) {
                return null;
            }
            int month = month(named.group(2).toLowerCase(Locale.ROOT));
            int year = year(named.group(3));
            if (month == 0) {
                return null;
            }
            return named.group(1) == null
                    ? day(year, month, 1, PeriodFormat.NAMED_MONTH)
                    : day(year, month, number(named.group(1)), PeriodFormat.NAMED_DATE);
        }

        /** The number of a month by its name, its first three letters or {@code sept}; 0 where there is none. */
        private static int month(String name) {
            for (int i = 0; i < MONTHS.size(); i++) {
                String full = MONTHS.get(i);
                if (name.equals(full) || name.equals(full.substring(0, 3)) || (i == 8 && name.equals("sept"))) {
                    return i + 1;
                }
            }
            return 0;
        }

        private static @Nullable PeriodText day(int year, int month, int day, PeriodFormat format) {
            LocalDate date = LocalDate.of(year, month, day);
            return inReach(year) ? new Day(date, format) : null;
        }

        private static boolean inReach(int year) {
            return year >= 1900 && year <= 2200;
        }

        /** Two digits are a year of this century. */
        private static int year(String digits) {
            return digits.length() == 2 ? 2000 + number(digits) : number(digits);
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }
}
