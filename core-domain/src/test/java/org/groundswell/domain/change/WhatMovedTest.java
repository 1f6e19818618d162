package org.groundswell.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.change.KnownSite.Membership;
import org.groundswell.domain.change.Part.Cause;
import org.groundswell.domain.change.Part.Kind;
import org.junit.jupiter.api.Test;

class WhatMovedTest {

    /** Two sites, January of both known, at entry 5. */
    private static Past two() {
        return Past.ofRatios()
                .counted("A")
                .counted("B")
                .given("A", "2026-01", 8, 10)
                .given("B", "2026-01", 4, 10);
    }

    private static Breakdown moved(Past past, long from) {
        return moved(past, from, "2026-01", "2026-01");
    }

    private static Breakdown moved(Past past, long from, String first, String last) {
        return WhatMoved.between(past.at(from, "2026-03", first, last), past.at(past.entry(), "2026-04", first, last));
    }

    private static List<Kind> kinds(Breakdown breakdown) {
        return breakdown.parts().stream().map(Part::kind).toList();
    }

    private static String change(Part part) {
        return part.change().map(change -> change.rounded(4).toPlainString()).orElse("none");
    }

    @Test
    void nothing_moves_between_a_moment_and_itself() {
        Breakdown same = moved(two(), 5);
        assertThat(same.parts()).isEmpty();
        assertThat(same.change().orElseThrow().isSameAs(Quotient.ZERO)).isTrue();
    }

    @Test
    void a_past_month_first_given_afterwards_is_late_data() {
        Breakdown late = moved(two().counted("C").given("C", "2026-01", 0, 20), 6);
        assertThat(kinds(late)).containsExactly(Kind.LATE_DATA);
        assertThat(change(late.parts().getFirst())).isEqualTo("-0.3000");
        assertThat(late.parts().getFirst().causes())
                .containsExactly(new Cause(
                        7,
                        "C",
                        YearMonth.parse("2026-01"),
                        YearMonth.parse("2026-01"),
                        Sum.NOTHING,
                        new Sum(BigDecimal.ZERO, BigDecimal.valueOf(20), 1)));
    }

    @Test
    void a_month_that_was_still_running_is_real_change_when_it_comes_in() {
        Breakdown real = moved(two().given("A", "2026-03", 10, 10), 5, "2026-01", "2026-03");
        assertThat(kinds(real)).containsExactly(Kind.REAL_CHANGE);
        assertThat(change(real.parts().getFirst())).isEqualTo("0.1333");
    }

    @Test
    void a_replaced_figure_is_a_correction() {
        Breakdown corrected = moved(two().given("B", "2026-01", 6, 10), 5);
        assertThat(kinds(corrected)).containsExactly(Kind.CORRECTIONS);
        assertThat(change(corrected.parts().getFirst())).isEqualTo("0.1000");
        assertThat(corrected.parts().getFirst().causes())
                .extracting(Cause::entry)
                .containsExactly(6L);
    }

    @Test
    void a_figure_given_anew_under_another_definition_is_a_change_of_definition() {
        Breakdown redefined = moved(two().redefined(1).given("B", "2026-01", 6, 10), 5);
        assertThat(kinds(redefined)).containsExactly(Kind.DEFINITION);
        assertThat(change(redefined.parts().getFirst())).isEqualTo("0.1000");
        assertThat(redefined.parts().getFirst().causes())
                .extracting(Cause::entry)
                .containsExactly(6L, 7L);
    }

    @Test
    void another_multiplier_is_a_change_of_definition() {
        Breakdown redefined = moved(two().redefined(100), 5);
        assertThat(change(redefined.parts().getFirst())).isEqualTo("59.4000");
    }

    @Test
    void a_definition_that_leaves_the_value_alone_is_named_all_the_same() {
        Breakdown redefined = moved(two().redefined(1), 5);
        assertThat(kinds(redefined)).containsExactly(Kind.DEFINITION);
        assertThat(change(redefined.parts().getFirst())).isEqualTo("0.0000");
    }

    @Test
    void sites_that_come_go_and_move_are_told_apart() {
        Past past = two().site("C", Membership.ELSEWHERE)
                .given("C", "2026-01", 10, 10)
                .counted("D")
                .given("D", "2026-01", 1, 10)
                .site("A", Membership.LEFT)
                .counted("C");
        Breakdown sites = moved(past, 7);
        assertThat(kinds(sites)).containsExactly(Kind.SITES_JOINED, Kind.SITES_LEFT, Kind.SITES_MOVED);
        assertThat(sites.parts())
                .flatExtracting(Part::causes)
                .extracting(Cause::entry)
                .containsExactly(8L, 10L, 11L);
        assertThat(sites.to().value().orElseThrow().rounded(4)).isEqualTo("0.5000");
        assertThat(sites.to().sites()).isEqualTo(3);
    }

    @Test
    void a_site_that_comes_back_joins() {
        Past past = two().site("A", Membership.LEFT).counted("A");
        assertThat(kinds(moved(past, 6))).containsExactly(Kind.SITES_JOINED);
    }

    @Test
    void another_period_of_the_same_knowledge_is_real_change() {
        Past past = two().given("A", "2026-02", 9, 10);
        Breakdown real = WhatMoved.between(
                past.at(6, "2026-03", "2026-01", "2026-01"), past.at(6, "2026-03", "2026-02", "2026-02"));
        assertThat(kinds(real)).containsExactly(Kind.REAL_CHANGE);
        assertThat(change(real.parts().getFirst())).isEqualTo("0.3000");
        assertThat(real.parts().getFirst().after().sites()).isEqualTo(1);
    }

    @Test
    void late_data_of_the_earlier_period_is_not_taken_for_real_change() {
        Past past = two().counted("C").given("C", "2026-01", 0, 20).given("A", "2026-02", 9, 10);
        Breakdown both = WhatMoved.between(
                past.at(6, "2026-02", "2026-01", "2026-01"), past.at(8, "2026-03", "2026-02", "2026-02"));
        assertThat(kinds(both)).containsExactly(Kind.LATE_DATA, Kind.REAL_CHANGE);
        assertThat(both.parts()).extracting(WhatMovedTest::change).containsExactly("-0.3000", "0.6000");
    }

    @Test
    void a_part_that_leaves_nothing_to_divide_by_is_borne_by_the_next() {
        Past past = Past.ofRatios()
                .counted("A")
                .given("A", "2026-01", 1, 2)
                .missing("A", "2026-01")
                .counted("B")
                .given("B", "2026-01", 3, 4);
        Breakdown emptied = moved(past, 3);
        assertThat(emptied.parts()).extracting(WhatMovedTest::change).containsExactly("0.0000", "0.2500");
        assertThat(emptied.parts().getFirst().after().value()).isEmpty();
    }

    @Test
    void where_there_was_no_figure_causes_are_told_without_amounts() {
        Past past = Past.ofRatios().counted("A").given("A", "2026-01", 1, 2);
        Breakdown begun = moved(past, 2);
        assertThat(begun.change()).isEmpty();
        assertThat(begun.parts()).extracting(WhatMovedTest::change).containsExactly("none");
    }

    @Test
    void plain_values_are_averaged() {
        Past past = new Past(true)
                .counted("A")
                .counted("B")
                .given("A", "2026-01", 10, 1)
                .given("B", "2026-01", 20, 1);
        Breakdown late = moved(past, 4);
        assertThat(late.from().value().orElseThrow().rounded(1)).isEqualTo("10.0");
        assertThat(change(late.parts().getFirst())).isEqualTo("5.0000");
    }

    @Test
    void several_months_of_one_entry_and_site_are_one_cause() {
        Past past = two();
        Knowledge later = past.at(5, "2026-03", "2026-01", "2026-02");
        Breakdown dropped = WhatMoved.between(
                two().given("A", "2026-02", 1, 1).at(6, "2026-03", "2026-01", "2026-02"),
                two().given("A", "2026-02", 1, 1).at(6, "2026-03", "2026-02", "2026-02"));
        assertThat(later.figure().sites()).isEqualTo(2);
        assertThat(dropped.parts().getFirst().causes()).extracting(Cause::entry).containsExactly(4L, 5L);
    }
}
