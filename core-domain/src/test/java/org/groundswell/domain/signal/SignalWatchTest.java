package org.groundswell.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.ChartPoint;
import org.groundswell.domain.statistics.ControlChart;
import org.groundswell.domain.statistics.ControlChartRequest;
import org.groundswell.domain.statistics.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignalWatchTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final AlarmPolicy POLICY = AlarmPolicy.standard(10);

    /** Months that swing by one about a level. */
    private static double[] swinging(int months, double level) {
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            values[i] = level + (i % 2 == 0 ? 1 : -1);
        }
        return values;
    }

    private static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(DoubleStream::of).toArray();
    }

    private static SignalWatch.Sight sight(double[] values, @Nullable Double denominator, LocalDate... phases) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(ChartPoint.of(
                    FIRST.plusMonths(i).atDay(1), Double.isNaN(values[i]) ? null : Double.valueOf(values[i])));
        }
        ControlChartRequest request = ControlChartRequest.builder(ChartKind.XMR, points)
                .direction(Direction.INCREASE)
                .recalculateAt(List.of(phases))
                .build();
        return SignalWatch.of(ControlChart.of(request), Collections.nCopies(values.length, denominator), POLICY);
    }

    @Test
    void a_sustained_shift_alarms_with_its_months_and_its_side() {
        SignalWatch.Sight sight = sight(joined(swinging(12, 50), swinging(12, 53)), 14.0);

        assertThat(sight.flagged()).extracting(SeenRun::caseId).containsExactly("shift-2024-01", "shift-2025-01");
        assertThat(sight.alarming()).singleElement().satisfies(run -> {
            assertThat(run.caseId()).isEqualTo("shift-2025-01");
            assertThat(run.signal()).isEqualTo("improvement");
            assertThat(run.last()).isEqualTo(YearMonth.of(2025, 12));
            assertThat(run.points()).isEqualTo(12);
            assertThat(run.centre()).isEqualByComparingTo("51.5");
            assertThat(run.value()).isEqualByComparingTo("52");
            assertThat(run.typicalDenominator()).isEqualByComparingTo(BigDecimal.valueOf(14));
        });
    }

    @Test
    void chance_is_not_flagged() {
        assertThat(sight(swinging(24, 50), 14.0)).isEqualTo(new SignalWatch.Sight(List.of(), List.of()));
    }

    @Test
    void no_figures_show_nothing() {
        assertThat(sight(new double[0], null).flagged()).isEmpty();
        assertThat(sight(new double[] {Double.NaN, Double.NaN}, null).flagged()).isEmpty();
    }

    @Test
    void fewer_than_thirteen_points_never_alarm() {
        double[] twelve = swinging(12, 50);
        twelve[11] = 90;
        assertThat(sight(twelve, 100.0).alarming()).isEmpty();
        double[] thirteen = swinging(13, 50);
        thirteen[12] = 90;
        assertThat(sight(thirteen, 100.0).alarming()).extracting(SeenRun::rule).containsExactly("outside");
    }

    @Test
    void new_limits_are_provisional_and_do_not_alarm_until_they_have_thirteen_points() {
        double[] values = joined(swinging(12, 50), swinging(12, 80));
        values[23] = 140;
        assertThat(sight(values, 100.0, LocalDate.of(2025, 1, 1)).alarming()).isEmpty();
    }

    @Test
    void recalculated_limits_take_the_old_shift_away() {
        assertThat(sight(joined(swinging(12, 50), swinging(12, 56)), 14.0, LocalDate.of(2025, 1, 1))
                        .flagged())
                .isEmpty();
    }

    @Test
    void a_denominator_below_the_minimum_never_alarms() {
        double[] values = joined(swinging(12, 50), swinging(12, 56));
        assertThat(sight(values, 9.0).alarming()).isEmpty();
        assertThat(sight(values, 9.0).flagged()).isNotEmpty();
        assertThat(sight(values, 10.0).alarming()).isNotEmpty();
        assertThat(sight(values, null).alarming()).isNotEmpty();
    }

    @Test
    void figures_that_swing_from_end_to_end_never_alarm() {
        double[] settled = new double[8];
        Arrays.fill(settled, 100);
        double[] jagged = joined(swinging(17, 50), settled);
        for (int i = 0; i < 17; i++) {
            jagged[i] = i % 2 == 0 ? 100 : 0;
        }
        SignalWatch.Sight sight = sight(jagged, 40.0);
        assertThat(sight.flagged()).as("marked on the chart all the same").isNotEmpty();
        assertThat(sight.alarming()).isEmpty();
        Arrays.fill(settled, 52);
        assertThat(sight(joined(swinging(17, 50), settled), 40.0).alarming())
                .as("as many months, less far apart than they now lie")
                .hasSize(1);
    }

    @Test
    void a_signal_of_long_ago_is_history() {
        double[] values = swinging(24, 50);
        values[23 - 5] = 90;
        assertThat(sight(values, 100.0).alarming()).hasSize(1);
        values = swinging(24, 50);
        values[23 - 6] = 90;
        assertThat(sight(values, 100.0).alarming()).isEmpty();
    }

    @Test
    void a_point_outside_within_a_shift_is_of_the_same_run() {
        double[] values = joined(swinging(12, 50), swinging(12, 54));
        values[18] = 70;
        assertThat(sight(values, 100.0).alarming()).extracting(SeenRun::caseId).containsExactly("shift-2025-01");
    }

    @Test
    void the_one_month_that_two_of_three_leaves_out_does_not_part_the_run() {
        double[] values = swinging(24, 50);
        values[21] = 55.3;
        values[22] = 51.4;
        values[23] = 55.3;
        assertThat(sight(values, 100.0).alarming()).singleElement().satisfies(run -> {
            assertThat(run.caseId()).isEqualTo("two-of-three-2025-10");
            assertThat(run.points()).isEqualTo(2);
        });
    }

    @Test
    void a_trend_is_one_run() {
        double[] values = joined(swinging(12, 50), new double[] {47, 48, 49.5, 50.5, 51.5, 52.4, 53.2});
        assertThat(sight(values, 100.0).flagged())
                .filteredOn(run -> run.rule().equals("trend"))
                .singleElement()
                .extracting(SeenRun::points)
                .isEqualTo(7);
    }
}
