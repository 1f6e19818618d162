package org.groundswell.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.Read;

/** I6: a read that names an entry includes it, or says that it is updating; old data are never shown as new. */
public final class ReadYourWrites {

    private ReadYourWrites() {}

    public static List<Violation> check(List<Read> reads) {
        List<Violation> found = new ArrayList<>();
        for (Read read : reads) {
            if (read.minEntry() == 0 || read.updating()) {
                continue;
            }
            if (read.entry() < read.minEntry()) {
                found.add(violation(read, "was answered as at entry %d, without a word".formatted(read.entry())));
            } else if (read.shown() < read.minEntry()) {
                found.add(violation(read, "was shown the figure of entry %d".formatted(read.shown())));
            }
        }
        return found;
    }

    private static Violation violation(Read read, String what) {
        return new Violation(
                "I6",
                Kind.STALE,
                "%s asked %s for entry %d and %s".formatted(read.session(), read.ledger(), read.minEntry(), what));
    }
}
