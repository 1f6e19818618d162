package org.groundswell.web.site;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * A merger as it is asked for.
 *
 * @param others sites to choose the successor from; none where there are too many to choose from
 * @param preview what it would lead to, once everything is given
 */
public record MergerView(
        SiteReading site, List<Option> others, @Nullable Preview preview) {

    /**
     * What a merger or a split would lead to.
     *
     * @param finding in a sentence
     * @param readAt which entry the numbers are of
     * @param shifts where another number of sites would stand
     * @param follows what else would be so
     * @param actions that need another owner, or an end
     * @param whatOfActions what to do with them
     */
    public record Preview(
            String finding,
            String readAt,
            List<Shift> shifts,
            List<Line> follows,
            List<Line> actions,
            String whatOfActions) {}

    public record Shift(String label, int now, int then) {}

    /** @param links what it is about, each to be opened */
    public record Line(String told, List<Link> links) {}

    public record Link(String text, String url) {}
}
