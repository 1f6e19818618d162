package org.groundswell.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    private static final List<String> GAPS =
            List.of(" ", "-", ".", "\u00a0", "\u202f", "\u2009", "\u2011", "\u2013", " - ", "\u200b", "");

    @ParameterizedTest
    @CsvSource({
        "9434765919, true", // the worked example of the NHS Data Dictionary's guidance: 299 leaves 2, 11 - 2 = 9
        "9434765918, false",
        "9434765910, false",
        "4010232137, true", // published as a test number
        "4505577104, true", // published as a test number
        "0000000051, true", // 5 × 2 = 10, 11 - 10 = 1
        "0000000000, true", // 11 - 0 = 11 stands for 0
        "943476591, false",
        "94347659190, false",
        "943476591X, false"
    })
    void the_last_digit_checks_the_others(String digits, boolean valid) {
        assertThat(NhsNumber.isValid(digits)).isEqualTo(valid);
    }

    /** 6 × 2 = 12 leaves 1: the check digit would be 10, which no digit is. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
    void a_number_that_would_need_ten_is_never_valid(String last) {
        assertThat(NhsNumber.isValid("000000006" + last)).isFalse();
    }

    @Test
    void it_is_found_however_it_is_grouped() {
        assertThat(NhsNumber.in("Seen: 943 476 5919, then home")).containsExactly("9434765919");
        assertThat(NhsNumber.in("943-476-5919")).containsExactly("9434765919");
        assertThat(NhsNumber.in("943.476.5919.")).containsExactly("9434765919");
        assertThat(NhsNumber.in("943\u00a0476\u00a05919")).containsExactly("9434765919");
        assertThat(NhsNumber.in("94 34 76 59 19")).containsExactly("9434765919");
        assertThat(NhsNumber.in("NHS9434765919")).containsExactly("9434765919");
        assertThat(NhsNumber.in("\uff19\uff14\uff13 476 5919")).containsExactly("9434765919");
        assertThat(NhsNumber.in("943 476 5919 fell 2 times and 4010232137 once"))
                .containsExactly("9434765919", "4010232137");
        assertThat(NhsNumber.in("bed 12 943 476 5919 2 falls")).containsExactly("9434765919");
    }

    @Test
    void other_numbers_are_left_alone() {
        assertThat(NhsNumber.in("943 476 5918")).isEmpty();
        assertThat(NhsNumber.in("94347659190 and 19434765919")).isEmpty();
        assertThat(NhsNumber.in("+44 20 7946 0958, 11 of 14 in 2026-03")).isEmpty();
        assertThat(NhsNumber.in("943, 476, 5919")).isEmpty();
        assertThat(NhsNumber.in("943\n476\n5919")).isEmpty();
        assertThat(NhsNumber.in("")).isEmpty();
    }

    @RepeatedTest(50)
    void any_valid_number_is_found_under_any_grouping_and_none_with_a_digit_wrong(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String number = valid(random);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            grouped.append(i == 0 ? "" : GAPS.get(random.nextInt(GAPS.size()))).append(number.charAt(i));
        }
        assertThat(NhsNumber.in("about " + grouped + ", who"))
                .as(grouped.toString())
                .containsExactly(number);
        int at = random.nextInt(number.length());
        int wrong = (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        String changed = number.substring(0, at) + wrong + number.substring(at + 1);
        assertThat(NhsNumber.isValid(changed)).as(changed).isFalse();
        assertThat(NhsNumber.in(number + random.nextInt(10))).as(number).isEmpty();
        assertThat(NhsNumber.in(random.nextInt(10) + number)).as(number).isEmpty();
    }

    static String valid(Random random) {
        while (true) {
            String nine = String.format("%09d", random.nextInt(1_000_000_000));
            for (int check = 0; check <= 9; check++) {
                if (NhsNumber.isValid(nine + check)) {
                    return nine + check;
                }
            }
        }
    }
}
