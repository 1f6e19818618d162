package org.groundswell.domain.programme;

import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.programme.ProgrammeCommand.CreateProgramme;
import org.groundswell.domain.programme.ProgrammeCommand.RenameProgramme;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.junit.jupiter.api.Test;

class ProgrammeRulesTest {

    private final Rules<ProgrammeCommand, ProgrammeState, ProgrammeEvent> programme =
            new Rules<>(ProgrammeDecider.initial(), ProgrammeDecider::evolve, ProgrammeDecider::decide);

    private final ProgrammeCreated created = new ProgrammeCreated("Four hours", null, null, null);

    @Test
    void a_programme_is_created_with_what_was_given() {
        LocalDate start = LocalDate.of(2026, 4, 1);
        programme
                .given()
                .when(new CreateProgramme("  Four hours ", said("Nobody waits"), "Assessment", start))
                .then(new ProgrammeCreated("Four hours", said("Nobody waits"), "Assessment", start));
    }

    @Test
    void a_programme_needs_a_name() {
        programme.given().when(new CreateProgramme(" ", null, null, null)).refused(FieldRejection.REQUIRED);
        programme.given(created).when(new RenameProgramme("")).refused(FieldRejection.REQUIRED);
    }

    @Test
    void every_fault_of_a_programme_is_named_at_once() {
        programme
                .given()
                .when(new CreateProgramme("x".repeat(201), said("a\u0000b"), "y".repeat(201), LocalDate.of(1, 1, 1)))
                .refusedAt("name", "aim", "intervention", "startsOn");
    }

    @Test
    void a_programme_is_not_created_twice() {
        programme
                .given(created)
                .when(new CreateProgramme("Again", null, null, null))
                .refused(ProgrammeRejection.ALREADY_CREATED);
    }

    @Test
    void a_programme_is_renamed() {
        programme.given(created).when(new RenameProgramme(" Six hours ")).then(new ProgrammeRenamed("Six hours"));
    }

    @Test
    void renaming_to_the_present_name_changes_nothing() {
        programme
                .given(created, new ProgrammeRenamed("Six hours"))
                .when(new RenameProgramme("Six hours"))
                .nothing();
    }

    @Test
    void a_programme_that_is_not_there_cannot_be_renamed() {
        programme.given().when(new RenameProgramme("Six hours")).refused(ProgrammeRejection.NOT_CREATED);
    }
}
