package org.groundswell.command.platform.eventstore;

import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.groundswell.domain.ledger.Upcasters;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the domain's {@link Upcasters} in Axon's place for them. An event of the newest revision passes untouched; an unknown type
 * too, for the serialiser to refuse.
 *
 * @param newest the revision that this program writes of a type, or 0 for a type it does not know
 */
record EventUpcasts(Upcasters upcasters, Newest newest) implements EventUpcaster {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    @FunctionalInterface
    interface Newest {
        int of(String type);
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(this::toNewest);
    }

    private IntermediateEventRepresentation toNewest(IntermediateEventRepresentation event) {
        String type = event.getType().getName();
        int known = newest.of(type);
        int stored = Integer.parseInt(event.getType().getRevision());
        if (stored >= known) {
            return event;
        }
        return event.upcastPayload(
                new SimpleSerializedType(type, Integer.toString(known)),
                JsonNode.class,
                json -> JsonMapper.shared()
                        .valueToTree(upcasters.upcast(
                                type, stored, known, JsonMapper.shared().convertValue(json, VALUES))));
    }
}
