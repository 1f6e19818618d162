package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.notice.Dues.Due;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What was promised at visits, by people with an account, and not kept yet. */
final class Promised {

    private static final String VISITS = "facilitation-log";
    private static final String PROMISES = "fac-promises";

    private final SortedMap<String, List<Due>> visits = new TreeMap<>();
    private final Map<String, List<Due>> withdrawn = new HashMap<>();

    Collection<Due> open() {
        return visits.values().stream().flatMap(List::stream).toList();
    }

    void fold(long entry, RecordEvent event) {
        if (!event.kind().equals(VISITS)) {
            return;
        }
        switch (event) {
            case RecordKept e -> promised(entry, e.record(), e.site(), e.values());
            case RecordAmended e -> {
                if (e.changed().has(PROMISES) || e.emptied().contains(PROMISES)) {
                    promised(entry, e.record(), e.site(), e.changed());
                }
            }
            case RecordWithdrawn e ->
                withdrawn.put(e.record(), Objects.requireNonNullElse(visits.remove(e.record()), List.of()));
            case RecordRestored e ->
                visits.put(e.record(), Objects.requireNonNullElse(withdrawn.remove(e.record()), List.of()));
        }
    }

    /** What says the same as before was promised before: it is not told again because something else was amended. */
    private void promised(long entry, String record, @Nullable SiteCode site, Values values) {
        List<Due> before = new ArrayList<>(visits.getOrDefault(record, List.of()));
        List<Due> after = new ArrayList<>();
        for (Values row : values.rows(PROMISES)) {
            PersonId owner = Dues.person(row, "fac-promise-who");
            LocalDate day = row.day("fac-promise-due");
            if (owner != null && day != null && row.day("fac-promise-kept") == null) {
                Due due = new Due(new Subject("record", VISITS + "/" + record), site, owner, day, entry, false);
                after.add(same(before, due));
            }
        }
        visits.put(record, List.copyOf(after));
    }

    private static Due same(List<Due> before, Due due) {
        for (Due each : before) {
            if (each.owners().equals(due.owners()) && each.day().equals(due.day())) {
                before.remove(each);
                return each;
            }
        }
        return due;
    }
}
