package org.groundswell.query.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Standing;
import org.groundswell.query.platform.fold.Values;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FigureLogTest {

    /** What one entry recorded or corrected. */
    private record Change(long entry, String site, NavigableMap<YearMonth, DataPoint> months) {}

    @RepeatedTest(30)
    void after_every_entry_the_figures_stand_as_they_did_however_the_log_was_read() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Change> changes = changes(random);
        FigureLog whole = read(FigureLog.EMPTY, changes);
        FigureLog grown = FigureLog.EMPTY;
        Map<String, NavigableMap<YearMonth, DataPoint>> told = new HashMap<>();
        for (Change change : changes) {
            told.computeIfAbsent(change.site(), site -> new TreeMap<>()).putAll(change.months());
            grown = random.nextInt(3) == 0 ? read(grown, before(changes, change)) : grown;
            assertSame(whole.after(change.entry()), told, seed);
            assertSame(read(grown, before(changes, change)).after(change.entry()), told, seed);
        }
        assertThat(whole.last()).isEqualTo(changes.getLast().entry());
    }

    @Test
    void between_two_entries_the_earlier_one_holds_and_before_the_first_there_is_nothing() {
        FigureLog log = FigureLog.EMPTY
                .longer()
                .add(5, "RBB", "2026-01 1/2")
                .add(9, "RAA", "2026-03 3/4")
                .log();
        assertThat(log.after(4).sites()).isZero();
        assertThat(log.after(8).sites()).isOne();
        assertThat(log.after(8).last()).isEqualTo(Matrix.number(YearMonth.of(2026, 1)));
        assertThat(log.after(10).sites()).isEqualTo(2);
        assertThat(log.after(10).code(0)).as("in the order of codes").isEqualTo("RAA");
        assertThat(log.after(10).position("RBB")).hasValue(1);
        assertThat(log.after(10).position("RCC")).isEmpty();
    }

    @Test
    void of_the_months_from_one_on_every_figure_stands_as_in_the_whole() {
        FigureLog log = FigureLog.EMPTY
                .longer()
                .add(1, "RAA", "2025-11 1/2 3/4 5/6")
                .add(2, "RBB", "2025-10 7/8")
                .add(3, "RAA", "2025-12 m")
                .add(4, "RBB", "2026-02 9/10")
                .log();
        Matrix some = log.after(4, Matrix.number(YearMonth.of(2025, 12)));
        Matrix whole = log.after(4);
        assertThat(Matrix.month(some.first())).isEqualTo(YearMonth.of(2025, 12));
        assertThat(some.last()).isEqualTo(whole.last());
        assertThat(some.sites()).isEqualTo(2);
        for (int site = 0; site < 2; site++) {
            for (int month = some.first(); month <= some.last(); month++) {
                assertThat((char) some.standing(site, month)).isEqualTo((char) whole.standing(site, month));
                assertThat(Double.valueOf(some.numerator(site, month)))
                        .isEqualTo(Double.valueOf(whole.numerator(site, month)));
            }
        }
        assertThat(some.standing(0, some.first())).isEqualTo(Matrix.MISSING);
    }

    @Test
    void a_site_stands_among_those_whose_latest_value_is_of_its_month() {
        FigureLog log = FigureLog.EMPTY
                .longer()
                .add(1, "RAA", "2025-12 3/4 2/4")
                .add(2, "RBB", "2025-12 9/10 1/4")
                .add(3, "RCC", "2026-01 1/10 9/10")
                .add(4, "RDD", "2025-12 1/4")
                .add(5, "REE", "2026-01 3/4 m")
                .log();
        int month = Matrix.number(YearMonth.of(2026, 1));
        Values values = Values.of("proportion", null);
        for (Matrix matrix : List.of(log.after(5), log.after(5, month))) {
            Ranking ranking = Ranking.of(matrix, values, month, Integer.MAX_VALUE);
            assertThat(ranking.sites()).isEqualTo(3);
            assertThat(ranking.lowerThan(0.5)).isEqualTo(1);
            assertThat(ranking.lowerThan(0.6)).isEqualTo(2);
            assertThat(ranking.lowerThan(0.2)).isZero();
            assertThat(ranking.lowerThan(1)).isEqualTo(3);
        }
        assertThat(Ranking.of(log.after(5), values, month - 1, Integer.MAX_VALUE)
                        .sites())
                .isOne();
    }

    @Test
    void equal_values_are_none_of_them_lower() {
        Ranking ranking = new Ranking(DoubleStream.of(2, 1, 2, 2, 3));
        assertThat(ranking.lowerThan(2)).isEqualTo(1);
        assertThat(ranking.lowerThan(1)).isZero();
        assertThat(ranking.lowerThan(3)).isEqualTo(4);
    }

    @Test
    void an_entry_comes_once_and_in_order() {
        FigureLog.Builder builder = FigureLog.EMPTY.longer().add(5, "RAA", "2026-01 1/2");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(5, "RAA", "2026-01 1/2"));
    }

    @Test
    void a_national_measure_takes_five_bytes_a_figure_and_some_for_each_entry() {
        FigureLog.Builder builder = FigureLog.EMPTY.longer();
        for (int entry = 1; entry <= 1000; entry++) {
            builder.add(entry, "S" + entry % 250, "2020-01" + " 40/50".repeat(12));
        }
        FigureLog log = builder.log();
        assertThat(log.bytes()).isLessThan(5 * 12_000 + 1000 * 20 + 250 * 64 + 1);
        assertThat(log.after(1000).bytes()).isLessThan(5 * 250 * 12 + 250 * 4 + 1);
    }

    private static List<Change> before(List<Change> changes, Change until) {
        return changes.stream()
                .filter(change -> change.entry() <= until.entry())
                .toList();
    }

    /** Adds those that a log does not hold. */
    private static FigureLog read(FigureLog log, List<Change> changes) {
        FigureLog.Builder longer = log.longer();
        changes.stream()
                .filter(change -> change.entry() > log.last())
                .forEach(change -> longer.add(change.entry(), change.site(), SeriesLine.write(change.months())));
        return longer.log();
    }

    private static void assertSame(Matrix matrix, Map<String, NavigableMap<YearMonth, DataPoint>> told, long seed) {
        assertThat(matrix.sites()).as("seed %d", seed).isEqualTo(told.size());
        told.forEach((site, months) -> {
            int at = matrix.position(site).orElseThrow();
            assertThat(matrix.code(at)).isEqualTo(site);
            for (int month = matrix.first(); month <= matrix.last(); month++) {
                DataPoint point = months.get(Matrix.month(month));
                assertThat((char) matrix.standing(at, month))
                        .as("seed %d", seed)
                        .isEqualTo(letter(point));
                assertThat(matrix.numerator(at, month)).as("seed %d", seed).isEqualTo(number(point, true));
                assertThat(matrix.denominator(at, month)).as("seed %d", seed).isEqualTo(number(point, false));
            }
        });
    }

    private static char letter(DataPoint point) {
        if (point == null) {
            return '-';
        }
        return switch (point.standing()) {
            case VALUE -> 'v';
            case MISSING -> 'm';
            case NOT_APPLICABLE -> 'n';
            case SUSPENDED -> 's';
        };
    }

    private static Double number(DataPoint point, boolean numerator) {
        BigDecimal number = point == null ? null : numerator ? point.numerator() : point.denominator();
        return number == null ? Double.valueOf(Double.NaN) : Double.valueOf(number.doubleValue());
    }

    private static List<Change> changes(Random random) {
        boolean whole = random.nextBoolean();
        List<Change> changes = new ArrayList<>();
        long entry = 0;
        for (int i = 0; i < 1 + random.nextInt(25); i++) {
            entry += 1 + random.nextInt(3);
            NavigableMap<YearMonth, DataPoint> months = new TreeMap<>();
            for (int month = 0; month < 1 + random.nextInt(4); month++) {
                YearMonth at = YearMonth.of(2020, 1).plusMonths(random.nextInt(20));
                months.put(at, point(at, whole, random));
            }
            changes.add(new Change(entry, "R" + random.nextInt(6), months));
        }
        return changes;
    }

    /** Whole numbers as of counts, or any: beyond two bytes, below nought, with decimals. */
    private static DataPoint point(YearMonth at, boolean whole, Random random) {
        Standing standing = Standing.values()[random.nextInt(Standing.values().length)];
        if (standing != Standing.VALUE) {
            return new DataPoint(at, standing, null, null);
        }
        BigDecimal numerator = whole
                ? BigDecimal.valueOf(random.nextInt(Character.MAX_VALUE))
                : BigDecimal.valueOf(random.nextInt(200_000) - 50_000, random.nextInt(3));
        return new DataPoint(
                at, standing, numerator, random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(100_000)));
    }
}
