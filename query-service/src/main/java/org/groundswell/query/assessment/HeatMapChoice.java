package org.groundswell.query.assessment;

import io.swagger.v3.oas.annotations.Parameter;
import org.groundswell.query.platform.answer.SiteFilter;
import org.jspecify.annotations.Nullable;

/** Which sites of a round a heat map is asked for, and in which order, as a request says it. */
record HeatMapChoice(
        @Parameter(description = "A region, or - for sites without one") @Nullable
        String region,

        @Parameter(description = "A wave, or - for sites without one") @Nullable
        String wave,

        @Parameter(description = "A stage or a side state") @Nullable
        String stage,

        @Parameter(description = "Part of a site's name or code") @Nullable
        String q,

        @Parameter(description = "A saved group of sites") @Nullable
        String group,

        @Parameter(
                description =
                        "then, now or throughout: sites grouped so when the round opened, now, or then and ever since")
        @Nullable
        String lens,

        @Parameter(description = "attention, name, code, region, wave, or an item of the instrument") @Nullable
        String sort,

        @Parameter(description = "asc or desc") @Nullable String order) {

    SiteFilter filter() {
        return SiteFilter.of(region, wave, stage, q).ofGroup(group);
    }
}
