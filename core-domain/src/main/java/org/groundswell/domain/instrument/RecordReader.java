package org.groundswell.domain.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.instrument.RecordField.Choice;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of record that {@code lifecycle.yaml}, {@code dsf.yaml} and the record sets describe, and checks them. */
final class RecordReader {

    private final String version;
    private final Map<String, List<Choice>> lists = new LinkedHashMap<>();

    private RecordReader(String version) {
        this.version = version;
    }

    static List<RecordKind> lifecycle(YamlNode root, List<Choice> uses) {
        RecordReader reader = new RecordReader(root.text("version"));
        reader.lists.put("SPREAD-2c.use", uses);
        reader.lists.put("stages", root.nodes("stages", RecordReader::stage));
        YamlNode adoption = root.node("adoptionDefinition");
        YamlNode handover = root.node("bauCriteria");
        reader.lists.put(
                "states",
                handover.texts("states").stream().map(RecordReader::plain).toList());
        List<RecordKind> kinds = new ArrayList<>(root.nodes("records", reader::kind));
        kinds.add(reader.form(handover, "recordFields"));
        kinds.add(reader.form(adoption, "fields"));
        return List.copyOf(kinds);
    }

    private RecordKind form(YamlNode node, String fields) {
        return new RecordKind(
                node.text("id"),
                version,
                node.text("label"),
                node.text("help"),
                node.nodes(fields, this::field),
                List.of());
    }

    private static Choice stage(YamlNode node) {
        node.leave("order", "help", "entryEvidence");
        return new Choice(node.text("id"), node.text("label"), node.text("meaning"));
    }

    static List<RecordKind> dynamicSustainability(YamlNode root) {
        RecordReader reader = new RecordReader(root.text("version"));
        YamlNode log = root.node("contextChangeLog");
        reader.lists.put("fitChecks", root.nodes("fitChecks", RecordReader::labelled));
        reader.lists.put("categories", log.nodes("categories", RecordReader::category));
        YamlNode scale = root.node("fitScale");
        List<Choice> fits = new ArrayList<>(scale.nodes("values", RecordReader::choice));
        fits.addAll(scale.nodes("special", RecordReader::choice));
        reader.lists.put("scale", fits);
        return List.of(
                new RecordKind(
                        "dsf-fit",
                        reader.version,
                        "Fit check",
                        scale.text("choosingRule"),
                        root.node("record").nodes("fields", reader::field),
                        List.of()),
                new RecordKind(
                        log.text("id"),
                        reader.version,
                        "Context change",
                        log.text("help"),
                        log.nodes("fields", reader::field),
                        List.of()));
    }

    /** A reader of the fields beside a rating, whose scale is the instrument's own. */
    static RecordReader ofScale() {
        RecordReader reader = new RecordReader("");
        reader.lists.put("scale", List.of(new Choice("", "", null)));
        return reader;
    }

    /** A choice that need not be made, told without a type. */
    RecordField chosen(YamlNode node) {
        RecordField field = new RecordField(
                node.text("id"),
                node.text("label"),
                null,
                FieldType.CHOICE,
                RecordField.NEVER,
                options(node, FieldType.CHOICE),
                false,
                0,
                false,
                false,
                null,
                null,
                List.of(),
                List.of());
        node.closed();
        return field;
    }

    static List<RecordKind> recordSet(YamlNode root) {
        return root.nodes("records", new RecordReader(root.text("version"))::kind);
    }

    private RecordKind kind(YamlNode node) {
        node.leave("approvalRule", "scale");
        RecordKind kind = new RecordKind(
                node.text("id"),
                version,
                node.text("label"),
                node.text("help"),
                node.nodes("fields", this::field),
                node.has("quickFields") ? node.texts("quickFields") : List.of());
        for (String quick : kind.quickFields()) {
            if (kind.field(quick).isEmpty()) {
                throw node.fault("the quick field \"" + quick + "\" is not among the fields");
            }
        }
        return kind;
    }

    RecordField field(YamlNode node) {
        node.leave("aspect", "part");
        String word = node.text("type");
        FieldType type = FieldType.of(word).orElseThrow(() -> node.fault("\"" + word + "\" is not a type of field"));
        List<Choice> options = options(node, type);
        if (type.isChosen() && options.isEmpty()) {
            throw node.fault("a choice needs options");
        }
        return new RecordField(
                node.text("id"),
                node.text("label"),
                node.optionalText("help"),
                type,
                required(node),
                options,
                node.flagOr("multiple", false),
                node.has("minimum") ? node.number("minimum") : 0,
                node.flagOr("automatic", false),
                node.flagOr("frozen", false),
                node.optionalText("emptyChoice"),
                node.optionalText("unit"),
                refersTo(node),
                type == FieldType.LIST ? node.nodes("fields", this::field) : List.of());
    }

    private static String required(YamlNode node) {
        Object required = node.any("required");
        if (required instanceof Boolean always) {
            return always ? RecordField.ALWAYS : RecordField.NEVER;
        }
        if (required instanceof String condition && condition.startsWith("when-")) {
            return condition;
        }
        throw node.fault("\"required\" is true, false or a condition");
    }

    private List<Choice> options(YamlNode node, FieldType type) {
        String from = node.optionalText("optionsFrom");
        if (from != null) {
            List<Choice> list = lists.get(from);
            if (list == null) {
                throw node.fault("there is no list \"" + from + "\"");
            }
            return list;
        }
        if (type == FieldType.SCALE) {
            return lists.getOrDefault("scale", List.of());
        }
        return node.has("options") ? node.mixed("options", RecordReader::plain, RecordReader::choice) : List.of();
    }

    private static List<String> refersTo(YamlNode node) {
        Object refersTo = node.any("refersTo");
        return switch (refersTo) {
            case null -> List.of();
            case String one -> List.of(one);
            default -> node.texts("refersTo");
        };
    }

    /** A word that is its own label: {@code as-expected} reads as expected. */
    private static Choice plain(String word) {
        String spaced = word.replace('-', ' ');
        return new Choice(word, Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1), null);
    }

    static Choice choice(YamlNode node) {
        node.leave("raisesAttention", "reasonRequired");
        Object value = node.any("value");
        if (!(value instanceof String || value instanceof Integer)) {
            throw node.fault("\"value\" is a word or a whole number");
        }
        return new Choice(value.toString(), node.text("label"), node.optionalText("meaning"));
    }

    private static Choice category(YamlNode node) {
        node.leave("id");
        @Nullable String examples = node.optionalText("examples");
        return new Choice(node.text("value"), node.text("label"), examples);
    }

    private static Choice labelled(YamlNode node) {
        node.leave("between", "help", "reasonRequired", "descriptors");
        return new Choice(node.text("id"), node.text("label"), node.text("prompt"));
    }
}
