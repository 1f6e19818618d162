package org.groundswell.query.platform.testing;

import java.sql.Connection;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.Arrival;
import org.groundswell.query.platform.intake.EventDecoder;
import org.groundswell.query.platform.intake.FoldResult;
import org.groundswell.query.platform.intake.HeldKeys;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.LedgerFolder;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.intake.TestFolders;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.store.Digests;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.Tables;
import org.groundswell.query.platform.store.ViewStore;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Folding without the rest of the service: some views in both lanes of a views database of their own. */
public final class Engine implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ProgressStore progress;
    private final List<? extends View> views;
    private LedgerFolder folder;

    public Engine(List<? extends View> views) {
        Database database = TestPostgres.shared().freshViews();
        this.views = views;
        this.source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        String reader = TestPostgres.shared().asReader(database).user();
        migrate(source, reader);
        for (View view : views) {
            new Tables(jdbc, reader).create(view.tables());
            new Tables(jdbc, reader).prepare(view.tables(), Lane.NEXT);
        }
        this.progress = new ProgressStore(JdbcClient.create(source));
        this.folder = folder();
    }

    private static void migrate(DataSource source, String reader) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/views")
                .placeholders(Map.of("reader", reader))
                .load()
                .migrate();
    }

    private LedgerFolder folder() {
        return TestFolders.folder(
                new ViewStore(),
                progress,
                new EventDecoder(new HeldKeys(new Ledgers())),
                Clock.systemUTC(),
                jdbc,
                transactions);
    }

    /** Forgets everything held in memory, as a restart does. */
    public void restart() {
        folder = folder();
    }

    public FoldResult fold(Lane lane, LedgerId ledger, List<LedgerEntry> entries) {
        return folder.fold(lane, ledger, views, entries);
    }

    /** Folds everything of several ledgers in one transaction. */
    public List<FoldResult> foldTogether(Lane lane, Ledgers ledgers) {
        Map<LedgerId, List<Arrival>> arrived = new LinkedHashMap<>();
        ledgers.all().forEach(ledger -> arrived.put(ledger, folder.arrivals(ledgers.of(ledger))));
        return folder.fold(lane, views, arrived);
    }

    public String digest(Lane lane, View view, LedgerId ledger) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.execute((ConnectionCallback<String>)
                (Connection connection) -> Digests.of(connection, lane, view.tables(), ledger))));
    }

    public ProgressStore progress() {
        return progress;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
