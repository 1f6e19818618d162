package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the statistics' interface answers is drawn as it comes, and the explore view is fed with what is drawn. */
class AnsweredFiguresTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Words words = Goldens.words();

    @Test
    void an_answered_control_chart_is_read_field_for_field() {
        ControlChart chart = JSON.readValue("""
                 {"phases":[{"from":"2026-01-01","to":"2026-02-01","centre":10.5,"points":2}],
                  "points":[{"at":"2026-01-01","value":10,"phase":0,"centre":10.5,"lower":7.8,"upper":13.2,"lowerNear":8.7,
                             "upperNear":12.3,"rule":"none","signal":"common-cause"},
                            {"at":"2026-02-01","value":null,"phase":0,"centre":10.5,"lower":7.8,"upper":13.2,"lowerNear":8.7,
                             "upperNear":12.3,"rule":"none","signal":"common-cause"}],
                  "variationIcon":null,"assuranceIcon":null,"ruleSet":"mdc-2023","notes":["Too few points for icons"]}\
                 """, ControlChart.class);
        Chart drawn = ControlChartFigure.of(
                new ControlChartReading(FigureSamples.fourHours(), "Ashmere", chart, List.of(), List.of()), words);
        assertThat(drawn.panels().getFirst().gaps()).hasSize(1);
        assertThat(drawn.notes()).contains("Too few points for icons");
    }

    @Test
    void an_answered_funnel_and_run_chart_and_heterogeneity_are_read() {
        Funnel funnel = JSON.readValue("""
                           {"target":0.8,"phi":1.2,"tauSquared":0,"n":1,"adjusted":false,"notes":[],"left":[{"id":"B","why":"its denominator is zero"}],
                            "units":[{"id":"A","value":0.5,"z":-4.2,"lower95":0.7,"upper95":0.9,"lower998":0.6,"upper998":0.95,
                                      "outlier":true,"flag95":"low","flag998":"low"}]}\
                           """, Funnel.class);
        assertThat(funnel.units().getFirst().below()).isTrue();
        RunChart run = JSON.readValue("""
                {"median":4.5,"useful":10,"longestRun":6,"longestRunMax":6,"crossings":4,"crossingsMin":2,"signal":false,
                 "notes":[]}\
                """, RunChart.class);
        assertThat(run.signal()).isFalse();
        Heterogeneity differences = JSON.readValue("""
                 {"mu":0.8,"se":0.01,"tauSquared":0.002,"q":31.5,"i2":64.2,
                  "units":[{"id":"A","blup":0.7,"lower":0.65,"upper":0.75}]}\
                 """, Heterogeneity.class);
        assertThat(differences.units().getFirst().apart(0.8)).isTrue();
    }

    @Test
    void the_explore_view_is_fed_with_what_is_drawn() {
        Chart chart = ControlChartFigure.of(ControlSamples.improved(), words);
        FigureView view = FigureView.of(chart, words, null, null).exploring(words);
        Goldens.same("control-explore.json", view.explore() + "\n");
    }

    @Test
    void a_heat_map_is_its_own_table_and_is_explored_as_cells() {
        FigureView heat = FigureView.of(HeatFigure.of(VariationSamples.heat(3), words), words, null, null)
                .exploring(words);
        assertThat(heat.wide()).isEmpty();
        Goldens.same("heat-explore.json", heat.explore() + "\n");
    }

    @Test
    void small_multiples_are_explored_one_at_a_time_and_each_point_tells_itself() {
        Chart chart = SmallMultiplesFigure.explored(VariationSamples.multiples(2), words);
        Goldens.same("multiples-explore.json", Explore.json(chart, words) + "\n");
    }

    @Test
    void what_happened_at_all_of_them_is_told_once_and_what_happened_at_one_beside_it() {
        Happening decision = new Happening(LocalDate.of(2024, 3, 4), "decision", "one form for all");
        Happening adaptation = new Happening(LocalDate.of(2024, 5, 6), "adaptation", "a pharmacist checks");
        Happening later = new Happening(LocalDate.of(2030, 1, 1), "decision", "not yet shown");
        List<ControlChartReading> sites = VariationSamples.multiples(2).sites();
        Chart chart = SmallMultiplesFigure.of(
                new SmallMultiplesReading(
                        FigureSamples.fourHours(),
                        List.of(with(sites.get(0), decision, adaptation, later), with(sites.get(1), decision, later)),
                        2),
                words);
        assertThat(chart.notes()).contains("At all of them: 4 March 2024, decision: one form for all.");
        assertThat(chart.table().rows())
                .extracting(row -> row.getLast().shown())
                .containsExactlyInAnyOrder("6 May 2024, adaptation: a pharmacist checks", "–");
    }

    private static ControlChartReading with(ControlChartReading site, Happening... happenings) {
        return new ControlChartReading(site.measure(), site.name(), site.chart(), site.given(), List.of(happenings));
    }

    @Test
    void what_needs_looking_into_comes_first_among_small_multiples() {
        List<String> icons = SmallMultiplesFigure.bySignal(
                        VariationSamples.multiples(24).sites())
                .stream()
                .map(site -> String.valueOf(site.chart().variationIcon()).split("-")[0])
                .distinct()
                .toList();
        assertThat(icons).containsExactly("concern", "improvement", "common");
    }
}
