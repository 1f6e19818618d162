package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueAxisTest {

    private final Words words = Goldens.words();

    @ParameterizedTest
    @CsvSource({"0.97, 1.04", "1, 1", "-0.03, 0.02", "0, 0", "0.2, 0.9", "-0.1, 1.2", "0.9999, 1.00001", "0.5, 0.5"})
    void no_proportion_is_above_all_or_below_none(double least, double most) {
        ValueAxis axis = ValueAxis.around(List.of(least, most), format("proportion"));
        assertThat(axis.low()).isNotNegative();
        assertThat(axis.high()).isLessThanOrEqualTo(1).isGreaterThan(axis.low());
        assertThat(axis.ticks()).extracting(ValueAxis.Tick::value).allMatch(tick -> tick >= 0 && tick <= 1 + 1e-12);
        assertThat(axis.ticks().getFirst().value()).isEqualTo(axis.low());
        assertThat(axis.place(most)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"ratio", "count"})
    void nothing_that_is_counted_is_below_nought(String kind) {
        assertThat(ValueAxis.around(List.of(-4.0, 12.0), format(kind)).low()).isZero();
    }

    @Test
    void what_is_measured_may_be() {
        ValueAxis axis = ValueAxis.around(List.of(-4.0, 12.0), format("continuous"));
        assertThat(axis.low()).isLessThanOrEqualTo(-4);
        assertThat(axis.high()).isGreaterThanOrEqualTo(12);
    }

    private ValueFormat format(String kind) {
        return new ValueFormat(kind, null, null, words);
    }
}
