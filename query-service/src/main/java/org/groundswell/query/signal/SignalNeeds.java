package org.groundswell.query.signal;

import java.time.Instant;
import java.time.LocalDate;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.groundswell.query.platform.security.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open signal cases of a person's sites. A manager's sites are all of them, so of those only what is the manager's own. */
@Component
class SignalNeeds implements NeedSource {

    /**
     * How many cases are open, and the oldest of them.
     *
     * @param owner whose they are, where only the caller's own count
     */
    record Cases(long total, @Nullable String owner, String measureName, String siteName, Instant openedAt) {}

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        Membership membership = reading.membership();
        boolean manages = membership.is(Role.PROGRAMME_MANAGER);
        if (!manages && !membership.is(Role.REGIONAL_LEAD) && !membership.is(Role.SITE_TEAM)) {
            return null;
        }
        String owner = manages ? reading.caller().person().value() : null;
        SignalFilter open = new SignalFilter("open", null, null, null, owner, null, null);
        return new SignalStore(reading)
                .oldest(open, SiteScope.of(membership))
                .map(oldest ->
                        new Cases(oldest.total(), owner, oldest.measureName(), oldest.siteName(), oldest.openedAt()))
                .orElse(null);
    }
}
