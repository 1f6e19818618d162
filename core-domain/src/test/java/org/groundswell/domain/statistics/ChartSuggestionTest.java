package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.Charted.points;
import static org.groundswell.domain.statistics.Charted.ratios;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartSuggestionTest {

    @Test
    void a_chart_is_suggested_by_the_kind_of_figures() {
        double[] steady = {40, 38, 41, 39, 42, 40, 41, 39, 40, 42, 38, 40, 41, 39};
        double[] wild = {20, 60, 20, 60, 20, 60, 20, 60, 20, 60, 20, 60, 20, 60};
        assertThat(suggested(FigureKind.PROPORTION, ratios(100, steady))).isEqualTo(ChartKind.P);
        assertThat(suggested(FigureKind.PROPORTION, ratios(100, wild))).isEqualTo(ChartKind.P_PRIME);
        assertThat(suggested(FigureKind.RATIO, ratios(100, steady))).isEqualTo(ChartKind.U);
        assertThat(suggested(FigureKind.RATIO, ratios(100, wild))).isEqualTo(ChartKind.U_PRIME);
        assertThat(suggested(FigureKind.COUNT, points(steady))).isEqualTo(ChartKind.C);
        assertThat(suggested(FigureKind.COUNT, points(wild))).isEqualTo(ChartKind.XMR);
        assertThat(suggested(FigureKind.CONTINUOUS, points(wild))).isEqualTo(ChartKind.XMR);
        assertThat(suggested(FigureKind.OPPORTUNITIES_BETWEEN, points(wild))).isEqualTo(ChartKind.G);
        assertThat(suggested(FigureKind.TIME_BETWEEN, points(wild))).isEqualTo(ChartKind.T);
        ChartSuggestion widened = ChartSuggestion.of(FigureKind.PROPORTION, ratios(100, wild));
        assertThat(widened.reasons().getFirst()).contains("7.2 times as widely as chance lets them", "p′");
        assertThat(ChartSuggestion.of(FigureKind.RATIO, ratios(100, wild))
                        .reasons()
                        .getFirst())
                .contains("5.6 times");
        assertThat(ChartSuggestion.of(FigureKind.COUNT, points(wild)).reasons().getFirst())
                .contains("5.6 times");
    }

    private static ChartKind suggested(FigureKind kind, List<ChartPoint> points) {
        ChartSuggestion suggestion = ChartSuggestion.of(kind, points);
        assertThat(suggestion.runChart()).isFalse();
        assertThat(suggestion.reasons()).hasSize(1);
        return suggestion.chart();
    }

    @Test
    void few_figures_are_for_a_run_chart_first() {
        ChartSuggestion few = ChartSuggestion.of(FigureKind.PROPORTION, ratios(100, 1, 2, 3));
        assertThat(few.runChart()).isTrue();
        assertThat(few.chart()).isEqualTo(ChartKind.P);
        assertThat(few.reasons())
                .contains("There are only 3 figures; a control chart needs 13, so a run chart comes first.");
        assertThat(ChartSuggestion.of(FigureKind.CONTINUOUS, List.of()).runChart())
                .isTrue();
    }
}
