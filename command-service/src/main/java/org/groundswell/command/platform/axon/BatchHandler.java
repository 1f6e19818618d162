package org.groundswell.command.platform.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Handles a batch by dispatching its commands one after the other within the batch's unit of work: each nests in it, their events
 * are appended together at its end, and the first refusal refuses all.
 */
@Component
class BatchHandler {

    @CommandHandler(commandName = Batch.NAME)
    void handle(Batch batch, CommandMessage<Batch> message, CommandBus bus) {
        MetaData shared = message.getMetaData().withoutKeys(CommandMessages.ONLY_FOR_THE_WHOLE);
        boolean first = true;
        for (Targeted targeted : batch.commands()) {
            MetaData own = shared.and(MessageKeys.TARGET, targeted.target().toString());
            String expected = (String) message.getMetaData().get(MessageKeys.EXPECTED_VERSION);
            if (first && expected != null) {
                own = own.and(MessageKeys.EXPECTED_VERSION, expected);
            }
            first = false;
            CommandMessages.run(bus, CommandMessages.of(targeted, own));
        }
        batch.work().run();
    }
}
