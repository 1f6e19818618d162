package org.groundswell.domain.notice;

import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.site.SiteCode;

/** What a run knows of the programme, at the point it has reached. */
record Known(Members members, Places places, Dues dues, Returns returns, Files files, Decided decided) {

    Known(Lifecycle lifecycle) {
        this(new Members(), new Places(lifecycle), new Dues(), new Returns(), new Files(), new Decided());
    }

    /** Who may answer at a site: who leads its region, or else the managers. */
    List<PersonId> answerers(SiteCode site) {
        List<PersonId> leads = members.leadsOf(places.regionOf(site));
        return leads.isEmpty() ? members.managers() : leads;
    }
}
