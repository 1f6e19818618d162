package org.groundswell.query.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.groundswell.query.platform.security.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recalculations of limits that wait for somebody other than whoever proposed them. */
@Component
class LimitsNeeds implements NeedSource {

    /** How many there are, and which waits longest. */
    record Approvals(int waiting, String measure, String site, String recalculation, Instant since) {}

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        Membership membership = reading.membership();
        if (!membership.is(Role.PROGRAMME_MANAGER) && !membership.is(Role.REGIONAL_LEAD)) {
            return null;
        }
        List<RecalculationRow> waiting = new LimitsStore(reading)
                .ofProgramme("proposed", null, SiteScope.of(membership)).stream()
                        .filter(each -> decides(membership, each.region()))
                        .filter(each -> !each.proposed()
                                .by()
                                .equals(reading.caller().person().value()))
                        .toList();
        if (waiting.isEmpty()) {
            return null;
        }
        RecalculationRow oldest = waiting.getLast();
        return new Approvals(
                waiting.size(),
                oldest.measure(),
                oldest.site(),
                oldest.recalculation(),
                oldest.proposed().at());
    }

    private static boolean decides(Membership membership, @Nullable String region) {
        return membership.is(Role.PROGRAMME_MANAGER)
                || membership.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == Role.REGIONAL_LEAD && region != null && region.equals(grant.region()));
    }
}
