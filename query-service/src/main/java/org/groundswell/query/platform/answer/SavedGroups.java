package org.groundswell.query.platform.answer;

import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.GroupRows;

/** The sites of a saved group, from a view's own table of {@link GroupRows}. */
public final class SavedGroups {

    private SavedGroups() {}

    /**
     * A filter with the sites of its group put in; the same where it has none.
     *
     * @param table of the view that reads
     * @throws org.groundswell.query.platform.error.ProblemException 404 where the caller may see no such group at this moment
     */
    public static SiteFilter resolved(Reading reading, String table, SiteFilter filter) {
        String group = filter.group();
        if (group == null) {
            return filter;
        }
        return filter.among(reading.sql("select g.sites from %s g where g.group_id = :group and %s and %s"
                        .formatted(table, reading.asAt().known("g"), GroupRows.readable("g")))
                .param("group", group)
                .param("reader", reading.caller().person().value())
                .query((rs, row) -> List.of(rs.getString(1).split(" ")))
                .optional()
                .orElseThrow(() -> Missing.group(group)));
    }
}
