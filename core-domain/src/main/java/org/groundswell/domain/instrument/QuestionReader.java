package org.groundswell.domain.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.QuestionSet.Cadence;
import org.groundswell.domain.instrument.QuestionSet.Group;
import org.groundswell.domain.instrument.QuestionSet.Kind;
import org.groundswell.domain.instrument.QuestionSet.Level;
import org.groundswell.domain.instrument.QuestionSet.Part;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.instrument.RecordField.Choice;

/** Reads and checks {@code practical-questions.yaml}. Each part of an answer becomes a field by the rules of records. */
final class QuestionReader {

    private final QuestionFields fields;
    private final Map<String, String> moments = new LinkedHashMap<>();

    private QuestionReader(List<Choice> components) {
        this.fields = new QuestionFields(components);
    }

    /** @param components the items that a list may name */
    static QuestionSet read(YamlNode root, List<Choice> components) {
        return new QuestionReader(components).set(root);
    }

    private QuestionSet set(YamlNode root) {
        root.leave("kind", "language");
        YamlNode provenance = root.node("provenance").leave("status", "officialText", "replaceableBy", "references");
        YamlNode vocabulary = root.node("vocab").leave("cadence", "levels", "answerKinds");
        YamlNode status = root.node("status").leave("values", "history", "cascade");
        vocabulary.nodes("moments", moment -> {
            moments.put(moment.text("value"), moment.text("label"));
            return moment;
        });
        QuestionSet set = new QuestionSet(
                root.text("id"),
                root.text("version"),
                root.text("title"),
                root.text("summary"),
                provenance.text("displayName"),
                provenance.text("statement"),
                root.nodes("groups", group -> new Group(group.text("id"), group.text("label"), group.text("summary"))),
                moments,
                status.text("headline"),
                root.nodes("questions", this::question));
        provenance.closed();
        vocabulary.closed();
        status.closed();
        root.closed();
        check(set, root);
        return set;
    }

    private Question question(YamlNode node) {
        node.leave("flow", "optionalInstrument");
        YamlNode review = node.node("review");
        YamlNode dashboard = node.node("dashboard");
        Question question = new Question(
                node.text("id"),
                node.text("group"),
                node.text("label"),
                node.text("prompt"),
                node.text("help"),
                node.nodes("answer", this::part),
                node.texts("level").stream()
                        .map(word -> word(node, Level.class, word))
                        .collect(Collectors.toUnmodifiableSet()),
                node.text("firstAsked"),
                word(review, Cadence.class, review.text("cadence")),
                review.has("triggers") ? review.texts("triggers") : List.of(),
                dashboard.text("tile"),
                dashboard.text("shows"),
                node.texts("related"));
        review.closed();
        dashboard.closed();
        if (!moments.containsKey(question.firstAsked())) {
            throw node.fault("there is no moment \"" + question.firstAsked() + "\"");
        }
        return question;
    }

    private Part part(YamlNode node) {
        Kind kind = word(node, Kind.class, node.text("kind"));
        String record = node.optionalText("usesRecord");
        String framework = node.optionalText("usesFramework");
        node.leave("allowAttachment", "versioned", "minimumPerRole", "targetRequired", "baselineExpected");
        boolean elsewhere = framework != null || (record != null && kind != Kind.DECISION);
        return new Part(
                node.text("id"),
                kind,
                node.text("label"),
                elsewhere ? QuestionFields.leave(node) : fields.of(node, kind),
                record,
                framework,
                node.has("roles") ? node.texts("roles") : List.of());
    }

    private static <E extends Enum<E>> E word(YamlNode node, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst()
                .orElseThrow(() -> node.fault("\"" + word + "\" is not known here"));
    }

    private static void check(QuestionSet set, YamlNode root) {
        List<String> ids = new ArrayList<>();
        Set<String> groups = set.groups().stream().map(Group::id).collect(Collectors.toSet());
        for (Question question : set.questions()) {
            ids.add(question.id());
            question.parts().forEach(part -> ids.add(part.id()));
            if (!groups.contains(question.group())) {
                throw root.fault("there is no group \"" + question.group() + "\"");
            }
        }
        if (new HashSet<>(ids).size() != ids.size()) {
            throw root.fault("an id is there twice");
        }
    }
}
