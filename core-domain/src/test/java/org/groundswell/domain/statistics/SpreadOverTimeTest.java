package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.Improvers.Improver;
import org.groundswell.domain.statistics.Improvers.Site;
import org.groundswell.domain.statistics.SpreadOverTime.Month;
import org.junit.jupiter.api.Test;

class SpreadOverTimeTest {

    private static DecileUnit unit(String id, String at, double numerator, double denominator) {
        return DecileUnit.ratio(id, at, numerator, denominator);
    }

    @Test
    void months_come_in_order_with_their_variance_and_count() {
        SpreadOverTime spread = SpreadOverTime.of(
                Kind.PROPORTION,
                List.of(
                        unit("A", "2026-02", 50, 100),
                        unit("B", "2026-02", 50, 100),
                        unit("A", "2026-01", 10, 100),
                        unit("B", "2026-01", 90, 100),
                        unit("C", "2026-01", 5, 0),
                        unit("D", "2026-01", 5, 9),
                        unit("E", "2026-01", 12, 10),
                        DecileUnit.ratio("F", "2026-01", null, 10.0)),
                10);
        assertThat(spread.months()).extracting(Month::at).containsExactly("2026-01", "2026-02");
        Month january = spread.months().getFirst();
        double apart = Math.asin(Math.sqrt(0.9)) - Math.asin(Math.sqrt(0.1));
        // two sites of equal variance: half the square of their distance, less that variance
        assertThat(january.tauSquared()).isCloseTo(apart * apart / 2 - 1 / 400.0, within(1e-12));
        assertThat(january.variance()).isCloseTo(0.32, within(1e-12));
        assertThat(january.n()).isEqualTo(2);
        assertThat(january.left()).isEqualTo(4);
        Month february = spread.months().getLast();
        assertThat(february.tauSquared()).isZero();
        assertThat(february.variance()).isZero();
        assertThat(february.left()).isZero();
        assertThat(spread.notes()).isEmpty();
    }

    @Test
    void each_kind_has_the_scale_of_its_funnel() {
        List<DecileUnit> units = List.of(unit("A", "2026-01", 0, 100), unit("B", "2026-01", 225, 100));
        assertThat(SpreadOverTime.of(Kind.RATIO, units, 0).months().getFirst().tauSquared())
                .isCloseTo(1.5 * 1.5 / 2 - 1 / 400.0, within(1e-12));
        double error = 100 / (100.5 * 100.5);
        double apart = Math.log(225.5 / 100.5) - Math.log(0.5 / 100.5);
        double second = error + 225 / (225.5 * 225.5);
        double q = apart * apart / (error + second);
        double weights = 1 / error + 1 / second;
        double expected = (q - 1) / (weights - (1 / (error * error) + 1 / (second * second)) / weights);
        assertThat(SpreadOverTime.of(Kind.COUNT_RATIO, units, 0)
                        .months()
                        .getFirst()
                        .tauSquared())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void plain_values_have_a_variance_only() {
        SpreadOverTime spread = SpreadOverTime.of(
                null,
                List.of(
                        DecileUnit.plain("A", "2026-01", -3.0),
                        DecileUnit.plain("B", "2026-01", 5.0),
                        DecileUnit.plain("B", "2026-01", 6.0),
                        DecileUnit.plain("C", "2026-01", null)),
                10);
        Month month = spread.months().getFirst();
        assertThat(month.variance()).isEqualTo(32);
        assertThat(month.tauSquared()).isNull();
        assertThat(month.n()).isEqualTo(2);
        assertThat(month.left()).isEqualTo(1);
        assertThat(spread.notes()).containsExactly("B is given more than once for 2026-01; the first counts.");
    }

    @Test
    void a_month_of_one_site_says_that_there_is_no_variance() {
        SpreadOverTime spread = SpreadOverTime.of(Kind.PROPORTION, List.of(unit("A", "2026-01", 1, 10)), 0);
        assertThat(spread.months()).containsExactly(new Month("2026-01", null, null, 1, 0));
        assertThat(spread.notes()).singleElement().asString().contains("Fewer than two sites");
        assertThat(SpreadOverTime.of(Kind.PROPORTION, List.of(unit("A", "2026-01", 1, 10)), 10)
                        .months()
                        .getFirst()
                        .n())
                .isEqualTo(1);
    }

    private static Site site(int i, double first, double last) {
        return new Site("S" + i, unit("S" + i, "2026-01", first, 100), unit("S" + i, "2026-12", last, 100));
    }

    /** Ten sites in order of their first figure, 0 to 9 in 100, and their last. */
    private static List<Site> ten(double... last) {
        return IntStream.range(0, 10).mapToObj(i -> site(i, i, last[i])).toList();
    }

    @Test
    void who_started_in_the_worst_fifth_and_ended_in_the_better_half_improved_most() {
        Improvers result = Improvers.of(ten(30, 50, 60, 5, 6, 7, 8, 9, 10, 11), true, 10);
        assertThat(result.improvers())
                .containsExactly(
                        new Improver("S1", 0.01, 0.5, 8 / 9.0, 8 / 9.0, 0.49),
                        new Improver("S0", 0, 0.3, 1, 7 / 9.0, 0.3));
        assertThat(result.n()).isEqualTo(10);
        assertThat(result.left()).isZero();
        assertThat(result.reason()).isNull();
    }

    @Test
    void just_four_fifths_and_just_half_of_the_others_are_enough_and_standing_still_is_not() {
        List<Site> eleven = new ArrayList<>(IntStream.range(0, 11)
                .mapToObj(i -> site(i, i, i == 2 ? 50 : 40 + i * (i > 6 ? 5 : 1)))
                .toList());
        Improver improver = Improvers.of(eleven, true, 0).improvers().getFirst();
        assertThat(improver.id()).isEqualTo("S2");
        assertThat(improver.betterAtFirst()).isEqualTo(0.8);
        List<Site> half = IntStream.range(0, 5)
                .mapToObj(i -> site(i, i, i == 0 ? 50 : 40 + i * 4))
                .toList();
        assertThat(Improvers.of(half, true, 0).improvers().getFirst().worseAtLast())
                .isEqualTo(0.5);
        List<Site> fallen = IntStream.range(0, 6)
                .mapToObj(i -> site(i, 50 + i, i == 0 ? 50 : i))
                .toList();
        assertThat(Improvers.of(fallen, true, 0).improvers()).isEmpty();
    }

    @Test
    void where_lower_is_better_the_highest_are_the_worst() {
        Improvers result = Improvers.of(ten(10, 11, 12, 13, 14, 15, 16, 17, 3, 2), false, 0);
        assertThat(result.improvers()).extracting(Improver::id).containsExactly("S9", "S8");
        assertThat(result.improvers().getFirst().change()).isCloseTo(-0.07, within(1e-12));
        assertThat(Improvers.of(ten(10, 11, 12, 13, 14, 15, 16, 17, 3, 10), false, 0)
                        .improvers())
                .extracting(Improver::id)
                .containsExactly("S8");
    }

    @Test
    void a_tie_makes_nobody_an_improver() {
        List<Site> tied = new ArrayList<>(
                IntStream.range(0, 3).mapToObj(i -> site(i, 0, 50)).toList());
        IntStream.range(3, 10).forEach(i -> tied.add(site(i, i, i)));
        assertThat(Improvers.of(tied, true, 0).improvers()).isEmpty();
        // all end alike: none is strictly worse
        assertThat(Improvers.of(ten(50, 50, 50, 50, 50, 50, 50, 50, 50, 50), true, 0)
                        .reason())
                .contains("No site started in the worst fifth");
    }

    @Test
    void small_sites_and_those_without_a_figure_are_not_compared() {
        List<Site> sites = new ArrayList<>(ten(30, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        sites.add(new Site("small", unit("small", "2026-01", 0, 9), unit("small", "2026-12", 90, 100)));
        sites.add(new Site("late", unit("late", "2026-01", 0, 100), unit("late", "2026-12", 9, 9)));
        sites.add(new Site(
                "missing", DecileUnit.ratio("missing", "2026-01", null, 100.0), unit("missing", "2026-12", 9, 100)));
        Improvers result = Improvers.of(sites, true, 10);
        assertThat(result.n()).isEqualTo(10);
        assertThat(result.left()).isEqualTo(3);
        assertThat(result.improvers()).extracting(Improver::id).containsExactly("S0");
        assertThat(Improvers.of(sites.subList(0, 4), true, 0).reason()).contains("at least five sites");
        assertThat(Improvers.of(sites.subList(0, 5), true, 0).improvers()).hasSize(1);
        assertThat(Improvers.of(sites, true, 100).n()).isEqualTo(10);
    }

    @Test
    void plain_values_are_compared_whatever_the_minimum() {
        List<Site> sites = IntStream.range(0, 6)
                .mapToObj(i -> new Site(
                        "S" + i,
                        DecileUnit.plain("S" + i, "2026-01", (double) -i),
                        DecileUnit.plain("S" + i, "2026-12", (double) i)))
                .toList();
        assertThat(Improvers.of(sites, true, 50).improvers())
                .extracting(Improver::id)
                .containsExactly("S5", "S4");
    }
}
