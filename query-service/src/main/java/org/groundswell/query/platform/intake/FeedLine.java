package org.groundswell.query.platform.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.EventTypes.EventType;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.LedgerFeed.FeedUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One line of the feed. The payload's bytes are cut out as they stand, never written anew. */
final class FeedLine {

    private static final JsonFactory JSON = new JsonFactory();

    private FeedLine() {}

    /** @throws FeedUnavailableException where the line is no entry */
    static LedgerEntry parse(byte[] line, int offset, int length) {
        Map<String, String> fields = new HashMap<>();
        byte[] payload = new byte[0];
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FeedUnavailableException("The feed sent a line that is no entry");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("payload")) {
                    int from = offset + (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    int to = offset + (int) parser.currentLocation().getByteOffset();
                    payload = Arrays.copyOfRange(line, from, to);
                } else if (value == JsonToken.VALUE_NULL || value.isStructStart()) {
                    parser.skipChildren();
                } else {
                    fields.put(name, parser.getString());
                }
            }
            return entry(fields, payload);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FeedUnavailableException("The feed sent a line that is no entry", e);
        }
    }

    private static LedgerEntry entry(Map<String, String> fields, byte[] payload) {
        String type = field(fields, "type");
        return new LedgerEntry(
                new LedgerId(field(fields, "ledger")),
                Long.parseLong(field(fields, "entry")),
                field(fields, "id"),
                EventTypes.named(type).map(EventType::name).orElse(type), // one text for all, as every view looks it up
                Integer.parseInt(field(fields, "revision")),
                AggregateId.parse(field(fields, "aggregate")),
                Long.parseLong(field(fields, "sequence")),
                Instant.parse(field(fields, "recordedAt")),
                new PersonId(field(fields, "actor")),
                fields.getOrDefault("command", ""),
                fields.getOrDefault("correlation", ""),
                fields.get("why"),
                fields.containsKey("words"),
                payload);
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The feed left out " + name);
        }
        return value;
    }
}
