package org.groundswell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole country's programme: sites and measures by commands, their figures as events in bulk. The events are written straight
 * into the event store, shaped like one that a command wrote, because a million commands are not what is measured here; from
 * there on everything is as always: the trigger numbers them, the relay sends them, every view folds them. A series comes as one
 * event a year, year after year over all sites, so that every moment in between is a moment of a growing programme.
 *
 * @param first the last entry before the figures
 * @param last the last entry of all
 * @param seconds how long the views took to fold it
 */
record NationalProgramme(
        String programme, List<String> measures, int sites, int months, long first, long last, double seconds) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int YEAR = 12;

    /** So many series in one transaction. */
    private static final int TOGETHER = 1000;

    private static final Duration LIMIT = Duration.ofMinutes(60);

    static NationalProgramme build(Installation installation, int sites, int measures, int months) throws SQLException {
        Api maya = installation.commands("maya");
        String programme = Scene.programme(maya, "A whole country");
        String root = "/programmes/" + programme;
        enrol(maya, root, sites);
        List<String> made = new ArrayList<>();
        for (int measure = 0; measure < measures; measure++) {
            made.add(Scene.measure(maya, programme));
        }
        // one figure by a command, beside the generated sites: the shape that the others are given
        maya.post(root + "/sites", "{\"code\":\"PATTERN\",\"name\":\"Pattern\"}");
        long first = Scene.entry(maya.put(root + "/measures/" + made.getFirst() + "/sites/PATTERN/data-points", """
                {"points":[{"period":"2020-01","numerator":1,"denominator":2}]}"""));
        Database events = installation.database(DatabaseRoles.Kind.EVENTS);
        long began = System.nanoTime();
        for (int year = 0; year < months / YEAR; year++) {
            append(events, programme, made, sites, year);
        }
        long last = first + (long) sites * measures * (months / YEAR);
        await(installation, programme, last);
        return new NationalProgramme(programme, made, sites, months, first, last, (System.nanoTime() - began) / 1e9);
    }

    private static void enrol(Api maya, String root, int sites) {
        String rows = IntStream.range(0, sites)
                .mapToObj(site -> "N%05d,Site %05d,Region %d,%d".formatted(site, site, site % 42, site % 4 + 1))
                .collect(Collectors.joining("\n"));
        String upload = JSON.readTree(maya.post(root + "/uploads", "code,name,region,wave\n" + rows, "text/csv"))
                .path("upload")
                .asString();
        maya.post(
                root + "/sites/import",
                "{\"upload\":\"%s\",\"onError\":\"refuse-all\",\"columns\":{\"code\":\"code\",\"name\":\"name\",\"region\":\"region\",\"wave\":\"wave\"}}"
                        .formatted(upload));
    }

    /**
     * One year of every series, some sites of a measure in a transaction: many more would make the head of the ledger, which each
     * entry moves on, slow within it. A site keeps to a level of its own and may drift.
     */
    private static void append(Database events, String programme, List<String> measures, int sites, int year)
            throws SQLException {
        try (Connection connection = events.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                                  payload_type, payload_revision, payload, meta_data)
                        select gen_random_uuid()::text, ?::text || '/series/' || m.measure || '/' || s.code, ?::int, p.type,
                               clock_timestamp(), p.payload_type, p.payload_revision,
                               convert_to('{"measure":"' || m.measure || '","site":"' || s.code
                                   || '","definitionVersion":1,"points":[' || f.points || ']}', 'UTF8'), p.meta_data
                        from (select ?::text as measure, ?::int as number) m
                        cross join (select n, 'N' || lpad(n::text, 5, '0') as code from generate_series(?::int, ?::int) n) s
                        cross join lateral (
                            select string_agg('{"period":"' || %1$s || '","standing":"value","numerator":' || %2$s
                                       || ',"denominator":' || %3$s || '}', ',' order by k) as points
                            from generate_series(?::int, ?::int) k) f
                        cross join (select * from domain_event where aggregate_identifier = ?::text) p
                        order by s.n
                        """.formatted(
                                "to_char(date '2020-01-01' + make_interval(months => k), 'YYYY-MM')",
                                NUMERATOR,
                                DENOMINATOR))) {
            insert.setString(1, programme);
            insert.setInt(2, year);
            insert.setInt(7, year * YEAR);
            insert.setInt(8, year * YEAR + YEAR - 1);
            insert.setString(9, programme + "/series/" + measures.getFirst() + "/PATTERN");
            for (int measure = 0; measure < measures.size(); measure++) {
                insert.setString(3, measures.get(measure));
                insert.setInt(4, measure + 1);
                for (int from = 0; from < sites; from += TOGETHER) {
                    insert.setInt(5, from);
                    insert.setInt(6, Math.min(from + TOGETHER, sites) - 1);
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Cases of a month from those of site {@code s.n}, measure {@code m.number} and month {@code k}: 20 to 220. */
    static final String DENOMINATOR = "(20 + (s.n * 7919) % 180 + (k * 31 + s.n) % 21)";

    /** Of which so many: 55 to 95 in a hundred, a few sites falling in the last year. */
    static final String NUMERATOR =
            "((20 + (s.n * 7919) % 180 + (k * 31 + s.n) % 21) * (55 + (s.n * 104729 + m.number * 13) % 36"
                    + " + (k * 17 + s.n) % 5 - case when s.n % 97 = 0 and k > 48 then 20 else 0 end) / 100)";

    private static void await(Installation installation, String programme, long entry) {
        Api queries = installation.queries("maya");
        long began = System.nanoTime();
        while (System.nanoTime() - began < LIMIT.toNanos()) {
            if (JSON.readTree(queries.get("/programmes/" + programme))
                            .path("asAt")
                            .path("entry")
                            .asLong()
                    >= entry) {
                CaughtUp.await(installation);
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new IllegalStateException("The views of " + programme + " do not reach entry " + entry);
    }

    String path() {
        return "/programmes/" + programme;
    }

    /** The entry at which a part of the figures, from 0 to 1, was in. */
    long entryAt(double part) {
        return first + Math.round((last - first) * part);
    }

    String site(int number) {
        return "N%05d".formatted(number % sites);
    }
}
