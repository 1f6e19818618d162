package org.groundswell.domain.builder;

import java.util.List;
import java.util.function.Function;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.builder.BuilderCommand.BeginDraft;
import org.groundswell.domain.builder.BuilderCommand.KeepDraft;
import org.groundswell.domain.builder.BuilderCommand.PublishDraft;
import org.groundswell.domain.builder.BuilderCommand.WithdrawInstrument;
import org.groundswell.domain.builder.BuilderEvent.DraftKept;
import org.groundswell.domain.builder.BuilderEvent.InstrumentWithdrawn;
import org.groundswell.domain.builder.BuilderEvent.VersionPublished;
import org.groundswell.domain.builder.BuilderState.Absent;
import org.groundswell.domain.builder.BuilderState.Kept;
import org.groundswell.domain.builder.BuilderState.Withdrawn;
import org.groundswell.domain.instrument.BuiltInstrument;

/**
 * The rules of building an instrument: a draft may lack anything, but holds nothing that could not be kept; what is published is
 * whole, and what was published stays as it was.
 */
public final class BuilderDecider {

    private BuilderDecider() {}

    public static BuilderState initial() {
        return new Absent();
    }

    public static Outcome<BuilderEvent> decide(BuilderCommand command, BuilderState state, Circumstance circumstance) {
        return switch (command) {
            case BeginDraft begin -> begin(begin, state);
            case KeepDraft keep -> ofKept(state, kept -> keep(keep, kept));
            case PublishDraft publish -> ofKept(state, kept -> publish(publish, kept));
            case WithdrawInstrument withdraw -> ofKept(state, _ -> withdraw(withdraw));
        };
    }

    public static BuilderState evolve(BuilderState state, BuilderEvent event) {
        return switch (event) {
            case DraftKept kept
            when state instanceof Kept before -> new Kept(kept.content(), before.version(), before.published());
            case DraftKept kept -> new Kept(kept.content(), 0, null);
            case VersionPublished published -> new Kept(published.content(), published.version(), published.content());
            case InstrumentWithdrawn _ -> new Withdrawn();
        };
    }

    private static Outcome<BuilderEvent> begin(BeginDraft command, BuilderState state) {
        return state instanceof Absent
                ? kept(command.instrument(), command.content())
                : Outcome.refused(BuilderRejection.ALREADY_BEGUN.because());
    }

    private static Outcome<BuilderEvent> keep(KeepDraft command, Kept kept) {
        return kept.draft().equals(command.content())
                ? Outcome.accepted(List.of())
                : kept(command.instrument(), command.content());
    }

    private static Outcome<BuilderEvent> kept(String instrument, BuiltInstrument content) {
        return ContentFaults.ofDraft(content).orElse(() -> List.of(new DraftKept(instrument, content)));
    }

    private static Outcome<BuilderEvent> publish(PublishDraft command, Kept kept) {
        if (kept.draft().equals(kept.published())) {
            return Outcome.refused(BuilderRejection.NOTHING_NEW.because(kept.version()));
        }
        return ContentFaults.ofVersion(kept.draft())
                .orElse(() -> List.of(new VersionPublished(command.instrument(), kept.version() + 1, kept.draft())));
    }

    private static Outcome<BuilderEvent> withdraw(WithdrawInstrument command) {
        return new Faults()
                .words("reason", "the reason for withdrawing it", command.reason())
                .orElse(() -> List.of(new InstrumentWithdrawn(command.instrument(), command.reason())));
    }

    private static Outcome<BuilderEvent> ofKept(BuilderState state, Function<Kept, Outcome<BuilderEvent>> then) {
        return switch (state) {
            case Absent _ -> Outcome.refused(BuilderRejection.INSTRUMENT_UNKNOWN.because());
            case Withdrawn _ -> Outcome.refused(BuilderRejection.WITHDRAWN.because());
            case Kept kept -> then.apply(kept);
        };
    }
}
