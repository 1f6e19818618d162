package org.groundswell.domain.measure.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.groundswell.domain.measure.figures.NumberText.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                "0|0",
                "1,234|1234",
                "1,234,567.5|1234567.5",
                "12.50|12.50",
                "12.|12",
                ".5|0.5",
                "-3|-3",
                "\u22123|-3",
                "-1,234|-1234",
                "007|7"
            })
    void numbers_are_read_as_people_write_them(String words, String number) {
        assertThat(NumberText.read(words).number()).isEqualByComparingTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|NOT_A_NUMBER",
                "NaN|NOT_A_NUMBER",
                "Infinity|NOT_A_NUMBER",
                "#N/A|NOT_A_NUMBER",
                "0x10|NOT_A_NUMBER",
                "1 234|NOT_A_NUMBER",
                "(5)|NOT_A_NUMBER",
                "£5|NOT_A_NUMBER",
                "5d|NOT_A_NUMBER",
                "*|NOT_A_NUMBER",
                "--5|NOT_A_NUMBER",
                "=A1+B1|FORMULA",
                "12%|PERCENTAGE",
                "1,23|TWO_READINGS",
                "12,5|TWO_READINGS",
                "1.234,5|TWO_READINGS",
                "1,2345|TWO_READINGS",
                "1.2.3|TWO_READINGS",
                "1234,567|TWO_READINGS",
                "1e5|EXPONENT",
                "1.2E+05|EXPONENT"
            })
    void what_is_no_number_is_refused_for_its_own_reason(String words, Fault fault) {
        NumberText read = NumberText.read(words);
        assertThat(read.fault()).isEqualTo(fault);
        assertThat(read.number()).isNull();
        assertThat(fault.sentence().formatted(words)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-", "", "٣", "１２"})
    void signs_alone_and_digits_of_other_scripts_are_no_numbers(String words) {
        assertThat(NumberText.read(words).number()).isNull();
    }

    @Test
    void an_endless_number_is_refused_unread() {
        assertThat(NumberText.read("9".repeat(40)).number()).isNotNull();
        assertThat(NumberText.read("9".repeat(41)).fault()).isEqualTo(Fault.NOT_A_NUMBER);
    }
}
