package org.groundswell.domain.change;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a change.
 *
 * @param change how far it moved the figure; nothing where there was no figure before or is none after, and 0 where this part
 *     leaves nothing to divide by, in which case the next part bears both
 * @param after the figure once this part and those before it are applied
 * @param causes what brought it about, by entry; never empty
 */
public record Part(Kind kind, Optional<Quotient> change, Reckoned after, List<Cause> causes) {

    public Part {
        causes = List.copyOf(causes);
    }

    /** What may move a figure, in the order in which changes are applied. */
    public enum Kind {
        LATE_DATA("late-data"),
        CORRECTIONS("corrections"),
        SITES_JOINED("sites-joined"),
        SITES_LEFT("sites-left"),
        SITES_MOVED("sites-moved"),
        DEFINITION("definition"),
        REAL_CHANGE("real-change");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * What one entry did to one site's months.
     *
     * @param site nothing for a change of the definition itself
     * @param first the first month it touched, if it touched any
     * @param last the last month it touched
     * @param before what these months amounted to before
     * @param after what they amount to now
     */
    public record Cause(
            long entry,
            @Nullable String site,
            @Nullable YearMonth first,
            @Nullable YearMonth last,
            Sum before,
            Sum after) {

        Cause and(YearMonth month, Sum more, Sum now) {
            return new Cause(
                    entry,
                    site,
                    first == null || month.isBefore(first) ? month : first,
                    last == null || month.isAfter(last) ? month : last,
                    before.plus(more),
                    after.plus(now));
        }
    }
}
