package org.groundswell.web.platform.page;

import java.util.List;
import org.groundswell.web.platform.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * What people said about what a page shows, below it.
 *
 * @param finding how much that is, in words
 * @param said the oldest first
 * @param form for saying more; absent for whoever may not, and on pages of the past
 * @param action where the form goes
 * @param mentionUrl where people to mention are chosen from a list
 */
public record Discussion(
        String finding, List<Said> said, @Nullable Form form, String action, String mentionUrl) {

    /**
     * @param text with the names of those mentioned; absent where it was withdrawn
     * @param withdrawn who took it back and why; absent where it stands
     * @param withdrawUrl absent for whoever may not
     */
    public record Said(
            String comment,
            String by,
            String when,
            long entry,
            String entryUrl,
            @Nullable String text,
            @Nullable String withdrawn,
            @Nullable String withdrawUrl) {}
}
