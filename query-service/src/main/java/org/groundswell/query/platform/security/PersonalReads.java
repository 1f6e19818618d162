package org.groundswell.query.platform.security;

import java.util.function.Function;
import javax.sql.DataSource;
import org.groundswell.query.platform.intake.WayForReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the views for one person: a read-only snapshot in which row-level security lets through only rows of their programmes.
 * The settings that name the person end with the transaction, so a pooled connection carries nobody over.
 */
@Component
public class PersonalReads {

    /**
     * The lock comes first: a snapshot taken before a rebuilt view is swapped in must not read what is swapped in. Both go to the
     * database at once.
     */
    private static final String OPENS = """
            lock table intake_gate in access share mode;
            select set_config('groundswell.person', ?, true), set_config('groundswell.administrator', ?, true)
            """;

    private final TransactionTemplate transaction;
    private final JdbcTemplate gate;
    private final JdbcClient jdbc;
    private final WayForReaders way;

    public PersonalReads(
            @Qualifier("reader") DataSource reader,
            @Qualifier("reader") TransactionTemplate transaction,
            @Qualifier("reader") JdbcClient jdbc,
            WayForReaders way) {
        this.gate = new JdbcTemplate(reader);
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.way = way;
    }

    /** @param query must not keep the client, which is open for this snapshot only */
    public <T> @Nullable T read(Caller caller, Function<JdbcClient, @Nullable T> query) {
        way.isTaken();
        return transaction.execute(status -> {
            gate.execute(OPENS, (PreparedStatementCallback<Boolean>) opening -> {
                opening.setString(1, caller.person().value());
                opening.setString(2, Boolean.toString(caller.isAdministrator()));
                return opening.execute();
            });
            return query.apply(jdbc);
        });
    }
}
