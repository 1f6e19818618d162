package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** What happened to a site within a programme. */
public sealed interface SiteEvent extends Event {

    /** The site is on the target list, at stage {@code identified}. */
    record SiteEnrolled(
            SiteCode code,
            String name,
            @Nullable String region,
            @Nullable String wave,
            FreeText reason,
            LocalDate listedOn)
            implements SiteEvent {}

    record SiteRenamed(String name) implements SiteEvent {}

    /** The site changed region or wave; its grouping before {@code from} stands as it was. */
    record SiteRegrouped(@Nullable String region, @Nullable String wave, LocalDate from) implements SiteEvent {}

    /**
     * The site moved to a stage.
     *
     * @param move the id of the permitted move in {@code lifecycle.yaml}, such as {@code MV-F1}
     * @param kind forward, skip, backward or return
     */
    record StageEntered(
            String move,
            String kind,
            String from,
            String to,
            LocalDate happenedOn,
            List<Evidence> evidence,
            @Nullable String reasonCode,
            @Nullable FreeText reasonDetail)
            implements SiteEvent {

        private static final String RESOURCE_END = "ev-sustaining-resource-end";

        /** The day on which the programme's resources ended at the site, where the move gave it and nobody erased it. */
        public Optional<LocalDate> resourceEnded() {
            return evidence.stream()
                    .filter(shown -> shown.field().equals(RESOURCE_END))
                    .map(shown -> shown.said().text())
                    .filter(said -> !said.equals(FreeText.ERASED))
                    .map(LocalDate::parse)
                    .findFirst();
        }
    }

    /** The site was declined, paused or withdrawn. {@code stageHeld} is the stage it held at that moment. */
    record SideStateEntered(
            String move,
            String from,
            String to,
            String stageHeld,
            LocalDate happenedOn,
            String reasonCode,
            @Nullable FreeText reasonDetail,
            FreeText decidedBy,
            @Nullable LocalDate askAgainOn,
            @Nullable LocalDate restartOn,
            @Nullable Boolean reportingSuspended,
            @Nullable FreeText learned)
            implements SiteEvent {}

    /**
     * The site became part of another of the programme; what it recorded before {@code on} stands as it was.
     *
     * @param from the stage or side state it was in
     */
    record SiteTakenIn(SiteCode into, LocalDate on, String from, FreeText reason) implements SiteEvent {}

    /**
     * The site was not taken in after all, and stands again where it stood.
     *
     * @param into the site that it had been taken in by
     * @param on the day that the merger had had
     * @param stage the stage it holds again
     * @param since when the stage or side state had begun
     */
    record TakingInUndone(
            SiteCode into,
            LocalDate on,
            String stage,
            @Nullable String sideState,
            LocalDate since,
            FreeText reason) implements SiteEvent {}

    /**
     * The site became several of the programme; what it recorded before {@code on} stands as it was.
     *
     * @param parts those that it became, each of which begins where it stood
     * @param from the stage or side state it was in
     */
    record SiteSplit(List<SiteCode> parts, LocalDate on, String from, FreeText reason) implements SiteEvent {}

    /**
     * The site was not split after all, and stands again where it stood.
     *
     * @param parts those that it had become
     * @param on the day that the split had had
     * @param stage the stage it holds again
     * @param since when the stage or side state had begun
     */
    record SplitUndone(
            List<SiteCode> parts,
            LocalDate on,
            String stage,
            @Nullable String sideState,
            LocalDate since,
            FreeText reason)
            implements SiteEvent {}

    /**
     * The site is a part of one that was split, and begins where that one stood.
     *
     * @param of the site that was split
     * @param stage the stage that one held
     * @param resourceEnded the day on which the programme's resources ended there, where they have
     */
    record PartBegun(
            SiteCode of,
            LocalDate on,
            String stage,
            @Nullable String sideState,
            @Nullable LocalDate resourceEnded) implements SiteEvent {}

    /**
     * Somebody from outside the site saw it at a stage, whatever the site says of itself.
     *
     * @param evidence what was seen
     */
    record StageObserved(String stage, LocalDate seenOn, FreeText evidence) implements SiteEvent {}
}
