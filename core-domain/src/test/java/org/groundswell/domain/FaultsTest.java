package org.groundswell.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.NOW;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void a_name_may_have_200_characters_and_no_more() {
        assertThat(new Faults().name("name", "a name", "x".repeat(200)).found()).isEmpty();
        assertThat(messages(new Faults().name("name", "a name", "x".repeat(201))))
                .containsExactly("Shorten a name to at most 200 characters.");
    }

    @Test
    void a_text_may_have_4000_characters_and_no_more() {
        assertThat(new Faults().words("aim", "the aim", said("x".repeat(4000))).found())
                .isEmpty();
        assertThat(new Faults().words("aim", "the aim", said("x".repeat(4001))).found())
                .hasSize(1);
        assertThat(new Faults()
                        .optionalWords("aim", "the aim", said("x".repeat(4001)))
                        .found())
                .hasSize(1);
    }

    @Test
    void what_is_required_must_be_given() {
        assertThat(messages(new Faults().name("name", "a name", null))).containsExactly("Give a name.");
        assertThat(messages(new Faults().words("aim", "the aim", said(" ")))).containsExactly("Give the aim.");
        assertThat(messages(new Faults().words("aim", "the aim", null))).containsExactly("Give the aim.");
        assertThat(messages(new Faults().oneOf("kind", "the kind", null, List.of("a"))))
                .containsExactly("Give the kind.");
    }

    @Test
    void a_choice_must_be_one_of_those_offered() {
        assertThat(new Faults()
                        .oneOf("kind", "the kind", "a", List.of("a", "b"))
                        .found())
                .isEmpty();
        assertThat(messages(new Faults().oneOf("kind", "the kind", "c", List.of("a", "b"))))
                .containsExactly("The kind cannot be \"c\"; choose one of: a, b.");
    }

    @Test
    void characters_that_cannot_be_stored_are_refused_and_line_breaks_are_not() {
        assertThat(new Faults().name("n", "a name", "a\tb\nc\rd").found()).isEmpty();
        assertThat(new Faults().name("n", "a name", "Zoë 😀").found()).isEmpty();
        assertThat(new Faults().name("n", "a name", "a\u0000").found()).hasSize(1);
        assertThat(new Faults().name("n", "a name", "a\ud800b").found()).hasSize(1);
        assertThat(new Faults().name("n", "a name", "a\udfffb").found()).hasSize(1);
    }

    @Test
    void today_is_neither_future_nor_past() {
        Faults faults = new Faults().notInFuture("d", "the day", TODAY, NOW).notInPast("d", "the day", TODAY, NOW);
        assertThat(faults.isEmpty()).isTrue();
        assertThat(new Faults().notInFuture("d", "the day", TOMORROW, NOW).isEmpty())
                .isFalse();
        assertThat(new Faults()
                        .notInPast("d", "the day", TODAY.minusDays(1), NOW)
                        .isEmpty())
                .isFalse();
    }

    @Test
    void a_day_begins_in_london() {
        Circumstance lateEvening = new Circumstance(Rules.ANN, Instant.parse("2026-06-30T23:30:00Z"));
        assertThat(lateEvening.today()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_year_out_of_reach_is_refused() {
        assertThat(new Faults()
                        .reasonable("d", "the day", LocalDate.of(1900, 1, 1))
                        .isEmpty())
                .isTrue();
        assertThat(new Faults()
                        .reasonable("d", "the day", LocalDate.of(2200, 12, 31))
                        .isEmpty())
                .isTrue();
        assertThat(new Faults()
                        .reasonable("d", "the day", LocalDate.of(1899, 12, 31))
                        .isEmpty())
                .isFalse();
        assertThat(new Faults()
                        .reasonable("d", "the day", LocalDate.of(2201, 1, 1))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void the_day_itself_is_not_before() {
        assertThat(new Faults().notBefore("d", "the day", TODAY, TODAY).isEmpty())
                .isTrue();
        assertThat(new Faults().notBefore("d", "the day", null, TODAY).isEmpty())
                .isTrue();
        assertThat(messages(new Faults().notBefore("d", "the day", TODAY, TOMORROW)))
                .containsExactly("The day is 2026-11-23, which is before 2026-11-24; give that date or a later one.");
    }

    @Test
    void a_rejection_says_its_code_name_kind_and_field() {
        Rejection rejection = FieldRejection.REQUIRED.at("name", "a name");
        assertThat(rejection.code()).isEqualTo("FIELD-001");
        assertThat(rejection.name()).isEqualTo("REQUIRED");
        assertThat(rejection.kind()).isEqualTo(Rejection.Kind.INVALID);
        assertThat(rejection.field()).contains("name");
        assertThat(FieldRejection.REQUIRED.because("a name").field()).isEmpty();
    }

    private static List<String> messages(Faults faults) {
        return faults.found().stream().map(Rejection::message).toList();
    }
}
