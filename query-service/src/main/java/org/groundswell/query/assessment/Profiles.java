package org.groundswell.query.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.assessment.Profile;
import org.groundswell.domain.assessment.Profile.Moved;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.SummaryRule;
import org.groundswell.query.assessment.HeatMap.SiteProfile;
import org.groundswell.query.assessment.HeatMapStore.Earlier;
import org.groundswell.query.assessment.HeatMapStore.Stored;
import org.groundswell.query.platform.fold.RoundBrief;
import org.jspecify.annotations.Nullable;

/** The profiles of a round's sites, each beside the last agreed one; of instruments that keep none, nothing. */
final class Profiles {

    private final Instrument instrument;
    private final Map<String, Earlier> earlier;

    private Profiles(Instrument instrument, Map<String, Earlier> earlier) {
        this.instrument = instrument;
        this.earlier = earlier;
    }

    /** @param site one, or nothing for all of them */
    static Profiles of(Instrument instrument, RoundBrief round, HeatMapStore store, @Nullable String site) {
        boolean profile = instrument.summaryRule() instanceof SummaryRule.Profile;
        return new Profiles(instrument, profile ? store.earlier(round, instrument, site) : Map.of());
    }

    @Nullable
    SiteProfile of(String site, List<Cell> cells) {
        if (!(instrument.summaryRule() instanceof SummaryRule.Profile)) {
            return null;
        }
        Map<String, List<String>> given = cells.stream().collect(Collectors.toMap(Cell::item, Cell::given));
        Profile profile = Profile.of(instrument, HeatMapSummary.agreed(cells), given);
        Earlier before = earlier.get(site);
        return new SiteProfile(
                profile.most(),
                profile.rated(),
                profile.notKnown(),
                profile.disagreement(),
                before == null ? null : before.round(),
                movement(site, HeatMapSummary.agreed(cells)));
    }

    AssessmentRow.@Nullable Previous previous(String site) {
        Earlier before = earlier.get(site);
        if (before == null) {
            return null;
        }
        Map<String, String> agreed = new LinkedHashMap<>();
        instrument.domains().forEach(domain -> {
            Rating rating = before.agreed().get(domain.id());
            if (rating != null) {
                agreed.put(domain.id(), rating.value());
            }
        });
        return new AssessmentRow.Previous(before.round(), before.title(), before.opensOn(), agreed);
    }

    /** What changed at one site since its last agreed profile. */
    List<AssessmentRow.Moved> movement(String site, Map<String, Rating> now) {
        return moves(site, now).stream()
                .map(moved -> new AssessmentRow.Moved(
                        moved.domain(),
                        moved.how().word(),
                        moved.before().value(),
                        moved.now().value()))
                .toList();
    }

    /** How many domains moved over some sites, by how. */
    Map<String, Integer> moved(List<Stored> sites) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (instrument.summaryRule() instanceof SummaryRule.Profile) {
            for (Profile.Movement how : Profile.Movement.values()) {
                counts.put(how.word(), 0);
            }
        }
        sites.forEach(line -> moves(line.site().code(), HeatMapSummary.agreed(line.cells()))
                .forEach(moved -> counts.merge(moved.how().word(), 1, Integer::sum)));
        return counts;
    }

    /** Such as {@code NASSS-D2 more-complex; NASSS-D4 newly-known}. */
    static String told(@Nullable SiteProfile profile) {
        return profile == null
                ? ""
                : profile.moved().stream()
                        .map(moved -> moved.domain() + " " + moved.how())
                        .collect(Collectors.joining("; "));
    }

    private List<Moved> moves(String site, Map<String, Rating> now) {
        Earlier before = earlier.get(site);
        return before == null ? List.of() : Profile.movement(instrument, before.agreed(), now);
    }
}
