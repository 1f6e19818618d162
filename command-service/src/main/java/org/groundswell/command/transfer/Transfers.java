package org.groundswell.command.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeExported;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeImported;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the register which programmes left and came. */
@Component
class Transfers {

    private final TypeReader reader;

    Transfers(TypeReader reader) {
        this.reader = reader;
    }

    /**
     * @param kind {@code exported} or {@code imported}
     * @param by who did it
     * @param root base64, of the tree of the entries
     * @param key of the installation that it came from
     */
    record Move(
            String kind,
            String programme,
            long entries,
            Instant at,
            String by,
            String root,
            @Nullable String key) {}

    /** The latest first. */
    List<Move> all() {
        return reader.readType(LedgerId.REGISTER, "transfer", "")
                .map(Transfers::move)
                .sorted(Comparator.comparing(Move::at).reversed())
                .toList();
    }

    private static Move move(DomainEventMessage<?> event) {
        String by = String.valueOf(event.getMetaData().get("actor"));
        return switch (event.getPayload()) {
            case ProgrammeExported exported ->
                new Move(
                        "exported",
                        exported.programme(),
                        exported.entries(),
                        event.getTimestamp(),
                        by,
                        exported.root(),
                        null);
            case ProgrammeImported imported ->
                new Move(
                        "imported",
                        imported.programme(),
                        imported.entries(),
                        event.getTimestamp(),
                        by,
                        imported.root(),
                        imported.key());
            default -> throw new IllegalStateException("Not of a transfer: " + event.getPayloadType());
        };
    }
}
