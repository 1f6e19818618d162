package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Every address that shows something stands in {@code pages.csv}: a {@code page}, which the browser tests walk at a moment by both
 * clocks; a {@code file}, which they make again byte for byte; or something {@code other}, for the reason that the table gives.
 */
class PagesListedTest {

    private static final Set<String> KINDS = Set.of("page", "file", "other");

    @Test
    void the_table_knows_every_address_that_shows_something() throws IOException {
        List<String[]> table = table();
        assertThat(table.stream().map(line -> line[0])).containsExactlyInAnyOrderElementsOf(shown());
        assertThat(table)
                .allMatch(line -> KINDS.contains(line[1]))
                .allMatch(line -> line[1].equals("other") != line[2].isBlank());
    }

    private static List<String[]> table() throws IOException {
        try (var table = PagesListedTest.class.getResourceAsStream("/pages.csv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .toList();
        }
    }

    /** As the controllers say; none says a part of its addresses for all of its methods. */
    private static Set<String> shown() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        List<Class<?>> controllers = scan.findCandidateComponents("org.groundswell.web").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
        assertThat(controllers).noneMatch(type -> AnnotatedElementUtils.hasAnnotation(type, RequestMapping.class));
        return controllers.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .filter(mapping -> mapping.method().length == 0
                        || List.of(mapping.method()).contains(RequestMethod.GET))
                .flatMap(mapping -> Stream.of(mapping.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
