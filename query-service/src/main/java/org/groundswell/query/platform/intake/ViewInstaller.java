package org.groundswell.query.platform.intake;

import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the tables of every view at start. A view whose version or layout is not the stored one is emptied and folded anew; a
 * rebuild of it that was under way is dropped.
 */
@Component
@DependsOnDatabaseInitialization
public class ViewInstaller implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ViewInstaller.class);

    private final Views views;
    private final Tables tables;
    private final ProgressStore progress;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public ViewInstaller(
            Views views, Tables tables, ProgressStore progress, JdbcClient jdbc, TransactionTemplate transactions) {
        this.views = views;
        this.tables = tables;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("lock table intake_gate in access exclusive mode").update();
            views.all().forEach(this::install);
            tables.dropOthers(
                    views.all().stream().flatMap(view -> view.tables().stream()).toList());
            String[] names = views.all().stream().map(View::name).toArray(String[]::new);
            jdbc.sql("delete from intake_progress where view <> all (?)")
                    .param(names)
                    .update();
            jdbc.sql("delete from intake_version where view <> all (?)")
                    .param(names)
                    .update();
            jdbc.sql("delete from intake_rebuild where view <> all (?)")
                    .param(names)
                    .update();
        });
    }

    private void install(View view) {
        String shape = tables.shape(view.tables());
        boolean installed = jdbc.sql("select 1 from intake_version where view = ? and version = ? and shape = ?")
                .params(view.name(), view.version(), shape)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (installed) {
            return;
        }
        LOG.info("View {} is laid out as of version {} and folded from the first entry", view.name(), view.version());
        for (Lane lane : Lane.values()) {
            tables.drop(view.tables(), lane);
            progress.forget(lane, view.name());
        }
        tables.create(view.tables());
        jdbc.sql("delete from intake_rebuild where view = ?").param(view.name()).update();
        jdbc.sql("""
                insert into intake_version (view, version, shape) values (:view, :version, :shape)
                on conflict (view) do update set version = excluded.version, shape = excluded.shape
                """)
                .param("view", view.name())
                .param("version", view.version())
                .param("shape", shape)
                .update();
    }
}
