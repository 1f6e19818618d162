package org.groundswell.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.action.ActionCommand.FinishAction;
import org.groundswell.domain.comment.CommentCommand.WithdrawComment;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtTest {

    private static final PersonId SITA = new PersonId("sita");

    private static List<Doubt> about(String text) {
        return Doubt.about(new FinishAction(new FreeText(SITA, text)));
    }

    @Test
    void a_doubt_tells_the_field_and_what_to_do_but_hides_the_number() {
        assertThat(about("Told 943 476 5919 and 401 023 2137")).singleElement().satisfies(doubt -> {
            assertThat(doubt.field()).hasValue("outcome");
            assertThat(doubt.code()).isEqualTo("WORDS-001");
            assertThat(doubt.kind()).isEqualTo(Rejection.Kind.DOUBTFUL);
            assertThat(doubt.message())
                    .contains("… 919, … 137", "Take it out", "say that you have checked")
                    .doesNotContain("943", "476 5", "765919");
        });
    }

    @Test
    void number_and_address_are_two_doubts() {
        assertThat(about("9434765919 or p.jones@example.org"))
                .extracting(Doubt::name)
                .containsExactly("NHS_NUMBER", "EMAIL_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.jones@example.org",
                "Write to P.JONES+ward@mail.nhs.uk.",
                "<mailto:o'neill_2@trust-a.example.co.uk>",
                "at josé@exämple.org today"
            })
    void an_address_is_found_and_its_name_hidden(String text) {
        assertThat(about(text)).singleElement().satisfies(doubt -> {
            assertThat(doubt.code()).isEqualTo("WORDS-002");
            assertThat(doubt.message()).contains("…@").doesNotContain("jones", "JONES", "neill_2@", "josé");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seen @ 9.30",
                "ask @Rhys Jones",
                "5@home",
                "a@b",
                "two @ two.",
                "@{0f8b6c1e-1234-1234-9434-765919123456} and @{12345678-1234-1234-1234-943476591912}",
                "11 of 14 = 78.6 %",
                ""
            })
    void other_words_are_in_no_doubt(String text) {
        assertThat(about(text)).isEmpty();
    }

    @Test
    void the_longest_text_is_looked_through_at_once() {
        String digits = "1 ".repeat(400_000);
        String dots = "a@" + "a.".repeat(400_000);
        String names = "a".repeat(800_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(about(digits)).isEmpty();
            about(dots);
            assertThat(about(names)).isEmpty();
        });
    }

    @Test
    void a_command_without_words_in_it_is_in_no_doubt() {
        assertThat(Doubt.about(new WithdrawComment(FreeText.erased(SITA)))).isEmpty();
    }
}
