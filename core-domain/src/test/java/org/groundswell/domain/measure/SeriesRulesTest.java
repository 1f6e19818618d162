package org.groundswell.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.measure.SeriesCommand.RecordDataPoints;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesRulesTest {

    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final Rules<SeriesCommand, SeriesState, SeriesEvent> series = rules("proportion", SiteStanding.ACTIVE);

    private static Rules<SeriesCommand, SeriesState, SeriesEvent> rules(String kind, SiteStanding site) {
        boolean denominator = kind.equals("proportion") || kind.equals("ratio");
        MeasureDefinition definition = new MeasureDefinition(
                "A",
                "outcome",
                kind,
                "Seen",
                denominator ? "All" : null,
                "neutral",
                null,
                null,
                null,
                YearMonth.of(2026, 1));
        return rules(new MeasureState.Defined("m-1", 3, definition, said("Why")), site);
    }

    private static Rules<SeriesCommand, SeriesState, SeriesEvent> rules(MeasureState measure, SiteStanding site) {
        return new Rules<>(
                SeriesDecider.initial(),
                SeriesDecider::evolve,
                (command, state, circumstance) -> SeriesDecider.decide(command, state, measure, site, circumstance));
    }

    private static DataPoint value(YearMonth month, String numerator, String denominator) {
        return new DataPoint(
                month,
                Standing.VALUE,
                numerator == null ? null : new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator));
    }

    private static RecordDataPoints give(DataPoint... points) {
        return new RecordDataPoints("m-1", RF4, Arrays.asList(points), null, "u-1");
    }

    private static RecordDataPoints correct(String reason, DataPoint... points) {
        return new RecordDataPoints("m-1", RF4, Arrays.asList(points), said(reason), null);
    }

    private static DataPointsRecorded recorded(DataPoint... points) {
        return new DataPointsRecorded("m-1", RF4, 3, List.of(points), "u-1");
    }

    @Test
    void figures_are_recorded_under_the_definition_of_the_day_in_the_order_of_months() {
        series.given()
                .when(give(value(APRIL, "12.0", "14"), value(MARCH, "11", "14.50")))
                .then(recorded(value(MARCH, "11", "14.5"), value(APRIL, "12", "14")));
    }

    @Test
    void zero_is_a_value_and_a_zero_denominator_a_value_without_a_ratio() {
        series.given().when(give(value(MARCH, "0", "14"))).then(recorded(value(MARCH, "0", "14")));
        series.given().when(give(value(MARCH, "0", "0.00"))).then(recorded(value(MARCH, "0", "0")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"MISSING", "NOT_APPLICABLE", "SUSPENDED"})
    void a_month_without_a_value_has_no_numbers(Standing standing) {
        DataPoint without = new DataPoint(MARCH, standing, null, null);
        series.given().when(give(without)).then(recorded(without));
        series.given()
                .when(give(new DataPoint(MARCH, standing, BigDecimal.ONE, null)))
                .refused(SeriesRejection.NUMBERS_NOT_ASKED);
        series.given()
                .when(give(new DataPoint(MARCH, standing, null, BigDecimal.ONE)))
                .refused(SeriesRejection.NUMBERS_NOT_ASKED);
    }

    @Test
    void a_value_needs_its_numbers() {
        series.given()
                .when(give(value(MARCH, null, null)))
                .refused(SeriesRejection.NUMERATOR_NEEDED, SeriesRejection.DENOMINATOR_NEEDED);
        series.given()
                .when(give(value(MARCH, "1", null)))
                .refusedSaying(SeriesRejection.DENOMINATOR_NEEDED, "denominator (All)", "2026-03");
    }

    @Test
    void a_proportions_numerator_is_not_above_its_denominator() {
        series.given().when(give(value(MARCH, "14", "14"))).events();
        series.given()
                .when(give(value(MARCH, "15", "14")))
                .refusedSaying(SeriesRejection.NUMERATOR_ABOVE_DENOMINATOR, "2026-03", "15", "14");
        rules("ratio", SiteStanding.ACTIVE)
                .given()
                .when(give(value(MARCH, "15", "14")))
                .events();
    }

    @Test
    void a_negative_number_is_refused_where_it_stands() {
        series.given().when(give(value(MARCH, "-1", "14"))).refusedAt("points[0].numerator");
        series.given().when(give(value(MARCH, "1", "-14"))).refusedSaying(SeriesRejection.NEGATIVE, "-14");
        rules("continuous", SiteStanding.ACTIVE)
                .given()
                .when(give(value(MARCH, "-0.1", null)))
                .refused(SeriesRejection.NEGATIVE);
    }

    @Test
    void a_count_is_whole_and_has_no_denominator() {
        var counts = rules("count", SiteStanding.ACTIVE).given();
        counts.when(give(value(MARCH, "5.0", null))).then(recorded(value(MARCH, "5", null)));
        counts.when(give(value(MARCH, "5.5", null))).refused(SeriesRejection.NOT_WHOLE);
        counts.when(give(value(MARCH, "5", "6"))).refused(SeriesRejection.DENOMINATOR_NOT_ASKED);
        rules("continuous", SiteStanding.ACTIVE)
                .given()
                .when(give(value(MARCH, "5.5", null)))
                .events();
        series.given().when(give(value(MARCH, "5.5", "6.5"))).events();
    }

    @Test
    void a_number_of_absurd_length_is_refused_without_being_written_out() {
        series.given()
                .when(give(value(MARCH, "1E999999999", "1E-999999999")))
                .refused(SeriesRejection.NUMBER_TOO_LONG, SeriesRejection.NUMBER_TOO_LONG);
        var counts = rules("count", SiteStanding.ACTIVE).given();
        counts.when(give(value(MARCH, "999999999999999999", null))).events();
        counts.when(give(value(MARCH, "1000000000000000000", null))).refused(SeriesRejection.NUMBER_TOO_LONG);
        var measured = rules("continuous", SiteStanding.ACTIVE).given();
        measured.when(give(value(MARCH, "0.0000000001", null))).events();
        measured.when(give(value(MARCH, "0.00000000001", null))).refused(SeriesRejection.NUMBER_TOO_LONG);
        measured.when(give(value(MARCH, "0E+999999999", null))).then(recorded(value(MARCH, "0", null)));
    }

    @Test
    void this_month_can_be_given_and_the_next_cannot() {
        YearMonth present = YearMonth.of(2026, 11);
        series.given().when(give(value(present, "1", "2"))).events();
        series.given()
                .when(give(value(present.plusMonths(1), "1", "2")))
                .refusedSaying(SeriesRejection.MONTH_IN_FUTURE, "2026-12", "2026-11");
    }

    @Test
    void no_month_comes_before_the_measures_first() {
        series.given().when(give(value(YearMonth.of(2026, 1), "1", "2"))).events();
        series.given()
                .when(give(value(YearMonth.of(2025, 12), "1", "2")))
                .refusedSaying(SeriesRejection.MONTH_TOO_EARLY, "2026-01", "2025-12");
    }

    @Test
    void a_month_is_given_once() {
        series.given()
                .when(give(value(MARCH, "1", "2"), value(APRIL, "1", "2"), value(MARCH, "1", "2")))
                .refusedAt("points[2].period");
    }

    @Test
    void something_must_be_given_and_not_too_much() {
        series.given().when(give()).refused(SeriesRejection.NOTHING_GIVEN);
        List<DataPoint> years = new ArrayList<>();
        IntStream.rangeClosed(0, 1200).forEach(i -> years.add(value(MARCH.minusMonths(i), "1", "2")));
        series.given()
                .when(new RecordDataPoints("m-1", RF4, years, null, null))
                .refused(SeriesRejection.TOO_MANY_MONTHS);
    }

    @Test
    void every_fault_is_named_at_once() {
        series.given()
                .when(give(value(MARCH, "3", "2"), value(YearMonth.of(2030, 1), "-1", null)))
                .refusedAt("points[0].numerator", "points[1].period", "points[1].numerator", "points[1].denominator");
    }

    @Test
    void an_unchanged_month_changes_nothing() {
        series.given(recorded(value(MARCH, "11", "14")))
                .when(give(value(MARCH, "11.0", "14.0")))
                .nothing();
    }

    @Test
    void a_changed_month_without_a_reason_is_a_conflict_that_tells_old_and_new() {
        List<Rejection> rejections = series.given(recorded(value(MARCH, "11", "14"), value(APRIL, "1", "2")))
                .when(give(value(MARCH, "12", "14"), new DataPoint(APRIL, Standing.MISSING, null, null)))
                .rejections();
        assertThat(rejections).allMatch(each -> each.kind() == Rejection.Kind.CONFLICT);
        assertThat(rejections.stream().map(Rejection::message))
                .containsExactly(
                        "2026-03 was recorded as 11 of 14 and would become 12 of 14; give a reason for the correction.",
                        "2026-04 was recorded as 1 of 2 and would become missing; give a reason for the correction.");
        series.given(recorded(value(MARCH, "11", "14")))
                .when(correct(" ", value(MARCH, "12", "14")))
                .refused(SeriesRejection.CHANGE_NEEDS_REASON);
    }

    @Test
    void a_correction_keeps_its_reason_and_new_months_are_recorded_beside_it() {
        series.given(recorded(value(MARCH, "11", "14")))
                .when(correct("Counted again", value(MARCH, "12", "14"), value(APRIL, "1", "2")))
                .then(
                        new DataPointsRecorded("m-1", RF4, 3, List.of(value(APRIL, "1", "2")), null),
                        new DataPointsCorrected(
                                "m-1", RF4, 3, List.of(value(MARCH, "12", "14")), said("Counted again"), null));
    }

    @Test
    void what_was_changed_since_it_was_seen_is_not_replaced_and_nothing_else_is_either() {
        var counted = new RecordDataPoints(
                "m-1",
                RF4,
                List.of(value(MARCH, "12", "14"), value(APRIL, "3", "4")),
                said("Counted again"),
                null,
                List.of(value(MARCH, "11.0", "14")));
        series.given(recorded(value(MARCH, "11", "14")))
                .when(counted)
                .then(
                        new DataPointsRecorded("m-1", RF4, 3, List.of(value(APRIL, "3", "4")), null),
                        new DataPointsCorrected(
                                "m-1", RF4, 3, List.of(value(MARCH, "12", "14")), said("Counted again"), null));
        series.given(recorded(value(MARCH, "10", "14")))
                .when(counted)
                .refusedSaying(SeriesRejection.CHANGED_SINCE_SEEN, "RF4", "2026-03");
        series.given(recorded(value(MARCH, "11", "14"), value(APRIL, "1", "4")))
                .when(counted)
                .refusedSaying(SeriesRejection.CHANGED_SINCE_SEEN, "RF4", "2026-04");
        series.given(recorded(value(MARCH, "12", "14"), value(APRIL, "3", "4")))
                .when(counted)
                .nothing();
    }

    @Test
    void a_corrected_month_is_compared_with_its_correction() {
        FreeText reason = said("Counted again");
        series.given(
                        recorded(value(MARCH, "11", "14")),
                        new DataPointsCorrected("m-1", RF4, 3, List.of(value(MARCH, "12", "14")), reason, null))
                .when(give(value(MARCH, "12", "14")))
                .nothing();
    }

    @Test
    void a_reason_has_a_bounded_length() {
        series.given().when(correct("x".repeat(4001), value(MARCH, "1", "2"))).refused(FieldRejection.TOO_LONG);
    }

    @ParameterizedTest
    @EnumSource(
            value = SiteStanding.Kind.class,
            names = {"DECLINED", "WITHDRAWN"})
    void a_site_that_left_reports_nothing(SiteStanding.Kind kind) {
        SiteStanding standing = SiteStanding.ofSideState(kind.name().toLowerCase());
        rules("proportion", standing)
                .given()
                .when(give(value(MARCH, "1", "2")))
                .refusedSaying(SeriesRejection.SITE_HAS_LEFT, standing.word());
    }

    @Test
    void a_paused_site_reports_and_an_unknown_one_does_not() {
        rules("proportion", SiteStanding.PAUSED)
                .given()
                .when(give(value(MARCH, "1", "2")))
                .events();
        rules("proportion", SiteStanding.NOT_ENROLLED)
                .given()
                .when(give(value(MARCH, "1", "2")))
                .refused(SeriesRejection.SITE_UNKNOWN);
    }

    @Test
    void a_site_that_was_taken_in_gives_the_months_before_and_puts_right_what_it_gave_after() {
        var takenIn = rules("proportion", SiteStanding.takenIn("RYJ", APRIL.atDay(1)));
        takenIn.given().when(give(value(MARCH, "1", "2"))).then(recorded(value(MARCH, "1", "2")));
        takenIn.given()
                .when(give(value(MARCH, "1", "2"), value(APRIL, "1", "2")))
                .refusedSaying(
                        SeriesRejection.TAKEN_IN_BEFORE, "RYJ", APRIL.atDay(1).toString(), APRIL.toString());
        takenIn.given()
                .when(give(value(MARCH, "1", "2"), value(APRIL, "1", "2")))
                .refusedAt("points[1].period");
        takenIn.given(recorded(value(APRIL, "1", "2")))
                .when(correct("Counted twice", value(APRIL, "0", "0")))
                .events();
    }

    @Test
    void a_site_that_was_split_gives_the_months_before() {
        var split = rules("proportion", SiteStanding.split(List.of("RYJ", "R1H"), APRIL.atDay(1)));
        split.given().when(give(value(MARCH, "1", "2"))).then(recorded(value(MARCH, "1", "2")));
        split.given()
                .when(give(value(APRIL, "1", "2")))
                .refusedSaying(
                        SeriesRejection.SPLIT_BEFORE,
                        "RYJ and R1H",
                        APRIL.atDay(1).toString(),
                        APRIL.toString());
    }

    @Test
    void a_measure_that_is_not_there_takes_no_figures() {
        rules(new MeasureState.NotDefined(), SiteStanding.ACTIVE)
                .given()
                .when(give(value(MARCH, "1", "2")))
                .refused(SeriesRejection.MEASURE_UNKNOWN);
    }

    @Test
    void figures_are_told_as_people_read_them() {
        assertThat(Figures.told(value(MARCH, "12.5", null))).isEqualTo("12.5");
        assertThat(Figures.told(new DataPoint(MARCH, Standing.NOT_APPLICABLE, null, null)))
                .isEqualTo("not-applicable");
    }
}
