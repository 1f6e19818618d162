package org.groundswell.domain.assessment;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.jspecify.annotations.Nullable;

/** What happened to a round. */
public sealed interface RoundEvent extends Event {

    /**
     * @param instrument the catalogue id, such as {@code three-s}
     * @param instrumentVersion the content version that every answer of the round is given under
     * @param subject whose arrangements are rated, such as {@code site-support}
     * @param wording of the instrument, where the context asks for other words than its own; old rounds have none
     * @param built the version itself, where the programme built the instrument; nothing of the catalogue's
     */
    record RoundOpened(
            String round,
            String instrument,
            String instrumentVersion,
            String title,
            String subject,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable String wording,
            @Nullable BuiltInstrument built)
            implements RoundEvent {

        /** By an instrument of the catalogue. */
        public RoundOpened(
                String round,
                String instrument,
                String instrumentVersion,
                String title,
                String subject,
                LocalDate opensOn,
                LocalDate closesOn,
                @Nullable String wording) {
            this(round, instrument, instrumentVersion, title, subject, opensOn, closesOn, wording, null);
        }
    }

    record RoundClosed(@Nullable FreeText reason) implements RoundEvent {}

    record RoundReopened(FreeText reason, LocalDate closesOn) implements RoundEvent {}
}
