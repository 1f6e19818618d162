package org.groundswell.domain.measure.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.measure.figures.PeriodText.Day;
import org.groundswell.domain.measure.figures.PeriodText.DayOrMonth;
import org.groundswell.domain.measure.figures.PeriodText.NotAMonth;
import org.groundswell.domain.measure.figures.PeriodText.Telling;

/**
 * A column of periods. First every cell is surveyed; then each is read in the light of all. {@code 03/04/2017} is 3 April, the
 * British way, unless the column itself casts doubt on that: by a date that can only be month first, by another way of writing
 * dates, or by seconds numbers that are all 1. Then only cells with one possible reading are taken.
 */
public final class PeriodColumn {

    /** A column has a few hundred different periods; one that has more is not worth remembering. */
    private static final int MOST_REMEMBERED = 5000;

    private final Map<String, PeriodText> remembered = new HashMap<>();
    private final Set<PeriodFormat> formats = EnumSet.noneOf(PeriodFormat.class);
    private boolean dayFirstProved;
    private boolean monthFirstProved;
    private boolean undecided;
    private boolean secondAlwaysOne = true;
    private int firstNumber;
    private boolean firstVaries;

    /** To be called with every cell before the first is read. */
    public void survey(String words) {
        switch (text(words)) {
            case Day day -> formats.add(day.format());
            case Telling telling -> {
                formats.add(telling.format());
                dayFirstProved |= telling.dayFirst();
                monthFirstProved |= !telling.dayFirst();
            }
            case DayOrMonth either -> {
                formats.add(either.format());
                undecided = true;
                secondAlwaysOne &= either.second() == 1;
                firstVaries |= firstNumber != 0 && firstNumber != either.first();
                firstNumber = either.first();
            }
            case NotAMonth _ -> {
                // Reported where the row is read.
            }
        }
    }

    /** The month, or nothing where the words are none. */
    Optional<YearMonth> read(String words) {
        return day(words).map(YearMonth::from);
    }

    /** The day, the first where the words name a month alone; nothing where they are neither. */
    public Optional<LocalDate> day(String words) {
        return switch (text(words)) {
            case Day day -> Optional.of(day.day());
            case Telling telling -> Optional.of(telling.day());
            case DayOrMonth either -> dayFirst() ? Optional.of(either.dayFirst()) : Optional.empty();
            case NotAMonth _ -> Optional.empty();
        };
    }

    /** Whether the words are a date that this column gives two possible readings. */
    public boolean isAmbiguous(String words) {
        return text(words) instanceof DayOrMonth && !dayFirst();
    }

    /** How the column was read, in words; nothing where there was only one way. */
    public Optional<String> note(String column) {
        if (formats.size() > 1) {
            String examples = formats.stream().map(PeriodFormat::example).collect(Collectors.joining(", "));
            return Optional.of("The column \"%s\" writes dates in %d ways (like %s)%s"
                    .formatted(
                            column,
                            formats.size(),
                            examples,
                            undecided
                                    ? "; those that could mean two months were refused."
                                    : "; each could be read in one way only."));
        }
        if (!undecided) {
            return Optional.empty();
        }
        return Optional.of(
                dayFirst()
                        ? "The dates in the column \"%s\" were read as day, month, year.".formatted(column)
                        : "In the column \"%s\" it is not clear which number is the month; dates that could mean two months were refused."
                                .formatted(column));
    }

    private boolean dayFirst() {
        boolean likelyMonthFirst = !dayFirstProved && secondAlwaysOne && firstVaries;
        return formats.size() == 1 && !monthFirstProved && !likelyMonthFirst;
    }

    private PeriodText text(String words) {
        PeriodText known = remembered.get(words);
        if (known != null) {
            return known;
        }
        PeriodText read = PeriodText.read(words);
        if (remembered.size() < MOST_REMEMBERED && words.length() <= PeriodText.LONGEST) {
            remembered.put(words, read);
        }
        return read;
    }
}
