package org.groundswell.query.pdsa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test of change among others.
 *
 * @param element the component that is tested
 * @param previous the test that it follows on from
 * @param owner who runs it: ids of people, and a name that was typed
 * @param stage planned, running, told, studied, acted or withdrawn
 * @param result how it compared with the prediction, as the catalogue words it
 * @param next adopt, adapt, abandon or repeat
 * @param sealedEntry the entry that sealed the plan and its prediction
 */
record CycleRow(
        String cycle,
        String site,
        @Nullable String siteName,
        @Nullable String region,
        String aim,
        @Nullable String element,
        @Nullable String previous,
        List<String> owner,
        String stage,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String result,
        @Nullable String next,
        @Nullable Long sealedEntry,
        @Nullable Instant sealedAt,
        String plannedBy,
        Instant plannedAt,
        long version) {

    /** @param total of all pages */
    record Page(List<CycleRow> items, long total, int page, int size) {}

    /**
     * How a test came to stand as it does.
     *
     * @param what planned, amended, started, told, studied, acted or withdrawn
     */
    record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String reason) {}

    /**
     * @param values as the catalogue's fields have them
     * @param chain every test that follows on from the same first one, itself among them, in the order of planning
     */
    record Detail(CycleRow cycle, Map<String, Object> values, List<CycleRow> chain, List<Step> steps) {}

    /**
     * How the programme's predictions came out.
     *
     * @param studied how many were compared with what happened
     * @param running how many are sealed and not yet compared
     * @param planned how many are not sealed yet
     * @param results the count of each result, in the catalogue's order
     */
    record Predictions(long studied, long running, long planned, List<Count> results) {}

    record Count(String result, long count) {}
}
