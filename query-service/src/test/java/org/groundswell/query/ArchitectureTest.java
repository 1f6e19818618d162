package org.groundswell.query;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.query.platform.intake.View;
import org.springframework.web.bind.annotation.RestController;

/** The inner rules of the query side. */
@AnalyzeClasses(packages = "org.groundswell.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PLATFORM = "org.groundswell.query.platform..";

    @ArchTest
    static final ArchRule no_view_imports_another = slices().matching("org.groundswell.query.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAPackage(PLATFORM));

    @ArchTest
    static final ArchRule the_platform_knows_no_view = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are in a view",
                    (JavaClass used) -> used.getPackageName().startsWith("org.groundswell.query.")
                            && !used.getPackageName().startsWith("org.groundswell.query.platform")));

    @ArchTest
    static final ArchRule time_comes_from_the_platform = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should(callMethod(Instant.class, "now"))
            .orShould(callMethod(LocalDate.class, "now"))
            .orShould(callMethod(System.class, "currentTimeMillis"))
            .orShould(callMethod(System.class, "nanoTime"));

    @ArchTest
    static final ArchRule ids_come_from_the_platform =
            noClasses().that().resideOutsideOfPackage(PLATFORM).should(callMethod(UUID.class, "randomUUID"));

    @ArchTest
    static final ArchRule a_fold_knows_neither_database_nor_web = noClasses()
            .that()
            .implement(View.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.jdbc..", "java.sql..", "org.springframework.web..", "java.util.random..");

    @ArchTest
    static final ArchRule projections_are_called_so = classes()
            .that()
            .implement(View.class)
            .and()
            .areNotInterfaces()
            .and()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .haveSimpleNameEndingWith("Projection");

    @ArchTest
    static final ArchRule controllers_are_not_public = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .and()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .notBePublic();
}
