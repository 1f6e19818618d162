package org.groundswell.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme at a glance.
 *
 * @param headline the finding
 * @param steps what to do first, while anything is missing
 */
public record ProgrammeView(
        String name,
        String headline,
        @Nullable String aim,
        @Nullable String intervention,
        @Nullable String startsOn,
        int sites,
        List<Bar> stages,
        List<Bar> waves,
        List<Bar> regions,
        List<Round> rounds,
        List<Measure> measures,
        List<Step> steps,
        boolean mayManage,
        boolean seesSites) {

    /**
     * A count with its bar.
     *
     * @param share of the largest, from 0 to 100
     * @param side whether it stands outside the stages
     */
    public record Bar(
            String label,
            int count,
            String share,
            int length,
            @Nullable String url,
            boolean side) {}

    public record Round(String title, boolean open, String told, String url) {}

    public record Measure(String name, String told, String url) {}

    /** @param url absent where the step waits for an earlier one */
    public record Step(
            String text,
            String hint,
            boolean done,
            @Nullable String url) {}
}
