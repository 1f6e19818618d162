package org.groundswell.faults;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The digests of views as the query side tells them. */
final class Digests {

    private Digests() {}

    /** Those of some ledgers, by view and ledger. */
    static Map<String, Map<String, String>> of(JsonNode all, Collection<String> ledgers) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        all.properties()
                .forEach(view -> view.getValue().properties().forEach(ledger -> {
                    if (ledgers.contains(ledger.getKey())) {
                        found.computeIfAbsent(view.getKey(), name -> new TreeMap<>())
                                .put(ledger.getKey(), ledger.getValue().asString());
                    }
                }));
        return found;
    }
}
