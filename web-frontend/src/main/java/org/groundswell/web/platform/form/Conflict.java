package org.groundswell.web.platform.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else saved the same thing first.
 *
 * @param actualVersion the version there is now; saving again from here replaces it knowingly
 * @param differences field by field, what is saved now and what was typed here
 * @param by who saved it, where known
 */
public record Conflict(
        long actualVersion,
        List<Difference> differences,
        @Nullable String by) {

    /** One field on which the two differ. */
    public record Difference(String label, String theirs, String yours) {}

    public Conflict {
        differences = differences.stream()
                .filter(difference -> !difference.theirs().equals(difference.yours()))
                .toList();
    }
}
