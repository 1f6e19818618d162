package org.groundswell.domain.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;

/**
 * Writes a published version as a {@code Questionnaire}. Its canonical address names the content and nothing else, so that the same
 * wording has the same address, and the same bytes, wherever it was published. Where the licence keeps the wording here, ids, levels
 * and the source to cite remain.
 */
public final class QuestionnaireWriter {

    private static final String CANONICAL = "https://groundswell.example/fhir/Questionnaire/";
    private static final List<String> NO_LEVELS = List.of("not-known", "not-applicable");

    private QuestionnaireWriter() {}

    public static Map<String, Object> of(BuiltInstrument content) {
        return tree(content, canonical(content), content.licence().exportable());
    }

    /** Ends with what is reckoned from the content; an answer names by it what it answers. */
    public static String canonical(BuiltInstrument content) {
        StringBuilder words = new StringBuilder();
        spell(tree(content, "", true), words);
        return CANONICAL + UUID.nameUUIDFromBytes(words.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> tree(BuiltInstrument content, String url, boolean worded) {
        List<Map<String, Object>> extensions = new ArrayList<>();
        BuiltInstrument.Raters raters = content.raters();
        extensions.add(Extensions.of(
                Extensions.RATERS,
                List.of(
                        Extensions.part(Extensions.WANTED, "Integer", raters.wanted()),
                        Extensions.part(Extensions.LEAST, "Integer", raters.least()),
                        Extensions.part(Extensions.ANONYMOUS, "Boolean", raters.anonymous()))));
        if (content.everyMonths() != null) {
            extensions.add(Extensions.of(Extensions.EVERY_MONTHS, "Integer", content.everyMonths()));
        }
        extensions.add(Extensions.of(
                Extensions.LICENCE,
                List.of(
                        Extensions.part(
                                Extensions.STATUS, "Code", content.licence().status()),
                        Extensions.part(
                                Extensions.EXPORTABLE,
                                "Boolean",
                                content.licence().exportable()))));
        Map<String, Object> questionnaire = new LinkedHashMap<>();
        questionnaire.put("resourceType", "Questionnaire");
        questionnaire.put("extension", extensions);
        questionnaire.put("url", url);
        questionnaire.put("title", content.name());
        questionnaire.put("status", "active");
        questionnaire.put("subjectType", List.of("Organization"));
        if (worded) {
            questionnaire.put("description", content.purpose());
        }
        questionnaire.put("copyright", content.licence().source());
        questionnaire.put(
                "item",
                content.domains().stream()
                        .map(domain -> domain(domain, content.levels(), worded))
                        .toList());
        return questionnaire;
    }

    private static Map<String, Object> domain(Domain domain, List<Level> levels, boolean worded) {
        Map<String, Object> group = new LinkedHashMap<>();
        List<Map<String, Object>> extensions = new ArrayList<>();
        if (worded) {
            Extensions.add(extensions, Extensions.SUMMARY, domain.summary());
        }
        Extensions.put(group, extensions);
        group.put("linkId", domain.id());
        if (worded) {
            group.put("text", domain.label());
        }
        group.put("type", "group");
        group.put(
                "item",
                domain.items().stream().map(item -> item(item, levels, worded)).toList());
        return group;
    }

    private static Map<String, Object> item(Item item, List<Level> levels, boolean worded) {
        Map<String, Object> choice = new LinkedHashMap<>();
        List<Map<String, Object>> extensions = new ArrayList<>();
        if (worded) {
            Extensions.add(extensions, Extensions.SHORT_NAME, item.label());
            Extensions.add(extensions, Extensions.HELP, item.help());
        }
        extensions.add(Extensions.of(Extensions.WEIGHT, "Integer", item.weight()));
        Extensions.put(choice, extensions);
        choice.put("linkId", item.id());
        if (worded) {
            choice.put("text", item.text());
        }
        choice.put("type", "choice");
        List<Map<String, Object>> options = new ArrayList<>();
        levels.forEach(level -> options.add(option(level, worded)));
        NO_LEVELS.forEach(answer -> options.add(Map.of("valueCoding", Map.of("code", answer))));
        choice.put("answerOption", options);
        return choice;
    }

    private static Map<String, Object> option(Level level, boolean worded) {
        Map<String, Object> option = new LinkedHashMap<>();
        List<Map<String, Object>> extensions = new ArrayList<>();
        if (worded) {
            Extensions.add(extensions, Extensions.MEANING, level.meaning());
        }
        extensions.add(Extensions.of(Extensions.ATTENTION, "Boolean", level.attention()));
        Extensions.put(option, extensions);
        Map<String, Object> coding = new LinkedHashMap<>();
        coding.put("code", level.value());
        if (worded) {
            coding.put("display", level.label());
        }
        option.put("valueCoding", coding);
        return option;
    }

    /** Spells a tree so that no two trees are spelt alike. */
    private static void spell(Object node, StringBuilder words) {
        switch (node) {
            case Map<?, ?> map -> {
                words.append('{').append(map.size());
                map.forEach((key, value) -> {
                    spell(key, words);
                    spell(value, words);
                });
            }
            case List<?> list -> {
                words.append('[').append(list.size());
                list.forEach(each -> spell(each, words));
            }
            default -> {
                String text = String.valueOf(node);
                words.append('"').append(text.length()).append(':').append(text);
            }
        }
    }
}
