package org.groundswell.query.platform.intake;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** A line of the feed. The payload's bytes are cut out as they stand, never written anew. */
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

    /**
     * @param lines each with its end
     * @throws FeedUnavailableException where one is no entry
     */
    static List<LedgerEntry> parse(byte[] lines) {
        List<LedgerEntry> entries = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), lines)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw new FeedUnavailableException("The feed sent a line that is no entry");
                }
                entries.add(read(parser, lines).entry());
            }
            return entries;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new FeedUnavailableException("The feed sent a line that is no entry", e);
        }
    }

    private static FeedLine read(JsonParser parser, byte[] lines) {
        FeedLine line = new FeedLine();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("payload")) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                line.payload = Arrays.copyOfRange(
                        lines, from, (int) parser.currentLocation().getByteOffset());
            } else if (value == JsonToken.VALUE_NULL || value.isStructStart()) {
                parser.skipChildren();
            } else {
                line.keep(name, parser);
            }
        }
        return line;
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
                Micros.parse(text(Field.RECORDED_AT)),
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
