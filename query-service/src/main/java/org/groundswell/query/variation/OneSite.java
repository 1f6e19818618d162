package org.groundswell.query.variation;

import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;

/** A site named in a request, for a caller who may see it. */
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
}
