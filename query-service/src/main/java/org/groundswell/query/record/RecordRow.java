package org.groundswell.query.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it reads.
 *
 * @param happened the day it is about, where its kind has one
 * @param due the day by which somebody has to come back to it
 * @param values a property for each field that something stands in, in the shape in which it was given
 */
record RecordRow(
        String kind,
        String record,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable String region,
        String contentVersion,
        @Nullable LocalDate happened,
        @Nullable LocalDate due,
        boolean withdrawn,
        String by,
        Instant keptAt,
        Instant changedAt,
        long version,
        Map<String, Object> values) {

    /**
     * The newest record of a site: the day it is about, and who kept it.
     *
     * @param topic what of the site it is about, where the newest of each was asked for
     */
    record Latest(
            String site,
            String siteName,
            @Nullable String topic,
            String record,
            LocalDate happened,
            String by,
            Map<String, Object> values) {}

    /**
     * What is kept of a kind.
     *
     * @param standing how many were not withdrawn
     * @param withdrawn how many were
     * @param newest the day that the newest of those standing is about; nothing where none stands
     */
    record Count(
            String kind,
            long standing,
            long withdrawn,
            @Nullable LocalDate newest) {}

    /** @param total of all pages */
    record Page(List<RecordRow> items, long total, int page, int size) {}

    /**
     * How a record came to read as it does.
     *
     * @param what kept, amended, withdrawn or restored
     * @param changed the ids of the fields that changed
     */
    record Version(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            List<String> changed,
            @Nullable String reason) {}

    record Detail(RecordRow record, List<Version> versions) {}
}
