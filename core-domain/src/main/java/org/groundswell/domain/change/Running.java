package org.groundswell.domain.change;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The figure while its changes are applied one after another. */
final class Running {

    private final Map<String, Integer> monthsBySite = new HashMap<>();
    private Sum sum = Sum.NOTHING;

    void replace(String site, Sum before, Sum after) {
        sum = sum.minus(before).plus(after);
        int months = monthsBySite.getOrDefault(site, 0) + after.months() - before.months();
        if (months == 0) {
            monthsBySite.remove(site);
        } else {
            monthsBySite.put(site, months);
        }
    }

    Reckoned reckoned(BigDecimal per) {
        return new Reckoned(sum.quotient().map(quotient -> quotient.times(per)), sum, monthsBySite.size());
    }
}
