package org.groundswell.domain.measure.figures;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.table.OnError;
import org.groundswell.domain.table.RowError;

/**
 * What a table of figures would bring. The rows read are those kept, filtered out and refused together.
 *
 * @param readable false where the mapping does not fit the table, so that no row was read
 * @param points by site in the order of codes, each in the order of months
 * @param sitesToEnrol those with points that are not enrolled yet, in order
 * @param errors the first thousand, from the top down
 * @param errorsTotal how many there are
 * @param notes how the table was understood, in words
 */
public record FiguresPlan(
        boolean readable,
        int rowsRead,
        int rowsKept,
        int rowsFilteredOut,
        int rowsRefused,
        SortedMap<SiteCode, List<DataPoint>> points,
        SortedSet<SiteCode> sitesToEnrol,
        List<RowError> errors,
        int errorsTotal,
        List<String> notes) {

    public FiguresPlan {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        sitesToEnrol = Collections.unmodifiableSortedSet(sitesToEnrol);
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }

    public int pointsTotal() {
        return points.values().stream().mapToInt(List::size).sum();
    }

    /** Whether there is something to take in, and the errors do not stand against it. */
    public boolean wouldCommit(OnError onError) {
        return readable && !points.isEmpty() && (errorsTotal == 0 || onError == OnError.KEEP_GOOD);
    }
}
