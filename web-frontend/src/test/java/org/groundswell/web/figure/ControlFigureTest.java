package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    void what_is_too_short_to_be_judged_never_says_that_it_changed() {
        ControlChartReading improved = ControlSamples.improved();
        ControlChart chart = improved.chart();
        ControlChartReading unjudged = new ControlChartReading(
                improved.measure(),
                improved.name(),
                new ControlChart(chart.phases(), chart.points(), null, null, chart.ruleSet(), chart.notes()),
                improved.given(),
                List.of());
        assertThat(ControlChartFigure.of(unjudged, words).headline())
                .isEqualTo(
                        "Ashmere General: 94.6\u00a0% in March 2026, too few figures or cases to say more; the limits"
                                + " are provisional");
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
    void the_table_names_each_mark_beside_its_month() {
        ChartTable table =
                ControlChartFigure.of(ControlSamples.improved(), words).table();
        assertThat(table.columns().getLast().heading()).isEqualTo("Marked");
        assertThat(table.rows().stream()
                        .filter(row -> row.getLast().raw().startsWith("C:"))
                        .map(row -> row.getFirst().raw()))
                .containsExactly("2025-07");
        assertThat(ControlChartFigure.of(unmarked(), words).table().columns())
                .extracting(ChartTable.Column::heading)
                .doesNotContain("Marked");
    }

    @Test
    void a_mark_within_the_last_month_of_a_monthly_chart_is_shown_at_that_month() {
        ControlChartReading calm = unmarked();
        LocalDate last = calm.chart().points().getLast().at();
        ControlChartReading marked = new ControlChartReading(
                calm.measure(),
                calm.name(),
                calm.chart(),
                calm.given(),
                List.of(
                        new Happening(last.plusDays(19), "decision", "Split the wave"),
                        new Happening(last.plusMonths(1), "decision", "After all that is shown")));
        assertThat(ControlChartFigure.of(marked, words).panels().getFirst().happenings())
                .singleElement()
                .satisfies(mark -> assertThat(mark.x()).isEqualTo(Across.at(last)));
    }

    @Test
    void small_charts_carry_marks_that_their_table_names() {
        Chart chart = SmallMultiplesFigure.of(
                new SmallMultiplesReading(FigureSamples.fourHours(), List.of(ControlSamples.improved(), unmarked()), 2),
                words);
        assertThat(SvgFigure.draw(chart, SvgSize.WIDE, words)).contains("class=\"gs-happening\"");
        assertThat(chart.notes()).anyMatch(note -> note.startsWith("A small triangle"));
        assertThat(chart.table().rows())
                .extracting(row -> row.getLast().raw())
                .anyMatch(cell -> cell.contains("; 1 October 2024, limits recalculated: "));
        assertThat(chart.table().rows()).extracting(row -> row.getLast().raw()).contains("");
    }

    @Test
    void limits_that_no_proportion_can_reach_are_told_and_not_drawn() {
        ControlChartReading high = ControlSamples.of("Ashmere General", FigureSamples.fourHours(), 5, 5, i -> 0.97);
        Chart chart = ControlChartFigure.of(high, words);
        Chart.Panel panel = chart.panels().getFirst();
        assertThat(panel.axis().high()).isLessThanOrEqualTo(1);
        assertThat(panel.axis().ticks()).extracting(ValueAxis.Tick::value).allMatch(tick -> tick <= 1);
        assertThat(panel.lines())
                .flatExtracting(Chart.Line::points)
                .extracting(Chart.Point::value)
                .allMatch(value -> value <= 1);
        assertThat(panel.lines()).extracting(Chart.Line::label).contains("upper limit above 100\u00a0%");
        assertThat(chart.headline()).endsWith("100.0\u00a0%");
        assertThat(chart.table().rows().getFirst())
                .extracting(ChartTable.Cell::raw)
                .contains("1.03");
    }

    private static ControlChartReading unmarked() {
        return ControlSamples.of("Ashmere General", FigureSamples.fourHours(), 5, 5, i -> 0.85);
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
