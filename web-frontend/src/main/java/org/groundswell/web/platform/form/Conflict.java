package org.groundswell.web.platform.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else saved the same thing first.
 *
 * @param actualVersion the version there is now, which saving again replaces knowingly; null where there is nothing to be seen yet
 * @param differences field by field, what is saved now and what was typed here
 * @param change that came first, where known
 * @param settled whether what was typed can be sent no more, because what it was for is settled
 * @param next the page to go on with then; null for the one that the form stands on
 */
public record Conflict(
        @Nullable Long actualVersion,
        List<Difference> differences,
        @Nullable Change change,
        boolean settled,
        @Nullable String next) {

    /** One field on which the two differ. */
    public record Difference(String label, String theirs, String yours) {}

    /**
     * @param by who saved it
     * @param at when, as pages tell moments
     * @param what in one sentence, as the history tells it
     */
    public record Change(String by, String at, @Nullable String what) {}

    public Conflict(@Nullable Long actualVersion, List<Difference> differences, @Nullable Change change) {
        this(actualVersion, differences, change, false);
    }

    public Conflict(
            @Nullable Long actualVersion, List<Difference> differences, @Nullable Change change, boolean settled) {
        this(actualVersion, differences, change, settled, null);
    }

    public Conflict {
        differences = differences.stream()
                .filter(difference -> !difference.theirs().equals(difference.yours()))
                .toList();
    }

    /** The same, settled, where the page that the form stands on is of no more use. */
    public Conflict settled(String goingOnWith) {
        return new Conflict(actualVersion, differences, change, true, goingOnWith);
    }
}
