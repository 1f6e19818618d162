package org.groundswell.query.pdsa;

import org.groundswell.query.pdsa.CycleStore.Wish;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.site.SitePart;
import org.springframework.stereotype.Component;

/** A site's newest tests of change. */
@Component
class SiteCycles implements SitePart {

    private static final Paging FIRST = new Paging(1, 5);

    @Override
    public String name() {
        return "tests";
    }

    @Override
    public CycleRow.Page of(Reading reading, SiteBrief site) {
        return new CycleStore(reading).page(new Wish(site.code(), "all", null, null, FIRST));
    }
}
