package org.groundswell.query.platform.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.EventTypes.EventType;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.LedgerFeed.FeedUnavailableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** One line of the feed. The payload's bytes are cut out as they stand, never written anew. */
final class FeedLine {

    /** Buffers stay with the thread that reads a page: shared ones are handed over for each line. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    /** The text of each field that is kept; null where the line leaves it out. */
    private final @Nullable String[] texts = new String[Field.values().length];

    private byte[] payload = new byte[0];

    private FeedLine() {}

    private enum Field {
        LEDGER("ledger"),
        ENTRY("entry"),
        ID("id"),
        TYPE("type"),
        REVISION("revision"),
        AGGREGATE("aggregate"),
        SEQUENCE("sequence"),
        RECORDED_AT("recordedAt"),
        ACTOR("actor"),
        COMMAND("command"),
        CORRELATION("correlation"),
        WHY("why"),
        WORDS("words");

        private static final Map<String, Field> BY_NAME =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(field -> field.name, field -> field));

        private final String name;

        Field(String name) {
            this.name = name;
        }
    }

    /** @throws FeedUnavailableException where the line is no entry */
    static LedgerEntry parse(byte[] line, int offset, int length) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FeedUnavailableException("The feed sent a line that is no entry");
            }
            FeedLine read = new FeedLine();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("payload")) {
                    int from = offset + (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    int to = offset + (int) parser.currentLocation().getByteOffset();
                    read.payload = Arrays.copyOfRange(line, from, to);
                } else if (value == JsonToken.VALUE_NULL || value.isStructStart()) {
                    parser.skipChildren();
                } else {
                    read.keep(name, parser);
                }
            }
            return read.entry();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FeedUnavailableException("The feed sent a line that is no entry", e);
        }
    }

    private void keep(String name, JsonParser parser) {
        Field field = Field.BY_NAME.get(name);
        if (field != null) {
            texts[field.ordinal()] = parser.getString();
        }
    }

    private LedgerEntry entry() {
        String type = text(Field.TYPE);
        return new LedgerEntry(
                new LedgerId(text(Field.LEDGER)),
                Long.parseLong(text(Field.ENTRY)),
                text(Field.ID),
                EventTypes.named(type).map(EventType::name).orElse(type), // one text for all, as every view looks it up
                Integer.parseInt(text(Field.REVISION)),
                AggregateId.parse(text(Field.AGGREGATE)),
                Long.parseLong(text(Field.SEQUENCE)),
                Instant.parse(text(Field.RECORDED_AT)),
                new PersonId(text(Field.ACTOR)),
                Objects.requireNonNullElse(textOrNull(Field.COMMAND), ""),
                Objects.requireNonNullElse(textOrNull(Field.CORRELATION), ""),
                textOrNull(Field.WHY),
                textOrNull(Field.WORDS) != null,
                payload);
    }

    private String text(Field field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new IllegalArgumentException("The feed left out " + field.name);
        }
        return text;
    }

    private @Nullable String textOrNull(Field field) {
        return texts[field.ordinal()];
    }
}
