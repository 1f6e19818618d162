package org.groundswell.query.variation;

import java.util.function.Predicate;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.security.Membership;

/** Single sites, for a caller who may see them. */
final class OneSite {

    private OneSite() {}

    /** @throws org.groundswell.query.platform.error.ProblemException 404 where there is none, 403 where it is not theirs */
    static SiteBrief of(Reading reading, VariationStore store, String typed) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        SiteBrief site = store.site(code).orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.code(), site.region());
        return site;
    }

    /** Which sites of an answer over all sites the caller may see singly. */
    static Predicate<SiteBrief> seen(Membership membership) {
        return membership.seesAllSites() ? site -> true : site -> membership.seesSite(site.code(), site.region());
    }
}
