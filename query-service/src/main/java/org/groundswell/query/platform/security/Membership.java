package org.groundswell.query.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is in a programme now: the grants that their realm roles let count.
 *
 * @param grants effective ones only; empty for an administrator who is no member
 * @param administrator whether the caller administers the installation
 */
public record Membership(LedgerId programme, List<Grant> grants, boolean administrator) {

    public Membership {
        grants = List.copyOf(grants);
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Manager or auditor: rows of every site. */
    public boolean seesAllSites() {
        return is(Role.PROGRAMME_MANAGER) || is(Role.AUDITOR);
    }

    /** Regions whose sites' rows the caller sees beside {@link #sites()}; of no matter when {@link #seesAllSites()}. */
    public Set<String> regions() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.REGIONAL_LEAD)
                .map(Grant::region)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of the sites whose rows the caller sees as their team. */
    public Set<String> sites() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.SITE_TEAM)
                .map(Grant::site)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller sees rows of any single site at all: everybody but an executive. */
    public boolean seesSitePages() {
        return seesAllSites() || is(Role.REGIONAL_LEAD) || is(Role.SITE_TEAM);
    }

    public boolean seesSite(String code, @Nullable String region) {
        return seesAllSites()
                || sites().contains(code)
                || (region != null && regions().contains(region));
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
