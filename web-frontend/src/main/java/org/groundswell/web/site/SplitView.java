package org.groundswell.web.site;

import java.util.List;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * A split as it is asked for.
 *
 * @param rows how many parts there is room for
 * @param mayAdd whether there may be room for another
 * @param preview what it would lead to, once everything is given
 */
public record SplitView(
        SiteReading site,
        int rows,
        boolean mayAdd,
        @Nullable Preview preview) {

    /** @param begins the stage or side state in which each part would begin, as people call it */
    public record Preview(List<Part> parts, String begins, MergerView.Preview consequences) {}

    /**
     * @param name with its code
     * @param groups its region and wave, in words
     */
    public record Part(String name, String groups) {}

    /** What the form calls something of a part. */
    public String field(int row, String name) {
        return SplitForm.field(row, name);
    }
}
