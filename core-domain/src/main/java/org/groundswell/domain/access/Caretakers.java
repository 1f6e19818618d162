package org.groundswell.domain.access;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** Who looks after a site: its team, else the lead of its region, else the programme manager. */
public final class Caretakers {

    private Caretakers() {}

    /** The nearest person to a site; among equals the first by id, so that the answer is always the same. */
    public static Optional<PersonId> nearest(
            SiteCode site, @Nullable String region, Map<PersonId, Set<Grant>> members) {
        Predicate<Grant> team = grant -> grant.role() == Role.SITE_TEAM && site.equals(grant.site());
        Predicate<Grant> lead =
                grant -> grant.role() == Role.REGIONAL_LEAD && region != null && region.equals(grant.region());
        Predicate<Grant> manager = grant -> grant.role() == Role.PROGRAMME_MANAGER;
        return Stream.of(team, lead, manager)
                .flatMap(kind -> holders(members, kind))
                .findFirst();
    }

    private static Stream<PersonId> holders(Map<PersonId, Set<Grant>> members, Predicate<Grant> kind) {
        return members.entrySet().stream()
                .filter(member -> member.getValue().stream().anyMatch(kind))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::value));
    }
}
