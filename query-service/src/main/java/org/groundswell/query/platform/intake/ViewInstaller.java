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
 * Makes the tables of every view at start. A view of another version than the stored one is emptied and folded anew; a rebuild
 * of it that was under way is dropped.
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
        int stored = jdbc.sql("select version from intake_version where view = ?")
                .param(view.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (stored == view.version()) {
            return;
        }
        LOG.info("View {} goes from version {} to {} and is folded anew", view.name(), stored, view.version());
        for (Lane lane : Lane.values()) {
            tables.drop(view.tables(), lane);
            progress.forget(lane, view.name());
        }
        tables.create(view.tables(), Lane.LIVE);
        jdbc.sql("delete from intake_rebuild where view = ?").param(view.name()).update();
        jdbc.sql("""
                insert into intake_version (view, version) values (:view, :version)
                on conflict (view) do update set version = excluded.version
                """)
                .param("view", view.name())
                .param("version", view.version())
                .update();
    }
}
