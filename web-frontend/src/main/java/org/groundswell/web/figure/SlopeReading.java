package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sites at two moments: the first and the latest.
 *
 * @param own the reader's own site
 * @param left sites without a figure at both moments
 * @param shown which of many sites are drawn and listed; nothing where all are
 */
public record SlopeReading(
        MeasureFacts measure,
        LocalDate first,
        LocalDate latest,
        List<Site> sites,
        @Nullable String own,
        int left,
        @Nullable Set<String> shown) {

    public SlopeReading {
        sites = List.copyOf(sites);
        shown = shown == null ? null : Set.copyOf(shown);
    }

    boolean shows(Site site) {
        return shown == null || shown.contains(site.id());
    }

    public record Site(String id, String name, double first, double latest) {}
}
