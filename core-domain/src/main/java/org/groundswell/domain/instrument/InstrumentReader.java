package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.groundswell.domain.instrument.Instrument.AttentionRule;
import org.groundswell.domain.instrument.Instrument.ContextFactor;
import org.groundswell.domain.instrument.Instrument.Descriptor;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Level;
import org.groundswell.domain.instrument.Instrument.Scale;
import org.groundswell.domain.instrument.Instrument.Special;
import org.groundswell.domain.instrument.Instrument.SummaryRule;

/** Reads and checks a checklist such as {@code three-s.yaml}. */
final class InstrumentReader {

    private InstrumentReader() {}

    static Instrument read(YamlNode root) {
        root.leave("kind", "language");
        YamlNode provenance = root.node("provenance");
        YamlNode rating = root.node("rating");
        rating.leave("levels", "levelMeaning", "subjectMeaning", "when", "multiRater", "compare", "readAs");
        rating.leave("beforeAnySiteIsActive", "fields");
        provenance.leave("status", "officialText", "replaceableBy", "references", "checks");
        Instrument instrument = new Instrument(
                root.text("id"),
                root.text("version"),
                root.text("title"),
                root.text("summary"),
                provenance.text("displayName"),
                provenance.text("statement"),
                scale(root.node("scale")),
                attention(root.node("attentionRule")),
                summaryRule(root.node("summaryRule")),
                rating.texts("subjects"),
                root.nodes("domains", InstrumentReader::domain),
                root.nodes("items", InstrumentReader::item),
                context(root.node("context")));
        provenance.closed();
        rating.closed();
        root.closed();
        check(instrument, root);
        return instrument;
    }

    private static Scale scale(YamlNode node) {
        if (!node.text("type").equals("ordinal")) {
            throw node.fault("only an ordinal scale can be rated");
        }
        Scale scale = new Scale(
                node.text("id"),
                node.number("min"),
                node.number("max"),
                node.nodes("values", level -> new Level(level.number("value"), level.text("label"))),
                node.nodes("special", InstrumentReader::special),
                node.text("choosingRule"));
        node.closed();
        List<Integer> values = scale.levels().stream().map(Level::value).toList();
        if (!values.equals(
                IntStream.rangeClosed(scale.min(), scale.max()).boxed().toList())) {
            throw node.fault("the values do not run from min to max");
        }
        return scale;
    }

    private static Special special(YamlNode node) {
        node.leave("neverTreatedAs");
        return new Special(
                node.text("value"),
                node.text("label"),
                node.text("meaning"),
                node.flag("inMean"),
                node.flag("inRatedCount"),
                node.flag("inApplicableCount"),
                node.flagOr("reasonRequired", false),
                node.flag("raisesAttention"));
    }

    private static AttentionRule attention(YamlNode node) {
        YamlNode when = node.node("flagWhen");
        AttentionRule rule = new AttentionRule(
                node.text("id"),
                Set.copyOf(when.numbers("ratings")),
                Set.copyOf(when.texts("special")),
                node.optionalText("note"));
        when.closed();
        node.leave("closesWith");
        node.closed();
        return rule;
    }

    private static SummaryRule summaryRule(YamlNode node) {
        if (node.flag("grandTotal")) {
            throw node.fault("there is never a grand total");
        }
        List<YamlNode> perDomain = node.nodes("perDomain", each -> {
            each.leave("id", "label", "formula", "decimals", "whenNoneRated", "showAlsoNotKnown");
            return each;
        });
        if (perDomain.isEmpty()) {
            throw node.fault("\"perDomain\" is empty");
        }
        YamlNode mean = perDomain.getFirst();
        node.leave("spreadOfOpinion");
        SummaryRule rule = new SummaryRule(
                node.text("id"), mean.number("decimals"), mean.text("whenNoneRated"), node.text("grandTotalReason"));
        node.closed();
        return rule;
    }

    private static Domain domain(YamlNode node) {
        return new Domain(node.text("id"), node.text("label"), node.text("summary"), node.texts("items"));
    }

    private static Item item(YamlNode node) {
        return new Item(
                node.text("id"),
                node.text("domain"),
                node.text("label"),
                node.text("prompt"),
                node.text("help"),
                node.text("evidence"),
                node.nodes("levels", level -> new Descriptor(level.number("value"), level.text("descriptor"))));
    }

    private static List<ContextFactor> context(YamlNode node) {
        if (node.flag("scored")) {
            throw node.fault("context is never scored");
        }
        node.leave("statement", "updateWhen", "fields");
        List<ContextFactor> factors = node.nodes(
                "factors",
                factor -> new ContextFactor(
                        factor.text("id"),
                        factor.text("side"),
                        factor.text("label"),
                        factor.text("prompt"),
                        factor.text("help")));
        node.closed();
        return factors;
    }

    private static void check(Instrument instrument, YamlNode root) {
        List<String> listed = instrument.domains().stream()
                .flatMap(domain -> domain.items().stream())
                .toList();
        List<String> items = instrument.items().stream().map(Item::id).toList();
        if (!listed.equals(items) || Set.copyOf(items).size() != items.size()) {
            throw root.fault("the items and the items of the domains are not the same, each once and in order");
        }
        List<Integer> values =
                instrument.scale().levels().stream().map(Level::value).toList();
        for (Item item : instrument.items()) {
            if (instrument
                    .domain(item.domain())
                    .filter(domain -> domain.items().contains(item.id()))
                    .isEmpty()) {
                throw root.fault("the item " + item.id() + " is not in its domain");
            }
            if (!item.levels().stream().map(Descriptor::value).toList().equals(values)) {
                throw root.fault("the levels of " + item.id() + " are not those of the scale");
            }
        }
    }
}
