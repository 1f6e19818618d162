package org.groundswell.query.platform.security;

import java.util.function.Function;
import org.groundswell.query.platform.intake.WayForReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the views for one person: a read-only snapshot in which row-level security lets through only rows of their programmes.
 * The settings that name the person end with the transaction, so a pooled connection carries nobody over.
 */
@Component
public class PersonalReads {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final WayForReaders way;

    public PersonalReads(
            @Qualifier("reader") TransactionTemplate transaction,
            @Qualifier("reader") JdbcClient jdbc,
            WayForReaders way) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.way = way;
    }

    /** @param query must not keep the client, which is open for this snapshot only */
    public <T> @Nullable T read(Caller caller, Function<JdbcClient, @Nullable T> query) {
        way.isTaken();
        return transaction.execute(status -> {
            // The lock comes first: a snapshot taken before a rebuilt view is swapped in must not read what is swapped
            // in.
            jdbc.sql("lock table intake_gate in access share mode").update();
            jdbc.sql("""
                    select set_config('groundswell.person', :person, true),
                           set_config('groundswell.administrator', :administrator, true)
                    """)
                    .param("person", caller.person().value())
                    .param("administrator", Boolean.toString(caller.isAdministrator()))
                    .query((row, number) -> row.getString(1))
                    .single();
            return query.apply(jdbc);
        });
    }
}
