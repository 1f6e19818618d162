package org.groundswell.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.groundswell.domain.remedy.Way;
import org.groundswell.domain.remedy.WhyNot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every way leads to a page that there is, and every way and every reason is told in words. */
class RedressPathsTest {

    private static final String PROGRAMME = "/programmes/p-one";
    private static final List<String> OF = List.of("a-1", "b-1", "c-1", "d-1");

    private static List<PathPattern> pages;

    @BeforeAll
    static void find_all_pages() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.groundswell.web");
        pages = classes.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GetMapping.class))
                .map(method -> method.getAnnotationOfType(GetMapping.class))
                .flatMap(mapping -> Stream.concat(Arrays.stream(mapping.value()), Arrays.stream(mapping.path())))
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        assertThat(pages).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_way_leads_to_a_form(Way way) {
        String url = RedressPaths.of(PROGRAMME, way, OF, null);
        String path = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        assertThat(path).doesNotContain("%");
        assertThat(pages).as(path).anyMatch(page -> page.matches(PathContainer.parsePath(path)));
    }

    @Test
    void what_is_given_beside_the_path_opens_the_form_for_it() {
        assertThat(RedressPaths.of(
                        PROGRAMME, Way.REVOKE_MEMBERSHIP, List.of("u-1", "regional-lead", "East of England", ""), null))
                .isEqualTo("/programmes/p-one/access/revoke?person=u-1&role=regional-lead&region=East+of+England");
        assertThat(RedressPaths.of(PROGRAMME, Way.CORRECT_FIGURES, List.of("m-1", "RF4", "2025"), 17L))
                .isEqualTo("/programmes/p-one/measures/m-1/sites/RF4?year=2025&before=17");
        assertThat(RedressPaths.of(PROGRAMME, Way.DRAFT_ANSWER, List.of("SUST-1", ""), null))
                .isEqualTo("/programmes/p-one/questions/SUST-1/edit");
        assertThat(RedressPaths.of(PROGRAMME, Way.AMEND_RECORD, List.of("risk", "k-1"), 9L))
                .isEqualTo("/programmes/p-one/records/risk/k-1/edit?before=9");
    }

    @Test
    void every_way_and_every_reason_has_its_words() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/redress.properties"))) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames())
                .containsAll(Stream.concat(
                                Arrays.stream(Way.values()).map(way -> "redress.way." + way),
                                Arrays.stream(WhyNot.values()).map(why -> "redress.not." + why))
                        .toList());
    }
}
