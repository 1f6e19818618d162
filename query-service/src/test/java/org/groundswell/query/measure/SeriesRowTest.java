package org.groundswell.query.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A series holds what was last told of each month, in the order of the months, in whatever order they were told. */
class SeriesRowTest {

    @Test
    void the_next_month_lengthens_what_is_stored() {
        SeriesRow row = SeriesRow.begun("m-1", "A01").with(List.of(point("2026-01", 1)), 1);
        assertThat(row.at("2026-02")).isEmpty();
        assertThat(row.with(List.of(point("2026-02", 2)), 2).stored())
                .isEqualTo(row.stored() + "\n" + point("2026-02", 2).line());
    }

    @Test
    void months_told_in_any_order_and_again_stand_once_and_in_order() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        SeriesRow row = SeriesRow.begun("m-1", "A01");
        TreeMap<String, Point> wanted = new TreeMap<>();
        for (int entry = 1; entry <= 200; entry++) {
            List<Point> told = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                told.add(point("20%02d-%02d".formatted(20 + random.nextInt(4), 1 + random.nextInt(12)), entry));
            }
            row = row.with(told, entry);
            told.forEach(point -> wanted.put(point.month(), point));
            assertThat(SeriesRow.readPoints(row.stored()))
                    .as("seed %d, entry %d", seed, entry)
                    .containsExactlyElementsOf(wanted.values());
            assertThat(row.at(told.getLast().month())).contains(told.getLast());
        }
    }

    private static Point point(String month, long entry) {
        return new Point(month, Point.VALUE, BigDecimal.valueOf(entry), BigDecimal.TEN, 1, entry, entry % 2 == 0);
    }
}
