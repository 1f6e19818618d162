package org.groundswell.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.instrument.Catalogue;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** A preview is dropped by rolling its commands back, so a controller of previews can do nothing that would stay behind. */
class PreviewableTest {

    private static final Set<String> LEAVE_NOTHING_BEHIND = Set.of(
            CommandDispatch.class.getName(),
            Gate.class.getName(),
            IdSource.class.getName(),
            AggregateReader.class.getName(),
            Catalogue.class.getName(),
            JsonMapper.class.getName(),
            "org.groundswell.command.limits.Recalculations",
            "org.groundswell.command.site.Mergers",
            "org.groundswell.command.site.Splits");

    @Test
    void a_controller_whose_every_change_is_previewed_has_nothing_but_commands_to_change_anything_with() {
        List<JavaClass> previewable = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.groundswell.command").stream()
                        .filter(each -> each.isAnnotatedWith(Previewable.class))
                        .toList();
        assertThat(previewable).hasSizeGreaterThan(15);
        for (JavaClass controller : previewable) {
            Set<String> held = controller.getConstructors().stream()
                    .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                    .map(JavaClass::getName)
                    .collect(Collectors.toSet());
            assertThat(held).as(controller.getName()).isNotEmpty().isSubsetOf(LEAVE_NOTHING_BEHIND);
        }
    }

    @Test
    void every_change_that_is_previewed_knows_that_it_is_asked_for_a_preview() {
        List<JavaMethod> changes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.groundswell.command").stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(each -> each.isMetaAnnotatedWith(RequestMapping.class)
                                && !each.isAnnotatedWith(GetMapping.class))
                        .filter(each -> each.isAnnotatedWith(Previewable.class)
                                || each.getOwner().isAnnotatedWith(Previewable.class))
                        .toList();
        assertThat(changes)
                .hasSizeGreaterThan(60)
                .allSatisfy(each -> assertThat(each.getRawParameterTypes())
                        .as(each.getFullName())
                        .anyMatch(type -> type.isEquivalentTo(Submission.class)));
    }
}
