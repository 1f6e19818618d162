package org.groundswell.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSecretTest {

    private static final CalendarSecret SECRET = CalendarSecret.of(bytes(16, 1), bytes(32, 2));

    @Test
    void it_is_read_back_from_its_address() {
        assertThat(SECRET.text()).hasSize(65).matches("[A-Za-z0-9_-]+");
        assertThat(CalendarSecret.parse(SECRET.text())).contains(SECRET);
    }

    @Test
    void it_opens_what_was_kept_of_it_and_of_no_other() {
        assertThat(SECRET.hash()).hasSize(32);
        assertThat(SECRET.isOf(SECRET.hash())).isTrue();
        assertThat(CalendarSecret.of(bytes(16, 1), bytes(32, 3)).isOf(SECRET.hash()))
                .isFalse();
        assertThat(SECRET.isOf(new byte[0])).isFalse();
    }

    @Test
    void its_name_does_not_prove_it() {
        assertThat(CalendarSecret.of(bytes(16, 9), bytes(32, 2)).hash()).isEqualTo(SECRET.hash());
    }

    @Test
    void what_is_printed_of_it_is_no_secret() {
        assertThat(SECRET).asString().doesNotContain(SECRET.proof());
    }

    @Test
    void it_has_all_its_bits() {
        assertThatThrownBy(() -> CalendarSecret.of(bytes(16, 1), bytes(15, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", "feed", "%00"})
    void what_has_another_shape_is_none(String typed) {
        assertThat(CalendarSecret.parse(typed)).isEmpty();
        assertThat(CalendarSecret.parse(SECRET.text() + typed + "=")).isEmpty();
        assertThat(CalendarSecret.parse(SECRET.text().substring(1) + "/")).isEmpty();
    }

    private static byte[] bytes(int number, int each) {
        byte[] bytes = new byte[number];
        Arrays.fill(bytes, (byte) each);
        return bytes;
    }
}
