package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.domain.instrument.Instrument.AttentionRule;
import org.groundswell.domain.instrument.Instrument.ContextFactor;
import org.groundswell.domain.instrument.Instrument.Descriptor;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Level;
import org.groundswell.domain.instrument.Instrument.Scale;
import org.groundswell.domain.instrument.Instrument.Special;

/** Reads and checks a checklist such as {@code three-s.yaml}; a profile has parts of its own, read by {@link ProfileReader}. */
final class InstrumentReader {

    private InstrumentReader() {}

    /** The kinds of file that describe an instrument to rate by. */
    static boolean reads(String kind) {
        return kind.equals("checklist") || kind.equals("profile");
    }

    static Instrument read(YamlNode root) {
        return root.text("kind").equals("profile") ? ProfileReader.read(root) : checklist(root);
    }

    private static Instrument checklist(YamlNode root) {
        root.leave("language");
        YamlNode provenance = root.node("provenance");
        YamlNode rating = root.node("rating");
        rating.leave("levels", "levelMeaning", "subjectMeaning", "when", "multiRater", "compare", "readAs");
        rating.leave("beforeAnySiteIsActive", "fields");
        Instrument instrument = new Instrument(
                root.text("id"),
                root.text("version"),
                root.text("title"),
                root.text("summary"),
                provenance.text("displayName"),
                provenance.text("statement"),
                licence(provenance),
                scale(root.node("scale")),
                List.of(),
                attention(root.node("attentionRule")),
                summaryRule(root.node("summaryRule")),
                Instrument.Raters.NAMED,
                rating.texts("subjects"),
                root.nodes("domains", InstrumentReader::domain),
                root.nodes("items", InstrumentReader::item),
                context(root.node("context")),
                List.of());
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
        int least = node.number("min");
        int most = node.number("max");
        Scale scale = new Scale(
                node.text("id"),
                true,
                node.nodes(
                        "values",
                        level -> new Level(Integer.toString(level.number("value")), level.text("label"), null)),
                node.nodes("special", InstrumentReader::special),
                node.text("choosingRule"));
        node.closed();
        List<String> values = scale.levels().stream().map(Level::value).toList();
        if (!values.equals(
                IntStream.rangeClosed(least, most).mapToObj(Integer::toString).toList())) {
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
                when.numbers("ratings").stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(when.texts("special")),
                false,
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
        SummaryRule rule = new SummaryRule.Means(
                node.text("id"), mean.number("decimals"), mean.text("whenNoneRated"), node.text("grandTotalReason"));
        node.closed();
        return rule;
    }

    /** Where the words came from; those of the catalogue may be exported, with their statement. */
    static Licence licence(YamlNode provenance) {
        provenance.leave("officialText", "replaceableBy", "references", "checks");
        return new Licence(provenance.text("status"), provenance.text("statement"), true);
    }

    private static Domain domain(YamlNode node) {
        return new Domain(node.text("id"), node.text("label"), node.text("summary"), node.texts("items"));
    }

    private static Item item(YamlNode node) {
        return new Item(
                node.text("id"),
                null,
                node.text("domain"),
                node.text("label"),
                node.text("prompt"),
                node.text("help"),
                node.text("evidence"),
                Item.ALIKE,
                node.nodes(
                        "levels",
                        level -> new Descriptor(Integer.toString(level.number("value")), level.text("descriptor"))));
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

    /** That items and domains name each other, and that every item describes every level. */
    static void check(Instrument instrument, YamlNode root) {
        List<String> listed = instrument.domains().stream()
                .flatMap(domain -> domain.items().stream())
                .toList();
        List<String> items = instrument.items().stream().map(Item::id).toList();
        if (!listed.equals(items) || Set.copyOf(items).size() != items.size()) {
            throw root.fault("the items and the items of the domains are not the same, each once and in order");
        }
        List<String> values =
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
