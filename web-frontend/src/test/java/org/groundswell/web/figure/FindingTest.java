package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {

    private final Words words = Goldens.words();

    @Test
    void a_site_that_fell_is_told_with_both_places() {
        assertThat(of(i -> i < 18 ? 0.5 : 0.04))
                .isEqualTo("RF4 has fallen from the middle to the lowest tenth of 135 sites");
    }

    @Test
    void a_site_that_rose_is_told_with_both_places() {
        assertThat(of(i -> i / 36.0))
                .isEqualTo("RF4 has risen from the lowest tenth to the highest tenth of 135 sites");
    }

    @Test
    void one_odd_last_month_makes_no_heading() {
        assertThat(of(i -> i == 35 ? 0.01 : 0.5)).isEqualTo("RF4 has stayed in the middle of 135 sites");
    }

    @Test
    void a_site_that_stopped_early_says_when() {
        DecilesReading.Site site = FigureSamples.site(30, i -> 0.95);
        assertThat(DecilesFigure.of(FigureSamples.deciles(site), words).headline())
                .isEqualTo("RF4 has stayed in the highest tenth of 135 sites (last placed in September 2018)");
    }

    @Test
    void without_a_site_half_of_the_sites_are_told() {
        assertThat(DecilesFigure.of(FigureSamples.deciles(null), words).headline())
                .isEqualTo(
                        "Half of the sites were below 82.1\u00a0% in March 2019, down from 92.0\u00a0% in April 2016");
    }

    @Test
    void a_series_is_compared_with_the_same_month_of_the_year_before() {
        assertThat(series(12.0 / 14, 11.0 / 14))
                .isEqualTo("ASH: 78.6\u00a0% in March 2026, 7.1 percentage points lower than in March 2025");
    }

    @Test
    void a_series_without_a_figure_says_so() {
        SeriesReading empty = new SeriesReading(FigureSamples.fourHours(), "ASH", "ASH", List.of());
        assertThat(SeriesFigure.of(empty, words).headline()).isEqualTo("ASH has no figure yet");
    }

    private String of(IntToDoubleFunction percentile) {
        return DecilesFigure.of(FigureSamples.deciles(FigureSamples.site(36, percentile)), words)
                .headline();
    }

    private String series(double before, double now) {
        YearMonth march = YearMonth.of(2026, 3);
        return SeriesFigure.of(
                        new SeriesReading(
                                FigureSamples.fourHours(),
                                "ASH",
                                "ASH",
                                List.of(
                                        point(march.minusYears(1), before),
                                        point(march.minusMonths(1), 0.2),
                                        point(march, now))),
                        words)
                .headline();
    }

    private static SeriesReading.SeriesPoint point(YearMonth month, @Nullable Double value) {
        return new SeriesReading.SeriesPoint(
                month, "value", value, BigDecimal.ONE, BigDecimal.TEN, 1, null, "", false, "");
    }
}
