package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.instrument.Lifecycle.Position;
import org.groundswell.domain.instrument.Lifecycle.Way;
import org.groundswell.domain.site.SiteCommand.EnrolSite;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteCommand.ObserveStage;
import org.groundswell.domain.site.SiteCommand.RegroupSite;
import org.groundswell.domain.site.SiteCommand.RenameSite;
import org.groundswell.domain.site.SiteCommand.TakeIn;
import org.groundswell.domain.site.SiteCommand.UndoTakingIn;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.groundswell.domain.site.SiteState.Enrolled;
import org.groundswell.domain.site.SiteState.NotEnrolled;
import org.jspecify.annotations.Nullable;

/** The rules of a site within a programme. Moves are judged by {@link SiteMoves}. */
public final class SiteDecider {

    /** The stage that {@link SiteEnrolled} stands for. */
    public static final String ENROLLED_AT = "identified";

    private static final FreeText LISTED = new FreeText(PersonId.SYSTEM, "Listed by the programme");

    private SiteDecider() {}

    public static SiteState initial() {
        return new NotEnrolled();
    }

    /**
     * What a command is judged by besides the site itself.
     *
     * @param unjudged the labels of handover criteria that nobody has judged; asked of moves that need them
     * @param successor the site that takes it in, or took it in; asked of mergers and their undoing
     */
    public record Facts(List<String> unjudged, SiteState successor) {

        public static final Facts NONE = new Facts(List.of(), initial());

        public Facts {
            unjudged = List.copyOf(unjudged);
        }
    }

    public static Outcome<SiteEvent> decide(
            SiteCommand command, SiteState state, Lifecycle lifecycle, Facts facts, Circumstance circumstance) {
        if (command instanceof EnrolSite enrol) {
            return enrol(enrol, state, circumstance);
        }
        if (!(state instanceof Enrolled site)) {
            return Outcome.refused(SiteRejection.NOT_ENROLLED.because());
        }
        SiteState.Merger merger = site.merger();
        if (merger != null && movesItself(command)) {
            return Outcome.refused(SiteRejection.MERGED_SITE_STANDS.because(merger.into(), merger.on()));
        }
        return switch (command) {
            case RenameSite rename -> rename(rename, site);
            case RegroupSite regroup -> regroup(regroup, site, circumstance);
            case MoveSite move -> SiteMoves.decide(move, site, lifecycle, facts.unjudged(), circumstance);
            case ObserveStage observe -> observe(observe, lifecycle, circumstance);
            case TakeIn takeIn -> SiteMergers.takeIn(takeIn, site, facts.successor(), circumstance);
            case UndoTakingIn undo -> SiteMergers.undo(undo, site, facts.successor());
            case EnrolSite enrol -> enrol(enrol, state, circumstance);
        };
    }

    /** Its name may still be put right. */
    private static boolean movesItself(SiteCommand command) {
        return command instanceof MoveSite || command instanceof RegroupSite || command instanceof ObserveStage;
    }

    public static SiteState evolve(SiteState state, SiteEvent event) {
        if (event instanceof SiteEnrolled enrolled) {
            return enrolled(enrolled);
        }
        if (!(state instanceof Enrolled site)) {
            throw new IllegalStateException("A site's first event is its enrolment, not " + event);
        }
        return switch (event) {
            case SiteEnrolled enrolled -> enrolled(enrolled);
            case SiteRenamed renamed -> site.named(renamed.name());
            case SiteRegrouped regrouped -> site.grouped(regrouped.region(), regrouped.wave(), regrouped.from());
            case StageEntered entered -> {
                Enrolled moved = site.moved(Position.at(entered.to()), entered.happenedOn());
                yield entered.resourceEnded().map(moved::endedOn).orElse(moved);
            }
            case SideStateEntered entered ->
                site.moved(new Position(entered.stageHeld(), entered.to()), entered.happenedOn());
            case SiteTakenIn taken -> site.merged(new SiteState.Merger(taken.into(), taken.on()));
            case TakingInUndone _ -> site.merged(null);
            case StageObserved _ -> site;
        };
    }

    /** Whether a move to {@code to} must be made by region or programme; asked before the decision, for permission. */
    public static boolean needsConfirmation(SiteState state, String to, Lifecycle lifecycle) {
        return state instanceof Enrolled site
                && lifecycle
                        .way(site.position(), to)
                        .map(Way::move)
                        .filter(Lifecycle.Move::confirmedByRegionOrProgramme)
                        .isPresent();
    }

    private static Outcome<SiteEvent> enrol(EnrolSite command, SiteState state, Circumstance circumstance) {
        Faults faults = new Faults()
                .optionalName("name", "the name of the site", command.name())
                .optionalName("region", "the region", command.region())
                .optionalName("wave", "the wave", command.wave())
                .optionalWords("reason", "the reason", command.reason())
                .notInFuture("listedOn", "the date listed", command.listedOn(), circumstance);
        return switch (state) {
            case NotEnrolled _ -> faults.orElse(() -> List.of(enrolment(command, circumstance)));
            case Enrolled site -> {
                differences(command, site).forEach(faults::add);
                yield faults.orElse(List::of);
            }
        };
    }

    private static SiteEnrolled enrolment(EnrolSite command, Circumstance circumstance) {
        FreeText reason = command.reason();
        LocalDate listedOn = command.listedOn();
        return new SiteEnrolled(
                command.code(),
                Optional.ofNullable(tidy(command.name())).orElse(command.code().value()),
                tidy(command.region()),
                tidy(command.wave()),
                reason == null || reason.isBlank() ? LISTED : reason,
                listedOn == null ? circumstance.today() : listedOn);
    }

    /** What was not given is not compared. */
    private static List<Rejection> differences(EnrolSite command, Enrolled site) {
        Faults faults = new Faults();
        difference(faults, "name", site, command.name(), site.name());
        difference(faults, "region", site, command.region(), site.region());
        difference(faults, "wave", site, command.wave(), site.wave());
        return faults.found();
    }

    private static void difference(
            Faults faults, String field, Enrolled site, @Nullable String given, @Nullable String present) {
        String wanted = tidy(given);
        if (wanted != null && !wanted.equals(present)) {
            faults.add(
                    SiteRejection.ALREADY_ENROLLED.at(field, site.code(), field, present == null ? "none" : present));
        }
    }

    private static SiteState enrolled(SiteEnrolled event) {
        return new Enrolled(
                event.code(),
                event.name(),
                event.region(),
                event.wave(),
                event.listedOn(),
                Position.at(ENROLLED_AT),
                event.listedOn(),
                null,
                null);
    }

    private static Outcome<SiteEvent> rename(RenameSite command, Enrolled site) {
        return new Faults()
                .name("name", "a name for the site", command.name())
                .orElse(() -> command.name().strip().equals(site.name())
                        ? List.of()
                        : List.of(new SiteRenamed(command.name().strip())));
    }

    private static Outcome<SiteEvent> regroup(RegroupSite command, Enrolled site, Circumstance circumstance) {
        String region = command.region() == null ? site.region() : tidy(command.region());
        String wave = command.wave() == null ? site.wave() : tidy(command.wave());
        if (Objects.equals(region, site.region()) && Objects.equals(wave, site.wave())) {
            return Outcome.accepted(List.of());
        }
        return new Faults()
                .optionalName("region", "the region", region)
                .optionalName("wave", "the wave", wave)
                .notInFuture("from", "the start of the new grouping", command.from(), circumstance)
                .addIf(
                        command.from().isBefore(site.groupedFrom()),
                        () -> SiteRejection.GROUPING_BEFORE_LAST.at("from", command.from(), site.groupedFrom()))
                .orElse(() -> List.of(new SiteRegrouped(region, wave, command.from())));
    }

    private static Outcome<SiteEvent> observe(ObserveStage command, Lifecycle lifecycle, Circumstance circumstance) {
        return new Faults()
                .oneOf(
                        "stage",
                        "the stage seen",
                        command.stage(),
                        lifecycle.stages().stream().map(Lifecycle.Stage::id).toList())
                .notInFuture("seenOn", "the day it was seen", command.seenOn(), circumstance)
                .words("evidence", "what was seen", command.evidence())
                .orElse(() -> List.of(new StageObserved(command.stage(), command.seenOn(), command.evidence())));
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
