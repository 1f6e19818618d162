package org.groundswell.domain.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.domain.fhir.ResponseWriter.Answer;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.jspecify.annotations.Nullable;

/** Reads a {@code QuestionnaireResponse} as answers to one version, and names everything in it that is no answer to it. */
public final class ResponseReader {

    private static final Set<String> KNOWN = Set.of(
            "resourceType",
            "questionnaire",
            "status",
            "subject",
            "item",
            "id",
            "meta",
            "language",
            "text",
            "identifier",
            "authored",
            "author",
            "source");
    private static final Set<String> STATUSES = Set.of("in-progress", "completed", "amended");

    private final BuiltInstrument content;
    private final Tree tree = new Tree();
    private final List<Answer> answers = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    private ResponseReader(BuiltInstrument content) {
        this.content = content;
    }

    /** @param answers none where there are faults */
    public record Read(List<Answer> answers, List<FhirFault> faults) {}

    /**
     * @param resource as a JSON library reads it
     * @param site the code of the site that it must be about
     */
    public static Read read(@Nullable Object resource, BuiltInstrument content, String site) {
        ResponseReader reader = new ResponseReader(content);
        reader.response(resource, site);
        List<FhirFault> faults = reader.tree.faults();
        return new Read(faults.isEmpty() ? List.copyOf(reader.answers) : List.of(), faults);
    }

    private void response(@Nullable Object resource, String site) {
        Map<String, Object> root = tree.object(resource, "");
        if (!"QuestionnaireResponse".equals(root.get("resourceType"))) {
            tree.fault("resourceType", "This is no FHIR QuestionnaireResponse.");
            return;
        }
        tree.closed(root, KNOWN, "");
        String canonical = tree.text(root, "questionnaire", "").orElse("");
        if (!canonical.equals(QuestionnaireWriter.canonical(content))) {
            tree.fault(
                    "questionnaire",
                    "These are answers to \"%s\" and not to the version that this round is rated by."
                            .formatted(canonical));
        }
        String status = tree.text(root, "status", "").orElse("");
        if (!STATUSES.contains(status)) {
            tree.fault("status", "The status cannot be \"" + status + "\"; give in-progress, completed or amended.");
        }
        subject(root, site);
        List<?> groups = tree.list(root, "item", "");
        for (int i = 0; i < groups.size(); i++) {
            group(tree.object(groups.get(i), "item[" + i + "]"), "item[" + i + "]");
        }
        if (groups.isEmpty()) {
            tree.fault("item", "There is no answer in it.");
        }
    }

    private void subject(Map<String, Object> root, String site) {
        Object subject = root.get("subject");
        if (subject == null) {
            return;
        }
        Map<String, Object> identifier =
                tree.object(tree.object(subject, "subject").get("identifier"), "subject.identifier");
        String value = tree.text(identifier, "value", "subject.identifier").orElse("");
        if (!value.equals(site)) {
            tree.fault(
                    "subject.identifier.value",
                    "These answers are about \"" + value + "\" and not about " + site + ".");
        }
    }

    private void group(Map<String, Object> group, String path) {
        tree.closed(group, Set.of("linkId", "text", "item", "id"), path);
        String linkId = tree.text(group, "linkId", path).orElse("");
        Domain domain = content.domains().stream()
                .filter(each -> each.id().equals(linkId))
                .findFirst()
                .orElse(null);
        if (domain == null) {
            tree.fault(path + ".linkId", "The questionnaire has no group \"" + linkId + "\".");
            return;
        }
        List<?> items = tree.list(group, "item", path);
        for (int i = 0; i < items.size(); i++) {
            String place = path + ".item[" + i + "]";
            item(tree.object(items.get(i), place), domain, place);
        }
    }

    private void item(Map<String, Object> item, Domain domain, String path) {
        tree.closed(item, Set.of("extension", "linkId", "text", "answer", "id"), path);
        String linkId = tree.text(item, "linkId", path).orElse("");
        if (domain.items().stream().noneMatch(each -> each.id().equals(linkId))) {
            tree.fault(path + ".linkId", "The group \"%s\" has no item \"%s\".".formatted(domain.id(), linkId));
        } else if (!answered.add(linkId)) {
            tree.fault(path + ".linkId", "The item \"" + linkId + "\" is answered more than once.");
        }
        Map<String, Object> words = tree.extensions(
                item,
                path,
                Map.of(
                        Extensions.EVIDENCE, "String",
                        Extensions.LINK, "String",
                        Extensions.WHY_NOT_APPLICABLE, "String"),
                Map.of());
        List<?> given = tree.list(item, "answer", path);
        if (given.size() != 1) {
            tree.fault(path + ".answer", "The item \"" + linkId + "\" has one answer.");
            return;
        }
        String place = path + ".answer[0]";
        Map<String, Object> answer = tree.object(given.getFirst(), place);
        tree.closed(answer, Set.of("valueCoding"), place);
        Map<String, Object> coding = tree.object(answer.get("valueCoding"), place + ".valueCoding");
        tree.closed(coding, Set.of("code", "display"), place + ".valueCoding");
        String code = tree.text(coding, "code", place + ".valueCoding").orElse("");
        if (!isAnswer(code)) {
            tree.fault(place + ".valueCoding.code", "\"%s\" is no answer to \"%s\".".formatted(code, linkId));
        }
        answers.add(new Answer(
                linkId,
                code,
                text(words, Extensions.EVIDENCE),
                text(words, Extensions.LINK),
                text(words, Extensions.WHY_NOT_APPLICABLE)));
    }

    private boolean isAnswer(String code) {
        return code.equals("not-known")
                || code.equals("not-applicable")
                || content.levels().stream().anyMatch(level -> level.value().equals(code));
    }

    private static @Nullable String text(Map<String, Object> words, String name) {
        return words.get(name) instanceof String text ? text : null;
    }
}
