package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sites at two moments: the first and the latest.
 *
 * @param own the reader's own site
 * @param left sites without a figure at both moments
 */
public record SlopeReading(
        MeasureFacts measure,
        LocalDate first,
        LocalDate latest,
        List<Site> sites,
        @Nullable String own,
        int left) {

    public SlopeReading {
        sites = List.copyOf(sites);
    }

    public record Site(String id, String name, double first, double latest) {}
}
