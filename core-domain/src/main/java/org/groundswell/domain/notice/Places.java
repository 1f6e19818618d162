package org.groundswell.domain.notice;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.jspecify.annotations.Nullable;

/** Where the sites of the programme stand, at the point a run has reached. */
final class Places {

    /** The stage from which a site has a team that gathers figures. */
    private static final String GATHERS = "preparing";

    private final Lifecycle lifecycle;
    private final SortedMap<String, Place> sites = new TreeMap<>();

    Places(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    private record Place(@Nullable String region, @Nullable String wave, String stage, boolean aside) {}

    void fold(String code, SiteEvent event) {
        Place before =
                sites.getOrDefault(code, new Place(null, null, lifecycle.first().id(), false));
        sites.put(
                code,
                switch (event) {
                    case SiteEnrolled enrolled -> new Place(enrolled.region(), enrolled.wave(), before.stage(), false);
                    case SiteRegrouped regrouped ->
                        new Place(regrouped.region(), regrouped.wave(), before.stage(), before.aside());
                    case StageEntered entered -> new Place(before.region(), before.wave(), entered.to(), false);
                    case SideStateEntered entered ->
                        new Place(before.region(), before.wave(), entered.stageHeld(), true);
                    case SiteTakenIn _, SiteSplit _ -> new Place(before.region(), before.wave(), before.stage(), true);
                    case TakingInUndone undone ->
                        new Place(before.region(), before.wave(), before.stage(), undone.sideState() != null);
                    case SplitUndone undone ->
                        new Place(before.region(), before.wave(), before.stage(), undone.sideState() != null);
                    case PartBegun begun ->
                        new Place(before.region(), before.wave(), begun.stage(), begun.sideState() != null);
                    default -> before;
                });
    }

    @Nullable
    String regionOf(SiteCode site) {
        Place place = sites.get(site.value());
        return place == null ? null : place.region();
    }

    @Nullable
    String waveOf(SiteCode site) {
        Place place = sites.get(site.value());
        return place == null ? null : place.wave();
    }

    /** Sites that are asked to assess: all that are neither paused nor have left. */
    List<SiteCode> taking() {
        return sites.entrySet().stream()
                .filter(site -> !site.getValue().aside())
                .map(site -> new SiteCode(site.getKey()))
                .toList();
    }

    /** Sites whose figures are due. */
    List<SiteCode> gathering() {
        return sites.entrySet().stream()
                .filter(site -> !site.getValue().aside()
                        && lifecycle.order(site.getValue().stage()) >= lifecycle.order(GATHERS))
                .map(site -> new SiteCode(site.getKey()))
                .toList();
    }
}
