package org.groundswell.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.Command;
import org.groundswell.domain.assessment.AssessmentCommand;
import org.groundswell.domain.comment.CommentCommand;
import org.groundswell.domain.measure.MeasureCommand;
import org.groundswell.domain.question.QuestionCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command there is, filled with words in every place that takes words: none of them may escape. */
class EveryCommandTest {

    static List<Class<? extends Command>> commands() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.groundswell.domain")
                        .stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .<Class<? extends Command>>map(type -> type.asSubclass(Command.class))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_word_of_a_command_is_looked_at(Class<? extends Command> type) {
        Filled filled = new Filled();
        Command command = filled.with(type);
        Set<String> looked = TypedWords.of(command).stream()
                .map(TypedWords.Typed::text)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(looked).as("%s, filled as %s", type, command).containsAll(filled.words());
        assertThat(Doubt.about(command))
                .hasSizeGreaterThanOrEqualTo(filled.words().size());
    }

    @Test
    void there_are_commands_with_words_in_every_context_that_takes_them() {
        assertThat(commands())
                .contains(
                        CommentCommand.MakeComment.class,
                        MeasureCommand.RedefineMeasure.class,
                        AssessmentCommand.AgreeRatings.class,
                        QuestionCommand.DraftAnswer.class);
        long wordless = commands().stream()
                .filter(type -> {
                    Filled filled = new Filled();
                    filled.with(type);
                    return filled.words().isEmpty();
                })
                .count();
        assertThat(commands().size() - wordless).isGreaterThanOrEqualTo(70);
    }

    @Test
    void a_field_is_called_as_the_command_calls_it() {
        Filled filled = new Filled();
        assertThat(Stream.of(AssessmentCommand.AgreeRatings.class, QuestionCommand.DraftAnswer.class)
                        .flatMap(type -> TypedWords.of(filled.with(type)).stream())
                        .map(TypedWords.Typed::field))
                .contains(
                        "agreements[0].settledBy",
                        "agreements[0].dissent",
                        "values.field",
                        "values.list[0].field",
                        "owner");
    }
}
