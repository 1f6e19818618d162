package org.groundswell.web.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme with its counts. */
public record ProgrammeReading(
        String id,
        String name,
        @Nullable String aim,
        @Nullable String intervention,
        @Nullable LocalDate startsOn,
        long version,
        int sites,
        List<StageCount> stages,
        List<WaveCount> waves,
        List<RegionCount> regions,
        List<RoundReading> rounds,
        List<MeasureReading> measures) {

    public ProgrammeReading {
        stages = Lists.of(stages);
        waves = Lists.of(waves);
        regions = Lists.of(regions);
        rounds = Lists.of(rounds);
        measures = Lists.of(measures);
    }

    public record StageCount(String stage, @Nullable String label, int count) {}

    public record WaveCount(@Nullable String wave, int count) {}

    public record RegionCount(@Nullable String region, int count) {}
}
