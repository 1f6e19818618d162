package org.groundswell.query.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.ReadScope;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.access.Target;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.error.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is in a programme now: the grants that their realm roles let count.
 *
 * @param grants effective ones only; empty for an administrator who is no member
 * @param administrator whether the caller administers the installation
 * @param asked the caller as the access policy knows them
 */
public record Membership(
        LedgerId programme, List<Grant> grants, boolean administrator, org.groundswell.domain.access.Caller asked) {

    public Membership {
        grants = List.copyOf(grants);
    }

    /** @param granted all grants of the caller in the programme; those beyond the token's realm roles do not count */
    static Membership of(LedgerId programme, Caller caller, Collection<Grant> granted) {
        var asked = org.groundswell.domain.access.Caller.of(caller.person(), caller.realmRoles(), granted);
        return new Membership(programme, List.copyOf(asked.effectiveGrants()), asked.isAdministrator(), asked);
    }

    /** Which sites' rows the caller may read. */
    public ReadScope scope() {
        return AccessPolicy.readScope(asked);
    }

    /** Whether the programme must not even be seen to exist. */
    public boolean isHidden() {
        return grants.isEmpty() && !administrator;
    }

    /** Whether the caller may do something to the programme as a whole. */
    public boolean may(Action action) {
        return AccessPolicy.allows(action, Target.PROGRAMME, asked);
    }

    /** @throws ProblemException 403 where the caller may not do this to the programme as a whole */
    public void require(Action action) {
        if (!may(action)) {
            throw ProblemException.forbidden("Your role in this programme does not show this.");
        }
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Manager or auditor: rows of every site. */
    public boolean seesAllSites() {
        return scope() instanceof ReadScope.AllSites;
    }

    /** Regions whose sites' rows the caller sees beside {@link #sites()}; of no matter when {@link #seesAllSites()}. */
    public Set<String> regions() {
        return scope() instanceof ReadScope.SomeSites some ? some.regions() : Set.of();
    }

    /** Codes of the sites whose rows the caller sees as their team. */
    public Set<String> sites() {
        return scope() instanceof ReadScope.SomeSites some
                ? some.sites().stream().map(SiteCode::value).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether the caller sees rows of any single site at all: every member but an executive. */
    public boolean seesSitePages() {
        return scope().readsSites();
    }

    public boolean seesSite(String code, @Nullable String region) {
        return SiteCode.isValid(code) && scope().includes(new SiteCode(code), region);
    }

    /** @throws ProblemException 403 where the caller may see no site's page */
    public void requireSitePages() {
        if (!seesSitePages()) {
            throw ProblemException.forbidden("Your role shows the programme as a whole, not single sites.");
        }
    }

    /** @throws ProblemException 403 where the caller may not see this site */
    public void requireSite(String code, @Nullable String region) {
        requireSitePages();
        if (!seesSite(code, region)) {
            throw ProblemException.forbidden("This site is not one of yours.");
        }
    }

    /** @throws ProblemException 403 where the caller is no member, only an administrator */
    public void requireMember() {
        if (grants.isEmpty()) {
            throw ProblemException.forbidden("Administrators see a programme's figures only as its members.");
        }
    }
}
