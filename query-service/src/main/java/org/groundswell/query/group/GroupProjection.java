package org.groundswell.query.group;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds groups beside the sites they are of. */
@Component
class GroupProjection implements Projection {

    static final ViewTable GROUP = GroupRows.declare("view_group");
    static final ViewTable SITE = SiteRows.declare("view_group_site").build();

    @Override
    public String name() {
        return "group";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(GROUP, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("group.") || type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case GroupEvent e -> GroupRows.fold(GROUP, entry, e, view);
            default -> throw new IllegalArgumentException("Not of groups or sites: " + event);
        }
    }
}
