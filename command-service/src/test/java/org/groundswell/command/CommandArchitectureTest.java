package org.groundswell.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;

/** Where the clock, new ids, state and JSON may be on the command side; who may know whom is in {@code ContextsTest}. */
@AnalyzeClasses(packages = "org.groundswell.command", importOptions = DoNotIncludeTests.class)
class CommandArchitectureTest {

    private static final String BASE = "org.groundswell.command.";

    @ArchTest
    static final ArchRule the_clock_and_new_ids_are_the_platforms = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "platform.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule a_shell_has_no_state_of_its_own = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .beStatic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_a_unit_of_work_knows_is_not_in_a_thread =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

    /** So that no words reach an aggregate that nobody looked through. */
    @ArchTest
    static final ArchRule commands_reach_aggregates_by_one_way = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "platform.axon..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.axonframework\\..*Command(Bus|Gateway)");

    @ArchTest
    static final ArchRule json_is_jacksons_third = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.thoughtworks.xstream..");
}
