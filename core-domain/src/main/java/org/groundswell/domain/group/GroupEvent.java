package org.groundswell.domain.group;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;

/** What happened to a group of sites. */
public sealed interface GroupEvent extends Event {

    String group();

    /**
     * @param owner the only one who may change it
     * @param sites in the order of their codes, each once
     * @param shared whether every member sees it, or the owner alone
     */
    record GroupMade(String group, PersonId owner, FreeText name, List<SiteCode> sites, boolean shared)
            implements GroupEvent {
        public GroupMade {
            sites = List.copyOf(sites);
        }
    }

    /** Everything about it as it is from here on. */
    record GroupChanged(String group, FreeText name, List<SiteCode> sites, boolean shared) implements GroupEvent {
        public GroupChanged {
            sites = List.copyOf(sites);
        }
    }

    record GroupWithdrawn(String group) implements GroupEvent {}
}
