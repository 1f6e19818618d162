package org.groundswell.command.transfer;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Who of everybody known here is mentioned in what is stored, wherever an id stands in it. */
final class Mentioned {

    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> everybody;
    private final SortedSet<String> found = new TreeSet<>();

    Mentioned(Set<String> everybody) {
        this.everybody = everybody;
    }

    void lookAt(byte[] stored) {
        try (JsonParser json = JSON.createParser(stored)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                    note(json.getString());
                }
            }
        }
    }

    void note(String text) {
        if (everybody.contains(text)) {
            found.add(text);
        }
    }

    /** In the order of a file. */
    SortedSet<String> people() {
        return found;
    }
}
