package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may do, whoever writes it, and which texts must exist. */
class TemplateRulesTest {

    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|\\son[a-z]+=\"|\\shx-on|<style|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern ELSEWHERE = Pattern.compile("(src|href|action)=\"(https?:)?//");
    private static final Pattern TEXT_KEY = Pattern.compile("\\btext(?:s\\(\\)\\.text)?\\(\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    @Test
    void no_template_holds_inline_script_style_or_handlers() throws IOException {
        assertThat(offences(INLINE)).isEmpty();
    }

    @Test
    void no_template_loads_anything_from_another_host() throws IOException {
        assertThat(offences(ELSEWHERE)).isEmpty();
    }

    @Test
    void the_rule_against_inline_script_catches_it() {
        assertThat(INLINE.matcher("<p style=\"x\">").find()).isTrue();
        assertThat(INLINE.matcher("<a onclick=\"x()\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>x()</script>").find()).isTrue();
        assertThat(INLINE.matcher("<script src=\"x.js\"></script>").find()).isFalse();
    }

    @Test
    void every_text_a_template_or_class_names_exists() throws IOException {
        Properties texts = texts();
        Map<String, String> missing = new TreeMap<>();
        for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            for (Path file : files(root)) {
                Matcher key = TEXT_KEY.matcher(Files.readString(file));
                while (key.find()) {
                    if (!texts.containsKey(key.group(1))) {
                        missing.put(key.group(1), file.toString());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void texts_with_arguments_use_typographic_apostrophes() throws IOException {
        List<String> wrong = texts().entrySet().stream()
                .filter(text -> PLACEHOLDER.matcher((String) text.getValue()).find())
                .filter(text -> ((String) text.getValue()).replace("''", "").contains("'"))
                .map(text -> (String) text.getKey())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static List<String> offences(Pattern pattern) throws IOException {
        List<String> offences = new ArrayList<>();
        for (Path file : files(Path.of("src/main/jte"))) {
            Matcher found = pattern.matcher(Files.readString(file));
            while (found.find()) {
                offences.add(file + ": " + found.group());
            }
        }
        return offences;
    }

    private static Properties texts() throws IOException {
        Properties all = new Properties();
        for (Path file : files(Path.of("src/main/resources/messages"))) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            }
        }
        return all;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(jte|java|properties)"))
                    .toList();
        }
    }
}
