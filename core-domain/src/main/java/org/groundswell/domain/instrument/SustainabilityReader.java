package org.groundswell.domain.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.domain.instrument.DynamicSustainability.FitCheck;
import org.groundswell.domain.instrument.DynamicSustainability.FitRule;
import org.groundswell.domain.instrument.DynamicSustainability.LearningRule;
import org.groundswell.domain.instrument.DynamicSustainability.Result;

/** Reads and checks {@code dsf.yaml}; its records are read by {@link RecordReader}. */
final class SustainabilityReader {

    private SustainabilityReader() {}

    static DynamicSustainability read(YamlNode root) {
        root.leave("kind", "language", "record", "contextChangeLog", "principles");
        YamlNode provenance = root.node("provenance").leave("status", "officialText", "replaceableBy", "references");
        YamlNode schedule = root.node("schedule").leave("level", "cadence", "alsoWhen");
        YamlNode learning = root.node("learningRules").leave("id", "inputs");
        List<String> fits = fits(root.node("fitScale"));
        Map<String, String> constructs = constructs(root);
        DynamicSustainability read = new DynamicSustainability(
                root.text("id"),
                root.text("version"),
                root.text("title"),
                root.text("summary"),
                provenance.text("displayName"),
                provenance.text("statement"),
                schedule.texts("appliesToStages"),
                root.nodes("fitChecks", check -> fitCheck(check, fits, constructs)),
                fitRule(root.node("fitRule"), fits),
                learning.text("caution"),
                learning.nodes("table", SustainabilityReader::rule));
        provenance.closed();
        schedule.closed();
        learning.closed();
        root.closed();
        everyCombinationOnce(read, root);
        return read;
    }

    private static List<String> fits(YamlNode scale) {
        if (scale.flag("numeric")) {
            throw scale.fault("fits are ordered categories, never numbers");
        }
        List<String> fits = new ArrayList<>(
                scale.nodes("values", value -> value.leave("label").text("value")));
        fits.addAll(scale.nodes(
                "special", value -> value.leave("label", "raisesAttention").text("value")));
        return fits;
    }

    private static Map<String, String> constructs(YamlNode root) {
        Map<String, String> labels = new LinkedHashMap<>();
        root.nodes("constructs", construct -> {
            construct.leave("meaning", "elements");
            labels.put(construct.text("id"), construct.text("label"));
            return construct;
        });
        return labels;
    }

    private static FitCheck fitCheck(YamlNode node, List<String> fits, Map<String, String> constructs) {
        node.leave("reasonRequired");
        YamlNode given = node.node("descriptors");
        Map<String, String> descriptors = new LinkedHashMap<>();
        fits.forEach(fit -> descriptors.put(fit, given.text(fit)));
        given.closed();
        List<String> between = node.texts("between");
        if (!constructs.keySet().containsAll(between)) {
            throw node.fault("\"between\" names a construct that there is not");
        }
        return new FitCheck(
                node.text("id"),
                node.text("label"),
                node.text("prompt"),
                node.text("help"),
                between.stream().map(constructs::get).toList(),
                descriptors);
    }

    private static FitRule fitRule(YamlNode node, List<String> fits) {
        node.leave("action");
        FitRule rule = new FitRule(
                node.text("id"),
                Set.copyOf(node.texts("openActionWhen")),
                Set.copyOf(node.texts("askForInformationWhen")),
                node.text("summary"));
        node.closed();
        if (!fits.containsAll(rule.action()) || !fits.containsAll(rule.information())) {
            throw node.fault("the rule names a fit that there is not");
        }
        return rule;
    }

    private static LearningRule rule(YamlNode node) {
        String word = node.text("result");
        return new LearningRule(
                node.text("id"),
                node.text("adapted"),
                Result.of(word).orElseThrow(() -> node.fault("\"" + word + "\" is not a result")),
                node.text("suggestion"),
                node.text("nextStep"),
                node.text("origin"));
    }

    private static void everyCombinationOnce(DynamicSustainability read, YamlNode root) {
        Set<String> seen = new HashSet<>();
        for (LearningRule rule : read.rules()) {
            List<String> adapted = rule.adapted().equals("any") ? List.of("yes", "no") : List.of(rule.adapted());
            for (String word : adapted) {
                if (!seen.add(word + " " + rule.result())) {
                    throw root.fault("two learning rules answer " + word + " and "
                            + rule.result().word());
                }
            }
        }
        if (seen.size() != 2 * Result.values().length) {
            throw root.fault("the learning rules do not answer every combination");
        }
    }
}
