package org.groundswell.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Port;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;

/** Commands through the whole installation, against inserting the rows that they wrote. */
final class CommandsBench implements Bench {

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String about() {
        return "Entering one figure over HTTP with a token, durable, by 32 connections over 100 programmes, while relay, Kafka and"
                + " views of the same machine follow. Baseline: the rows that these commands wrote, one durable JDBC insert"
                + " each, 32 connections, without numbering. %d rounds of %d s in turns after %d s to warm up; rates and ratios are"
                        .formatted(ROUNDS, ROUND.toSeconds(), FiguresLoad.WARM_UP.toSeconds())
                + " medians.";
    }

    @Override
    public void run(Installation installation, Report report) throws SQLException {
        Database events = installation.database(DatabaseRoles.Kind.EVENTS);
        FiguresLoad load = new FiguresLoad(installation.address(Port.COMMAND), () -> installation.token("maya"));
        RawInserts raw = new RawInserts(events);
        load.send(FiguresLoad.WARM_UP);
        ProcessorTime time = new ProcessorTime(installation);
        Rounds commands = new Rounds();
        Rounds inserts = new Rounds();
        load.forget();
        for (int round = 0; round < ROUNDS; round++) {
            Parallel.Rate sent = time.of(() -> load.send(ROUND));
            commands.add(sent);
            List<StoredRow> rows = newest(events, sent.done());
            raw.createPlainTable();
            inserts.add(raw.plain(rows, FiguresLoad.CONNECTIONS, round));
        }
        events.execute("drop table bench_event");
        report.ratio("Commands over HTTP", commands, "raw inserts", inserts, "0.30");
        report.times("Time to an answer, 32 at once", load.times(), "");
        report.remark("Processor time of each command, until the views had followed: " + time.describe() + ".");
    }

    private static List<StoredRow> newest(Database events, long rows) throws SQLException {
        try (Connection connection = events.connect()) {
            return StoredRow.newest(connection, (int) rows);
        }
    }
}
