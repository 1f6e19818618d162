package org.groundswell.query.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Standing;
import org.groundswell.query.platform.fold.FigureWord;
import org.groundswell.query.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesLineTest {

    @Test
    void a_month_has_one_word_and_a_gap_is_kept() {
        assertThat(SeriesLine.of(List.of(
                        Story.value("2026-03", 0, 10),
                        Story.value("2025-12", 8, 10),
                        Story.without("2026-01", Standing.SUSPENDED))))
                .isEqualTo("2025-12 8/10 s - 0/10");
        assertThat(SeriesLine.of(List.of(
                        Story.without("2025-12", Standing.MISSING), Story.without("2025-10", Standing.NOT_APPLICABLE))))
                .isEqualTo("2025-10 n - m");
    }

    @Test
    void nothing_recorded_is_an_empty_line() {
        assertThat(SeriesLine.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-3",
                "12.50",
                "-0.001",
                "0.1",
                "9007199254740993",
                "123456789012345678901234.5",
                "1.7976931348623157"
            })
    void a_number_is_read_as_the_nearest_double(String number) {
        LineReader reader = new LineReader("2026-01 " + number + " " + number + "/" + number);
        assertThat(reader.month()).isEqualTo(2026 * 12);
        assertThat(reader.next()).isTrue();
        assertThat(reader.standing()).isEqualTo(Matrix.VALUE);
        assertThat(reader.numerator()).isEqualTo(Double.parseDouble(number));
        assertThat(reader.denominator()).isNaN();
        assertThat(reader.next()).isTrue();
        assertThat(reader.denominator()).isEqualTo(Double.parseDouble(number));
        assertThat(reader.next()).isFalse();
    }

    @RepeatedTest(20)
    void a_matrix_holds_what_is_written() {
        long seed = System.nanoTime();
        NavigableMap<YearMonth, DataPoint> months = any(new Random(seed));
        String line = SeriesLine.write(months);
        Matrix matrix = FigureLog.EMPTY
                .longer()
                .add(1, "RAA", "2018-12 - -")
                .add(2, "RBB", line)
                .log()
                .after(2);
        assertThat(matrix.standing(0, matrix.first())).isEqualTo(Matrix.NONE);
        for (int month = matrix.first(); month <= matrix.last(); month++) {
            DataPoint point = months.get(Matrix.month(month));
            BigDecimal numerator = point == null ? null : point.numerator();
            assertThat(matrix.numerator(1, month))
                    .as("seed %d", seed)
                    .isEqualTo(Double.valueOf(numerator == null ? Double.NaN : numerator.doubleValue()));
            assertThat(matrix.standing(1, month)).as("seed %d", seed).isEqualTo(standing(point));
        }
    }

    private static byte standing(@Nullable DataPoint point) {
        if (point == null) {
            return Matrix.NONE;
        }
        return point.standing() == Standing.VALUE
                ? Matrix.VALUE
                : (byte) FigureWord.of(point).charAt(0);
    }

    private static NavigableMap<YearMonth, DataPoint> any(Random random) {
        NavigableMap<YearMonth, DataPoint> months = new TreeMap<>();
        YearMonth month = YearMonth.of(2019 + random.nextInt(3), 1 + random.nextInt(12));
        int span = 1 + random.nextInt(40);
        for (int i = 0; i < span; i++) {
            // a series has a month at least, and may have gaps
            if (i == 0 || random.nextInt(5) > 0) {
                months.put(month, point(month, random));
            }
            month = month.plusMonths(1);
        }
        return months;
    }

    private static DataPoint point(YearMonth month, Random random) {
        Standing standing = Standing.values()[random.nextInt(Standing.values().length)];
        if (standing != Standing.VALUE) {
            return new DataPoint(month, standing, null, null);
        }
        BigDecimal numerator = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
        return new DataPoint(
                month, standing, numerator, random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1000)));
    }
}
