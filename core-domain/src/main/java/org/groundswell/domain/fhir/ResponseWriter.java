package org.groundswell.domain.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.jspecify.annotations.Nullable;

/** Writes what one site answered to a version as a {@code QuestionnaireResponse}. */
public final class ResponseWriter {

    private ResponseWriter() {}

    /**
     * What was answered to one item.
     *
     * @param rating a level, {@code not-known} or {@code not-applicable}
     */
    public record Answer(
            String item,
            String rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable) {}

    /** @param site the code of the site that the answers are about */
    public static Map<String, Object> of(BuiltInstrument content, String site, List<Answer> answers) {
        Map<String, Answer> byItem =
                answers.stream().collect(Collectors.toMap(Answer::item, Function.identity(), (one, _) -> one));
        boolean complete = content.items().stream().allMatch(item -> byItem.containsKey(item.id()));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("resourceType", "QuestionnaireResponse");
        response.put("questionnaire", QuestionnaireWriter.canonical(content));
        response.put("status", complete ? "completed" : "in-progress");
        response.put("subject", Map.of("identifier", Map.of("value", site)));
        List<Map<String, Object>> groups = content.domains().stream()
                .map(domain -> group(domain, content.levels(), byItem))
                .filter(Objects::nonNull)
                .toList();
        if (!groups.isEmpty()) {
            response.put("item", groups);
        }
        return response;
    }

    private static @Nullable Map<String, Object> group(Domain domain, List<Level> levels, Map<String, Answer> byItem) {
        List<Map<String, Object>> answered = domain.items().stream()
                .map(item -> byItem.get(item.id()))
                .filter(Objects::nonNull)
                .map(answer -> item(answer, levels))
                .toList();
        if (answered.isEmpty()) {
            return null;
        }
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("linkId", domain.id());
        group.put("item", answered);
        return group;
    }

    private static Map<String, Object> item(Answer answer, List<Level> levels) {
        Map<String, Object> item = new LinkedHashMap<>();
        List<Map<String, Object>> extensions = new ArrayList<>();
        Extensions.add(extensions, Extensions.EVIDENCE, answer.evidence());
        Extensions.add(extensions, Extensions.LINK, answer.link());
        Extensions.add(extensions, Extensions.WHY_NOT_APPLICABLE, answer.whyNotApplicable());
        Extensions.put(item, extensions);
        item.put("linkId", answer.item());
        item.put("answer", List.of(Map.of("valueCoding", Map.of("code", answer.rating()))));
        return item;
    }
}
