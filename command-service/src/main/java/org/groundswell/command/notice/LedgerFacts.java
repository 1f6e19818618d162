package org.groundswell.command.notice;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.groundswell.command.platform.eventstore.LedgerEvent;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.Fact;
import org.groundswell.domain.notice.NoticeRun;
import org.springframework.stereotype.Component;

/** Reads what matters to notices, in the order of a ledger. */
@Component
class LedgerFacts {

    private static final int AT_ONCE = 500;
    private static final String ACTOR = "actor";

    private static final List<String> TYPES = EventTypes.all().stream()
            .map(EventTypes.EventType::name)
            .filter(NoticeRun::concerns)
            .toList();

    private final TypeReader reader;

    LedgerFacts(TypeReader reader) {
        this.reader = reader;
    }

    /** Hands over every entry that matters, after one and up to another. */
    void read(LedgerId ledger, long after, long until, Consumer<Fact> to) {
        long read = after;
        List<LedgerEvent> part;
        do {
            part = reader.readAfter(ledger, read, until, TYPES, AT_ONCE);
            for (LedgerEvent each : part) {
                to.accept(fact(each));
                read = each.entry();
            }
        } while (part.size() == AT_ONCE);
    }

    private static Fact fact(LedgerEvent each) {
        DomainEventMessage<?> event = each.event();
        Object actor = event.getMetaData().get(ACTOR);
        return new Fact(
                each.entry(),
                each.recordedAt(),
                actor == null ? PersonId.SYSTEM : new PersonId(actor.toString()),
                AggregateId.parse(event.getAggregateIdentifier()),
                (Event) event.getPayload());
    }
}
