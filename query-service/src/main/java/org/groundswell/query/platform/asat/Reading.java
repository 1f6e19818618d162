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

    /**
     * A statement with the parameters of {@link AsAt#params} bound; bring the moment in with {@link AsAt#in}, {@link AsAt#known} or
     * {@link AsAt#by}. A table of sites stands in braces, {@code {view_measure_site}}, or {@code {observed view_site_board}} where its
     * rows tell how sites were seen, so that it is read by both clocks.
     */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(ToldSites.in(sql, asAt)).params(asAt.params());
    }
}
