package org.groundswell.web.site;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * The form for moving a site.
 *
 * @param ways where it may go from here
 * @param confirmed where only the region or the programme may move it
 * @param chosen what the chosen way asks for, once one is chosen
 */
public record MoveView(
        SiteReading site,
        String stage,
        List<Option> ways,
        List<String> confirmed,
        @Nullable Chosen chosen) {

    /**
     * @param reasonRequired whether a reason must be chosen
     * @param confirmed whether the region or the programme must make this move
     * @param needsHandover whether its handover criteria have to be judged before
     */
    public record Chosen(
            String to,
            String label,
            String meaning,
            @Nullable String note,
            boolean confirmed,
            boolean needsHandover,
            boolean asksReason,
            boolean reasonRequired,
            List<Option> reasons,
            List<Group> groups) {}

    /** Fields under a heading: a stage's entry evidence, or those of a side state. */
    public record Group(String heading, String help, List<Field> fields) {}

    public record Field(String name, String label, Kind kind, boolean required) {}

    public enum Kind {
        TEXT,
        LONG,
        DATE,
        YES_NO
    }
}
