package org.groundswell.query.platform.fold;

import java.time.LocalDate;
import java.util.Objects;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.assessment.RoundEvent.RoundClosed;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.assessment.RoundEvent.RoundReopened;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Rated;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a round.
 *
 * @param wording of the instrument, where it is not its own
 * @param built the version that it is rated by, where the programme built the instrument
 * @param status open or closed, by what was recorded; a closing date that has passed closes nothing by itself
 * @param version the sequence number of the last event of the round
 */
public record RoundFact(
        String round,
        String title,
        String instrument,
        String instrumentVersion,
        @Nullable String wording,
        @Nullable BuiltInstrument built,
        LocalDate opensOn,
        LocalDate closesOn,
        String status,
        long version) {

    /** @param before nothing before the round is opened */
    public static RoundFact after(@Nullable RoundFact before, RoundEvent event, long sequence) {
        if (event instanceof RoundOpened e) {
            return new RoundFact(
                    e.round(),
                    e.title(),
                    e.instrument(),
                    e.instrumentVersion(),
                    e.wording(),
                    e.built(),
                    e.opensOn(),
                    e.closesOn(),
                    "open",
                    sequence);
        }
        RoundFact round = Objects.requireNonNull(before, "An event of a round that was never opened");
        return switch (event) {
            case RoundOpened e -> round;
            case RoundClosed e -> round.with("closed", round.closesOn, sequence);
            case RoundReopened e -> round.with("open", e.closesOn(), sequence);
        };
    }

    private RoundFact with(String newStatus, LocalDate newCloses, long sequence) {
        return new RoundFact(
                round, title, instrument, instrumentVersion, wording, built, opensOn, newCloses, newStatus, sequence);
    }

    /** What the round is rated by. */
    public Rated rated() {
        return new Rated(instrument, instrumentVersion, wording, built);
    }
}
