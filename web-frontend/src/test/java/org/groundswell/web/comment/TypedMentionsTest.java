package org.groundswell.web.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.web.reading.CommentReading.Mentionable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMentionsTest {

    private static final List<Mentionable> PEOPLE = List.of(
            new Mentionable("rhys", "Rhys Evans", List.of()),
            new Mentionable("rhian", "Rhys Evanson", List.of()),
            new Mentionable("sita", "Sita Patel", List.of()),
            new Mentionable("nobody", null, List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask @Sita Patel first | Ask @{sita} first",
                "Ask @sita first | Ask @{sita} first",
                "@Rhys Evans, please | @{rhys}, please",
                "@RHYS EVANSON | @{rhian}",
                "write to sita@ward.example | write to sita@ward.example",
                "meet @ 5, or @5 | meet @ 5, or @5",
                "(@Sita) | (@{sita})"
            })
    void a_name_after_an_at_mentions_whoever_goes_by_it(String typed, String expected) {
        TypedMentions found = TypedMentions.in(typed, PEOPLE);
        assertThat(found.text()).isEqualTo(expected);
        assertThat(found.unknown()).isEmpty();
    }

    @Test
    void a_name_that_nobody_or_several_go_by_is_told() {
        TypedMentions found = TypedMentions.in("@Bob and @Rhys and @Sitara", PEOPLE);
        assertThat(found.unknown()).containsExactly("Bob", "Rhys", "Sitara");
        assertThat(found.text()).isEqualTo("@Bob and @Rhys and @Sitara");
    }
}
