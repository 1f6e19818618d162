package org.groundswell.web.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Problem;
import org.groundswell.web.platform.form.Conflict.Difference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class FormTest {

    @Test
    void what_was_typed_goes_before_what_was_there() {
        Form form = typed(Map.of("name", List.of(" Typed ")));
        assertThat(form.with("name", "Was there").value("name")).isEqualTo("Typed");
        assertThat(form.with("aim", "Was there").value("aim")).isEqualTo("Was there");
    }

    @Test
    void an_empty_field_is_not_given() {
        Form form = typed(Map.of("aim", List.of("  ")));
        assertThat(form.given("aim")).isNull();
        assertThat(form.given("never shown")).isNull();
    }

    @Test
    void a_date_is_read_from_its_three_fields() {
        Form form = typed(Map.of("on-day", List.of("3"), "on-month", List.of("03"), "on-year", List.of("2026")));
        assertThat(form.date("on", "wrong")).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(form.isRefused()).isFalse();
    }

    @Test
    void a_date_that_is_none_is_refused_at_its_field_and_kept() {
        Form form = typed(Map.of("on-day", List.of("31"), "on-month", List.of("2"), "on-year", List.of("2026")));
        assertThat(form.date("on", "Give a real date")).isNull();
        assertThat(form.error("on")).isEqualTo("Give a real date");
        assertThat(form.value("on-day")).isEqualTo("31");
    }

    @Test
    void a_month_is_read_from_its_two_fields() {
        Form form = typed(Map.of("in-month", List.of("3"), "in-year", List.of("2026")));
        assertThat(form.month("in", "wrong")).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void every_fault_of_a_problem_lands_at_its_field() {
        Form form = typed(Map.of());
        form.refuse(
                problem(
                        400,
                        List.of(
                                new Fault("points[3].numerator", "X-1", "Too large"),
                                new Fault(null, "X-2", "All wrong"))),
                field -> field.replace("points[3].", ""));
        assertThat(form.error("numerator")).isEqualTo("Too large");
        assertThat(form.errors()).extracting(FormError::message).containsExactly("Too large", "All wrong");
        assertThat(form.status()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_problem_without_faults_is_told_in_its_own_words() {
        Form form = typed(Map.of()).refuse(problem(409, List.of()));
        assertThat(form.errors()).containsExactly(new FormError("", "The round is closed."));
    }

    @Test
    void after_a_conflict_the_form_carries_the_version_there_is_and_shows_only_what_differs() {
        Form form = typed(Map.of("version", List.of("4"), "name", List.of("Mine")));
        form.conflict(new Conflict(
                7L, List.of(new Difference("Name", "Theirs", "Mine"), new Difference("Wave", "2", "2")), null));
        assertThat(form.value("version")).isEqualTo("7");
        assertThat(form.value("name")).isEqualTo("Mine");
        assertThat(form.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(form.conflict().differences()).containsExactly(new Difference("Name", "Theirs", "Mine"));
    }

    @Test
    void a_draft_keeps_the_version_of_the_day_it_was_typed() {
        assertThat(typed(Map.of("version", List.of("4"))).seeing(7L).value("version"))
                .isEqualTo("4");
        assertThat(typed(Map.of()).seeing(7L).value("version")).isEqualTo("7");
        assertThat(typed(Map.of("version", List.of(""))).seeing(7L).given("version"))
                .as("there was nothing yet")
                .isNull();
        assertThat(typed(Map.of()).seeing(null).isShared()).isTrue();
        assertThat(typed(Map.of()).isShared()).isFalse();
    }

    @Test
    void a_warning_of_the_words_is_told_apart_from_faults() {
        Problem faulty = problem(400, List.of(new Fault("aim", "FIELD-001", "Give an aim.")));
        Problem warned = problem(422, List.of(new Fault("aim", "WORDS-001", "This holds … 919.")));
        assertThat(typed(Map.of()).refuse(faulty).isWordsAsked()).isFalse();
        Form form = typed(Map.of()).refuse(warned);
        assertThat(form.isWordsAsked()).isTrue();
        assertThat(form.error("aim")).isEqualTo("This holds … 919.");
    }

    @Test
    void whoever_was_asked_about_their_words_is_asked_on_every_page_until_they_are_kept() {
        assertThat(typed(Map.of()).isWordsAsked()).isFalse();
        assertThat(typed(Map.of()).meant().isWordsAsked()).isTrue();
        assertThat(typed(Map.of()).meant().isWordsMeant()).isTrue();
        Form warned = typed(Map.of()).refuse(problem(422, List.of(new Fault("aim", "WORDS-001", "This holds … 919."))));
        assertThat(warned.isWordsAsked()).isTrue();
        assertThat(warned.isWordsMeant()).isFalse();
    }

    @Test
    void an_id_holds_nothing_a_selector_stumbles_over() {
        assertThat(typed(Map.of()).id("evidence[0].said")).isEqualTo("evidence-0-said");
    }

    private static Form typed(Map<String, List<String>> fields) {
        return new Form("a form", "a key", fields, false, null);
    }

    private static Problem problem(int status, List<Fault> faults) {
        return new Problem(null, "Conflict", status, "The round is closed.", null, "X", faults, null, null);
    }
}
