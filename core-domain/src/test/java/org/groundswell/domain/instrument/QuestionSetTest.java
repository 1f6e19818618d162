package org.groundswell.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.QuestionSet.Cadence;
import org.groundswell.domain.instrument.QuestionSet.Kind;
import org.groundswell.domain.instrument.QuestionSet.Level;
import org.groundswell.domain.instrument.QuestionSet.Part;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.junit.jupiter.api.Test;

class QuestionSetTest {

    private static final QuestionSet QUESTIONS = Catalogue.load().questions();

    @Test
    void there_are_thirty_questions_in_four_groups_and_six_kinds_of_answer() {
        assertThat(QUESTIONS.questions()).hasSize(30);
        assertThat(QUESTIONS.groups())
                .extracting(QuestionSet.Group::id)
                .containsExactly("overarching", "spread", "scale-up", "sustainability");
        assertThat(QUESTIONS.groups().stream()
                        .mapToInt(group -> QUESTIONS.of(group).size())
                        .sum())
                .isEqualTo(30);
        Set<Kind> kinds = QUESTIONS.questions().stream()
                .flatMap(question -> question.parts().stream())
                .map(Part::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(Kind.values()));
        assertThat(QUESTIONS.headline()).contains("agreed and current, not the share filled in");
    }

    @Test
    void a_question_says_who_answers_when_it_is_first_asked_and_how_often_again() {
        Question lasting = QUESTIONS.question("SUST-1").orElseThrow();
        assertThat(lasting.levels()).containsExactlyInAnyOrder(Level.PROGRAMME, Level.SITE);
        assertThat(QUESTIONS.moments().get(lasting.firstAsked())).isEqualTo("While designing the programme");
        assertThat(lasting.cadence()).isEqualTo(Cadence.ANNUAL);
        assertThat(QUESTIONS.question("SPREAD-8").orElseThrow().triggers())
                .containsExactly("risk-sign-seen", "incident");
        assertThat(QUESTIONS.question("SPREAD-0")).isEmpty();
    }

    @Test
    void each_part_is_a_field_or_is_kept_elsewhere() {
        assertThat(QUESTIONS.questions().stream().flatMap(question -> question.parts().stream()))
                .allSatisfy(part -> assertThat(
                                part.field() != null || part.usesRecord() != null || part.usesFramework() != null)
                        .as(part.id())
                        .isTrue());
        assertThat(type("OVER-1.ambition")).isEqualTo(FieldType.LONGTEXT);
        assertThat(type("OVER-2.intent")).isEqualTo(FieldType.CHOICE);
        assertThat(type("SPREAD-1.criteria")).isEqualTo(FieldType.MULTI_CHOICE);
        assertThat(type("SPREAD-9.measures")).isEqualTo(FieldType.MEASURE_LINK);
        assertThat(type("OVER-3.decisions")).isEqualTo(FieldType.REFERENCE);
        assertThat(part("SUST-2.adaptations").field()).isNull();
        assertThat(part("SCALE-1.ratings").usesFramework()).isEqualTo("three-s");
    }

    @Test
    void what_is_asked_for_each_of_several_things_is_a_list_with_a_column_for_each() {
        assertThat(columns("OVER-2.routes")).containsExactly("choice", "from", "to");
        assertThat(columns("SPREAD-4.resources")).containsExactly("period", "category", "needed", "funded", "used");
        assertThat(columns("SUST-1.threshold")).containsExactly("measure", "threshold", "months");
        assertThat(columns("SCALE-4.core")).containsExactly("measure", "role");
        assertThat(columns("SPREAD-6.level")).containsExactly("skill", "choice");
        RecordField scores = part("SPREAD-1.sites").field().fields().get(1);
        assertThat(scores.type()).isEqualTo(FieldType.LIST);
        assertThat(scores.fields()).extracting(RecordField::id).containsExactly("criterion", "value");
        RecordField component = part("SCALE-1.needs").field().fields().get(1);
        assertThat(component.options()).hasSize(12);
    }

    @Test
    void reading_and_words_are_offered_where_they_help() {
        Catalogue catalogue = Catalogue.load();
        assertThat(catalogue.readings("SPREAD-7"))
                .hasSize(2)
                .allSatisfy(reading -> assertThat(reading.url()).startsWith("https://"));
        assertThat(catalogue.readings("nasss")).isNotEmpty();
        assertThat(catalogue.readings("SPREAD-0")).isEmpty();
        assertThat(catalogue.terms("How will spread go?"))
                .extracting(Term::term)
                .containsExactly("Spread");
        assertThat(catalogue.terms("A widespread habit")).isEmpty();
    }

    private static Part part(String id) {
        return QUESTIONS.questions().stream()
                .flatMap(question -> question.parts().stream())
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static FieldType type(String id) {
        return part(id).field().type();
    }

    private static List<String> columns(String id) {
        return part(id).field().fields().stream().map(RecordField::id).toList();
    }
}
