package org.groundswell.web.reading;

import java.util.List;

/**
 * One site with all that tells whether its change still fits.
 *
 * @param fits what was checked, the newest first
 * @param changes of what is around it, the newest first
 */
public record SiteFit(
        SiteReading site,
        List<SiteVariationAnswer.Line> measures,
        RecordReading.Page fits,
        RecordReading.Page changes,
        AdaptationReading.Page adaptations) {

    public static final String PARTS = "measures,fits,changes,adaptations";

    public SiteFit {
        measures = Lists.of(measures);
    }
}
