package org.groundswell.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page on a site for whoever visits it.
 *
 * @param summary where the site stands, in a sentence
 * @param finding what to speak about first
 * @param since when somebody spoke to it last, and who, in a sentence
 * @param thenUrl the site's page as it stood then
 * @param changes what has changed since, the newest first
 * @param promises that are open, the oldest due first
 * @param views how the site and others see it; nothing where no ratings are revealed
 * @param contactUrl where the visit is written down, for whoever may
 */
public record BriefView(
        SiteView.Summary site,
        String finding,
        String since,
        @Nullable String thenUrl,
        List<Change> changes,
        List<Promise> promises,
        @Nullable Views views,
        List<SiteView.Measure> measures,
        SiteView.Work work,
        @Nullable String contactUrl) {

    public record Change(String what, String on, String url) {}

    /** @param told who made it and by when it is due */
    public record Promise(String what, String told, boolean overdue, String url) {}

    /**
     * The ratings of a round before they were agreed, seen by whom they were given.
     *
     * @param seats whose views there are
     */
    public record Views(String round, String url, List<String> seats, List<Domain> domains) {}

    /**
     * @param means one for each of the seats, in words
     * @param gap between the site's view and the nearest other one, in words
     */
    public record Domain(String label, List<String> means, String gap) {}
}
