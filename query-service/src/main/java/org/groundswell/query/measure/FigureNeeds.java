package org.groundswell.query.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.OwnSites;
import org.groundswell.query.platform.need.NeedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures that a person's own sites have not sent as far as last month. */
@Component
class FigureNeeds implements NeedSource {

    /** @param latest the last month that it told of; nothing where it never did */
    record Wanting(
            String measure,
            String name,
            String site,
            @Nullable YearMonth latest) {

        boolean lacks(YearMonth month) {
            return latest == null || latest.isBefore(month);
        }
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        String[] own = OwnSites.first(reading.membership());
        YearMonth last = YearMonth.from(today).minusMonths(1);
        return own.length == 0
                ? null
                : wanting(reading, own).stream()
                        .filter(each -> each.lacks(last))
                        .toList();
    }

    private static List<Wanting> wanting(Reading reading, String[] own) {
        return new FigureDueStore(reading).reaching(own);
    }
}
