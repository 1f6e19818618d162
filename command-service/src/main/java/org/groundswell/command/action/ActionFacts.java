package org.groundswell.command.action;

import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Caller;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.access.Target;
import org.groundswell.domain.action.ActionCommand;
import org.groundswell.domain.action.ActionCommand.AgreeAction;
import org.groundswell.domain.action.ActionCommand.ChangeAction;
import org.groundswell.domain.action.ActionDecider.Facts;
import org.groundswell.domain.action.ActionState;
import org.groundswell.domain.action.ActionState.Agreed;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteState;
import org.jspecify.annotations.Nullable;

/** Finds what a command about an action is judged by besides the action. */
final class ActionFacts {

    private final LedgerId programme;
    private final AggregateReader others;

    ActionFacts(LedgerId programme, AggregateReader others) {
        this.programme = programme;
        this.others = others;
    }

    Facts of(ActionCommand command, ActionState state) {
        return switch (command) {
            case AgreeAction agree ->
                new Facts(standing(agree.site()), mayOwn(agree.owner(), agree.site()), isKnown(agree.origin()));
            case ChangeAction change
            when state instanceof Agreed agreed ->
                new Facts(SiteStanding.NOT_ENROLLED, mayOwn(change.owner(), agreed.site()), false);
            default -> Facts.NONE;
        };
    }

    private SiteStanding standing(@Nullable SiteCode site) {
        return site == null
                ? SiteStanding.NOT_ENROLLED
                : Folds.site(others, programme, site).standing();
    }

    /** Whether the person's grants let them see to it; their realm role is checked when they do. */
    private boolean mayOwn(@Nullable PersonId person, @Nullable SiteCode site) {
        if (person == null || !person.value().matches("[\\w-]{1,64}")) {
            return false;
        }
        Set<Grant> grants = others.read(
                        AggregateId.member(programme, person.value()), MembershipDecider.initial(), Folds.MEMBERSHIP)
                .grants();
        Set<Role> roles = grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
        return AccessPolicy.allows(Action.OWN_ACTION, target(site), new Caller(person, roles, grants));
    }

    private Target target(@Nullable SiteCode site) {
        if (site == null) {
            return Target.PROGRAMME;
        }
        String region =
                Folds.site(others, programme, site) instanceof SiteState.Enrolled enrolled ? enrolled.region() : null;
        return Target.site(site, region);
    }

    private boolean isKnown(@Nullable Origin origin) {
        if (origin == null || !origin.isWellFormed()) {
            return false;
        }
        return switch (origin.kind()) {
            case Origin.FLAG ->
                SiteCode.isValid(origin.part(1))
                        && others.exists(AggregateId.assessment(programme, origin.part(0), origin.part(1)));
            case Origin.RECORD -> others.exists(AggregateId.record(programme, origin.part(0), origin.part(1)));
            case Origin.DECISION -> others.exists(AggregateId.decision(programme, origin.part(0)));
            default -> true;
        };
    }
}
