package org.groundswell.command.group;

import java.util.List;
import java.util.Set;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.group.GroupCommand.Wish;
import org.groundswell.domain.group.GroupDecider;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * What callers send about a group.
 *
 * @param name how people call it
 * @param sites codes of sites
 * @param shared whether every member of the programme sees it; only its maker where left out
 */
record GroupForm(String name, List<String> sites, @Nullable Boolean shared) implements Form {

    /** The codes that could be sites'; more than may be kept are not even looked up. */
    List<SiteCode> codes() {
        return sites.stream()
                .filter(SiteCode::isValid)
                .map(SiteCode::new)
                .distinct()
                .limit(GroupDecider.MOST_SITES)
                .toList();
    }

    /** @param seen sites of the programme which the author may see */
    Wish by(PersonId author, Set<SiteCode> seen) {
        return new Wish(Words.requiredBy(author, name), sites, seen, Boolean.TRUE.equals(shared));
    }
}
