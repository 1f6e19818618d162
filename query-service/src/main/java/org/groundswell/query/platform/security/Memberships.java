package org.groundswell.query.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.error.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person is in a programme now, from the membership view. */
@Component
public class Memberships {

    /**
     * @param jdbc open for the caller
     * @throws ProblemException 503 where the membership view is parked for the programme: who was revoked is then unknown
     */
    public Membership of(JdbcClient jdbc, Caller caller, LedgerId programme) {
        List<Optional<Grant>> rows = jdbc.sql("""
                select parked.since, role, region, site
                from (select min(parked_entry) as since from intake_progress
                      where lane = 'live' and view = :view and ledger = :ledger) as parked
                left join view_membership on person = :person and to_entry is null
                     and ledger = (select number from intake_ledger where intake_ledger.ledger = :ledger)
                """)
                .param("view", MembershipView.NAME)
                .param("ledger", programme.value())
                .param("person", caller.person().value())
                .query(Memberships::grant)
                .list();
        List<Grant> grants = rows.stream().flatMap(Optional::stream).toList();
        return Membership.of(programme, caller, grants);
    }

    private static Optional<Grant> grant(ResultSet row, int number) throws SQLException {
        if (row.getObject("since") != null) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "ACCESS_UNKNOWN",
                    "Who belongs to this programme cannot be told at the moment. An administrator has to look at Operations.");
        }
        String role = row.getString("role");
        return role == null
                ? Optional.empty()
                : Optional.of(new Grant(
                        Role.of(role),
                        MembershipView.orNull(row.getString("region")),
                        Optional.ofNullable(MembershipView.orNull(row.getString("site")))
                                .map(SiteCode::new)
                                .orElse(null)));
    }
}
