package org.groundswell.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.groundswell.bench.stock.StockCommandService;
import org.groundswell.command.CommandServiceApplication;
import org.groundswell.launcher.Installation;
import org.groundswell.testkit.Database;

/** What dense numbering costs: command-service as it is, against itself on the storage engine that Axon brings. */
final class NumberingBench implements Bench {

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "numbering";
    }

    @Override
    public String about() {
        return "The same commands to command-service alone, relay off, against the same service on Axon's own"
                + " JdbcEventStorageEngine: no ledger, no numbering trigger, no comparing of facts, everything else the same."
                + " Each on a database of its own in the same server. Third: the rows as raw inserts. %d rounds of %d s in turns, after"
                        .formatted(ROUNDS, ROUND.toSeconds())
                + " %d s each to warm up.".formatted(FiguresLoad.WARM_UP.toSeconds());
    }

    @Override
    public void run(Installation installation, Report report) throws Exception {
        Database numbered = installation.newDatabase("bench_numbered");
        Database stock = installation.newDatabase("bench_stock");
        try (CommandServiceProcess ours =
                        CommandServiceProcess.start(installation, CommandServiceApplication.class, numbered);
                CommandServiceProcess theirs =
                        CommandServiceProcess.start(installation, StockCommandService.class, stock)) {
            StockCommandService.prepare(stock);
            measure(installation, report, ours, theirs, numbered);
        }
    }

    private static void measure(
            Installation installation,
            Report report,
            CommandServiceProcess ours,
            CommandServiceProcess theirs,
            Database numbered)
            throws Exception {
        FiguresLoad onLedger = new FiguresLoad(ours.address(), () -> installation.token("maya"));
        FiguresLoad onStock = new FiguresLoad(theirs.address(), () -> installation.token("maya"));
        RawInserts raw = new RawInserts(numbered);
        onLedger.send(FiguresLoad.WARM_UP);
        onStock.send(FiguresLoad.WARM_UP);
        CaughtUp.await(installation);
        Rounds ledger = new Rounds();
        Rounds stock = new Rounds();
        Rounds inserts = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            Parallel.Rate sent = onLedger.send(ROUND);
            ledger.add(sent);
            stock.add(onStock.send(ROUND));
            raw.createPlainTable();
            inserts.add(raw.plain(newest(numbered, sent.done()), FiguresLoad.CONNECTIONS, round));
        }
        report.ratio("Commands, with the ledger", ledger, "Axon's stock engine", stock, "");
        report.ratio("Commands, with the ledger", ledger, "raw inserts", inserts, "0.30");
        report.ratio("Commands, Axon's stock engine", stock, "raw inserts", inserts, "");
    }

    private static List<StoredRow> newest(Database events, long rows) throws SQLException {
        try (var connection = events.connect()) {
            return StoredRow.newest(connection, (int) rows);
        }
    }
}
