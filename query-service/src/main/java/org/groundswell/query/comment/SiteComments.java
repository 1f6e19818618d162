package org.groundswell.query.comment;

import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.site.SitePart;
import org.springframework.stereotype.Component;

/** What people said about a site. */
@Component
class SiteComments implements SitePart {

    private static final String KIND = "site";

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public CommentRow.Page of(Reading reading, SiteBrief site) {
        return new CommentStore(reading).about(KIND, site.code());
    }
}
