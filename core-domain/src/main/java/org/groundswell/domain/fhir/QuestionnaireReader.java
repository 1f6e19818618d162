package org.groundswell.domain.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Licence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code Questionnaire} as the draft of an instrument. Groups of choices can be kept, with the same levels in all of them;
 * whatever else a questionnaire may hold is named and refused rather than lost. What names and dates the resource elsewhere is no
 * part of its content and is passed over.
 */
public final class QuestionnaireReader {

    private static final Set<String> PASSED_OVER = Set.of(
            "id",
            "meta",
            "language",
            "text",
            "identifier",
            "version",
            "name",
            "date",
            "publisher",
            "contact",
            "experimental");
    private static final Set<String> KNOWN = Set.of(
            "resourceType", "extension", "url", "title", "status", "subjectType", "description", "copyright", "item");
    private static final Set<String> GROUP = Set.of("extension", "linkId", "text", "type", "item", "id");
    private static final Set<String> CHOICE =
            Set.of("extension", "linkId", "text", "type", "answerOption", "required", "id");
    private static final Set<String> NO_LEVELS = Set.of("not-known", "not-applicable");
    private static final Map<String, String> RATERS =
            Map.of(Extensions.WANTED, "Integer", Extensions.LEAST, "Integer", Extensions.ANONYMOUS, "Boolean");
    private static final Map<String, String> LICENCE =
            Map.of(Extensions.STATUS, "Code", Extensions.EXPORTABLE, "Boolean");

    private final Tree tree = new Tree();
    private final Set<String> linkIds = new HashSet<>();
    private @Nullable List<Level> levels;

    private QuestionnaireReader() {}

    /** @param content nothing where there are faults */
    public record Read(@Nullable BuiltInstrument content, List<FhirFault> faults) {}

    /** @param resource as a JSON library reads it; nothing for a JSON null */
    public static Read read(@Nullable Object resource) {
        QuestionnaireReader reader = new QuestionnaireReader();
        BuiltInstrument content = reader.content(resource);
        List<FhirFault> faults = reader.tree.faults();
        return new Read(faults.isEmpty() ? content : null, faults);
    }

    private @Nullable BuiltInstrument content(@Nullable Object resource) {
        Map<String, Object> root = tree.object(resource, "");
        if (!"Questionnaire".equals(root.get("resourceType"))) {
            tree.fault("resourceType", "This is no FHIR Questionnaire.");
            return null;
        }
        Set<String> known = new HashSet<>(KNOWN);
        known.addAll(PASSED_OVER);
        tree.closed(root, known, "");
        Map<String, Object> extensions = tree.extensions(
                root,
                "",
                Map.of(Extensions.EVERY_MONTHS, "Integer"),
                Map.of(Extensions.RATERS, RATERS, Extensions.LICENCE, LICENCE));
        Map<?, ?> raters = parts(extensions, Extensions.RATERS);
        Map<?, ?> licence = parts(extensions, Extensions.LICENCE);
        List<Domain> domains = domains(root);
        return new BuiltInstrument(
                tree.text(root, "title", "").orElse(""),
                tree.text(root, "description", "").orElse(""),
                levels == null ? List.of() : levels,
                domains,
                new Raters(
                        number(raters, Extensions.WANTED),
                        Boolean.TRUE.equals(raters.get(Extensions.ANONYMOUS)),
                        number(raters, Extensions.LEAST)),
                extensions.get(Extensions.EVERY_MONTHS) instanceof Integer months ? months : null,
                new Licence(
                        licence.get(Extensions.STATUS) instanceof String status ? status : "",
                        tree.text(root, "copyright", "").orElse(""),
                        !Boolean.FALSE.equals(licence.get(Extensions.EXPORTABLE))));
    }

    private static Map<?, ?> parts(Map<String, Object> extensions, String name) {
        return extensions.get(name) instanceof Map<?, ?> parts ? parts : Map.of();
    }

    private static int number(Map<?, ?> parts, String name) {
        return parts.get(name) instanceof Integer number ? number : 1;
    }

    private List<Domain> domains(Map<String, Object> root) {
        List<Domain> domains = new ArrayList<>();
        List<?> groups = tree.list(root, "item", "");
        if (groups.isEmpty()) {
            tree.fault("item", "A questionnaire without groups of choices holds nothing to rate.");
        }
        for (int i = 0; i < groups.size(); i++) {
            String place = "item[" + i + "]";
            Map<String, Object> group = tree.object(groups.get(i), place);
            String linkId = linkId(group, place);
            if (ofType("group", group, linkId, place)) {
                tree.closed(group, GROUP, place);
                Map<String, Object> extensions =
                        tree.extensions(group, place, Map.of(Extensions.SUMMARY, "String"), Map.of());
                domains.add(new Domain(
                        linkId,
                        tree.text(group, "text", place).orElse(""),
                        text(extensions, Extensions.SUMMARY),
                        items(group, place)));
            }
        }
        return domains;
    }

    private List<Item> items(Map<String, Object> group, String path) {
        List<Item> items = new ArrayList<>();
        List<?> choices = tree.list(group, "item", path);
        for (int i = 0; i < choices.size(); i++) {
            String place = path + ".item[" + i + "]";
            Map<String, Object> choice = tree.object(choices.get(i), place);
            String linkId = linkId(choice, place);
            if (ofType("choice", choice, linkId, place)) {
                tree.closed(choice, CHOICE, place);
                Map<String, Object> extensions = tree.extensions(
                        choice,
                        place,
                        Map.of(
                                Extensions.SHORT_NAME, "String",
                                Extensions.HELP, "String",
                                Extensions.WEIGHT, "Integer"),
                        Map.of());
                String label = text(extensions, Extensions.SHORT_NAME);
                levels(choice, linkId, place);
                items.add(new Item(
                        linkId,
                        label == null ? "" : label,
                        tree.text(choice, "text", place).orElse(""),
                        text(extensions, Extensions.HELP),
                        extensions.get(Extensions.WEIGHT) instanceof Integer weight ? weight : 1));
            }
        }
        return items;
    }

    private String linkId(Map<String, Object> item, String path) {
        String linkId = tree.text(item, "linkId", path).orElse("");
        if (linkId.isEmpty()) {
            tree.fault(path + ".linkId", "Every item has a linkId.");
        } else if (!linkIds.add(linkId)) {
            tree.fault(path + ".linkId", "The linkId \"" + linkId + "\" is given more than once.");
        }
        return linkId;
    }

    private boolean ofType(String wanted, Map<String, Object> item, String linkId, String path) {
        String type = tree.text(item, "type", path).orElse("");
        if (!type.equals(wanted)) {
            tree.fault(
                    path + ".type",
                    "The item \"%s\" is of type \"%s\"; only choices within groups can be rated by."
                            .formatted(linkId, type));
        }
        return type.equals(wanted);
    }

    /** The same for every choice, since an instrument has one scale. */
    private void levels(Map<String, Object> choice, String linkId, String path) {
        List<Level> own = new ArrayList<>();
        List<?> options = tree.list(choice, "answerOption", path);
        for (int i = 0; i < options.size(); i++) {
            String place = path + ".answerOption[" + i + "]";
            Map<String, Object> option = tree.object(options.get(i), place);
            tree.closed(option, Set.of("extension", "valueCoding"), place);
            Map<String, Object> coding = tree.object(option.get("valueCoding"), place + ".valueCoding");
            tree.closed(coding, Set.of("code", "display"), place + ".valueCoding");
            String code = tree.text(coding, "code", place + ".valueCoding").orElse("");
            if (!NO_LEVELS.contains(code)) {
                own.add(level(option, coding, code, place));
            }
        }
        if (levels == null) {
            levels = own;
        } else if (!levels.equals(own)) {
            tree.fault(
                    path + ".answerOption",
                    "The item \"%s\" has other levels than the first; all items are rated by the same."
                            .formatted(linkId));
        }
    }

    private Level level(Map<String, Object> option, Map<String, Object> coding, String code, String place) {
        Map<String, Object> extensions = tree.extensions(
                option, place, Map.of(Extensions.MEANING, "String", Extensions.ATTENTION, "Boolean"), Map.of());
        if (!code.matches("[0-9]")) {
            tree.fault(place + ".valueCoding.code", "\"" + code + "\" cannot be a level; give a number from 0 to 9.");
        }
        String meaning = text(extensions, Extensions.MEANING);
        return new Level(
                code,
                tree.text(coding, "display", place + ".valueCoding").orElse(""),
                meaning == null ? "" : meaning,
                Boolean.TRUE.equals(extensions.get(Extensions.ATTENTION)));
    }

    private static @Nullable String text(Map<String, Object> extensions, String name) {
        return extensions.get(name) instanceof String text ? text : null;
    }
}
