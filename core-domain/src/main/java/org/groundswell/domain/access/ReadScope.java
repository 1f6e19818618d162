package org.groundswell.domain.access;

import java.util.Set;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** Which sites' rows a person may read in a programme. */
public sealed interface ReadScope {

    record AllSites() implements ReadScope {}

    /** The sites of some regions, some single sites, or both: one grant gives one region or one site. */
    record SomeSites(Set<String> regions, Set<SiteCode> sites) implements ReadScope {
        public SomeSites {
            regions = Set.copyOf(regions);
            sites = Set.copyOf(sites);
        }
    }

    /** Figures of all sites together, and no site's own row. */
    record AggregatesOnly() implements ReadScope {}

    /** Nothing: for this person the programme does not exist. */
    record Nothing() implements ReadScope {}

    default boolean includes(SiteCode site, @Nullable String region) {
        return switch (this) {
            case AllSites _ -> true;
            case SomeSites some ->
                some.sites().contains(site) || (region != null && some.regions().contains(region));
            case AggregatesOnly _, Nothing _ -> false;
        };
    }

    /** Whether any site's row may be read at all. */
    default boolean readsSites() {
        return this instanceof AllSites || this instanceof SomeSites;
    }
}
