package org.groundswell.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Shell;

/** The inner ring of the command side. */
@AnalyzeClasses(packages = "org.groundswell.command", importOptions = DoNotIncludeTests.class)
class CommandArchitectureTest {

    private static final String BASE = "org.groundswell.command.";

    /** Not contexts: what contexts share, and the two that serve others with files and names. */
    private static final Set<String> SHARED = Set.of("platform", "upload", "people");

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
    static final ArchRule the_platform_knows_no_context = noClasses()
            .that()
            .resideInAPackage(BASE + "platform..")
            .should()
            .dependOnClassesThat(
                    describe("belong to a context", type -> context(type).isPresent()));

    @ArchTest
    static final ArchRule no_context_knows_another = classes()
            .that(describe("belong to a context", type -> context(type).isPresent()))
            .should(new ArchCondition<>("keep to their own context") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().forEach(dependency -> {
                        Optional<String> other = context(dependency.getTargetClass());
                        if (other.isPresent() && !other.equals(context(type))) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    });
                }
            });

    @ArchTest
    static final ArchRule aggregates_are_shells =
            classes().that().areAnnotatedWith(Aggregate.class).should().beAssignableTo(Shell.class);

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

    @ArchTest
    static final ArchRule json_is_jacksons_third = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.thoughtworks.xstream..");

    private static Optional<String> context(JavaClass type) {
        String name = type.getPackageName() + ".";
        if (!name.startsWith(BASE) || name.length() == BASE.length()) {
            return Optional.empty();
        }
        String context = name.substring(BASE.length(), name.indexOf('.', BASE.length()));
        return SHARED.contains(context) ? Optional.empty() : Optional.of(context);
    }
}
