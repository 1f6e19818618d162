package org.groundswell.query.adaptation;

import org.groundswell.query.adaptation.AdaptationStore.Wish;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.site.SitePart;
import org.springframework.stereotype.Component;

/** What a site does otherwise than it was designed. */
@Component
class SiteAdaptations implements SitePart {

    private static final Paging FIRST = new Paging(1, 200);

    @Override
    public String name() {
        return "adaptations";
    }

    @Override
    public AdaptationRow.Page of(Reading reading, SiteBrief site) {
        return new AdaptationStore(reading).page(new Wish(site.code(), null, null, null, FIRST));
    }
}
