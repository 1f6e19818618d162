package org.groundswell.query.platform.asat;

import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.security.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One consistent snapshot of the views, open for one caller in one programme.
 *
 * @param membership what the caller is in this programme now, whatever moment is asked about
 * @param jdbc reads as the role that row-level security binds
 */
public record Reading(LedgerId programme, AsAt asAt, Caller caller, Membership membership, JdbcClient jdbc) {

    /** A statement with {@code :ledger} and {@code :entry} bound; bring the moment in with {@link AsAt#in}. */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).params(asAt.params());
    }
}
