package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.notice.Dues.Due;
import org.groundswell.domain.notice.Dues.Otherwise;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleEvent.CyclePlanned;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.CycleWithdrawn;
import org.groundswell.domain.pdsa.CycleEvent.HappenedTold;
import org.groundswell.domain.pdsa.CycleEvent.NextDecided;
import org.groundswell.domain.pdsa.CycleEvent.PlanAmended;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** Tests of change that run and have an end: of whoever runs them, or else of the site's team, until they are compared with their prediction. */
final class Cycles {

    private final Map<String, List<PersonId>> runners = new HashMap<>();
    private final SortedMap<String, Due> open = new TreeMap<>();

    Collection<Due> open() {
        return open.values();
    }

    void fold(long entry, CycleEvent event) {
        switch (event) {
            case CyclePlanned e -> runners.put(e.cycle(), people(e.values()));
            case PlanAmended e -> runners.put(e.cycle(), people(e.values()));
            case CycleStarted e -> ends(entry, e.cycle(), e.site(), e.end());
            case HappenedTold e -> ends(entry, e.cycle(), e.site(), e.values().day(CycleFields.END));
            case CycleStudied _, NextDecided _, CycleWithdrawn _ -> open.remove(event.cycle());
        }
    }

    /** An end that is not told anew stays as it was. */
    private void ends(long entry, String cycle, SiteCode site, @Nullable LocalDate end) {
        Due before = open.get(cycle);
        if (end != null && (before == null || !before.day().equals(end))) {
            open.put(
                    cycle,
                    new Due(
                            new Subject("pdsa", cycle),
                            site,
                            runners.getOrDefault(cycle, List.of()),
                            Otherwise.TEAM,
                            end,
                            entry,
                            false));
        }
    }

    private static List<PersonId> people(Values values) {
        return values.find(CycleFields.OWNER).map(FieldValue::people).orElse(List.of());
    }
}
