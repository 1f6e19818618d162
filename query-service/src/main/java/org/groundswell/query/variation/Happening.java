package org.groundswell.query.variation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something dated that a site's charts are marked with.
 *
 * @param at the day it took effect
 * @param kind decision, adaptation, adaptation-reversed, context-change, taken-in, split or part-begun
 * @param id of the decision, adaptation, record or site
 * @param site nothing where it is the whole programme's
 * @param measures those whose charts it is marked on; all where it names none
 */
record Happening(
        LocalDate at, String kind, String id, @Nullable String site, String what, List<String> measures) {

    Happening {
        measures = List.copyOf(measures);
    }

    boolean concerns(String someSite, String measure) {
        return (site == null || site.equals(someSite)) && (measures.isEmpty() || measures.contains(measure));
    }

    /** Those of one chart. */
    static List<Happening> of(List<Happening> all, String site, String measure) {
        return all.stream().filter(each -> each.concerns(site, measure)).toList();
    }

    /** A line of a file. */
    String told() {
        return at + " " + kind + ": " + what;
    }
}
