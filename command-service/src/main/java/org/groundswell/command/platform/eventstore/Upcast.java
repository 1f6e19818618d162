package org.groundswell.command.platform.eventstore;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.JsonNode;

/**
 * One step of one event from a revision to the next, on its JSON. Declared as a bean; steps run in bean order, so an event of
 * revision 1 passes 1 → 2 and then 2 → 3.
 *
 * @param name logical
 * @param from the revision that it reads
 */
public record Upcast(String name, int from, UnaryOperator<JsonNode> change) implements EventUpcaster {

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        SimpleSerializedType reads = new SimpleSerializedType(name, Integer.toString(from));
        SimpleSerializedType gives = new SimpleSerializedType(name, Integer.toString(from + 1));
        return events.map(event ->
                event.getType().equals(reads) ? event.upcastPayload(gives, JsonNode.class, change::apply) : event);
    }
}
