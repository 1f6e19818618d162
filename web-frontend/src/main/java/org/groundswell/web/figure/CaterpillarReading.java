package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caterpillar is drawn from.
 *
 * @param method dl, pm or reml
 * @param sites names and counts of all units
 * @param own the reader's own site, marked and named
 * @param left sites without an estimate
 * @param furtherLower between here and {@code furtherUpper} a further site would truly lie, with 95 %
 * @param shown which of many sites are drawn and listed; nothing where all are
 */
public record CaterpillarReading(
        MeasureFacts measure,
        LocalDate from,
        LocalDate to,
        String method,
        Heterogeneity heterogeneity,
        List<SiteFigure> sites,
        @Nullable String own,
        int left,
        @Nullable Double furtherLower,
        @Nullable Double furtherUpper,
        @Nullable Set<String> shown) {

    public CaterpillarReading {
        sites = List.copyOf(sites);
        shown = shown == null ? null : Set.copyOf(shown);
    }

    boolean shows(String site) {
        return shown == null || shown.contains(site);
    }
}
