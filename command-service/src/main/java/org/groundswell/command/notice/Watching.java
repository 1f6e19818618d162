package org.groundswell.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.Watched;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeImported;
import org.springframework.stereotype.Component;

/** Has ledgers read for notices: from their beginning, and those that came from elsewhere from their import on, as the register says. */
@Component
class Watching {

    private final TypeReader reader;
    private final NoticeStore store;

    Watching(TypeReader reader, NoticeStore store) {
        this.reader = reader;
        this.store = store;
    }

    void watch(LedgerId ledger) {
        store.watch(ledger, from(ledger));
    }

    /** Whether notices were ever switched on in a ledger. */
    boolean everTold(LedgerId ledger) {
        try (Stream<?> policy = events(AggregateId.noticePolicy(ledger))) {
            return policy.findAny().isPresent();
        }
    }

    private Watched from(LedgerId ledger) {
        try (Stream<? extends DomainEventMessage<?>> moves = events(AggregateId.transfer(ledger.value()))) {
            return moves.filter(move -> move.getPayload() instanceof ProgrammeImported)
                    .findFirst()
                    .map(Watching::after)
                    .orElse(Watched.FROM_THE_BEGINNING);
        }
    }

    private static Watched after(DomainEventMessage<?> move) {
        ProgrammeImported imported = (ProgrammeImported) move.getPayload();
        return new Watched(imported.entries(), LocalDate.ofInstant(move.getTimestamp(), Circumstance.ZONE));
    }

    private Stream<? extends DomainEventMessage<?>> events(AggregateId aggregate) {
        return reader.readTogether(List.of(aggregate));
    }
}
