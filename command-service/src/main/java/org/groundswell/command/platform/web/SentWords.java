package org.groundswell.command.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.words.Doubt;
import org.groundswell.domain.words.WordsRejection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the words that a command holds in the body that it came with: read once, however many are in doubt. */
public final class SentWords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<String>> fields = new HashMap<>();

    private SentWords() {}

    private record Said(WordsRejection reason, String words) {}

    /**
     * The same rejections with each doubt once, at every field that holds its words, as the caller named them, such as {@code
     * points[3].comment}; where the words came otherwise than in JSON, as it is.
     */
    public static List<Rejection> named(List<Rejection> rejections, HttpServletRequest request) {
        Set<String> doubted = rejections.stream()
                .filter(Doubt.class::isInstance)
                .map(rejection -> ((Doubt) rejection).typed())
                .collect(Collectors.toSet());
        SentWords sent = doubted.isEmpty() ? new SentWords() : in(JsonBodyFilter.bodyOf(request), doubted);
        Set<Rejection> named = new LinkedHashSet<>();
        Set<Said> said = new HashSet<>();
        for (Rejection rejection : rejections) {
            if (rejection instanceof Doubt doubt && sent.fields.containsKey(doubt.typed())) {
                if (said.add(new Said(doubt.reason(), doubt.typed()))) {
                    sent.fields.get(doubt.typed()).stream().map(doubt::of).forEach(named::add);
                }
            } else {
                named.add(rejection);
            }
        }
        return List.copyOf(named);
    }

    /** Where the body holds some words; nowhere where it cannot be read. */
    private static SentWords in(byte[] body, Set<String> words) {
        SentWords sent = new SentWords();
        if (body.length > 0) {
            try {
                sent.look("", JSON.readTree(body), words);
            } catch (JacksonException unreadable) {
                return new SentWords();
            }
        }
        return sent;
    }

    private void look(String at, JsonNode node, Set<String> words) {
        if (node.isString()) {
            String typed = node.stringValue().strip();
            if (words.contains(typed)) {
                fields.computeIfAbsent(typed, _ -> new ArrayList<>()).add(at);
            }
        } else if (node.isObject()) {
            node.propertyStream()
                    .forEach(each ->
                            look(at.isEmpty() ? each.getKey() : at + "." + each.getKey(), each.getValue(), words));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(at + "[" + i + "]", node.get(i), words);
            }
        }
    }
}
