package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/** The two icons of a control chart, after Making Data Count; nothing where one is not given. */
public record ChartIcons(
        @Nullable VariationIcon variation, @Nullable AssuranceIcon assurance) {

    /** As of fewer than {@link ControlChart#ENOUGH} figures. */
    public static final ChartIcons NONE = new ChartIcons(null, null);
}
