package org.groundswell.query.action;

import org.groundswell.query.action.ActionStore.Wish;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.site.SitePart;
import org.springframework.stereotype.Component;

/** A site's open actions, the oldest due first. */
@Component
class SiteActions implements SitePart {

    private static final Paging FIRST = new Paging(1, 50);

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public ActionRow.Page of(Reading reading, SiteBrief site) {
        return new ActionStore(reading).page(new Wish(site.code(), null, "open", null, null, FIRST));
    }
}
