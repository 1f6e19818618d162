package org.groundswell.command.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.domain.access.AccessEvent.PersonErased;
import org.groundswell.domain.access.AccessEvent.PersonForgotten;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the register who was erased. */
@Component
class Erasures {

    private final TypeReader reader;

    Erasures(TypeReader reader) {
        this.reader = reader;
    }

    /**
     * @param person an id that leads to nobody any more
     * @param askedBy who asked for it
     * @param forgottenAt when the key was destroyed; nothing before it is
     */
    record Erasure(
            String person,
            Instant askedAt,
            String askedBy,
            String reason,
            @Nullable Instant forgottenAt) {

        Erasure forgotten(Instant moment) {
            return new Erasure(person, askedAt, askedBy, reason, moment);
        }
    }

    List<Erasure> all() {
        Map<String, Erasure> erasures = new LinkedHashMap<>();
        reader.readType(LedgerId.REGISTER, "person", "").forEach(event -> {
            switch (event.getPayload()) {
                case PersonErased erased -> erasures.put(erased.person().value(), begun(erased, event));
                case PersonForgotten gone ->
                    erasures.computeIfPresent(
                            gone.person().value(), (_, erasure) -> erasure.forgotten(event.getTimestamp()));
                default -> {
                    // an invitation
                }
            }
        });
        return erasures.values().stream()
                .sorted(Comparator.comparing(Erasure::askedAt).reversed())
                .toList();
    }

    private static Erasure begun(PersonErased erased, DomainEventMessage<?> event) {
        return new Erasure(
                erased.person().value(),
                event.getTimestamp(),
                erased.reason().author().value(),
                erased.reason().text(),
                null);
    }
}
