package org.groundswell.domain.limits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.site.SiteCode;

/**
 * One recalculation of several sites' series, proposed once and decided on once. It stands under the same id in each, and either
 * all of them take it or none does.
 */
public final class SitesTogether {

    /** As many as a group of sites may have. */
    public static final int MOST_SITES = 1000;

    private SitesTogether() {}

    /** A reason of some of the sites, which it names. */
    private record OfSites(Rejection reason, String message) implements Rejection {

        @Override
        public String code() {
            return reason.code();
        }

        @Override
        public String name() {
            return reason.name();
        }

        @Override
        public Kind kind() {
            return reason.kind();
        }

        @Override
        public Optional<String> field() {
            return reason.field();
        }
    }

    /**
     * Every reason against, each once: with the sites it is of, or as it is where it is of all.
     *
     * @param outcomes what each series' decider answers
     * @return nothing where all of them accept
     */
    public static List<Rejection> refusals(Map<SiteCode, Outcome<LimitsEvent>> outcomes) {
        Map<Rejection, List<SiteCode>> found = new LinkedHashMap<>();
        outcomes.forEach((site, outcome) -> {
            if (outcome instanceof Outcome.Refused<LimitsEvent>(List<Rejection> rejections)) {
                rejections.forEach(rejection ->
                        found.computeIfAbsent(rejection, _ -> new ArrayList<>()).add(site));
            }
        });
        List<Rejection> told = new ArrayList<>();
        found.forEach((rejection, sites) -> told.add(
                sites.size() == outcomes.size() ? rejection : new OfSites(rejection, named(sites, rejection))));
        return told;
    }

    private static String named(List<SiteCode> sites, Rejection rejection) {
        return sites.stream().map(SiteCode::value).collect(Collectors.joining(", ")) + ": " + rejection.message();
    }
}
