package org.groundswell.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.News;
import org.groundswell.faults.history.Read;

/**
 * I7: the reads of a session never go back, and a listener is told each entry once at most and in order, however often its stream
 * broke and was opened again.
 */
public final class NeverBack {

    private NeverBack() {}

    /** Both in the order in which they came. */
    public static List<Violation> check(List<Read> reads, List<News> news) {
        List<Violation> found = new ArrayList<>();
        Map<String, Long> reached = new HashMap<>();
        for (Read read : reads) {
            long before = reached.merge(read.session() + " " + read.ledger(), read.entry(), Math::max);
            if (read.entry() < before) {
                found.add(new Violation(
                        "I7",
                        Kind.STALE,
                        "%s read %s at entry %d after entry %d"
                                .formatted(read.session(), read.ledger(), read.entry(), before)));
            }
        }
        Map<String, Long> told = new HashMap<>();
        for (News one : news) {
            Long before = told.put(one.listener() + " " + one.ledger(), one.entry());
            if (before != null && one.entry() <= before) {
                found.add(new Violation(
                        "I7",
                        one.entry() == before ? Kind.DOUBLED : Kind.OUT_OF_ORDER,
                        "%s was told entry %d of %s after entry %d, on connection %d"
                                .formatted(one.listener(), one.entry(), one.ledger(), before, one.connection())));
            }
        }
        return found;
    }
}
