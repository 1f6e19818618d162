package org.groundswell.domain.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Instrument.AttentionRule;
import org.groundswell.domain.instrument.Instrument.Descriptor;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Level;
import org.groundswell.domain.instrument.Instrument.Scale;
import org.groundswell.domain.instrument.Instrument.Special;
import org.groundswell.domain.instrument.Wording.Words;

/** Reads and checks a profile such as {@code nasss.yaml}: ordered categories that are never turned into numbers. */
final class ProfileReader {

    private ProfileReader() {}

    static Instrument read(YamlNode root) {
        root.leave("language");
        YamlNode provenance = root.node("provenance");
        YamlNode process = root.node("process");
        process.leave("steps", "keepAllEntries", "repeat");
        List<RecordField> fields = fields(root.node("answer"));
        List<String> levels = levels(root.node("scale"));
        Instrument instrument = new Instrument(
                root.text("id"),
                root.text("version"),
                root.text("title"),
                root.text("summary"),
                provenance.text("displayName"),
                provenance.text("statement"),
                InstrumentReader.licence(provenance),
                scale(root.node("scale"), choosingRule(fields)),
                fields.stream().filter(field -> field.type() != FieldType.SCALE).toList(),
                attention(root.node("attentionRule")),
                summaryRule(root.node("summaryRule")),
                Instrument.Raters.namedFrom(process.number("minimumGroupForAnonymous")),
                process.texts("levels"),
                root.nodes("domains", ProfileReader::domain),
                root.nodes("items", item -> item(item, levels)),
                List.of(),
                root.has("relabel") ? List.of(wording(root.node("relabel"), levels)) : List.of());
        provenance.closed();
        process.closed();
        root.closed();
        InstrumentReader.check(instrument, root);
        targets(instrument, root);
        return instrument;
    }

    private static List<String> levels(YamlNode scale) {
        return scale.nodes("values", level -> level.leave("label", "meaning").text("value"));
    }

    private static Scale scale(YamlNode node, String choosingRule) {
        if (!node.text("type").equals("ordered-category") || node.flag("numeric")) {
            throw node.fault("the levels of a profile are ordered categories, never numbers");
        }
        Scale scale = new Scale(
                node.text("id"),
                false,
                node.nodes(
                        "values", level -> new Level(level.text("value"), level.text("label"), level.text("meaning"))),
                node.nodes("special", ProfileReader::special),
                choosingRule);
        node.closed();
        return scale;
    }

    /** What is said beside the rating itself. */
    private static String choosingRule(List<RecordField> fields) {
        return fields.stream()
                .filter(field -> field.type() == FieldType.SCALE)
                .findFirst()
                .map(RecordField::help)
                .orElse("");
    }

    private static Special special(YamlNode node) {
        String value = node.text("value");
        return new Special(
                value,
                node.text("label"),
                node.text("meaning"),
                false,
                false,
                !value.equals("not-applicable"),
                node.flagOr("reasonRequired", false),
                node.flag("raisesAttention"));
    }

    /** The fields of an answer; how sure somebody is stands beside what they are unsure of. */
    private static List<RecordField> fields(YamlNode answer) {
        RecordReader reader = RecordReader.ofScale();
        List<RecordField> fields = new ArrayList<>();
        answer.nodes("fields", node -> {
            node.leave("key");
            fields.add(reader.field(node));
            if (node.has("confidence")) {
                fields.add(reader.chosen(node.node("confidence")));
            }
            return node;
        });
        answer.closed();
        return List.copyOf(fields);
    }

    private static AttentionRule attention(YamlNode node) {
        YamlNode when = node.node("flagWhen");
        AttentionRule rule = new AttentionRule(
                node.text("id"),
                Set.copyOf(when.texts("ratings")),
                Set.copyOf(when.texts("special")),
                when.has("disagreement"),
                node.text("closesWith"));
        when.leave("disagreement");
        when.closed();
        node.closed();
        return rule;
    }

    private static SummaryRule summaryRule(YamlNode node) {
        if (node.flag("compositeScore")) {
            throw node.fault("there is never a composite score");
        }
        YamlNode domain = node.node("domainRating").leave("setBy", "suggestion");
        SummaryRule rule = new SummaryRule.Profile(
                node.text("id"), domain.flag("overrideNeedsReason"), node.text("compositeScoreReason"));
        domain.closed();
        node.leave("headline");
        node.closed();
        return rule;
    }

    private static Domain domain(YamlNode node) {
        node.leave("number");
        return new Domain(node.text("id"), node.text("label"), node.text("summary"), node.texts("items"));
    }

    private static Item item(YamlNode node, List<String> levels) {
        return new Item(
                node.text("id"),
                node.text("number"),
                node.text("domain"),
                node.text("label"),
                node.text("prompt"),
                node.text("help"),
                null,
                Item.ALIKE,
                descriptors(node, levels));
    }

    private static List<Descriptor> descriptors(YamlNode node, List<String> levels) {
        YamlNode given = node.node("descriptors");
        List<Descriptor> descriptors = levels.stream()
                .map(level -> new Descriptor(level, given.text(level)))
                .toList();
        given.closed();
        return descriptors;
    }

    private static Wording wording(YamlNode node, List<String> levels) {
        Wording wording = new Wording(
                node.text("id"),
                node.text("when"),
                node.text("statement"),
                Stream.concat(
                                node.nodes("domains", words -> words(words, levels)).stream(),
                                node.nodes("items", words -> words(words, levels)).stream())
                        .toList());
        node.closed();
        return wording;
    }

    private static Words words(YamlNode node, List<String> levels) {
        return new Words(
                node.text("target"),
                node.optionalText("label"),
                node.optionalText("summary"),
                node.optionalText("prompt"),
                node.optionalText("help"),
                node.has("descriptors") ? descriptors(node, levels) : List.of());
    }

    private static void targets(Instrument instrument, YamlNode root) {
        Set<String> known = new HashSet<>(instrument.agreed());
        for (Wording wording : instrument.wordings()) {
            for (Words words : wording.words()) {
                if (!known.contains(words.target())) {
                    throw root.fault("the wording names " + words.target() + ", which is neither domain nor item");
                }
            }
        }
    }
}
