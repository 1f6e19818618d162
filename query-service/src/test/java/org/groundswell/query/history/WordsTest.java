package org.groundswell.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void words_are_letters_and_digits_without_case_or_accent() {
        assertThat(Words.stored("Moved “Ysbyty Gwynedd” (7A1-X)", null, "Café, moved"))
                .isEqualTo(" moved ysbyty gwynedd 7a1 x cafe ");
    }

    @Test
    void what_is_typed_cannot_be_a_pattern() {
        assertThat(Words.patterns(" 100% _RYA_ 'x' ")).containsExactly("% 100%", "% rya%", "% x%");
        assertThat(Words.patterns("%_'")).isEmpty();
    }
}
