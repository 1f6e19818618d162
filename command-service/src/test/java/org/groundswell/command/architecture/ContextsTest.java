package org.groundswell.command.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.groundswell.command.platform.axon.Shell;

@AnalyzeClasses(packages = "org.groundswell.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ContextsTest {

    private static final String BASE = "org.groundswell.command.";
    private static final String[] CONTEXTS = {
        BASE + "programme..",
        BASE + "site..",
        BASE + "access..",
        BASE + "assessment..",
        BASE + "measure..",
        BASE + "record..",
        BASE + "limits..",
        BASE + "signal..",
        BASE + "group..",
        BASE + "decision..",
        BASE + "adaptation..",
        BASE + "adoption..",
        BASE + "handover..",
        BASE + "action..",
        BASE + "pdsa..",
        BASE + "builder..",
        BASE + "question..",
        BASE + "comment..",
        BASE + "notice..",
        BASE + "calendar..",
        BASE + "transfer.."
    };

    @ArchTest
    static final ArchRule no_context_imports_another = slices().matching(
                    BASE
                            + "(programme|site|access|assessment|measure|record|limits|signal|group|decision|adaptation|action|pdsa|question|adoption|handover|comment|notice|calendar|builder|transfer)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_platform_uploads_and_people_know_no_context = noClasses()
            .that()
            .resideInAnyPackage(BASE + "platform..", BASE + "upload..", BASE + "people..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONTEXTS);

    @ArchTest
    static final ArchRule aggregates_are_shells_and_hidden = classes()
            .that()
            .areAssignableTo(Shell.class)
            .and()
            .doNotHaveFullyQualifiedName(Shell.class.getName())
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage(CONTEXTS);

    @ArchTest
    static final ArchRule only_the_platform_takes_the_time_or_makes_up_ids = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "platform..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");
}
