package org.groundswell.domain.measure;

import static org.groundswell.domain.Rules.said;

import org.groundswell.domain.Rules;
import org.groundswell.domain.measure.ImportCommand.ImportFigures;
import org.groundswell.domain.measure.ImportEvent.FiguresImported;
import org.junit.jupiter.api.Test;

class ImportRulesTest {

    private final Rules<ImportCommand, ImportState, ImportEvent> imports =
            new Rules<>(ImportDecider.initial(), ImportDecider::evolve, ImportDecider::decide);

    private static ImportFigures take(String measure, int recorded, int corrected, int enrolled) {
        return new ImportFigures(
                "u-1", measure, said("a.csv"), "00ff", said("site: code"), 9, 8, 1, recorded, corrected, 2, enrolled);
    }

    private static FiguresImported taken(String measure, int recorded, int corrected, int enrolled) {
        return new FiguresImported(
                "u-1", measure, said("a.csv"), "00ff", said("site: code"), 9, 8, 1, recorded, corrected, 2, enrolled);
    }

    @Test
    void taking_a_file_in_is_noted() {
        imports.given().when(take("m-1", 5, 3, 4)).then(taken("m-1", 5, 3, 4));
        imports.given().when(take("m-1", 0, 0, 0)).then(taken("m-1", 0, 0, 0));
    }

    @Test
    void taking_it_in_again_is_noted_only_if_it_changes_something() {
        imports.given(taken("m-1", 5, 0, 0)).when(take("m-1", 0, 0, 0)).nothing();
        imports.given(taken("m-1", 5, 0, 0)).when(take("m-1", 1, 0, 0)).then(taken("m-1", 1, 0, 0));
        imports.given(taken("m-1", 5, 0, 0)).when(take("m-1", 0, 1, 0)).then(taken("m-1", 0, 1, 0));
        imports.given(taken("m-1", 5, 0, 0)).when(take("m-1", 0, 0, 1)).then(taken("m-1", 0, 0, 1));
    }

    @Test
    void the_same_file_may_serve_another_measure() {
        imports.given(taken("m-1", 5, 0, 0)).when(take("m-2", 0, 0, 0)).then(taken("m-2", 0, 0, 0));
    }
}
