package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something dated that a chart shows beside its figures.
 *
 * @param kind recalculation, decision, adaptation, adaptation-reversed, context-change, taken-in, split, part-begun or other
 * @param what in words
 */
public record Happening(LocalDate at, String kind, String what) {

    private static final Set<String> ENDS = Set.of("taken-in", "split");

    /** Whether the site had ended then, so that no figure of its own follows. */
    boolean isEnd() {
        return ENDS.contains(kind);
    }
}
