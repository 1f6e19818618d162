package org.groundswell.web.site;

import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.SiteReading;

/** The frame of pages below a site's own. */
final class SiteFrames {

    private SiteFrames() {}

    static PageModel under(Pages pages, String p, SiteReading site) {
        String sites = "/programmes/" + p + "/sites";
        return pages.in(p, null)
                .under(pages.texts().text("sites.title"), sites)
                .under(site.name(), sites + "/" + site.code());
    }
}
