package org.groundswell.web.platform.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The programme a page is about, and what the caller is in it.
 *
 * @param sites how many sites it has, where the caller may know
 * @param roles what the caller was granted there
 */
public record ProgrammeContext(
        String id, String name, @Nullable Integer sites, List<Membership> roles) {

    /** One grant of the caller. */
    public record Membership(
            String role, @Nullable String region, @Nullable String site) {}

    public ProgrammeContext {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.stream().anyMatch(membership -> membership.role().equals(role));
    }

    /** Whether the caller may change anything in the whole programme. */
    public boolean isManager() {
        return has("programme-manager");
    }

    public boolean isAuditor() {
        return has("auditor");
    }

    /** Whether the caller sees aggregates and nothing else. */
    public boolean isExecutiveOnly() {
        return has("executive")
                && roles.stream().allMatch(membership -> membership.role().equals("executive"));
    }

    /** Whether the caller is on the team of a site. */
    public boolean isTeamOf(String site) {
        return roles.stream()
                .anyMatch(membership -> membership.role().equals("site-team") && site.equals(membership.site()));
    }

    /** Whether the caller leads a region. */
    public boolean leads(@Nullable String region) {
        return roles.stream()
                .anyMatch(membership -> membership.role().equals("regional-lead")
                        && Objects.equals(region, membership.region())
                        && region != null);
    }

    /** Whether the caller may enter what a site team enters: ratings, figures, moves. */
    public boolean mayEnterFor(String site, @Nullable String region) {
        return isManager() || leads(region) || isTeamOf(site);
    }

    /** The only site the caller belongs to, if they belong to exactly one and are nothing else. */
    public @Nullable String onlySite() {
        return roles.size() == 1 && roles.getFirst().role().equals("site-team")
                ? roles.getFirst().site()
                : null;
    }
}
