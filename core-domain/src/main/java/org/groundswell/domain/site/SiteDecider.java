package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.groundswell.domain.site.SiteCommand.BeginPart;
import org.groundswell.domain.site.SiteCommand.EnrolSite;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteCommand.ObserveStage;
import org.groundswell.domain.site.SiteCommand.RegroupSite;
import org.groundswell.domain.site.SiteCommand.Rejoin;
import org.groundswell.domain.site.SiteCommand.RenameSite;
import org.groundswell.domain.site.SiteCommand.SplitSite;
import org.groundswell.domain.site.SiteCommand.TakeIn;
import org.groundswell.domain.site.SiteCommand.UndoSplit;
import org.groundswell.domain.site.SiteCommand.UndoTakingIn;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
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
     * @param others the other sites that it is about: the one that takes it in or took it in, the one that it is a part of, or its parts
     */
    public record Facts(List<String> unjudged, Map<SiteCode, SiteState> others) {

        public static final Facts NONE = new Facts(List.of(), Map.of());

        public Facts {
            unjudged = List.copyOf(unjudged);
            others = Map.copyOf(others);
        }

        public static Facts of(Map<SiteCode, SiteState> others) {
            return new Facts(List.of(), others);
        }

        SiteState other(SiteCode code) {
            return others.getOrDefault(code, initial());
        }
    }

    public static Outcome<SiteEvent> decide(
            SiteCommand command, SiteState state, Lifecycle lifecycle, Facts facts, Circumstance circumstance) {
        if (command instanceof EnrolSite enrol) {
            return enrol(enrol, state, circumstance);
        }
        if (command instanceof BeginPart begin) {
            return SiteSplits.begin(begin, state, facts);
        }
        if (!(state instanceof Enrolled site)) {
            return Outcome.refused(SiteRejection.NOT_ENROLLED.because());
        }
        if (site.ending() != null && movesItself(command)) {
            return Outcome.refused(standsStill(site.ending()));
        }
        return switch (command) {
            case RenameSite rename -> rename(rename, site);
            case RegroupSite regroup -> regroup(regroup, site, circumstance);
            case MoveSite move -> SiteMoves.decide(move, site, lifecycle, facts.unjudged(), circumstance);
            case ObserveStage observe -> observe(observe, lifecycle, circumstance);
            case TakeIn takeIn -> SiteMergers.takeIn(takeIn, site, facts.other(takeIn.into()), circumstance);
            case UndoTakingIn undo -> SiteMergers.undo(undo, site, facts);
            case SplitSite split -> SiteSplits.split(split, site, facts, circumstance);
            case UndoSplit undo -> SiteSplits.undo(undo, site, facts);
            case Rejoin rejoin -> SiteSplits.rejoin(rejoin, site, facts);
            case EnrolSite enrol -> enrol(enrol, state, circumstance);
            case BeginPart begin -> SiteSplits.begin(begin, state, facts);
        };
    }

    /** Its name may still be put right. */
    private static boolean movesItself(SiteCommand command) {
        return command instanceof MoveSite || command instanceof RegroupSite || command instanceof ObserveStage;
    }

    private static Rejection standsStill(SiteState.Ending ending) {
        return switch (ending) {
            case SiteState.Merger merger -> SiteRejection.MERGED_SITE_STANDS.because(merger.into(), merger.on());
            case SiteState.Split split -> SiteRejection.SPLIT_SITE_STANDS.because(split.told(), split.on());
        };
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
            case SiteTakenIn taken -> site.ended(new SiteState.Merger(taken.into(), taken.on()));
            case SiteSplit split -> site.ended(new SiteState.Split(split.parts(), split.on()));
            case TakingInUndone _, SplitUndone _ -> site.ended(null);
            case PartBegun begun -> begun(begun, site);
            case StageObserved _ -> site;
        };
    }

    private static Enrolled begun(PartBegun event, Enrolled site) {
        Enrolled moved = site.moved(new Position(event.stage(), event.sideState()), event.on())
                .ended(null);
        return event.resourceEnded() == null ? moved : moved.endedOn(event.resourceEnded());
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

    static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
