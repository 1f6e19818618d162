package org.groundswell.query.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.query.platform.answer.Lens;
import org.groundswell.query.platform.answer.SavedGroups;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.store.ViewTable;

/**
 * Which sites a heat map shows. A round counts in the month in which it opened, as it does where instruments are seen over sites: by
 * lens it shows sites as they were grouped at the end of that month, as they are grouped now, or those grouped so then and ever since.
 */
final class HeatMapSites {

    private final Reading reading;

    HeatMapSites(Reading reading) {
        this.reading = reading;
    }

    /** @throws org.groundswell.query.platform.error.ProblemException 404 where the caller may see no such group */
    SiteFilter chosen(SiteFilter wanted, Lens lens, LocalDate opensOn) {
        SiteFilter filter = SavedGroups.resolved(reading, AssessmentTables.GROUP.name(), wanted);
        if (lens == Lens.NOW) {
            return filter;
        }
        LocalDate day = YearMonth.from(opensOn).atEndOfMonth();
        SiteFilter chosen = filter.named();
        SiteFilter grouped = filter.grouped();
        if (!grouped.params().isEmpty()) {
            chosen = chosen.within(codes(AssessmentTables.SITES.grouping(), grouped, lens, day));
        }
        SiteFilter standing = filter.standing();
        if (!standing.params().isEmpty()) {
            chosen = chosen.within(codes(AssessmentTables.SITES.standing(), standing, lens, day));
        }
        return chosen;
    }

    private List<String> codes(ViewTable spells, SiteFilter filter, Lens lens, LocalDate day) {
        String ending = "(%1$s is null or %1$s > :day and (g.since is null or g.since < %1$s))"
                .formatted(reading.asAt().until("g"));
        String statement = switch (lens) {
            case THEN, NOW -> "select g.code from %s g where %s and %s and (g.since is null or g.since <= :day) and %s";
            case THROUGHOUT -> "select g.code from %1$s g where %2$s and %4$s group by g.code having bool_and(%3$s)";
        };
        return reading.sql(statement.formatted(spells.name(), reading.asAt().spell("g"), filter.in("g"), ending))
                .params(filter.params())
                .param("day", day)
                .query(String.class)
                .list();
    }
}
