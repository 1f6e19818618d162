package org.groundswell.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** What the pages may lean on. */
@AnalyzeClasses(packages = "org.groundswell.web", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule pages_speak_http_to_the_services_and_share_none_of_their_code = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.groundswell.command..", "org.groundswell.query..", "org.groundswell.launcher..");

    @ArchTest
    static final ArchRule only_the_platform_asks_the_time = noClasses()
            .that()
            .resideOutsideOfPackage("org.groundswell.web.platform..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_the_platform_draws_ids = noClasses()
            .that()
            .resideOutsideOfPackage("org.groundswell.web.platform..")
            .should()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule the_clients_know_no_page = noClasses()
            .that()
            .resideInAPackage("org.groundswell.web.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.groundswell.web.platform..", "org.groundswell.web.home..", "org.groundswell.web.access..");

    @ArchTest
    static final ArchRule only_the_platform_touches_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("org.groundswell.web.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");
}
