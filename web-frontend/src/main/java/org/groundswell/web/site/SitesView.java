package org.groundswell.web.site;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of sites.
 *
 * @param total how many sites the filters let through
 * @param all how many sites there are
 * @param number this page, from one
 */
public record SitesView(
        List<Line> lines,
        int total,
        int all,
        boolean filtered,
        List<Option> regions,
        List<Option> waves,
        List<Option> stages,
        int number,
        int pages,
        boolean mayChange,
        String csvUrl) {

    /**
     * @param colour of the stage's tag
     * @param seen the stage seen from outside, where it differs
     */
    public record Line(
            String code,
            String name,
            String url,
            String region,
            String wave,
            String stage,
            @Nullable String colour,
            @Nullable String seen,
            String since) {}
}
