package org.groundswell.domain.record;

import java.util.List;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.RecordCommand.AmendRecord;
import org.groundswell.domain.record.RecordCommand.KeepRecord;
import org.groundswell.domain.record.RecordCommand.RestoreRecord;
import org.groundswell.domain.record.RecordCommand.WithdrawRecord;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.RecordState.Kept;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** The rules of records that need no more than to be kept, amended and withdrawn. */
public final class RecordDecider {

    /** The kinds that this context keeps; others have rules, and so a context, of their own. */
    public static final Set<String> KINDS = Set.of(
            "facilitation-log",
            "learning-item",
            "risk",
            "fidelity",
            "dsf-fit",
            "dsf-context-change-log",
            "learning-event",
            "communication",
            "resource-use",
            "readiness",
            "wave-start",
            RecordDecider.FINDING,
            RecordDecider.NAMED_MOMENT);

    /** What an auditor notes of an entry of the history. */
    public static final String FINDING = "audit-finding";

    /** What people come back to by name: an entry of the history. */
    public static final String NAMED_MOMENT = "named-moment";

    private static final Set<String> OF_PROGRAMME = Set.of(
            "risk",
            "dsf-context-change-log",
            "learning-event",
            "communication",
            "resource-use",
            "wave-start",
            FINDING,
            NAMED_MOMENT);

    private RecordDecider() {}

    public static RecordState initial() {
        return new RecordState.NotKept();
    }

    /** Whether records of a kind may be about the programme as a whole. */
    public static boolean mayBeOfProgramme(String kind) {
        return OF_PROGRAMME.contains(kind);
    }

    /** What somebody must be allowed to do in order to keep a record of a kind. */
    public static Action action(String kind) {
        return kind.equals(FINDING) ? Action.NOTE_FINDING : Action.KEEP_RECORD;
    }

    public static Outcome<RecordEvent> decide(
            RecordCommand command,
            RecordState state,
            Catalogue catalogue,
            SiteStanding site,
            Circumstance circumstance) {
        return switch (command) {
            case KeepRecord keep -> keep(keep, state, catalogue, site, circumstance);
            case AmendRecord amend -> amend(amend, state, catalogue, circumstance);
            case WithdrawRecord withdraw -> withdraw(withdraw, state);
            case RestoreRecord restore -> restore(restore, state, site);
        };
    }

    public static RecordState evolve(RecordState state, RecordEvent event) {
        return switch (event) {
            case RecordKept kept -> new Kept(kept.kind(), kept.record(), kept.site(), kept.values(), false);
            case RecordAmended amended ->
                kept(state, event)
                        .saying(kept(state, event)
                                .values()
                                .without(amended.emptied())
                                .with(amended.changed()));
            case RecordWithdrawn _ -> kept(state, event).takenBack();
            case RecordRestored _ -> kept(state, event).putBack();
        };
    }

    private static Outcome<RecordEvent> keep(
            KeepRecord command, RecordState state, Catalogue catalogue, SiteStanding site, Circumstance circumstance) {
        if (state instanceof Kept) {
            return Outcome.refused(RecordRejection.KEPT_ALREADY.because());
        }
        RecordKind kind = catalogue.record(command.kind());
        if (command.site() == null && !mayBeOfProgramme(command.kind())) {
            return Outcome.refused(RecordRejection.OF_A_SITE.at("site", kind.label()));
        }
        if (command.site() != null && !site.isEnrolled()) {
            return Outcome.refused(RecordRejection.SITE_UNKNOWN.at("site", command.site()));
        }
        if (site.refusal().isPresent()) {
            return Outcome.refused(site.refusal().get());
        }
        Faults faults = check(kind, command.values(), command.site(), circumstance);
        return faults.orElse(() ->
                List.of(new RecordKept(kind.id(), kind.version(), command.record(), command.site(), command.values())));
    }

    private static Outcome<RecordEvent> amend(
            AmendRecord command, RecordState state, Catalogue catalogue, Circumstance circumstance) {
        if (!(state instanceof Kept kept)) {
            return Outcome.refused(RecordRejection.NOT_KEPT.because());
        }
        if (kept.withdrawn()) {
            return Outcome.refused(RecordRejection.WITHDRAWN.because());
        }
        RecordKind kind = catalogue.record(kept.kind());
        Faults faults = check(kind, command.values(), kept.site(), circumstance);
        faults.optionalWords("reason", "the reason", command.reason());
        List<String> changed = command.values().changedFrom(kept.values());
        kind.fields().stream()
                .filter(field -> field.frozen() && changed.contains(field.id()))
                .forEach(field -> faults.add(RecordRejection.FROZEN.at("values." + field.id(), field.label())));
        return faults.orElse(() -> changed.isEmpty() ? List.of() : List.of(amended(command, kept, kind, changed)));
    }

    private static RecordAmended amended(AmendRecord command, Kept kept, RecordKind kind, List<String> changed) {
        Values values = command.values();
        return new RecordAmended(
                kept.kind(),
                kind.version(),
                kept.record(),
                kept.site(),
                new Values(values.given().stream()
                        .filter(value -> changed.contains(value.field()))
                        .toList()),
                changed.stream().filter(field -> !values.has(field)).toList(),
                command.reason());
    }

    private static Outcome<RecordEvent> withdraw(WithdrawRecord command, RecordState state) {
        if (!(state instanceof Kept kept)) {
            return Outcome.refused(RecordRejection.NOT_KEPT.because());
        }
        if (kept.withdrawn()) {
            return Outcome.refused(RecordRejection.WITHDRAWN.because());
        }
        return new Faults()
                .words("reason", "the reason for withdrawing it", command.reason())
                .orElse(() -> List.of(new RecordWithdrawn(kept.kind(), kept.record(), kept.site(), command.reason())));
    }

    /** Nothing is asked anew of what it says: it was accepted when it was said. */
    private static Outcome<RecordEvent> restore(RestoreRecord command, RecordState state, SiteStanding site) {
        if (!(state instanceof Kept kept)) {
            return Outcome.refused(RecordRejection.NOT_KEPT.because());
        }
        if (!kept.withdrawn()) {
            return Outcome.refused(RecordRejection.NOT_WITHDRAWN.because());
        }
        if (site.refusal().isPresent()) {
            return Outcome.refused(site.refusal().get());
        }
        return new Faults()
                .words("reason", "the reason for restoring it", command.reason())
                .orElse(() -> List.of(new RecordRestored(kept.kind(), kept.record(), kept.site(), command.reason())));
    }

    private static Faults check(RecordKind kind, Values values, @Nullable SiteCode site, Circumstance circumstance) {
        Faults faults = new Faults();
        List<RecordField> asked = kind.fields().stream()
                .filter(field -> site == null || field.type() != FieldType.SITE)
                .toList();
        new FieldRules(faults, RecordConditions::holds).check(kind.label(), asked, values);
        HAPPENED.stream()
                .filter(values::has)
                .forEach(field -> faults.notInFuture(
                        "values." + field,
                        "\"" + kind.field(field).map(RecordField::label).orElse(field) + "\"",
                        values.day(field),
                        circumstance));
        return faults;
    }

    /** Days of what has happened, which no future day can be. */
    private static final Set<String> HAPPENED =
            Set.of("fac-date", "lrn-date", "lrn-told", "rsk-opened", "rsk-reviewed", "dsf-log-known");

    private static Kept kept(RecordState state, RecordEvent event) {
        if (state instanceof Kept kept) {
            return kept;
        }
        throw new IllegalStateException(event + " of a record that was never kept");
    }
}
