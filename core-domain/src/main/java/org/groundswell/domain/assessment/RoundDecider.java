package org.groundswell.domain.assessment;

import java.util.List;
import java.util.Optional;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.assessment.RoundCommand.CloseRound;
import org.groundswell.domain.assessment.RoundCommand.OpenRound;
import org.groundswell.domain.assessment.RoundCommand.ReopenRound;
import org.groundswell.domain.assessment.RoundEvent.RoundClosed;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.assessment.RoundEvent.RoundReopened;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
import org.jspecify.annotations.Nullable;

/** The rules of a round. */
public final class RoundDecider {

    /** Site teams rate the arrangements of their own site. */
    public static final String SUBJECT = "site-support";

    private RoundDecider() {}

    public static RoundState initial() {
        return new RoundState.NotOpened();
    }

    /** By instruments of the catalogue alone. */
    public static Outcome<RoundEvent> decide(
            RoundCommand command, RoundState state, Catalogue catalogue, Circumstance circumstance) {
        return decide(command, state, catalogue, Optional.empty(), circumstance);
    }

    /** @param built the newest version of the instrument asked for, where the programme built it and still offers it */
    public static Outcome<RoundEvent> decide(
            RoundCommand command,
            RoundState state,
            Catalogue catalogue,
            Optional<Rated> built,
            Circumstance circumstance) {
        return switch (command) {
            case OpenRound open -> open(open, state, catalogue, built);
            case CloseRound close -> close(close, state);
            case ReopenRound reopen -> reopen(reopen, state, circumstance);
        };
    }

    public static RoundState evolve(RoundState state, RoundEvent event) {
        return switch (event) {
            case RoundOpened opened ->
                new RoundState.Opened(
                        opened.round(),
                        new Rated(opened.instrument(), opened.instrumentVersion(), opened.wording(), opened.built()),
                        opened.title(),
                        opened.opensOn(),
                        opened.closesOn(),
                        false);
            case RoundClosed _ ->
                opened(state, event).closed(true, opened(state, event).closesOn());
            case RoundReopened reopened -> opened(state, event).closed(false, reopened.closesOn());
        };
    }

    private static Outcome<RoundEvent> open(
            OpenRound command, RoundState state, Catalogue catalogue, Optional<Rated> built) {
        if (state instanceof RoundState.Opened) {
            return Outcome.refused(RoundRejection.ALREADY_OPENED.because());
        }
        Optional<Instrument> instrument =
                catalogue.instrument(command.instrument()).or(() -> built.flatMap(own -> own.by(catalogue)));
        @Nullable String wording = command.wording();
        return new Faults()
                .addIf(
                        instrument.isEmpty(),
                        () -> RoundRejection.INSTRUMENT_UNKNOWN.at(
                                "instrument", command.instrument(), String.join(", ", catalogue.instrumentIds())))
                .addIf(
                        wording != null
                                && instrument
                                        .filter(known -> known.wording(wording).isEmpty())
                                        .isPresent(),
                        () -> RoundRejection.WORDING_UNKNOWN.at(
                                "wording",
                                String.valueOf(wording),
                                instrument.orElseThrow().displayName()))
                .name("title", "a title for the round", command.title())
                .reasonable("opensOn", "the day it opens", command.opensOn())
                .reasonable("closesOn", "the day it closes", command.closesOn())
                .notBefore("closesOn", "the day it closes", command.closesOn(), command.opensOn())
                .orElse(() -> List.of(opened(command, instrument.orElseThrow(), built)));
    }

    private static RoundOpened opened(OpenRound command, Instrument instrument, Optional<Rated> built) {
        return new RoundOpened(
                command.round(),
                instrument.id(),
                instrument.version(),
                command.title().strip(),
                SUBJECT,
                command.opensOn(),
                command.closesOn(),
                command.wording(),
                built.map(Rated::built).orElse(null));
    }

    private static Outcome<RoundEvent> close(CloseRound command, RoundState state) {
        return switch (state) {
            case RoundState.NotOpened _ -> Outcome.refused(RoundRejection.NOT_OPENED.because());
            case RoundState.Opened round ->
                new Faults()
                        .addIf(round.closed(), () -> RoundRejection.ALREADY_CLOSED.because(round.title()))
                        .optionalWords("reason", "the reason", command.reason())
                        .orElse(() -> List.of(new RoundClosed(command.reason())));
        };
    }

    private static Outcome<RoundEvent> reopen(ReopenRound command, RoundState state, Circumstance circumstance) {
        return switch (state) {
            case RoundState.NotOpened _ -> Outcome.refused(RoundRejection.NOT_OPENED.because());
            case RoundState.Opened round ->
                new Faults()
                        .addIf(!round.closed(), () -> RoundRejection.ALREADY_OPEN.because(round.title()))
                        .words("reason", "a reason for reopening", command.reason())
                        .notInPast("closesOn", "the day it closes", command.closesOn(), circumstance)
                        .notBefore("closesOn", "the day it closes", command.closesOn(), round.opensOn())
                        .orElse(() -> List.of(new RoundReopened(command.reason(), command.closesOn())));
        };
    }

    private static RoundState.Opened opened(RoundState state, RoundEvent event) {
        if (state instanceof RoundState.Opened round) {
            return round;
        }
        throw new IllegalStateException("A round's first event is its opening, not " + event);
    }
}
