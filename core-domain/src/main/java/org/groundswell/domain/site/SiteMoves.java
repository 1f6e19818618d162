package org.groundswell.domain.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.instrument.Lifecycle.Field;
import org.groundswell.domain.instrument.Lifecycle.Move;
import org.groundswell.domain.instrument.Lifecycle.MoveKind;
import org.groundswell.domain.instrument.Lifecycle.PausedRule;
import org.groundswell.domain.instrument.Lifecycle.Position;
import org.groundswell.domain.instrument.Lifecycle.ReasonCode;
import org.groundswell.domain.instrument.Lifecycle.Stage;
import org.groundswell.domain.instrument.Lifecycle.Way;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteState.Enrolled;

/**
 * The rules of moving a site, as {@code lifecycle.yaml} states them: a move must be listed; entering a stage forward needs
 * its evidence, and skipping needs that of each stage passed over; going back and side states need a reason.
 */
final class SiteMoves {

    private SiteMoves() {}

    /** @param unjudged the labels of handover criteria that nobody has judged */
    static Outcome<SiteEvent> decide(
            MoveSite command, Enrolled site, Lifecycle lifecycle, List<String> unjudged, Circumstance circumstance) {
        Optional<Way> way = lifecycle.way(site.position(), command.to());
        if (way.isEmpty() || !way.get().permitted()) {
            return Outcome.refused(notAllowed(command, site, lifecycle, way));
        }
        Move move = way.get().move();
        Faults faults = new Faults();
        date(faults, command, move, site, lifecycle, circumstance);
        reason(faults, command, move, site.position(), lifecycle);
        evidence(faults, command, move, site.position(), lifecycle, circumstance);
        handover(faults, command, lifecycle.stagesEntered(move, site.position(), command.to()), unjudged);
        SideFields.check(faults, command, lifecycle);
        return faults.orElse(() -> List.of(
                move.kind() == MoveKind.SIDE
                        ? sideState(command, move, site.position())
                        : stage(command, move, site.position())));
    }

    private static Rejection notAllowed(MoveSite command, Enrolled site, Lifecycle lifecycle, Optional<Way> way) {
        String held = lifecycle.label(site.position().stageHeld());
        PausedRule rule = way.map(Way::move).map(Move::pausedRule).orElse(PausedRule.NONE);
        return switch (rule) {
            case ONLY_BEFORE_COMMITMENT -> SiteRejection.ONLY_BEFORE_COMMITMENT.at("to", held);
            case ONLY_AFTER_COMMITMENT -> SiteRejection.ONLY_AFTER_COMMITMENT.at("to", held);
            case NONE -> notListed(command, site, lifecycle);
        };
    }

    private static Rejection notListed(MoveSite command, Enrolled site, Lifecycle lifecycle) {
        String to = command.to();
        String from = site.position().current();
        if (lifecycle.stage(to).isEmpty() && lifecycle.sideState(to).isEmpty()) {
            return SiteRejection.UNKNOWN_STAGE.at("to", to, String.join(", ", places(lifecycle)));
        }
        if (to.equals(from)) {
            return SiteRejection.ALREADY_THERE.at("to", lifecycle.label(from));
        }
        String ways = lifecycle.permittedFrom(site.position()).stream()
                .map(each -> lifecycle.label(each.to()))
                .distinct()
                .collect(Collectors.joining(", "));
        return SiteRejection.MOVE_NOT_ALLOWED.at("to", lifecycle.label(from), lifecycle.label(to), ways);
    }

    private static List<String> places(Lifecycle lifecycle) {
        List<String> places = new ArrayList<>();
        lifecycle.stages().forEach(stage -> places.add(stage.id()));
        lifecycle.sideStates().forEach(state -> places.add(state.id()));
        return places;
    }

    /** The correction of a mistaken entry may bear an earlier date; every other move follows the last. */
    private static void date(
            Faults faults, MoveSite command, Move move, Enrolled site, Lifecycle lifecycle, Circumstance circumstance) {
        faults.notInFuture("happenedOn", "the date of the move", command.happenedOn(), circumstance);
        boolean correcting = move.kind() == MoveKind.BACKWARD && Lifecycle.MISTAKEN_STAGE.equals(command.reasonCode());
        if (!correcting && command.happenedOn().isBefore(site.lastMovedOn())) {
            String mistaken = lifecycle
                    .reasonCode(Lifecycle.MISTAKEN_STAGE)
                    .map(ReasonCode::label)
                    .orElse(Lifecycle.MISTAKEN_STAGE);
            faults.add(SiteRejection.BEFORE_LAST_MOVE.at(
                    "happenedOn", command.happenedOn(), site.lastMovedOn(), mistaken));
        }
    }

    private static void reason(Faults faults, MoveSite command, Move move, Position from, Lifecycle lifecycle) {
        String code = command.reasonCode();
        faults.optionalWords("reasonDetail", "the words about the reason", command.reasonDetail());
        if (code == null || code.isBlank()) {
            faults.addIf(
                    move.reasonRequired(),
                    () -> SiteRejection.REASON_NEEDED.at(
                            "reasonCode", lifecycle.label(from.current()), lifecycle.label(command.to())));
            return;
        }
        Optional<ReasonCode> known = lifecycle.reasonCode(code);
        if (known.isEmpty()) {
            String codes = lifecycle.reasonCodes().stream().map(ReasonCode::id).collect(Collectors.joining(", "));
            faults.add(SiteRejection.REASON_UNKNOWN.at("reasonCode", code, codes));
        } else if (known.get().detailRequired() && SideFields.blank(command.reasonDetail())) {
            faults.add(SiteRejection.REASON_DETAIL_NEEDED.at(
                    "reasonDetail", known.get().label()));
        }
    }

    private static void evidence(
            Faults faults, MoveSite command, Move move, Position from, Lifecycle lifecycle, Circumstance circumstance) {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < command.evidence().size(); i++) {
            Evidence evidence = command.evidence().get(i);
            Optional<Field> field = field(evidence.field(), lifecycle);
            String place = "evidence[" + i + "]";
            if (field.isEmpty()) {
                faults.add(SiteRejection.EVIDENCE_UNKNOWN.at(place + ".field", evidence.field()));
                continue;
            }
            faults.optionalWords(place + ".said", field.get().label(), evidence.said());
            if (evidence.said().isBlank()) {
                continue;
            }
            date(faults, place, field.get(), evidence, circumstance);
            faults.addIf(
                    !given.add(evidence.field()) && !many(field.get()),
                    () -> SiteRejection.EVIDENCE_TWICE.at(
                            place + ".field", field.get().label()));
        }
        for (Stage stage : lifecycle.stagesEntered(move, from, command.to())) {
            String missing = stage.entryEvidence().stream()
                    .filter(field -> field.required() && !given.contains(field.id()))
                    .map(Field::label)
                    .collect(Collectors.joining("; "));
            faults.addIf(
                    !missing.isEmpty(), () -> SiteRejection.EVIDENCE_NEEDED.at("evidence", stage.label(), missing));
        }
    }

    /** Told where the site says that its criteria were reviewed. */
    private static void handover(Faults faults, MoveSite command, List<Stage> entered, List<String> unjudged) {
        Optional<Field> asked = entered.stream()
                .flatMap(stage -> stage.entryEvidence().stream())
                .filter(Field::isOfHandover)
                .findFirst();
        if (asked.isEmpty() || unjudged.isEmpty()) {
            return;
        }
        List<String> given = command.evidence().stream().map(Evidence::field).toList();
        int at = given.indexOf(asked.get().id());
        String place = at < 0 ? "evidence" : "evidence[" + at + "].said";
        faults.add(SiteRejection.HANDOVER_NOT_JUDGED.at(place, String.join(", ", unjudged)));
    }

    private static boolean many(Field field) {
        return field.multiple() || field.type().equals("list");
    }

    private static void date(Faults faults, String place, Field field, Evidence evidence, Circumstance circumstance) {
        if (!field.isDate()) {
            return;
        }
        String said = evidence.said().text();
        try {
            faults.notInFuture(place + ".said", field.label(), LocalDate.parse(said), circumstance);
        } catch (DateTimeParseException notADate) {
            faults.add(SiteRejection.EVIDENCE_NOT_A_DATE.at(place + ".said", field.label(), said));
        }
    }

    private static Optional<Field> field(String id, Lifecycle lifecycle) {
        return lifecycle.stages().stream()
                .flatMap(stage -> stage.entryEvidence().stream())
                .filter(field -> field.id().equals(id))
                .findFirst();
    }

    private static StageEntered stage(MoveSite command, Move move, Position from) {
        return new StageEntered(
                move.id(),
                move.kind().word(),
                from.current(),
                command.to(),
                command.happenedOn(),
                command.evidence().stream()
                        .filter(evidence -> !evidence.said().isBlank())
                        .toList(),
                command.reasonCode(),
                command.reasonDetail());
    }

    private static SideStateEntered sideState(MoveSite command, Move move, Position from) {
        return new SideStateEntered(
                move.id(),
                from.current(),
                command.to(),
                from.stageHeld(),
                command.happenedOn(),
                Objects.requireNonNull(command.reasonCode()),
                command.reasonDetail(),
                Objects.requireNonNull(command.decidedBy()),
                command.askAgainOn(),
                command.restartOn(),
                command.reportingSuspended(),
                command.learned());
    }
}
