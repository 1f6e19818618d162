package org.groundswell.web.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.web.platform.page.Here.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PutBackTest {

    private static Here asking(String before) {
        return new Here("/programmes/p-1/name", List.of(new Parameter(PutBack.BEFORE, before)));
    }

    @Test
    void what_stood_before_an_entry_is_read_at_the_one_before() {
        assertThat(PutBack.asked(asking("17"))).isEqualTo(new PutBack(17));
        assertThat(new PutBack(17).before()).isEqualTo("entry:16");
        assertThat(new PutBack(17).after()).isEqualTo("entry:17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0", "-3", "017", "seventeen", "9999999999999999999"})
    void what_is_no_entry_with_one_before_it_puts_nothing_back(String before) {
        assertThat(PutBack.asked(asking(before))).isNull();
    }
}
