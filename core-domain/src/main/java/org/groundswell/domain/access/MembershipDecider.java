package org.groundswell.domain.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.access.AccessCommand.GrantMembership;
import org.groundswell.domain.access.AccessCommand.MembershipCommand;
import org.groundswell.domain.access.AccessCommand.RevokeMembership;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.AccessEvent.PersonErased;
import org.groundswell.domain.access.AccessEvent.PersonForgotten;
import org.groundswell.domain.access.AccessEvent.PersonInvited;

/** The rules of one person's membership of one programme. Who may grant is judged before, by {@link AccessPolicy}. */
public final class MembershipDecider {

    private MembershipDecider() {}

    public static MembershipState initial() {
        return new MembershipState(Set.of());
    }

    public static Outcome<AccessEvent> decide(
            MembershipCommand command, MembershipState state, Circumstance circumstance) {
        return switch (command) {
            case GrantMembership grant -> grant(grant, state);
            case RevokeMembership revoke -> revoke(revoke, state);
        };
    }

    public static MembershipState evolve(MembershipState state, AccessEvent event) {
        Set<Grant> grants = new HashSet<>(state.grants());
        switch (event) {
            case MembershipGranted granted -> grants.add(granted.grant());
            case MembershipRevoked revoked -> grants.remove(revoked.grant());
            case PersonInvited _, PersonErased _, PersonForgotten _ -> {
                return state;
            }
        }
        return new MembershipState(grants);
    }

    private static Outcome<AccessEvent> grant(GrantMembership command, MembershipState state) {
        Grant grant = command.grant();
        Role role = grant.role();
        String region = grant.region();
        return new Faults()
                .addIf(role == Role.ADMINISTRATOR, () -> AccessRejection.NOT_A_PROGRAMME_ROLE.at("role"))
                .addIf(
                        role == Role.REGIONAL_LEAD && (region == null || region.isBlank()),
                        () -> AccessRejection.REGION_NEEDED.at("region"))
                .addIf(
                        role != Role.REGIONAL_LEAD && region != null,
                        () -> AccessRejection.REGION_NOT_ASKED.at("region", role.word()))
                .addIf(role == Role.SITE_TEAM && grant.site() == null, () -> AccessRejection.SITE_NEEDED.at("site"))
                .addIf(
                        role != Role.SITE_TEAM && grant.site() != null,
                        () -> AccessRejection.SITE_NOT_ASKED.at("site", role.word()))
                .optionalName("region", "the region", region)
                .orElse(() -> state.grants().contains(grant)
                        ? List.of()
                        : List.of(new MembershipGranted(command.person(), grant)));
    }

    private static Outcome<AccessEvent> revoke(RevokeMembership command, MembershipState state) {
        return new Faults()
                .addIf(!state.grants().contains(command.grant()), AccessRejection.NOT_GRANTED::because)
                .optionalWords("reason", "the reason", command.reason())
                .orElse(() -> List.of(new MembershipRevoked(command.person(), command.grant(), command.reason())));
    }
}
