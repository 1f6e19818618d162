package org.groundswell.command.access;

import java.util.Optional;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.access.AccessCommand.MembershipCommand;
import org.groundswell.domain.access.AccessCommand.RevokeMembership;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.access.MembershipState;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;

/**
 * A programme keeps a programme manager: the last one cannot be revoked. The other members are read by id, so that two managers
 * who revoke each other at once cannot both succeed.
 */
final class LastManagerRule {

    private static final Grant MANAGER = new Grant(Role.PROGRAMME_MANAGER, null, null);

    private LastManagerRule() {}

    static Optional<Rejection> check(
            MembershipCommand command, MembershipState state, AggregateId member, AggregateReader others) {
        boolean revokesManager = command instanceof RevokeMembership revoke
                && revoke.grant().equals(MANAGER)
                && state.grants().contains(MANAGER);
        if (!revokesManager || anotherManager(member, others)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "ACCESS-409",
                "LAST_MANAGER",
                Rejection.Kind.CONFLICT,
                "This is the programme's last manager. Make somebody else programme manager first.",
                null));
    }

    private static boolean anotherManager(AggregateId member, AggregateReader others) {
        return others.locals(member.ledger(), "member").stream()
                .filter(person -> !person.equals(member.local()))
                .map(person -> AggregateId.member(member.ledger(), person))
                .map(other -> others.read(other, MembershipDecider.initial(), Folds.MEMBERSHIP))
                .anyMatch(other -> other.grants().contains(MANAGER));
    }
}
