package org.groundswell.domain.site.roster;

import java.util.List;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.table.OnError;
import org.groundswell.domain.table.RowError;
import org.jspecify.annotations.Nullable;

/**
 * What a list of sites would bring.
 *
 * @param readable false where the mapping does not fit the table, so that no row was read
 * @param sites in the order of the list, each code once
 * @param errors the first thousand, from the top down
 * @param errorsTotal how many there are
 * @param notes what to look at before it is taken in, though nothing stands against it
 */
public record RosterPlan(
        boolean readable,
        int rowsRead,
        int rowsKept,
        int rowsRefused,
        List<ListedSite> sites,
        List<RowError> errors,
        int errorsTotal,
        List<String> notes) {

    public RosterPlan {
        sites = List.copyOf(sites);
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }

    /** One site, and the row it stands in. */
    public record ListedSite(
            int row,
            SiteCode code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave) {

        boolean sameAs(ListedSite other) {
            return equals(new ListedSite(row, other.code, other.name, other.region, other.wave));
        }
    }

    /** Whether there is something to take in, and the errors do not stand against it. */
    public boolean wouldCommit(OnError onError) {
        return readable && !sites.isEmpty() && (errorsTotal == 0 || onError == OnError.KEEP_GOOD);
    }
}
