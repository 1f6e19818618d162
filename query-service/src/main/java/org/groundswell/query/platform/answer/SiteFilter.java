package org.groundswell.query.platform.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sites a page is about.
 *
 * @param region or {@code -} for sites without one
 * @param wave or {@code -} for sites without one
 * @param stage a stage or a side state
 * @param q part of a name or code
 * @param group a saved group; {@link #among} puts its sites in
 * @param sites only these codes, where a group is chosen
 */
public record SiteFilter(
        @Nullable String region,
        @Nullable String wave,
        @Nullable String stage,
        @Nullable String q,
        @Nullable String group,
        @Nullable List<String> sites) {

    /** Without a saved group. */
    public SiteFilter(@Nullable String region, @Nullable String wave, @Nullable String stage, @Nullable String q) {
        this(region, wave, stage, q, null, null);
    }

    public static SiteFilter of(
            @Nullable String region, @Nullable String wave, @Nullable String stage, @Nullable String q) {
        return new SiteFilter(
                RequestFaults.filter(region),
                RequestFaults.filter(wave),
                RequestFaults.filter(stage),
                RequestFaults.filter(q));
    }

    public SiteFilter ofGroup(@Nullable String chosen) {
        return new SiteFilter(region, wave, stage, q, RequestFaults.filter(chosen), null);
    }

    /** The same of some sites only. */
    public SiteFilter among(List<String> codes) {
        return new SiteFilter(region, wave, stage, q, group, List.copyOf(codes));
    }

    /** The same of some sites only, and of those only such as it lets through already. */
    public SiteFilter within(Collection<String> codes) {
        List<String> before = sites;
        return among(
                before == null
                        ? List.copyOf(codes)
                        : before.stream().filter(Set.copyOf(codes)::contains).toList());
    }

    /** What of it names sites for themselves, not by where they are grouped or stand. */
    public SiteFilter named() {
        return new SiteFilter(null, null, null, q, group, sites);
    }

    /** What of it says where sites are grouped. */
    public SiteFilter grouped() {
        return new SiteFilter(region, wave, null, null);
    }

    /** What of it says where sites stand. */
    public SiteFilter standing() {
        return new SiteFilter(null, null, stage, null);
    }

    /**
     * @param alias of a table with the columns of a site
     * @return a condition, {@code true} where nothing is filtered; bind {@link #params()} with it
     */
    public String in(String alias) {
        StringBuilder where = new StringBuilder("true");
        if (region != null) {
            where.append(" and coalesce(%s.region, '-') = :region".formatted(alias));
        }
        if (wave != null) {
            where.append(" and coalesce(%s.wave, '-') = :wave".formatted(alias));
        }
        if (stage != null) {
            where.append(" and coalesce(%1$s.side_state, %1$s.stage) = :stage".formatted(alias));
        }
        if (q != null) {
            where.append(
                    " and (strpos(lower(%1$s.name), :q) > 0 or strpos(lower(%1$s.code), :q) > 0)".formatted(alias));
        }
        if (sites != null) {
            where.append(" and %s.code = any(:sites)".formatted(alias));
        }
        return where.toString();
    }

    public Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        putIfGiven(params, "region", region);
        putIfGiven(params, "wave", wave);
        putIfGiven(params, "stage", stage);
        putIfGiven(params, "q", q == null ? null : q.toLowerCase(Locale.ROOT));
        if (sites != null) {
            params.put("sites", sites.toArray(String[]::new));
        }
        return params;
    }

    private static void putIfGiven(Map<String, Object> params, String name, @Nullable String value) {
        if (value != null) {
            params.put(name, value);
        }
    }
}
