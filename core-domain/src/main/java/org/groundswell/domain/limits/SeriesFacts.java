package org.groundswell.domain.limits;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.groundswell.domain.SiteStanding;

/**
 * What must be known of a series to judge a change of its limits.
 *
 * @param measureDefined whether there is such a measure
 * @param site where the site stands
 * @param months those with a value, in order
 */
public record SeriesFacts(boolean measureDefined, SiteStanding site, List<YearMonth> months) {

    public SeriesFacts {
        months = List.copyOf(months);
    }

    public static SeriesFacts of(boolean measureDefined, SiteStanding site, Collection<YearMonth> months) {
        return new SeriesFacts(measureDefined, site, List.copyOf(new TreeSet<>(months)));
    }

    long monthsFrom(YearMonth from) {
        return months.stream().filter(month -> !month.isBefore(from)).count();
    }
}
