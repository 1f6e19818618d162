package org.groundswell.command.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.words.Doubt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the words that a command holds in the body that it came with. */
public final class SentWords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SentWords() {}

    /**
     * A doubt at every field that holds its words, as the caller named them, such as {@code points[3].comment}; where the words came
     * otherwise than in JSON, as it is.
     */
    public static List<Doubt> fieldsOf(Doubt doubt, HttpServletRequest request) {
        byte[] body = JsonBodyFilter.bodyOf(request);
        if (body.length == 0) {
            return List.of(doubt);
        }
        List<String> fields = new ArrayList<>();
        try {
            collect("", JSON.readTree(body), doubt.typed(), fields);
        } catch (JacksonException unreadable) {
            return List.of(doubt);
        }
        return fields.isEmpty()
                ? List.of(doubt)
                : fields.stream().map(doubt::of).toList();
    }

    private static void collect(String at, JsonNode node, String words, List<String> fields) {
        if (node.isString() && node.stringValue().strip().equals(words)) {
            fields.add(at);
        } else if (node.isObject()) {
            node.propertyStream()
                    .forEach(each -> collect(
                            at.isEmpty() ? each.getKey() : at + "." + each.getKey(), each.getValue(), words, fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(at + "[" + i + "]", node.get(i), words, fields);
            }
        }
    }
}
