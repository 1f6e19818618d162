package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a funnel is drawn from.
 *
 * @param from the first day of the figures taken together; nothing where they are undated
 * @param to the last month or day of them; nothing where they are undated
 * @param limits exact, arcsine, wilson or chi-square
 * @param overdispersion none, winsorised or truncated
 * @param sites names and counts of all units, plotted or not
 * @param own the reader's own site, marked and named
 * @param listed which of many sites the table lists; nothing where it lists all
 */
public record FunnelReading(
        MeasureFacts measure,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String limits,
        String overdispersion,
        Funnel funnel,
        List<SiteFigure> sites,
        @Nullable String own,
        @Nullable Set<String> listed) {

    public FunnelReading {
        sites = List.copyOf(sites);
        listed = listed == null ? null : Set.copyOf(listed);
    }

    boolean lists(String site) {
        return listed == null || listed.contains(site);
    }

    /** First and last day; empty where the figures are undated. */
    List<LocalDate> days() {
        return from == null || to == null ? List.of() : List.of(from, to);
    }
}
