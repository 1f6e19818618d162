package org.groundswell.query.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.domain.ledger.LedgerId;

/**
 * What a committed batch came to.
 *
 * @param reached by view, the last entry folded
 * @param last the newest entry that some view folded in this batch, or 0 where none did
 * @param contexts of the entries given up to {@code last}; none where views are built anew, of which nobody is told
 * @param parked views that this batch parked
 * @param gaps views that lack entries before those given
 */
public record FoldResult(
        LedgerId ledger,
        Map<String, Long> reached,
        long last,
        Set<String> contexts,
        Map<String, ProgressStore.Parked> parked,
        List<Gap> gaps) {

    public FoldResult {
        reached = Map.copyOf(reached);
        contexts = Set.copyOf(contexts);
        parked = Map.copyOf(parked);
        gaps = List.copyOf(gaps);
    }

    /** A view expected one entry and was offered a later one. */
    public record Gap(String view, long expected, long offered) {}
}
