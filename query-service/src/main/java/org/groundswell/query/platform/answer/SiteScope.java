package org.groundswell.query.platform.answer;

import java.util.Map;
import org.groundswell.query.platform.security.Membership;

/**
 * The sites whose rows a caller sees, as a condition of a statement.
 *
 * @param all every site of the programme
 */
public record SiteScope(boolean all, String[] regions, String[] sites) {

    public static SiteScope of(Membership membership) {
        return new SiteScope(
                membership.seesAllSites(),
                membership.regions().toArray(String[]::new),
                membership.sites().toArray(String[]::new));
    }

    /** For sums over all sites, of which no row is shown. */
    public static SiteScope everySite() {
        return new SiteScope(true, new String[0], new String[0]);
    }

    /** @return a condition; bind {@link #params()} with it */
    public String in(String codeColumn, String regionColumn) {
        return all ? "true" : "(%s = any(:scopeSites) or %s = any(:scopeRegions))".formatted(codeColumn, regionColumn);
    }

    public Map<String, Object> params() {
        return all ? Map.of() : Map.of("scopeSites", sites, "scopeRegions", regions);
    }
}
