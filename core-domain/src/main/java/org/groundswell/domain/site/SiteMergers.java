package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.site.SiteCommand.TakeIn;
import org.groundswell.domain.site.SiteCommand.UndoTakingIn;
import org.groundswell.domain.site.SiteDecider.Facts;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.groundswell.domain.site.SiteState.Enrolled;
import org.groundswell.domain.site.SiteState.Merger;
import org.groundswell.domain.site.SiteState.Split;

/**
 * The rules of mergers: a site is taken in by another that takes part itself, from a day after which nothing was recorded of its own
 * way; and it comes back as it was, unless its successor has been taken in since.
 */
final class SiteMergers {

    private SiteMergers() {}

    /** @param successor the site that takes it in */
    static Outcome<SiteEvent> takeIn(TakeIn command, Enrolled site, SiteState successor, Circumstance circumstance) {
        Faults faults = new Faults()
                .notInFuture("on", "the day of the merger", command.on(), circumstance)
                .words("reason", "the reason for the merger", command.reason());
        if (command.into().equals(site.code())) {
            return Outcome.refused(faults.add(SiteRejection.MERGER_WITH_ITSELF.at("sites", site.code()))
                    .found());
        }
        already(faults, site);
        successor(faults, command, successor);
        lastStep(faults, command.on(), site);
        return faults.orElse(() -> List.of(
                new SiteTakenIn(command.into(), command.on(), site.position().current(), command.reason())));
    }

    /** @param facts with the site that took it in */
    static Outcome<SiteEvent> undo(UndoTakingIn command, Enrolled site, Facts facts) {
        if (!(site.ending() instanceof Merger merger)) {
            return Outcome.refused(SiteRejection.NOT_TAKEN_IN.because(site.code()));
        }
        Faults faults = new Faults().words("reason", "the reason for undoing the merger", command.reason());
        if (facts.other(merger.into()) instanceof Enrolled followed) {
            builtOn(faults, followed);
        }
        return faults.orElse(() -> List.of(new TakingInUndone(
                merger.into(),
                merger.on(),
                site.position().stageHeld(),
                site.position().sideState(),
                site.lastMovedOn(),
                command.reason())));
    }

    private static void builtOn(Faults faults, Enrolled successor) {
        switch (successor.ending()) {
            case Merger next ->
                faults.add(SiteRejection.MERGER_BUILT_ON.because(successor.code(), next.into(), next.on()));
            case Split split ->
                faults.add(SiteRejection.MERGER_SPLIT_SINCE.because(successor.code(), split.told(), split.on()));
            case null -> {
                // it stands, so nothing was built on the merger
            }
        }
    }

    private static void already(Faults faults, Enrolled site) {
        switch (site.ending()) {
            case Merger merger ->
                faults.add(SiteRejection.TAKEN_IN_ALREADY.at("sites", site.code(), merger.into(), merger.on()));
            case Split split ->
                faults.add(SiteRejection.SPLIT_ALREADY.at("sites", site.code(), split.told(), split.on()));
            case null ->
                faults.addIf(
                        site.standing().hasLeft(),
                        () -> SiteRejection.LEFT_BEFORE_MERGER.at(
                                "sites", site.code(), site.standing().word()));
        }
    }

    private static void successor(Faults faults, TakeIn command, SiteState successor) {
        if (!(successor instanceof Enrolled into)) {
            faults.add(SiteRejection.SUCCESSOR_UNKNOWN.at("into", command.into()));
            return;
        }
        switch (into.ending()) {
            case Merger merger ->
                faults.add(SiteRejection.SUCCESSOR_TAKEN_IN.at("into", into.code(), merger.into(), merger.on()));
            case Split split ->
                faults.add(SiteRejection.SUCCESSOR_SPLIT.at("into", into.code(), split.told(), split.on()));
            case null ->
                faults.addIf(
                        into.standing().hasLeft(),
                        () -> SiteRejection.SUCCESSOR_LEFT.at(
                                "into", into.code(), into.standing().word()));
        }
    }

    private static void lastStep(Faults faults, LocalDate on, Enrolled site) {
        LocalDate last = site.lastStepOn();
        faults.addIf(on.isBefore(last), () -> SiteRejection.MERGER_BEFORE_LAST_STEP.at("on", on, site.code(), last));
    }
}
