package org.groundswell.command.platform.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.springboot.SerializerProperties;
import org.axonframework.springboot.SerializerProperties.SerializerType;
import org.groundswell.command.platform.eventstore.EventSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Refuses to start with any serialiser but Jackson 3: a default that slipped in would write class names into the ledger. */
@Component
class SerializerGuard {

    SerializerGuard(
            SerializerProperties settings,
            Serializer general,
            @Qualifier("messageSerializer") Serializer messages,
            @Qualifier("eventSerializer") Serializer events) {
        require("general", settings.getGeneral(), general instanceof Jackson3Serializer);
        require("messages", settings.getMessages(), messages instanceof Jackson3Serializer);
        require("events", settings.getEvents(), events instanceof EventSerializer);
    }

    private static void require(String setting, SerializerType type, boolean inPlace) {
        if (type != SerializerType.JACKSON3 || !inPlace) {
            throw new IllegalStateException("axon.serializer.%s must be jackson3, not %s"
                    .formatted(setting, type.name().toLowerCase()));
        }
    }
}
