package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.web.reading.RecordReading;
import org.jspecify.annotations.Nullable;

/** The promises in a site's facilitation log that nobody has marked as kept. */
final class Promises {

    private Promises() {}

    /**
     * @param by who made it: ids of people, or a name
     * @param record in which it was written down
     */
    record Promise(String what, List<String> by, LocalDate due, String record) {}

    /** The oldest due first. */
    static List<Promise> open(List<RecordReading> visits) {
        return visits.stream()
                .flatMap(visit -> rows(visit).map(row -> promise(row, visit.record())))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Promise::due))
                .toList();
    }

    private static Stream<Map<?, ?>> rows(RecordReading visit) {
        return visit.values().get("fac-promises") instanceof List<?> rows
                ? rows.stream().filter(Map.class::isInstance).map(row -> (Map<?, ?>) row)
                : Stream.empty();
    }

    private static @Nullable Promise promise(Map<?, ?> row, String record) {
        Object what = row.get("fac-promise-what");
        Object due = row.get("fac-promise-due");
        if (what == null || due == null || row.get("fac-promise-kept") != null) {
            return null;
        }
        Object who = row.get("fac-promise-who");
        List<String> by = who instanceof List<?> people
                ? people.stream().map(String::valueOf).toList()
                : Stream.ofNullable(who).map(String::valueOf).toList();
        return new Promise(what.toString(), by, LocalDate.parse(due.toString()), record);
    }
}
