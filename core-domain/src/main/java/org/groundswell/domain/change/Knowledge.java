package org.groundswell.domain.change;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * All that a figure rested on at one moment. A later state of knowledge holds every month and every site that an earlier one
 * holds: nothing recorded ever vanishes.
 *
 * @param plain whether the numerator is the value, as for counts and continuous measures
 * @param per by what a ratio is multiplied; 1 for the others
 * @param definitions the entries that brought the definition's versions, oldest first
 * @param present the month that was running at this moment; earlier ones were past
 * @param period the months the figure is about
 * @param sites by code; those that neither counted nor count may be left out
 */
public record Knowledge(
        boolean plain,
        BigDecimal per,
        List<Long> definitions,
        YearMonth present,
        Period period,
        Map<String, KnownSite> sites) {

    public Knowledge {
        definitions = List.copyOf(definitions);
        sites = Map.copyOf(sites);
    }

    KnownSite site(String code) {
        return sites.getOrDefault(code, KnownSite.UNKNOWN);
    }

    /** The figure itself, added up from its months. */
    public Reckoned figure() {
        return running().reckoned(per);
    }

    Running running() {
        Running running = new Running();
        sites.forEach((code, site) -> {
            if (site.isCounted()) {
                site.months().forEach((month, known) -> {
                    if (period.includes(month)) {
                        running.replace(code, Sum.NOTHING, known.sum(plain));
                    }
                });
            }
        });
        return running;
    }
}
