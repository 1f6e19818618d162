package org.groundswell.query.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.EventTypes.EventType;
import org.groundswell.domain.ledger.Upcasters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored payloads by the closed registry of logical names, bringing older revisions up step by step. */
@Component
public class EventDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(EventDecoder.class);
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final Upcasters upcasters = Upcasters.standard();
    private final HeldKeys keys;
    private final JsonMapper mapper;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventDecoder(HeldKeys keys) {
        this.keys = keys;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .recyclerPool(JsonRecyclerPools.threadLocalPool())
                        .build())
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(OpenedTexts.module(keys))
                .build();
    }

    /**
     * The entries as people read them. The keys that they need are asked for all together, before any transaction.
     *
     * @throws LedgerFeed.FeedUnavailableException where the command side cannot be asked
     */
    List<LedgerEntry> opened(List<LedgerEntry> entries) {
        List<SealedEntry> sealed = entries.stream().map(SealedEntry::of).toList();
        keys.holdOf(SealedEntry.people(sealed));
        return sealed.stream().map(this::opened).toList();
    }

    /** Words that do not open stay sealed, and are found out when the event is decoded. */
    private LedgerEntry opened(SealedEntry sealed) {
        try {
            return sealed.opened(keys::open);
        } catch (UndecodableEventException altered) {
            LOG.warn("{} keeps words that do not open", sealed.entry(), altered);
            return sealed.entry();
        }
    }

    /** @throws UndecodableEventException for an unknown type, a newer revision, or a payload that does not fit */
    public Event decode(LedgerEntry entry) {
        EventType type = EventTypes.named(entry.type())
                .orElseThrow(() -> new UndecodableEventException("Unknown event type " + entry.type(), null));
        if (entry.revision() > type.revision()) {
            throw new UndecodableEventException(
                    "Revision " + entry.revision() + " of " + entry.type() + " is newer than this release", null);
        }
        try {
            if (entry.revision() == type.revision()) {
                return readers.computeIfAbsent(type.eventClass(), mapper::readerFor)
                        .readValue(entry.payload());
            }
            Map<String, Object> values = mapper.readValue(entry.payload(), VALUES);
            return mapper.convertValue(upcasters.upcast(entry.type(), entry.revision(), values), type.eventClass());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UndecodableEventException(
                    "The payload of " + entry.type() + " does not fit: " + e.getMessage(), e);
        }
    }
}
