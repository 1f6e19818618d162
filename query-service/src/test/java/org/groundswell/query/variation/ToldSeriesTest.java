package org.groundswell.query.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Series while they are folded, told in order, out of order, with gaps, and anew. */
class ToldSeriesTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 11);

    private final Random random = new Random(20261127);

    @Test
    void each_month_reads_as_it_was_told_last() {
        for (int round = 0; round < 300; round++) {
            NavigableMap<YearMonth, DataPoint> told = new TreeMap<>();
            Map<YearMonth, Long> entries = new TreeMap<>();
            ToldSeries series = new ToldSeries("m-1", "A1", "", "", SeriesNumbers.NONE);
            assertThat(series.isEmpty()).isTrue();
            for (long entry = 1; entry <= 30; entry++) {
                YearMonth month = random.nextInt(4) == 0 || told.isEmpty()
                        ? FIRST.plusMonths(random.nextInt(40))
                        : told.lastKey().plusMonths(random.nextInt(1, 4));
                DataPoint point = point(month);
                ToldSeries before = series;
                String line = before.line();
                series = series.with(point, entry);
                assertThat(before.line()).as("of the one before").isEqualTo(line);
                assertThat(before.numbers().isTold(month)).isEqualTo(told.containsKey(month));
                told.put(month, point);
                entries.put(month, entry);
            }
            assertThat(series.line()).isEqualTo(SeriesLine.write(told));
            assertThat(series.at(FIRST.minusMonths(1))).isNull();
            assertThat(series.at(told.lastKey().plusMonths(1))).isNull();
            for (YearMonth month = FIRST; !month.isAfter(told.lastKey()); month = month.plusMonths(1)) {
                assertThat(series.at(month)).isEqualTo(told.get(month));
                if (told.containsKey(month)) {
                    assertThat(series.entryOf(month)).isEqualTo(entries.get(month));
                }
            }
            same(series.numbers(), told);
            same(SeriesNumbers.of(told), told);
        }
    }

    private DataPoint point(YearMonth month) {
        return switch (random.nextInt(6)) {
            case 0 -> new DataPoint(month, Standing.MISSING, null, null);
            case 1 -> new DataPoint(month, Standing.VALUE, new BigDecimal("0.50"), null);
            default ->
                new DataPoint(
                        month,
                        Standing.VALUE,
                        BigDecimal.valueOf(random.nextInt(100)),
                        BigDecimal.valueOf(random.nextInt(100)));
        };
    }

    private static void same(SeriesNumbers numbers, NavigableMap<YearMonth, DataPoint> told) {
        assertThat(numbers.month(0)).isEqualTo(told.firstKey());
        assertThat(numbers.last()).isEqualTo(told.lastKey());
        for (int i = 0; i < numbers.size(); i++) {
            DataPoint point = told.get(numbers.month(i));
            assertThat(numbers.isTold(i)).isEqualTo(point != null);
            assertThat(numbers.numerator(i)).isEqualTo(orNaN(point == null ? null : point.numerator()));
            assertThat(numbers.denominator(i)).isEqualTo(orNaN(point == null ? null : point.denominator()));
        }
    }

    private static Double orNaN(@Nullable BigDecimal number) {
        return number == null ? Double.NaN : number.doubleValue();
    }
}
