package org.groundswell.command.proof;

import java.util.Optional;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;

/**
 * Which site an entry is of: a site's own aggregate is named by its code, and what a site has within something else ends with it,
 * as in {@code <round>/<site>}.
 */
final class EntryPlace {

    private EntryPlace() {}

    /** Nothing for what is the programme's as a whole. */
    static Optional<SiteCode> site(String aggregate) {
        AggregateId id = AggregateId.parse(aggregate);
        int slash = id.local().lastIndexOf('/');
        if (!id.type().equals("site") && slash < 0) {
            return Optional.empty();
        }
        String code = id.local().substring(slash + 1);
        return SiteCode.isValid(code) ? Optional.of(new SiteCode(code)) : Optional.empty();
    }

    /** A site's own aggregate, exactly, and the pattern of what ends with its code. */
    static String[] patterns(LedgerId ledger, SiteCode site) {
        return new String[] {AggregateId.site(ledger, site.value()).toString(), ledger + "/%/%/" + site};
    }
}
