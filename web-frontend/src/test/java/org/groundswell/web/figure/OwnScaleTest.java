package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnScaleTest {

    private static final MeasureFacts MEASURE =
            new MeasureFacts("Cases", "ratio", "decrease", "cases", "bed days", null, null, null);
    private final Words words = Goldens.words();

    private static ControlChartReading site(String name, Double... values) {
        ControlChartReading bare = ControlSamples.bare(MEASURE, Arrays.asList(values));
        return new ControlChartReading(MEASURE, name, bare.chart(), bare.given(), bare.happenings());
    }

    private Chart drawn(List<ControlChartReading> sites) {
        return SmallMultiplesFigure.of(new SmallMultiplesReading(MEASURE, sites, sites.size()), words);
    }

    private static List<ControlChartReading> alike(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> site("S" + i, 0.50, 0.55 + i * 0.01, 0.60))
                .toList();
    }

    @Test
    void charts_that_are_alike_share_one_scale() {
        Chart chart = drawn(alike(5));
        assertThat(chart.panels().stream().map(Chart.Panel::axis).distinct()).hasSize(1);
        assertThat(chart.notes()).noneMatch(note -> note.contains("of its own"));
    }

    @Test
    void one_far_outlier_has_its_own_scale_says_so_and_does_not_flatten_the_others() {
        ControlChartReading far = site("Far", 5.0, 9.0, 7.0);
        Chart chart = drawn(Stream.concat(alike(5).stream(), Stream.of(far)).toList());
        List<Chart.Panel> own = chart.panels().stream()
                .filter(panel -> "Far, on its own scale".equals(panel.title()))
                .toList();
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().axis().high()).isGreaterThanOrEqualTo(9);
        assertThat(chart.panels().stream()
                        .filter(panel -> !own.contains(panel))
                        .map(Chart.Panel::axis)
                        .distinct())
                .singleElement()
                .satisfies(axis -> assertThat(axis.high()).isLessThanOrEqualTo(1));
        assertThat(chart.notes())
                .anyMatch(note -> note.contains("the same axes but one, which has a scale of its own"));
        assertThat(String.join(" ", chart.table().rows().toString())).doesNotContain("own scale");
    }

    @Test
    void two_charts_share_one_scale_and_empty_ones_are_never_apart() {
        assertThat(OwnScale.among(List.of(site("A", 0.1), site("B", 9.0)))).isEmpty();
        List<ControlChartReading> sites = Stream.concat(
                        alike(4).stream(),
                        Stream.of(site(
                                "Empty", Collections.nCopies(3, (Double) null).toArray(Double[]::new))))
                .toList();
        assertThat(OwnScale.among(sites)).isEmpty();
    }
}
