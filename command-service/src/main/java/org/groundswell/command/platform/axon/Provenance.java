package org.groundswell.command.platform.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.domain.PersonId;
import org.springframework.stereotype.Component;

/**
 * What every event keeps of the command that caused it: who, by which command, in which request, whether warned of the words, and why,
 * sealed as words are.
 */
@Component
class Provenance implements CorrelationDataProvider {

    private final PersonKeys keys;

    Provenance(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?>)) {
            return Map.of();
        }
        MetaData given = message.getMetaData();
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(MessageKeys.COMMAND, message.getIdentifier());
        given.subset(MessageKeys.ACTOR, MessageKeys.CORRELATION, MessageKeys.WORDS)
                .forEach(kept::put);
        String why = (String) given.get(MessageKeys.WHY);
        String actor = (String) given.get(MessageKeys.ACTOR);
        if (why != null && actor != null) {
            kept.put(MessageKeys.WHY, keys.sealReason(new PersonId(actor), why));
        }
        return kept;
    }
}
