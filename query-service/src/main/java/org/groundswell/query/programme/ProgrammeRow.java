package org.groundswell.query.programme;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.RoundBrief;
import org.jspecify.annotations.Nullable;

/**
 * A programme on one page.
 *
 * @param version the sequence number of the last event of the programme itself
 * @param stages every stage and side state of the lifecycle, in its order; a site in a side state counts there
 */
record ProgrammeRow(
        String id,
        String name,
        @Nullable String aim,
        @Nullable String intervention,
        @Nullable LocalDate startsOn,
        long version,
        long sites,
        List<StageCount> stages,
        List<WaveCount> waves,
        List<RegionCount> regions,
        List<RoundBrief> rounds,
        List<MeasureBrief> measures) {

    record StageCount(String stage, String label, long count) {}

    /** @param wave null for sites in none */
    record WaveCount(@Nullable String wave, long count) {}

    /** @param region null for sites in none */
    record RegionCount(@Nullable String region, long count) {}

    /** What a programme says of itself, without counts. */
    record Particulars(
            String id,
            String name,
            @Nullable String aim,
            @Nullable String intervention,
            @Nullable LocalDate startsOn,
            long version) {}
}
