package org.groundswell.query.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.SiteBrief;

/** Reads groups that the caller may see, and of their sites those that the caller may see. */
final class GroupStore {

    private final Reading reading;
    private final SiteScope scope;

    GroupStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /** By name. */
    List<GroupRow> all() {
        return list("true", Map.of());
    }

    Optional<GroupRow> find(String group) {
        return list("g.group_id = :group", Map.of("group", group)).stream().findFirst();
    }

    private List<GroupRow> list(String condition, Map<String, Object> params) {
        Map<String, List<SiteBrief>> sites = sites(condition, params);
        return reading.sql("""
                        select g.* from view_group g where %s and %s and %s order by lower(g.name), g.group_id
                        """.formatted(reading.asAt().known("g"), GroupRows.readable("g"), condition))
                .params(bound(params))
                .query((rs, row) -> new GroupRow(
                        rs.getString("group_id"),
                        rs.getString("name"),
                        rs.getString("owner"),
                        rs.getBoolean("shared"),
                        rs.getLong("version"),
                        rs.getString("sites").split(" ").length,
                        sites.getOrDefault(rs.getString("group_id"), List.of())))
                .list();
    }

    private Map<String, List<SiteBrief>> sites(String condition, Map<String, Object> params) {
        Map<String, List<SiteBrief>> sites = new HashMap<>();
        reading.sql("""
                        select g.group_id, s.* from view_group g
                        join {view_group_site} s on s.code = any(string_to_array(g.sites, ' ')) and %s
                        where %s and %s and %s and %s
                        order by lower(s.name), s.code
                        """.formatted(
                                reading.asAt().in("s"),
                                reading.asAt().known("g"),
                                GroupRows.readable("g"),
                                condition,
                                scope.in("s.code", "s.region")))
                .params(bound(params))
                .params(scope.params())
                .query((rs, row) -> Map.entry(rs.getString("group_id"), SiteBrief.map(rs, row)))
                .list()
                .forEach(found -> sites.computeIfAbsent(found.getKey(), _ -> new ArrayList<>())
                        .add(found.getValue()));
        return sites;
    }

    private Map<String, Object> bound(Map<String, Object> params) {
        Map<String, Object> bound = new HashMap<>(params);
        bound.put("reader", reading.caller().person().value());
        return bound;
    }
}
