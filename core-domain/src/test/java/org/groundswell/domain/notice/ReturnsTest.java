package org.groundswell.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final SiteCode SITE = new SiteCode("RAA");

    private final Returns returns = new Returns();

    private void sends(LocalDate day, YearMonth first, int months) {
        List<DataPoint> points = IntStream.range(0, months)
                .mapToObj(month -> new DataPoint(first.plusMonths(month), Standing.VALUE, BigDecimal.ONE, null))
                .toList();
        returns.fold(day, new DataPointsRecorded("m-1", SITE, 1, points, null));
    }

    @Test
    void what_it_knows_does_not_grow_with_the_figures_there_are() {
        sends(LocalDate.of(2016, 1, 20), YearMonth.of(2006, 1), 120);
        assertThat(returns.figures()).isEqualTo(5);
        for (YearMonth month = YearMonth.of(2016, 1); month.getYear() < 2026; month = month.plusMonths(1)) {
            sends(month.atEndOfMonth().plusDays(20), month, 1);
            assertThat(returns.figures()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void every_month_that_may_still_be_due_is_known() {
        LocalDate day = LocalDate.of(2026, 5, 31);
        sends(day, YearMonth.of(2025, 6), 11);
        for (int within = 0; within <= NoticePolicy.MOST_DAYS; within++) {
            for (Returns.Month month : due(day, within)) {
                assertThat(returns.hasSent(month, SITE)).as("%s", month).isTrue();
            }
        }
        assertThat(returns.hasSent(new Returns.Month("m-1", YearMonth.of(2026, 4), day, 1), SITE))
                .isTrue();
    }

    /** Months up to April that are due on the day or in the months after it. */
    private static List<Returns.Month> due(LocalDate day, int returnsWithin) {
        return IntStream.rangeClosed(1, 11)
                .mapToObj(back -> YearMonth.from(day).minusMonths(back))
                .map(month ->
                        new Returns.Month("m-1", month, month.atEndOfMonth().plusDays(returnsWithin), 1))
                .filter(month -> !month.due().isBefore(day.minusDays(1)))
                .toList();
    }
}
