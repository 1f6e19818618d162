package org.groundswell.query.platform.security;

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
        boolean parked = jdbc.sql("""
                select exists (select from intake_progress
                               where lane = 'live' and view = :view and ledger = :ledger and parked_entry is not null)
                """)
                .param("view", MembershipView.NAME)
                .param("ledger", programme.value())
                .query(Boolean.class)
                .single();
        if (parked) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "ACCESS_UNKNOWN",
                    "Who belongs to this programme cannot be told at the moment. An administrator has to look at Operations.");
        }
        List<Grant> grants = jdbc.sql("""
                select role, region, site from view_membership
                where ledger = :ledger and person = :person and to_entry is null
                """)
                .param("ledger", programme.value())
                .param("person", caller.person().value())
                .query((row, number) -> new Grant(
                        Role.of(row.getString("role")),
                        MembershipView.orNull(row.getString("region")),
                        Optional.ofNullable(MembershipView.orNull(row.getString("site")))
                                .map(SiteCode::new)
                                .orElse(null)))
                .list();
        return Membership.of(programme, caller, grants);
    }
}
