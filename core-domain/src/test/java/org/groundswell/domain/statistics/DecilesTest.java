package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.statistics.DecilesResult.LeftOut;
import org.groundswell.domain.statistics.DecilesResult.Month;
import org.groundswell.domain.statistics.DecilesResult.Unit;
import org.junit.jupiter.api.Test;

class DecilesTest {

    private static DecileUnit site(String id, double numerator, double denominator) {
        return DecileUnit.ratio(id, "2026-03", numerator, denominator);
    }

    private static Month month(double minimum, DecileUnit... units) {
        return Deciles.of(List.of(units), minimum).months().getFirst();
    }

    @Test
    void the_deciles_of_eleven_even_values_are_the_values_between() {
        DecileUnit[] units =
                IntStream.rangeClosed(0, 10).mapToObj(i -> site("S" + i, i, 10)).toArray(DecileUnit[]::new);
        List<Double> deciles = month(0, units).deciles();
        assertThat(deciles).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(deciles.get(i)).isCloseTo((i + 1) / 10.0, within(1e-12));
        }
    }

    @Test
    void the_result_names_its_rule() {
        DecilesResult result = Deciles.of(List.of(), 0);
        assertThat(result.rule()).isEqualTo("deciles-type-7");
        assertThat(result.ruleVersion()).isEqualTo("1");
        assertThat(result.months()).isEmpty();
    }

    @Test
    void a_percentile_is_the_share_of_the_others_that_are_lower_and_ties_share_the_least() {
        DecilesResult result = Deciles.of(
                List.of(site("A", 1, 10), site("B", 2, 10), site("C", 2, 10), site("D", 3, 10), site("E", 4, 10)), 0);
        assertThat(result.units()).extracting(Unit::percentile).containsExactly(0.0, 0.25, 0.25, 0.75, 1.0);
        assertThat(result.units()).extracting(Unit::value).containsExactly(0.1, 0.2, 0.2, 0.3, 0.4);
    }

    @Test
    void what_is_left_out_is_counted_by_why() {
        Month month = month(
                10,
                site("A", 1, 10),
                site("B", 1, 9),
                site("C", 1, 0),
                site("D", 0, 0),
                DecileUnit.ratio("E", "2026-03", null, 10.0),
                DecileUnit.ratio("F", "2026-03", 1.0, null),
                DecileUnit.ratio("G", "2026-03", Double.NaN, 10.0),
                site("H", 1, -5),
                site("I", 4, 20));
        assertThat(month.leftOut()).isEqualTo(new LeftOut(3, 3, 1));
        assertThat(month.left()).isEqualTo(7);
        assertThat(month.n()).isEqualTo(2);
    }

    @Test
    void a_site_below_the_minimum_keeps_its_value_and_has_no_percentile() {
        DecilesResult result = Deciles.of(List.of(site("A", 1, 9), site("B", 1, 10), site("C", 2, 10)), 10);
        assertThat(result.units().getFirst()).isEqualTo(new Unit("A", "2026-03", 1.0 / 9, null));
        assertThat(result.units().get(2).percentile()).isEqualTo(1.0);
    }

    @Test
    void the_overall_figure_is_of_all_sites_together() {
        assertThat(month(10, site("A", 1, 9), site("B", 1, 11), site("C", 1, 0)).overall())
                .isEqualTo(3.0 / 20);
        assertThat(month(0, site("A", 1, 0)).overall()).isNull();
        assertThat(month(0, DecileUnit.ratio("A", "2026-03", 5.0, null), site("B", 1, 2))
                        .overall())
                .isEqualTo(0.5);
    }

    @Test
    void plain_values_need_no_denominator_and_their_overall_figure_is_the_mean() {
        DecilesResult result = Deciles.of(
                List.of(
                        DecileUnit.plain("A", "2026-03", 2.0),
                        DecileUnit.plain("B", "2026-03", 4.0),
                        DecileUnit.plain("C", "2026-03", null)),
                100);
        Month month = result.months().getFirst();
        assertThat(month.n()).isEqualTo(2);
        assertThat(month.overall()).isEqualTo(3.0);
        assertThat(month.leftOut()).isEqualTo(new LeftOut(1, 0, 0));
        assertThat(result.units().get(1).percentile()).isEqualTo(1.0);
    }

    @Test
    void without_a_figure_there_are_no_deciles_and_this_is_said() {
        DecilesResult result = Deciles.of(List.of(site("A", 0, 0)), 0);
        assertThat(result.months().getFirst().deciles()).isNull();
        assertThat(result.notes()).containsExactly("No site has a figure for 2026-03, so there are no deciles.");
    }

    @Test
    void one_site_is_its_own_deciles_and_has_no_percentile() {
        DecilesResult result = Deciles.of(List.of(site("A", 1, 4)), 0);
        assertThat(result.months().getFirst().deciles()).hasSize(9).containsOnly(0.25);
        assertThat(result.units().getFirst().percentile()).isNull();
        assertThat(result.notes()).containsExactly("Only one site has a figure for 2026-03, so it has no percentile.");
    }

    @Test
    void a_constant_series_is_a_flat_line() {
        DecilesResult result = Deciles.of(List.of(site("A", 1, 4), site("B", 2, 8), site("C", 3, 12)), 0);
        assertThat(result.months().getFirst().deciles()).containsOnly(0.25);
        assertThat(result.units()).extracting(Unit::percentile).containsOnly(0.0);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void months_come_in_order_and_units_as_given() {
        DecilesResult result = Deciles.of(
                List.of(DecileUnit.ratio("A", "2026-04", 1.0, 2.0), DecileUnit.ratio("A", "2026-03", 1.0, 4.0)), 0);
        assertThat(result.months()).extracting(Month::at).containsExactly("2026-03", "2026-04");
        assertThat(result.units()).extracting(Unit::at).containsExactly("2026-04", "2026-03");
    }

    @Test
    void a_unit_given_twice_counts_once_and_this_is_said() {
        DecilesResult result = Deciles.of(List.of(site("A", 1, 4), site("A", 3, 4), site("B", 2, 4)), 0);
        assertThat(result.months().getFirst().n()).isEqualTo(2);
        assertThat(result.notes()).containsExactly("A is given more than once for 2026-03; the first counts.");
    }

    @Test
    void a_sum_keeps_what_single_additions_lose() {
        CompensatedSum sum = new CompensatedSum();
        for (double value : new double[] {1, 1e100, 1, -1e100}) {
            sum.add(value);
        }
        assertThat(sum.value()).isEqualTo(2.0);
    }

    @Test
    void columns_are_answered_as_sites_one_by_one_are() {
        double[] numerators = {1, 3, 7, 2, 5, 4, 0, 6, Double.NaN, 3, Double.POSITIVE_INFINITY};
        double[] denominators = {10, 12, 9, 0, -1, Double.NaN, 5, 11, 10, 10, 10};
        DecileUnit[] units = IntStream.range(0, numerators.length)
                .mapToObj(i -> site("S" + i, numerators[i], denominators[i]))
                .toArray(DecileUnit[]::new);
        assertThat(Deciles.month("2026-03", numerators, denominators, 10)).isEqualTo(month(10, units));
        assertThat(Deciles.month("2026-03", numerators, denominators, 10).leftOut())
                .isEqualTo(new DecilesResult.LeftOut(3, 2, 2));
        assertThat(Deciles.month("2026-03", numerators, denominators, 0)).isEqualTo(month(0, units));
    }

    @Test
    void a_column_of_plain_values_needs_no_denominators_and_obeys_no_least_one() {
        double[] values = {4, 1, Double.NaN, 3};
        DecileUnit[] units = IntStream.range(0, values.length)
                .mapToObj(i -> DecileUnit.plain("S" + i, "2026-03", values[i]))
                .toArray(DecileUnit[]::new);
        assertThat(Deciles.month("2026-03", values, null, 5)).isEqualTo(month(5, units));
        assertThat(Deciles.month("2026-03", values, null, 5).n()).isEqualTo(3);
    }

    @Test
    void columns_without_a_figure_have_no_deciles_and_no_overall_figure() {
        Month none = Deciles.month("2026-03", new double[] {0, 1}, new double[] {0, Double.NaN}, 0);
        assertThat(none.deciles()).isNull();
        assertThat(none.overall()).isNull();
        assertThat(none.left()).isEqualTo(2);
        assertThat(Deciles.month("2026-03", new double[0], null, 0).deciles()).isNull();
    }

    @Test
    void what_a_request_should_not_send_is_named_at_its_field() {
        assertThat(Deciles.faults(
                        List.of(
                                site("A", 1e300, 10),
                                site("B", 1, -1),
                                site("C", 5, 1e-300),
                                site("D", -1e15, 1e15),
                                DecileUnit.ratio("E", "2026-03", null, 1e16),
                                DecileUnit.plain("F", "2026-03", 7.0)),
                        -1))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "minimumDenominator NUMBER_NEGATIVE",
                        "units[0].numerator NUMBER_TOO_LARGE",
                        "units[1].denominator NUMBER_NEGATIVE",
                        "units[2].numerator NUMBER_TOO_LARGE",
                        "units[4].denominator NUMBER_TOO_LARGE");
        assertThat(Deciles.faults(List.of(site("A", 0, 0), site("B", 3, 2)), 0)).isEmpty();
    }
}
