package org.groundswell.web.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Conflict.Difference;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.form.TypedForm;
import org.groundswell.web.platform.page.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ConflictsTest {

    private static final List<Option> PEOPLE = List.of(new Option("id-1", "Ann"), new Option("id-2", "Ben"));

    private static List<Difference> differences(FieldBox box, Form typed, Form saved) {
        Texts texts = new Texts(new ResourceBundleMessageSource(), Locale.UK);
        return new Conflict(2L, Conflicts.differences(List.of(box), typed, List.of(box), saved, texts), null)
                .differences();
    }

    private static Form of(String name, String... values) {
        return TypedForm.of(Map.of(name, List.of(values)));
    }

    @Test
    void words_stand_side_by_side_and_what_is_the_same_is_left_out() {
        FieldBox box = StepPages.paragraphs("aim", "Aim", null);
        assertThat(differences(box, of("aim", "Mine"), of("aim", "Theirs")))
                .containsExactly(new Difference("Aim", "Theirs", "Mine"));
        assertThat(differences(box, of("aim", " Same "), of("aim", "Same"))).isEmpty();
    }

    @Test
    void choices_and_people_are_told_by_their_names() {
        FieldBox choice = StepPages.box(FieldBox.Kind.CHECKBOXES, "who", "Who", null, PEOPLE);
        assertThat(differences(choice, of("who", "id-1", "id-2"), of("who", "id-2")))
                .containsExactly(new Difference("Who", "Ben", "Ann, Ben"));
        FieldBox person = StepPages.box(FieldBox.Kind.PERSON, "owner", "Owner", null, PEOPLE);
        assertThat(differences(person, of("owner-other", "Jo"), of("owner", "id-1")))
                .containsExactly(new Difference("Owner", "Ann", "Jo"));
    }

    @Test
    void a_date_is_told_as_a_date_and_as_typed_where_it_is_none() {
        FieldBox due = StepPages.date("due", "Due", null);
        Form saved =
                TypedForm.of(Map.of("due-day", List.of("3"), "due-month", List.of("3"), "due-year", List.of("2026")));
        Form typed =
                TypedForm.of(Map.of("due-day", List.of("31"), "due-month", List.of("2"), "due-year", List.of("2026")));
        assertThat(differences(due, typed, saved)).containsExactly(new Difference("Due", "3 March 2026", "31 2 2026"));
    }

    @Test
    void rows_of_a_list_are_told_row_by_row_also_where_one_has_more() {
        FieldBox one = list(1);
        FieldBox two = list(2);
        Form typed = TypedForm.of(Map.of("list[0].what", List.of("Send it"), "list[1].what", List.of("Ring")));
        Form saved = of("list[0].what", "Send it");
        Texts texts = new Texts(new ResourceBundleMessageSource(), Locale.UK);
        assertThat(Conflicts.differences(List.of(two), typed, List.of(one), saved, texts))
                .containsExactly(new Difference("List", "Send it", "Send it; Ring"));
    }

    private static FieldBox list(int rows) {
        List<List<FieldBox>> boxes = java.util.stream.IntStream.range(0, rows)
                .mapToObj(i -> List.of(StepPages.paragraphs("list[" + i + "].what", "What", null)))
                .toList();
        return new FieldBox(FieldBox.Kind.LIST, "list", "List", null, List.of(), boxes);
    }
}
