package org.groundswell.domain.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.groundswell.domain.Command;
import org.groundswell.domain.Event;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the domain may know. Each rule is first shown to catch a planted fault. */
class ArchitectureTest {

    private static final String BASE = "org.groundswell.domain";
    private static final List<String> CONTEXTS = List.of(
            "programme",
            "site",
            "access",
            "assessment",
            "measure",
            "limits",
            "signal",
            "group",
            "decision",
            "adaptation",
            "adoption",
            "handover",
            "action",
            "pdsa",
            "builder",
            "transfer",
            "comment",
            "question");
    private static final Set<String> SECRET_OR_PERSONAL = Set.of(
            "password",
            "token",
            "secret",
            "email",
            "personname",
            "fullname",
            "firstname",
            "lastname",
            "phone",
            "address",
            "nhsnumber");

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final ArchRule NO_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "jakarta..")
            .as("the domain knows no framework");

    private static final ArchRule NO_CLOCK_OR_CHANCE = noClasses()
            .should()
            .callMethodWhere(Predicates.targetOwner(nameIn(
                            Instant.class,
                            LocalDate.class,
                            LocalDateTime.class,
                            ZonedDateTime.class,
                            YearMonth.class,
                            Clock.class))
                    .and(Predicates.target(named("now", "systemUTC", "systemDefaultZone", "system"))))
            .orShould()
            .callMethodWhere(Predicates.target(named("randomUUID", "currentTimeMillis", "nanoTime", "random")))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .as("the domain takes time and ids from outside");

    private static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(Event.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .as("an event is a record");

    private static final ArchRule COMMANDS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(Command.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .as("a command is a record");

    private static final ArchRule REASONS_ARE_LISTED = classes()
            .that()
            .areAssignableTo(Rejection.Reason.class)
            .and()
            .areNotInterfaces()
            .should()
            .beEnums()
            .as("the reasons of a context are one closed list");

    private static final ArchRule NOTHING_PERSONAL = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Event.class)
            .should()
            .haveNameMatching("(?i)(" + String.join("|", SECRET_OR_PERSONAL) + ")")
            .as("an event holds no secret and no personal data");

    private static final ArchRule STATELESS_RULES = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Decider")
            .should()
            .beProtected()
            .orShould(ArchConditions.be(changeable()))
            .as("a decider holds no state");

    private static final ArchRule LIBRARIES_KNOW_NO_CONTEXT = noClasses()
            .that()
            .resideInAnyPackage(BASE + ".instrument..", BASE + ".statistics..", BASE + ".table..", BASE)
            .should()
            .dependOnClassesThat(otherContext(""))
            .as("what all contexts share knows none of them");

    private static ArchRule context(String context) {
        return noClasses()
                .that()
                .resideInAPackage(BASE + "." + context + "..")
                .should()
                .dependOnClassesThat(otherContext(context))
                .as("the context " + context + " knows only the events and ids of others");
    }

    static Stream<Arguments> rules() {
        return Stream.concat(
                        Stream.of(
                                NO_FRAMEWORK,
                                NO_CLOCK_OR_CHANCE,
                                EVENTS_ARE_RECORDS,
                                COMMANDS_ARE_RECORDS,
                                REASONS_ARE_LISTED,
                                NOTHING_PERSONAL,
                                STATELESS_RULES,
                                LIBRARIES_KNOW_NO_CONTEXT),
                        CONTEXTS.stream().map(ArchitectureTest::context))
                .map(rule -> Arguments.of(rule.getDescription(), rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_domain_keeps_the_rule(String name, ArchRule rule) {
        rule.check(DOMAIN);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(NO_FRAMEWORK, PlantedFaults.KnowsJson.class),
                Arguments.of(NO_FRAMEWORK, PlantedFaults.KnowsSql.class),
                Arguments.of(NO_CLOCK_OR_CHANCE, PlantedFaults.ReadsTheClock.class),
                Arguments.of(NO_CLOCK_OR_CHANCE, PlantedFaults.AsksTheDay.class),
                Arguments.of(NO_CLOCK_OR_CHANCE, PlantedFaults.MakesIds.class),
                Arguments.of(NO_CLOCK_OR_CHANCE, PlantedFaults.Gambles.class),
                Arguments.of(EVENTS_ARE_RECORDS, PlantedFaults.NotARecord.class),
                Arguments.of(COMMANDS_ARE_RECORDS, PlantedFaults.NotARecordEither.class),
                Arguments.of(REASONS_ARE_LISTED, PlantedFaults.OpenReason.class),
                Arguments.of(NOTHING_PERSONAL, PlantedFaults.TellsTheEmail.class),
                Arguments.of(STATELESS_RULES, PlantedFaults.RememberingDecider.class));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_fault_is_caught(ArchRule rule, Class<?> fault) {
        JavaClasses planted = new ClassFileImporter().importClasses(fault);
        assertThatThrownBy(() -> rule.check(planted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_context_that_looks_into_another_is_caught() {
        JavaClass siteState = DOMAIN.get("org.groundswell.domain.site.SiteState");
        JavaClass siteEvent = DOMAIN.get("org.groundswell.domain.site.SiteEvent$SiteRenamed");
        JavaClass siteCode = DOMAIN.get(SiteCode.class);
        assertThat(otherContext("measure").test(siteState)).isTrue();
        assertThat(otherContext("measure").test(siteEvent)).isFalse();
        assertThat(otherContext("measure").test(siteCode)).isFalse();
        assertThat(otherContext("site").test(siteState)).isFalse();
    }

    private static DescribedPredicate<JavaClass> otherContext(String own) {
        return DescribedPredicate.describe(
                "another context's inside",
                target -> CONTEXTS.stream()
                        .filter(context -> !context.equals(own))
                        .anyMatch(context -> target.getPackageName().startsWith(BASE + "." + context)
                                && !target.isAssignableTo(Event.class)
                                && !target.isEquivalentTo(SiteCode.class)));
    }

    private static DescribedPredicate<JavaField> changeable() {
        return DescribedPredicate.describe(
                "changeable",
                field -> !field.getModifiers().contains(JavaModifier.FINAL)
                        || !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static DescribedPredicate<JavaClass> nameIn(Class<?>... types) {
        return DescribedPredicate.describe(
                "one of " + List.of(types), target -> Stream.of(types).anyMatch(target::isEquivalentTo));
    }

    private static <T extends HasName> DescribedPredicate<T> named(String... names) {
        return DescribedPredicate.describe(
                "named " + String.join(", ", names).toLowerCase(Locale.ROOT),
                target -> Set.of(names).contains(target.getName()));
    }
}
