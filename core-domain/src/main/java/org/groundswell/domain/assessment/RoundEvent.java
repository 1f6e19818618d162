package org.groundswell.domain.assessment;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** What happened to a round. */
public sealed interface RoundEvent extends Event {

    /**
     * @param instrument the catalogue id, such as {@code three-s}
     * @param instrumentVersion the content version that every answer of the round is given under
     * @param subject whose arrangements are rated, such as {@code site-support}
     * @param wording of the instrument, where the context asks for other words than its own; old rounds have none
     */
    record RoundOpened(
            String round,
            String instrument,
            String instrumentVersion,
            String title,
            String subject,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable String wording)
            implements RoundEvent {}

    record RoundClosed(@Nullable FreeText reason) implements RoundEvent {}

    record RoundReopened(FreeText reason, LocalDate closesOn) implements RoundEvent {}
}
