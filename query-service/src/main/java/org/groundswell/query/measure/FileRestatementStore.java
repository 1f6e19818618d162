package org.groundswell.query.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.domain.access.FileScope;
import org.groundswell.domain.access.FileSince;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.SiteRows;
import org.jspecify.annotations.Nullable;

/** Reads what of some files reads otherwise now, all of them by one statement. */
final class FileRestatementStore {

    private static final String ASKED = """
            unnest(cast(:since as bigint[]), cast(:after as bigint[]), cast(:day as date[]), cast(:holds as boolean[]),
                   cast(:sites as boolean[]), cast(:measure as text[]), cast(:site as text[]), cast(:region as text[]),
                   cast(:wave as text[]), cast(:first as text[]), cast(:last as text[]))
                with ordinality as w (since, after, day, holds, sites, measure, site, region, wave, first, last, nth)""";

    /** Of one site only for whoever may see that site; sums over several tell of none. */
    private static final String FIGURES = """
            select count(*) as figures, count(*) filter (where c.last_entry > w.after) as news, max(c.last_entry) as newest
            from changed c
            where w.holds and c.was_entry <= w.since and c.entry > w.since
              and (w.measure is null or c.measure = w.measure)
              and (w.site is null or (c.site = w.site and c.theirs))
              and (w.region is null or c.region = w.region) and (w.wave is null or c.wave = w.wave)
              and (w.first is null or c.period >= w.first) and (w.last is null or c.period <= w.last)""";

    private final Reading reading;
    private final SiteScope scope;

    /** @param scope the sites of which the caller is told by name */
    FileRestatementStore(Reading reading, SiteScope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    /** In the order asked. What was told anew is looked through once for all of them. */
    List<FileRestated> of(List<FileSince> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return reading.sql("""
                        select * from (
                            with changed as materialized (%s)
                            select (select m.name from view_measure m where m.measure = w.measure and %s) as measure_name,
                                   (select s.name from {view_measure_site} s where s.code = w.site and %s and %s) as site_name,
                                   f.figures, f.news, f.newest, d.definitions, d.defined,
                                   g.joined, g.regrouped, g.gone, g.moved, w.nth
                            from %s
                            cross join lateral (%s) f
                            cross join lateral (%s) d
                            cross join lateral (%s) g) restated
                        order by nth
                        """.formatted(
                                changed(),
                                reading.asAt().known("m"),
                                reading.asAt().in("s"),
                                scope.in("s.code", "s.region"),
                                ASKED,
                                FIGURES,
                                definitions(),
                                sites()))
                .params(scope.params())
                .params(asked(files))
                .query((row, _) -> restated(row))
                .list();
    }

    /** Every telling since the oldest of the files that reads otherwise now. */
    private String changed() {
        return """
               select f.measure, f.site, f.period, f.was_entry, f.entry, l.entry as last_entry,
                      coalesce(s.region, '-') as region, coalesce(s.wave, '-') as wave, %s as theirs
               from view_variation_restated f
               %s
               join {view_measure_site} s on s.code = f.site and %s
               where f.entry > :oldest and %s
               """.formatted(
                        scope.in("s.code", "s.region"),
                        RestatementStore.last(reading),
                        reading.asAt().in("s"),
                        FigureRows.told(reading.asAt(), "f"));
    }

    private String definitions() {
        return """
               select count(*) as definitions, max(v.entry) as defined
               from view_measure_definition v
               where w.holds and %s and v.entry > w.since and v.definition_version > 1
                 and (w.measure is null or v.measure = w.measure)
               """.formatted(reading.asAt().known("v"));
    }

    /**
     * What sites are now, against what they were when the file was made: told since, of a day by which it had been taken. One that lives
     * on in others has gone, and one of which that was undone has come back.
     */
    private String sites() {
        return """
               select count(*) filter (where how = 'joined') as joined,
                      count(*) filter (where how = 'regrouped') as regrouped,
                      count(*) filter (where how = 'gone') as gone,
                      max(entry) filter (where how is not null) as moved
               from (select case when b.code is null and %3$s then null
                                 when b.code is null or (%2$s and not %3$s) then 'joined'
                                 when n.grouped_on <= w.day and (n.region, n.wave) is distinct from (b.region, b.wave)
                                     then 'regrouped'
                                 when n.since <= w.day and (n.side_state = 'withdrawn' or %3$s)
                                     and b.side_state is distinct from n.side_state then 'gone' end as how,
                            n.from_entry as entry
                     from view_measure_site n
                     left join view_measure_site b on b.ledger = n.ledger and b.code = n.code
                         and b.from_entry <= w.since and (b.to_entry is null or b.to_entry > w.since)
                     where w.sites and %1$s and n.from_entry > w.since and (b.code is not null or n.grouped_on <= w.day)
                       and (w.region is null or w.region in (coalesce(n.region, '-'), coalesce(b.region, '-')))
                       and (w.wave is null or w.wave in (coalesce(n.wave, '-'), coalesce(b.wave, '-')))) c
               """.formatted(reading.asAt().known("n"), SiteRows.livesOn("b"), SiteRows.livesOn("n"));
    }

    private static Map<String, Object> asked(List<FileSince> files) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("oldest", files.stream().mapToLong(FileSince::since).min().orElse(0));
        asked.put("since", files.stream().map(FileSince::since).toArray(Long[]::new));
        asked.put("after", files.stream().map(FileSince::after).toArray(Long[]::new));
        asked.put("day", files.stream().map(file -> file.day().toString()).toArray(String[]::new));
        asked.put("holds", files.stream().map(file -> file.scope().figures()).toArray(Boolean[]::new));
        asked.put("sites", files.stream().map(file -> file.scope().sites()).toArray(Boolean[]::new));
        asked.put("measure", words(files, FileScope::measure));
        asked.put("site", words(files, FileScope::site));
        asked.put("region", words(files, FileScope::region));
        asked.put("wave", words(files, FileScope::wave));
        asked.put("first", words(files, FileScope::first));
        asked.put("last", words(files, FileScope::last));
        return asked;
    }

    private static String[] words(List<FileSince> files, Function<FileScope, @Nullable Object> part) {
        return files.stream()
                .map(file -> part.apply(file.scope()))
                .map(word -> word == null ? null : word.toString())
                .toArray(String[]::new);
    }

    private static FileRestated restated(ResultSet row) throws SQLException {
        return new FileRestated(
                row.getString("measure_name"),
                row.getString("site_name"),
                row.getLong("figures"),
                row.getLong("news"),
                row.getObject("newest", Long.class),
                row.getLong("definitions"),
                row.getObject("defined", Long.class),
                row.getLong("joined"),
                row.getLong("regrouped"),
                row.getLong("gone"),
                row.getObject("moved", Long.class));
    }
}
