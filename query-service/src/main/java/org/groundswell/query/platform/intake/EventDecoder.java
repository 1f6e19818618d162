package org.groundswell.query.platform.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.EventTypes.EventType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored payloads by the closed registry of logical names. */
@Component
public class EventDecoder {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** @throws UndecodableEventException for an unknown type, a newer revision, or a payload that does not fit */
    public Event decode(LedgerEntry entry) {
        EventType type = EventTypes.named(entry.type())
                .orElseThrow(() -> new UndecodableEventException("Unknown event type " + entry.type(), null));
        if (entry.revision() > type.revision()) {
            throw new UndecodableEventException(
                    "Revision " + entry.revision() + " of " + entry.type() + " is newer than this release", null);
        }
        try {
            return readers.computeIfAbsent(type.eventClass(), mapper::readerFor).readValue(entry.payload());
        } catch (JacksonException e) {
            throw new UndecodableEventException(
                    "The payload of " + entry.type() + " does not fit: " + e.getOriginalMessage(), e);
        }
    }
}
