package org.groundswell.command.comment;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Caller;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.access.ReadScope;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.comment.CommentCommand;
import org.groundswell.domain.comment.CommentCommand.MakeComment;
import org.groundswell.domain.comment.CommentCommand.Reach;
import org.groundswell.domain.comment.CommentDecider.Facts;
import org.groundswell.domain.comment.CommentDecider.Standing;
import org.groundswell.domain.comment.Mentions;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteState;

/** Finds who of those a comment names may see what it is about; their realm roles are checked when they look. */
final class CommentFacts {

    private final LedgerId programme;
    private final AggregateReader others;

    CommentFacts(LedgerId programme, AggregateReader others) {
        this.programme = programme;
        this.others = others;
    }

    Facts of(CommentCommand command, PersonId actor) {
        if (!(command instanceof MakeComment make) || make.reach() == null) {
            return Facts.NONE;
        }
        Reach reach = make.reach();
        return new Facts(
                standing(actor, reach) == Standing.READS,
                Mentions.in(make.text().text()).stream()
                        .limit(Mentions.MOST)
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), person -> standing(person, reach))));
    }

    /** Everybody who may see it, by id, with what they are in the programme. */
    SortedMap<String, Set<Role>> readers(Reach reach) {
        SortedMap<String, Set<Role>> readers = new TreeMap<>();
        others.readAll(programme, "member", MembershipDecider.initial(), Folds.MEMBERSHIP)
                .forEach((person, member) -> {
                    if (standing(new PersonId(person), member.grants(), reach) == Standing.READS) {
                        readers.put(person, roles(member.grants()));
                    }
                });
        return readers;
    }

    private Standing standing(PersonId person, Reach reach) {
        return standing(
                person,
                others.read(
                                AggregateId.member(programme, person.value()),
                                MembershipDecider.initial(),
                                Folds.MEMBERSHIP)
                        .grants(),
                reach);
    }

    private Standing standing(PersonId person, Set<Grant> grants, Reach reach) {
        if (grants.isEmpty()) {
            return Standing.NO_MEMBER;
        }
        Set<Role> roles = roles(grants);
        ReadScope scope = AccessPolicy.readScope(new Caller(person, roles, grants));
        return reads(scope, roles, reach) ? Standing.READS : Standing.MAY_NOT_READ;
    }

    private static Set<Role> roles(Set<Grant> grants) {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    private boolean reads(ReadScope scope, Set<Role> roles, Reach reach) {
        if (reach.site() != null) {
            String region = Folds.site(others, programme, reach.site()) instanceof SiteState.Enrolled enrolled
                    ? enrolled.region()
                    : null;
            return scope.includes(reach.site(), region);
        }
        return switch (reach.readers()) {
            case MEMBERS -> scope.readsSites();
            case LEADS -> scope instanceof ReadScope.AllSites || roles.contains(Role.REGIONAL_LEAD);
        };
    }
}
