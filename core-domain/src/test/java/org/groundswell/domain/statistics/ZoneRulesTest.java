package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.Charted.rules;
import static org.groundswell.domain.statistics.Charted.sigmas;
import static org.groundswell.domain.statistics.Charted.signals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures are in sigmas from the centre. Only the point that completes a pattern is flagged. */
class ZoneRulesTest {

    private static final double NONE = Double.NaN;

    private static List<String> western(double... figures) {
        return rules(sigmas(RuleSet.WESTERN_ELECTRIC, figures));
    }

    private static List<String> nelson(double... figures) {
        return rules(sigmas(RuleSet.NELSON, figures));
    }

    /** Repeats two figures in turn. */
    private static double[] turns(int count, double first, double second) {
        return IntStream.range(0, count)
                .mapToDouble(i -> i % 2 == 0 ? first : second)
                .toArray();
    }

    @Test
    void one_point_beyond_three_sigma() {
        assertThat(western(3.1, 0, -3.1, 0, 3)).containsExactly("we-1", "none", "we-1", "none", "none");
        assertThat(nelson(3.1, 0, -3.1, 0, 3)).containsExactly("nelson-1", "none", "nelson-1", "none", "none");
    }

    @Test
    void two_of_three_beyond_two_sigma_on_one_side() {
        assertThat(western(0, 2.1, -0.5, 2.2, 0)).containsExactly("none", "none", "none", "we-2", "none");
        assertThat(western(0, -2.1, -2.2, 0)).containsExactly("none", "none", "we-2", "none");
        assertThat(nelson(0, 2.1, -0.5, 2.2, 0)).containsExactly("none", "none", "none", "nelson-5", "none");
        assertThat(western(0, 2.1, 0, 0, 2.2)).containsOnly("none");
        assertThat(western(0, 2.1, -2.2, 0)).containsOnly("none");
        assertThat(western(0, 2, 2, 2)).containsOnly("none");
    }

    @Test
    void a_point_within_two_sigma_completes_nothing() {
        assertThat(western(0, 2.1, 2.2, 0.5)).containsExactly("none", "none", "we-2", "none");
    }

    @Test
    void four_of_five_beyond_one_sigma_on_one_side() {
        assertThat(western(1.1, 1.2, -0.5, 1.1, 1.2)).containsExactly("none", "none", "none", "none", "we-3");
        assertThat(western(-1.1, -1.2, 0.5, -1.1, -1.2)).containsExactly("none", "none", "none", "none", "we-3");
        assertThat(nelson(1.1, 1.2, -0.5, 1.1, 1.2)).containsExactly("none", "none", "none", "none", "nelson-6");
        assertThat(western(1, 1, 1, 1, 1)).containsOnly("none");
        assertThat(western(1.1, 1.2, -0.5, -0.5, 1.2, 1.1)).containsOnly("none");
    }

    @Test
    void eight_on_one_side_for_western_electric_and_nine_for_nelson() {
        assertThat(western(turns(9, 0.5, 0.6)))
                .containsExactly("none", "none", "none", "none", "none", "none", "none", "we-4", "we-4");
        assertThat(nelson(turns(9, -0.5, -0.6)))
                .containsExactly("none", "none", "none", "none", "none", "none", "none", "none", "nelson-2");
    }

    @Test
    void six_points_rising_or_falling() {
        assertThat(nelson(-0.9, -0.5, -0.1, 0.3, 0.6, 0.9, 0.95))
                .containsExactly("none", "none", "none", "none", "none", "nelson-3", "nelson-3");
        ControlChartResult falling = sigmas(RuleSet.NELSON, Direction.INCREASE, 0.9, 0.5, 0.1, -0.3, -0.6, -0.9);
        assertThat(rules(falling)).endsWith("none", "nelson-3");
        assertThat(signals(falling)).endsWith("common-cause", "concern");
        assertThat(nelson(-0.9, -0.5, -0.1, -0.1, 0.3, 0.6, 0.9)).containsOnly("none");
    }

    @Test
    void fourteen_points_going_up_and_down_in_turn() {
        double[] turns = turns(14, 1.1, -1.1);
        turns[0] = 0.9;
        assertThat(nelson(turns).subList(0, 12)).doesNotContain("nelson-4");
        assertThat(nelson(turns)).contains("nelson-4");
        assertThat(nelson(0, 0, 0.5, 0.4, 0.5, 0.4, 0.5, 0.4, 0.5, 0.4, 0.5, 0.4, 0.4))
                .doesNotContain("nelson-4");
    }

    @Test
    void a_pattern_without_a_side_is_shown_by_where_the_point_lies_and_not_judged() {
        ControlChartResult hugging = sigmas(RuleSet.NELSON, Direction.INCREASE, huggingFigures());
        assertThat(rules(hugging)).endsWith("nelson-7");
        assertThat(signals(hugging)).endsWith("neutral-low");
    }

    /** Twelve more within one sigma after the three that every series here begins with, never in order and never in turn. */
    private static double[] huggingFigures() {
        return new double[] {0.3, 0.5, -0.2, -0.4, 0.3, 0.6, -0.3, -0.5, 0.2, 0.4, -0.2, -0.6};
    }

    @Test
    void fifteen_within_one_sigma() {
        assertThat(nelson(huggingFigures()))
                .containsExactly(
                        "none",
                        "none",
                        "none",
                        "none",
                        "none",
                        "none",
                        "none",
                        "none",
                        "none",
                        "none",
                        "none",
                        "nelson-7");
        double[] broken = huggingFigures();
        broken[5] = 1.01;
        assertThat(nelson(broken)).containsOnly("none");
        broken[5] = 1;
        assertThat(nelson(broken)).endsWith("nelson-7");
    }

    @Test
    void eight_beyond_one_sigma_on_both_sides() {
        assertThat(nelson(1.1, 1.2, -1.1, -1.2, 1.1, 1.2, -1.1, -1.2)).endsWith("none", "nelson-8");
        assertThat(nelson(1.1, 1.2, -1.1, -1.2, 0.9, 1.2, -1.1, -1.2)).containsOnly("none");
        assertThat(nelson(1.1, 1.2, 1.1, 1.2, 1.1, 1.2, 1.1, 1.2)).doesNotContain("nelson-8");
        assertThat(nelson(-1.1, 1.2, 1.1, 1.3, 1.1, 1.2, 1.1, 1.2, 1.1)).doesNotContain("nelson-8");
        assertThat(nelson(1.1, -1.2, -1.1, -1.3, -1.1, -1.2, -1.1, -1.2, -1.1)).doesNotContain("nelson-8");
    }

    @Test
    void the_lowest_number_that_applies_names_the_point() {
        assertThat(western(2.5, 2.6, 3.5)).endsWith("we-1");
        assertThat(nelson(0.1, 0.5, 1.1, 1.5, 2.1, 2.2)).endsWith("nelson-3");
    }

    @Test
    void missing_points_break_every_pattern() {
        assertThat(western(0, 2.1, NONE, 2.2)).containsOnly("none");
        assertThat(western(0.5, 0.6, 0.5, NONE, 0.5, 0.6, 0.5, 0.6, 0.5)).containsOnly("none");
        assertThat(nelson(-0.9, -0.5, -0.1, NONE, 0.3, 0.6, 0.9)).containsOnly("none");
        double[] hugging = huggingFigures();
        hugging[6] = NONE;
        assertThat(nelson(hugging)).containsOnly("none");
        assertThat(nelson(1.1, 1.2, -1.1, NONE, 1.1, 1.2, -1.1, -1.2)).containsOnly("none");
    }
}
