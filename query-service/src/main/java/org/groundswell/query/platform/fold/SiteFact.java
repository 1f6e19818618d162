package org.groundswell.query.platform.fold;

import java.time.LocalDate;
import java.util.Objects;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.site.SiteEvent;
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
import org.jspecify.annotations.Nullable;

/**
 * What is true of a site in its programme.
 *
 * @param stage the stage held; kept while the site is in a side state
 * @param sideState declined, paused or withdrawn; or taken in by another site, or split
 * @param since when the stage or side state began, as told
 * @param version the sequence number of the last event of the site
 */
public record SiteFact(
        String code,
        String name,
        @Nullable String region,
        @Nullable String wave,
        String stage,
        @Nullable String sideState,
        LocalDate since,
        long version) {

    /** The stage of a site that has just been enrolled. */
    public static final String FIRST_STAGE = "identified";

    /** @param before nothing before the site is enrolled */
    public static SiteFact after(@Nullable SiteFact before, SiteEvent event, long sequence) {
        if (event instanceof SiteEnrolled e) {
            return new SiteFact(
                    e.code().value(), e.name(), e.region(), e.wave(), FIRST_STAGE, null, e.listedOn(), sequence);
        }
        SiteFact site = Objects.requireNonNull(before, "An event of a site that was never enrolled");
        return switch (event) {
            case SiteEnrolled e -> site;
            case SiteRenamed e -> site.named(e.name(), sequence);
            case SiteRegrouped e -> site.grouped(e.region(), e.wave(), sequence);
            case StageEntered e -> site.standing(e.to(), null, e.happenedOn(), sequence);
            case SideStateEntered e -> site.standing(e.stageHeld(), e.to(), e.happenedOn(), sequence);
            case StageObserved e -> site.named(site.name(), sequence);
            case SiteTakenIn e -> site.standing(site.stage(), SiteStanding.TAKEN_IN, e.on(), sequence);
            case TakingInUndone e -> site.standing(e.stage(), e.sideState(), e.since(), sequence);
            case SiteSplit e -> site.standing(site.stage(), SiteStanding.SPLIT, e.on(), sequence);
            case SplitUndone e -> site.standing(e.stage(), e.sideState(), e.since(), sequence);
            case PartBegun e -> site.standing(e.stage(), e.sideState(), e.on(), sequence);
        };
    }

    private SiteFact named(String newName, long sequence) {
        return new SiteFact(code, newName, region, wave, stage, sideState, since, sequence);
    }

    private SiteFact grouped(@Nullable String newRegion, @Nullable String newWave, long sequence) {
        return new SiteFact(code, name, newRegion, newWave, stage, sideState, since, sequence);
    }

    private SiteFact standing(String newStage, @Nullable String newSideState, LocalDate on, long sequence) {
        return new SiteFact(code, name, region, wave, newStage, newSideState, on, sequence);
    }
}
