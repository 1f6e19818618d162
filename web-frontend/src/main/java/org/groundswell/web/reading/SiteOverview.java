package org.groundswell.web.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One site and what every view tells of it.
 *
 * @param assessment in the newest round; nothing where none was opened
 * @param actions that are open, the first of them
 * @param tests of change, the newest
 * @param comments on the site
 */
public record SiteOverview(
        SiteReading site,
        List<SiteVariationAnswer.Line> measures,
        @Nullable Assessment assessment,
        ActionReading.Page actions,
        CycleReading.Page tests,
        CommentReading.Page comments) {

    public static final String PARTS = "measures,assessment,actions,tests,comments";

    public SiteOverview {
        measures = Lists.of(measures);
    }

    /** @param status none, rating, revealed or agreed */
    public record Assessment(
            RoundReading round,
            String status,
            int raters,
            List<AssessmentReading.Agreed> agreed,
            List<AssessmentReading.Flag> flags) {

        public Assessment {
            agreed = Lists.of(agreed);
            flags = Lists.of(flags);
        }

        public Optional<AssessmentReading.Agreed> agreed(String item) {
            return agreed.stream().filter(agreed -> agreed.item().equals(item)).findFirst();
        }

        public Optional<AssessmentReading.Flag> flag(String item) {
            return flags.stream().filter(flag -> flag.item().equals(item)).findFirst();
        }
    }
}
