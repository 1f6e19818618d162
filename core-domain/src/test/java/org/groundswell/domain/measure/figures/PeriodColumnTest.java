package org.groundswell.domain.measure.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodColumnTest {

    private static final YearMonth MARCH = YearMonth.of(2017, 3);

    private static PeriodColumn column(String... cells) {
        PeriodColumn column = new PeriodColumn();
        for (String cell : cells) {
            column.survey(cell);
        }
        return column;
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-14, 2017-03-14",
        "14/03/2017, 2017-03-14",
        "3/14/17, 2017-03-14",
        "14 March 2017, 2017-03-14",
        "20170314, 2017-03-14",
        "05/03/2017, 2017-03-05",
        "03/03/2017, 2017-03-03",
        "March 2017, 2017-03-01",
        "2017-03, 2017-03-01"
    })
    void the_day_is_read_where_one_is_given(String words, LocalDate day) {
        assertThat(column(words).day(words)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-03-01",
                "2017-03-31",
                "2017-3-1",
                "2017/03/01",
                "2017-03-01T00:00:00",
                "2017-03-01 00:00",
                "2017-03-01T00:00:00.000Z",
                "2017-03",
                "2017/03",
                "201703",
                "20170301",
                "01/03/2017",
                "1/3/2017",
                "1-3-2017",
                "01.03.2017",
                "31/03/2017",
                "3/13/2017",
                "03/03/2017",
                "1/3/17",
                "03/2017",
                "3-2017",
                "Mar-17",
                "Mar 17",
                "mar-2017",
                "March 2017",
                "MARCH 2017",
                "March-17",
                "Mar. 2017",
                "1 March 2017",
                "01-Mar-17",
                "1st March 2017"
            })
    void a_month_is_read_in_every_usual_form(String words) {
        assertThat(column(words).read(words)).contains(MARCH);
    }

    @ParameterizedTest
    @CsvSource({"Sept 2017,9", "Sep-17,9", "September 2017,9", "Dec-17,12", "January 2017,1"})
    void months_are_known_by_their_names(String words, int month) {
        assertThat(column(words).read(words)).contains(YearMonth.of(2017, month));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Q1 2017",
                "2017",
                "42795",
                "2017-13",
                "2017-00",
                "2017-02-30",
                "31/02/2017",
                "02/31/2017",
                "32/13/2017",
                "13/13/2017",
                "0/3/2017",
                "3/0/2017",
                "13/2017",
                "1899-12",
                "2201-01",
                "01/03/1850",
                "Maerz 2017",
                "Marc 2017",
                "17-Mar",
                "30 February 2017",
                "March",
                "201713",
                "20170230",
                "2017-03-01 14:30"
            })
    void what_is_no_month_is_not_read(String words) {
        PeriodColumn column = column(words);
        assertThat(column.read(words)).isEmpty();
        assertThat(column.isAmbiguous(words)).isFalse();
    }

    @Test
    void dates_that_could_mean_two_months_are_read_the_british_way_and_this_is_said() {
        PeriodColumn column = column("01/03/2017", "01/04/2017");
        assertThat(column.read("01/03/2017")).contains(MARCH);
        assertThat(column.isAmbiguous("01/03/2017")).isFalse();
        assertThat(column.note("period")).contains("The dates in the column \"period\" were read as day, month, year.");
    }

    @Test
    void a_date_that_can_only_be_day_first_settles_the_others() {
        PeriodColumn column = column("03/01/2017", "04/01/2017", "31/01/2017");
        assertThat(column.read("03/01/2017")).contains(YearMonth.of(2017, 1));
    }

    @Test
    void a_date_that_can_only_be_month_first_casts_doubt_on_the_others() {
        PeriodColumn column = column("03/04/2017", "03/13/2017");
        assertThat(column.read("03/13/2017")).contains(MARCH);
        assertThat(column.read("03/04/2017")).isEmpty();
        assertThat(column.isAmbiguous("03/04/2017")).isTrue();
        assertThat(column.note("period").orElseThrow()).contains("not clear which number is the month");
    }

    @Test
    void second_numbers_that_are_all_one_look_month_first() {
        PeriodColumn column = column("03/01/2017", "04/01/2017");
        assertThat(column.read("03/01/2017")).isEmpty();
        assertThat(column.isAmbiguous("03/01/2017")).isTrue();
        assertThat(column("03/01/2017", "03/01/2017").read("03/01/2017")).contains(YearMonth.of(2017, 1));
        assertThat(column("03/01/2017", "04/02/2017").read("03/01/2017")).contains(YearMonth.of(2017, 1));
    }

    @Test
    void three_ways_in_one_column_leave_only_what_has_one_reading() {
        PeriodColumn column = column("2017-03-01", "01/04/2017", "Mar-17", "31/03/2017");
        assertThat(column.read("2017-03-01")).contains(MARCH);
        assertThat(column.read("Mar-17")).contains(MARCH);
        assertThat(column.read("31/03/2017")).contains(MARCH);
        assertThat(column.read("01/04/2017")).isEmpty();
        assertThat(column.isAmbiguous("01/04/2017")).isTrue();
        assertThat(column.note("period"))
                .contains(
                        "The column \"period\" writes dates in 3 ways (like 2017-03-01, 01/03/2017, March 2017); those that could mean two months were refused.");
    }

    @Test
    void several_ways_that_each_have_one_reading_are_taken_and_said() {
        PeriodColumn column = column("2017-03-01", "Mar-17");
        assertThat(column.note("period").orElseThrow()).endsWith("each could be read in one way only.");
    }

    @Test
    void one_clear_way_needs_no_remark() {
        assertThat(column("2017-03-01", "2017-04-01", "not a date").note("period"))
                .isEmpty();
    }

    @Test
    void more_different_periods_than_are_remembered_are_still_read() {
        PeriodColumn column = new PeriodColumn();
        IntStream.range(0, 6000).forEach(i -> column.survey("x" + i));
        column.survey("2017-03");
        assertThat(column.read("2017-03")).contains(MARCH);
    }
}
