package org.groundswell.domain.notice;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileScope;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.site.SiteCode;

/** Which files people took, at the point a run has reached; of each person the newest only, so that none makes it slow. */
final class Files {

    static final int OF_EACH = 200;

    private final Map<PersonId, Deque<Taken>> taken = new TreeMap<>(Comparator.comparing(PersonId::value));

    /** @param known the newest entry there was then */
    private record Taken(FileScope scope, long known) {}

    void took(FileTaken file) {
        FileScope scope = file.scope();
        if (scope.figures()) {
            Deque<Taken> theirs = taken.computeIfAbsent(file.read().person(), _ -> new ArrayDeque<>());
            theirs.addLast(new Taken(scope, file.known()));
            if (theirs.size() > OF_EACH) {
                theirs.removeFirst();
            }
        }
    }

    /** Who took a file before an entry with one of its figures in it. */
    List<PersonId> readers(long before, DataPointsCorrected event, Places places) {
        SiteCode site = event.site();
        String region = places.regionOf(site);
        String wave = places.waveOf(site);
        return readers(
                before,
                scope -> event.points().stream()
                        .anyMatch(point -> scope.holds(event.measure(), site.value(), region, wave, point.period())));
    }

    /** Who took a file before an entry with figures of its measure in it. */
    List<PersonId> readers(long before, MeasureRedefined event) {
        return readers(before, scope -> scope.isOf(event.measure()));
    }

    private List<PersonId> readers(long before, Predicate<FileScope> holds) {
        return taken.entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(file -> file.known() < before && holds.test(file.scope())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
