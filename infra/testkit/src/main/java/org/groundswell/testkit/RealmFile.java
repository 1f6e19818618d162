package org.groundswell.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins the realm with parts that only some modes have: the demo people, the clients of the tests.
 *
 * <p>The files hold no secret: Keycloak replaces <code>${NAME}</code> by its environment while it imports.
 */
final class RealmFile {

    /** The realm itself, fit for any installation. */
    static final String REALM = "groundswell-realm.json";

    /** The demo people and the client that gives them tokens on the command line. */
    static final String DEMO_PEOPLE = "embedded-people.json";

    /** Clients that give tests tokens that must be refused. */
    static final String TEST_CLIENTS = "test-clients.json";

    private static final JsonMapper JSON = new JsonMapper();

    private RealmFile() {}

    /** Writes the first part with the lists of the others appended to its own. */
    static void write(Path target, List<String> parts) throws IOException {
        ObjectNode realm = read(parts.getFirst());
        for (String part : parts.subList(1, parts.size())) {
            for (var list : read(part).properties()) {
                ArrayNode own = realm.withArray(list.getKey());
                for (JsonNode item : list.getValue()) {
                    own.add(item);
                }
            }
        }
        Files.writeString(target, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
    }

    static ObjectNode read(String name) throws IOException {
        try (InputStream stream = RealmFile.class.getResourceAsStream("/keycloak/" + name)) {
            if (stream == null) {
                throw new IOException("No realm file " + name);
            }
            return (ObjectNode) JSON.readTree(stream);
        }
    }
}
