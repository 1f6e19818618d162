package org.groundswell.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.assessment.Assessments.THREE_S;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.domain.assessment.ThreeSSummary.DomainSummary;
import org.junit.jupiter.api.Test;

class ThreeSSummaryTest {

    @Test
    void there_is_a_summary_for_each_domain_and_no_grand_total() {
        assertThat(ThreeSSummary.of(THREE_S, Map.of()).domains().stream().map(DomainSummary::domain))
                .containsExactly("structure", "strategy", "support");
        assertThat(Arrays.stream(ThreeSSummary.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("domains");
    }

    @Test
    void the_mean_is_of_the_levels_only_to_one_decimal() {
        assertThat(structure("3", "2", "not-known", "not-applicable").mean()).isEqualTo(new BigDecimal("2.5"));
        assertThat(structure("3", "3", "1", null).mean()).isEqualTo(new BigDecimal("2.3"));
        assertThat(structure("0", "0", "0", "1").mean()).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void without_a_level_there_is_no_mean_rather_than_zero() {
        DomainSummary summary = structure("not-known", "not-applicable", null, null);
        assertThat(summary.mean()).isNull();
        assertThat(summary.lowest()).isEmpty();
        assertThat(summary.lowestLevel()).isNull();
    }

    @Test
    void zero_is_a_level_like_any_other() {
        assertThat(structure("0", null, null, null).mean()).isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void the_lowest_names_every_component_that_has_it() {
        DomainSummary summary = structure("2", "1", "1", "not-known");
        assertThat(summary.lowestLevel()).isEqualTo(1);
        assertThat(summary.lowest()).containsExactly("STR-2", "STR-3");
        assertThat(summary.notKnown()).containsExactly("STR-4");
    }

    @Test
    void not_known_lowers_completeness_and_not_applicable_does_not() {
        assertThat(structure("1", "2", "3", "not-known").completeness()).isEqualTo("3 of 4");
        assertThat(structure("1", "2", "3", "not-applicable").completeness()).isEqualTo("3 of 3");
        assertThat(structure("1", null, null, null).completeness()).isEqualTo("1 of 4");
    }

    @Test
    void one_domain_says_nothing_of_another() {
        ThreeSSummary summary = ThreeSSummary.of(THREE_S, Map.of("SUP-1", Rating.level(3)));
        assertThat(summary.domains().get(0).rated()).isZero();
        assertThat(summary.domains().get(2).rated()).isEqualTo(1);
    }

    @Test
    void the_spread_is_lowest_middle_and_highest_of_the_levels() {
        assertThat(spread("3", "0", "1")).isEqualTo(new Spread(0, 1, 3, 3));
        assertThat(spread("3", "0", "1", "2")).isEqualTo(new Spread(0, 1.5, 3, 4));
        assertThat(spread("2", "not-known", "not-applicable")).isEqualTo(new Spread(2, 2, 2, 1));
    }

    @Test
    void without_a_level_there_is_no_spread() {
        assertThat(Spread.of(List.of())).isEmpty();
        assertThat(Spread.of(List.of(Rating.NOT_KNOWN, Rating.NOT_APPLICABLE))).isEmpty();
    }

    private static Spread spread(String... ratings) {
        return Spread.of(Arrays.stream(ratings).map(Rating::new).toList()).orElseThrow();
    }

    private static DomainSummary structure(String... ratings) {
        Map<String, Rating> byItem = IntStream.range(0, 4)
                .filter(i -> ratings[i] != null)
                .boxed()
                .collect(Collectors.toMap(i -> "STR-" + (i + 1), i -> new Rating(ratings[i])));
        return ThreeSSummary.of(THREE_S, byItem).domains().getFirst();
    }
}
