package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ControlFigureTest {

    private final Words words = Goldens.words();

    @Test
    void a_control_chart_is_drawn_as_approved() {
        Goldens.figure("control", ControlChartFigure.of(ControlSamples.improved(), words));
    }

    @Test
    void a_run_chart_is_drawn_as_approved() {
        Goldens.figure("run", RunChartFigure.of(ControlSamples.run(true), words));
    }

    @Test
    void the_heading_tells_what_the_newest_point_says() {
        assertThat(ControlChartFigure.of(ControlSamples.improved(), words).headline())
                .isEqualTo("Ashmere General has improved: 94.6\u00a0% in March 2026 lies above the upper limit");
    }

    @Test
    void without_a_signal_the_heading_tells_what_to_expect() {
        ControlChartReading calm = ControlSamples.of("Ashmere General", FigureSamples.fourHours(), 5, 5, i -> 0.85);
        assertThat(ControlChartFigure.of(calm, words).headline())
                .isEqualTo("Ashmere General varies by chance alone: expect 79.0\u00a0% to 91.0\u00a0%");
    }

    @Test
    void limits_break_where_they_were_recalculated_and_the_line_where_a_figure_is_missing() {
        Chart.Panel panel =
                ControlChartFigure.of(ControlSamples.improved(), words).panels().getFirst();
        List<Chart.Point> centre = line(panel, Chart.Look.CENTRE);
        assertThat(centre.stream().filter(point -> !point.joined())).hasSize(2);
        assertThat(line(panel, Chart.Look.SERIES).stream().filter(point -> !point.joined()))
                .hasSize(3);
        assertThat(panel.gaps()).extracting(Chart.Gap::sign).containsExactly("×", "‖");
    }

    @Test
    void happenings_are_lettered_and_explained_in_the_notes() {
        Chart chart = ControlChartFigure.of(ControlSamples.improved(), words);
        assertThat(chart.panels().getFirst().happenings())
                .extracting(Chart.Happening::letter)
                .containsExactly("A", "B", "C");
        assertThat(chart.notes())
                .contains("C: 4 July 2025, adaptation: pharmacist checks the trigger")
                .anyMatch(note -> note.startsWith("Limits recalculated from October 2024: mean 88.0"));
    }

    @Test
    void a_run_chart_blames_no_point() {
        Chart chart = RunChartFigure.of(ControlSamples.run(true), words);
        assertThat(chart.headline())
                .isEqualTo(
                        "Ashmere General has shifted: 9 figures in a row lie on one side of its median of 83.4\u00a0%");
        assertThat(line(chart.panels().getFirst(), Chart.Look.SERIES))
                .extracting(Chart.Point::mark)
                .containsOnly(Chart.Mark.DOT);
    }

    private static List<Chart.Point> line(Chart.Panel panel, Chart.Look look) {
        return panel.lines().stream()
                .filter(line -> line.look() == look)
                .findFirst()
                .orElseThrow()
                .points();
    }
}
