package org.groundswell.domain.notice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** Who belongs to the programme, at the point a run has reached. */
final class Members {

    private final Map<PersonId, Set<Grant>> grants = new HashMap<>();

    void fold(AccessEvent event) {
        switch (event) {
            case MembershipGranted granted ->
                grants.computeIfAbsent(granted.person(), _ -> new HashSet<>()).add(granted.grant());
            case MembershipRevoked revoked ->
                grants.computeIfPresent(revoked.person(), (_, held) -> {
                    held.remove(revoked.grant());
                    return held.isEmpty() ? null : held;
                });
            default -> {
                // invitations and erasures stand in the register
            }
        }
    }

    boolean has(PersonId person) {
        return grants.containsKey(person);
    }

    List<PersonId> managers() {
        return with(grant -> grant.role() == Role.PROGRAMME_MANAGER);
    }

    List<PersonId> teamOf(SiteCode site) {
        return with(grant -> grant.role() == Role.SITE_TEAM && site.equals(grant.site()));
    }

    List<PersonId> leadsOf(@Nullable String region) {
        return region == null
                ? List.of()
                : with(grant -> grant.role() == Role.REGIONAL_LEAD && region.equals(grant.region()));
    }

    /** What somebody is here, the weightiest role first; nothing for whoever has left. */
    @Nullable
    Role roleOf(PersonId person) {
        return grants.getOrDefault(person, Set.of()).stream()
                .map(Grant::role)
                .min(Role::compareTo)
                .orElse(null);
    }

    /** In an order that is always the same. */
    private List<PersonId> with(Predicate<Grant> wanted) {
        return grants.entrySet().stream()
                .filter(member -> member.getValue().stream().anyMatch(wanted))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }
}
