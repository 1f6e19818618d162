package org.groundswell.query.platform.asat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables of sites at two clocks. A site's row tells several things that each have a day of their own: where it stands, how it is
 * grouped, how it was last seen. By the second clock each is taken from the last row in which it had happened by the day, and a site
 * that was not listed by then is no site. A statement names such a table in braces, {@code {view_site_board}}; with one clock that is
 * the table itself.
 */
final class ToldSites {

    private static final Pattern TABLE = Pattern.compile("\\{(observed )?(view_[a-z_]+)}");

    private static final String TOLD = "told_";

    private ToldSites() {}

    /** A statement without braces. */
    static String in(String sql, AsAt asAt) {
        Matcher tables = TABLE.matcher(sql);
        if (!asAt.isOfTwoClocks()) {
            return tables.replaceAll("$2");
        }
        SequencedMap<String, String> told = new LinkedHashMap<>();
        tables.results().forEach(table -> told.put(table.group(2), told(table)));
        return told.isEmpty()
                ? sql
                : told.values().stream().collect(Collectors.joining(",\n", "with ", "\n"))
                        + tables.replaceAll(TOLD + "$2");
    }

    /** Its name is as known; what a view keeps of it beside happened when it was recorded. A row is true whenever it is asked. */
    private static String told(MatchResult table) {
        boolean observed = table.group(1) != null;
        return """
                told_%1$s as materialized (
                    select r.* from %1$s n
                    join (%2$s) t on t.code = n.code
                    join (%3$s) g on g.code = n.code
                    left join %1$s b on b.ledger = :ledger and b.code = n.code
                        and b.from_entry <= :entry and (b.to_entry is null or b.to_entry > :entry)
                    %4$s
                    cross join lateral jsonb_populate_record(b, to_jsonb(t) || to_jsonb(g) %5$s || jsonb_build_object(
                        'ledger', n.ledger, 'name', n.name, 'version', n.version, 'from_entry', 0, 'to_entry', null)) r
                    where n.ledger = :ledger and n.from_entry <= :known and (n.to_entry is null or n.to_entry > :known))
                """.formatted(
                table.group(2),
                last(table.group(2), "since", "s.stage, s.side_state, s.since"),
                last(table.group(2), "grouped_on", "s.region, s.wave, s.grouped_on"),
                observed
                        ? "left join (%s) o on o.code = n.code".formatted(last(table.group(2), "observed_on", OBSERVED))
                        : "",
                observed ? "|| coalesce(to_jsonb(o), '%s')".formatted(UNSEEN) : "");
    }

    private static final String OBSERVED = "s.observed_stage, s.observed_on, s.observed_by, s.observed_evidence";

    private static final String UNSEEN =
            "{\"observed_stage\": null, \"observed_on\": null, \"observed_by\": null, \"observed_evidence\": null}";

    /** Of each site what the last row tells whose day had come. */
    private static String last(String table, String day, String columns) {
        return """
                select distinct on (s.code) s.code, %3$s from %1$s s
                where s.ledger = :ledger and s.from_entry <= :known and s.%2$s <= :happenedBy
                order by s.code, s.from_entry desc""".formatted(table, day, columns);
    }
}
