package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it reads.
 *
 * @param values a property for each field that something stands in
 */
public record RecordReading(
        String kind,
        String record,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable String region,
        @Nullable LocalDate happened,
        @Nullable LocalDate due,
        boolean withdrawn,
        String by,
        Instant keptAt,
        Instant changedAt,
        long version,
        Map<String, Object> values) {

    /**
     * The newest record of a site.
     *
     * @param topic what of the site it is about, where the newest of each was asked for
     */
    public record Latest(
            String site,
            String siteName,
            @Nullable String topic,
            String record,
            LocalDate happened,
            String by,
            Map<String, Object> values) {}

    /** What is kept of a kind. */
    public record Count(
            String kind,
            long standing,
            long withdrawn,
            @Nullable LocalDate newest) {}

    public record Page(List<RecordReading> items, long total, int page, int size) {
        public Page {
            items = Lists.of(items);
        }
    }

    public record Version(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            List<String> changed,
            @Nullable String reason) {
        public Version {
            changed = Lists.of(changed);
        }
    }

    public record Detail(RecordReading record, List<Version> versions) {
        public Detail {
            versions = Lists.of(versions);
        }
    }
}
