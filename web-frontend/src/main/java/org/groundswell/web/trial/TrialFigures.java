package org.groundswell.web.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.statistics.ChartPoint;
import org.groundswell.domain.statistics.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a table.
 *
 * @param percent whether values were written with a per cent sign
 * @param notes how dates were understood
 */
record TrialFigures(List<Figure> figures, boolean ratios, boolean percent, List<String> notes) {

    TrialFigures {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /**
     * @param row as a spreadsheet shows it
     * @param day nothing where no column of dates is chosen
     * @param unit blank where no column of sites is chosen
     * @param number a value, or a numerator; nothing where it is missing
     */
    record Figure(
            int row,
            @Nullable LocalDate day,
            String unit,
            @Nullable BigDecimal number,
            @Nullable BigDecimal denominator) {

        ChartPoint point(LocalDate at) {
            return new ChartPoint(at, plain(number), plain(denominator), false);
        }

        /** The figure itself; nothing where it is missing or has nothing to be divided by. */
        @Nullable
        Double value(boolean ratio) {
            Double value = plain(number);
            Double size = plain(denominator);
            if (!ratio || value == null) {
                return value;
            }
            return size == null || size <= 0 ? null : value / size;
        }

        private boolean exceeds() {
            return number != null && denominator != null && number.compareTo(denominator) > 0;
        }

        private static @Nullable Double plain(@Nullable BigDecimal number) {
            return number == null ? null : number.doubleValue();
        }
    }

    /** What the numbers look like: parts where hardly any exceeds its whole, counts where all are whole and none negative. */
    FigureKind kind() {
        List<BigDecimal> numbers =
                figures.stream().map(Figure::number).filter(Objects::nonNull).toList();
        if (ratios) {
            long above = figures.stream().filter(Figure::exceeds).count();
            return above * 2 <= numbers.size() ? FigureKind.PROPORTION : FigureKind.RATIO;
        }
        boolean counts = !percent
                && numbers.stream()
                        .allMatch(number -> number.signum() >= 0
                                && number.stripTrailingZeros().scale() <= 0);
        return counts && !numbers.isEmpty() ? FigureKind.COUNT : FigureKind.CONTINUOUS;
    }
}
