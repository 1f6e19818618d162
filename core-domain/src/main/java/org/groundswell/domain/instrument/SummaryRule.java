package org.groundswell.domain.instrument;

/** What may be shown of agreed ratings. There is never a total over domains, whatever the rule. */
public sealed interface SummaryRule {

    String id();

    /** Why no single figure stands for the whole. */
    String noTotalBecause();

    /**
     * Each domain shows the mean of its levels.
     *
     * @param decimals of the mean
     */
    record Means(String id, int decimals, String whenNoneRated, String noTotalBecause) implements SummaryRule {}

    /**
     * Each domain has a rating that people agree on; levels are counted and compared, never averaged or summed.
     *
     * @param overrideNeedsReason whether a domain's rating other than the suggested one needs to say what settled it
     */
    record Profile(String id, boolean overrideNeedsReason, String noTotalBecause) implements SummaryRule {}

    /** Nothing is summarised: ratings stand for themselves. */
    record None(String id, String noTotalBecause) implements SummaryRule {}
}
