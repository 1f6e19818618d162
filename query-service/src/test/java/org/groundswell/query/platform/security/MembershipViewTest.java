package org.groundswell.query.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.junit.jupiter.api.Test;

class MembershipViewTest {

    private static final LedgerId ONE = new LedgerId("p-one");
    private static final LedgerId TWO = new LedgerId("p-two");

    @Test
    void a_grant_stands_until_it_is_revoked_and_may_be_given_again() {
        Grant team = new Grant(Role.SITE_TEAM, null, new SiteCode("RXX"));
        try (ProjectionHarness harness = ProjectionHarness.of(new MembershipView())) {
            harness.given(member(ONE, "sita"), "maya", new MembershipGranted(new PersonId("sita"), team))
                    .given(member(TWO, "sita"), "maya", new MembershipGranted(new PersonId("sita"), team))
                    .given(member(ONE, "sita"), "maya", new MembershipRevoked(new PersonId("sita"), team, null))
                    .given(member(ONE, "sita"), "ada", new MembershipGranted(new PersonId("sita"), team))
                    .fold();

            assertThat(
                            harness.rows(
                                    "select granted_by, from_entry, to_entry from view_membership where ledger = (select number from intake_ledger where ledger = 'p-one') order by from_entry"))
                    .extracting(row -> row.get("granted_by") + " " + row.get("from_entry") + " " + row.get("to_entry"))
                    .containsExactly("maya 1 2", "ada 3 null");
            assertThat(
                            harness.rows(
                                    "select from view_membership where ledger = (select number from intake_ledger where ledger = 'p-two') and to_entry is null"))
                    .hasSize(1);
        }
    }

    @Test
    void one_person_may_hold_several_grants() {
        try (ProjectionHarness harness = ProjectionHarness.of(new MembershipView())) {
            harness.given(
                            member(ONE, "rhys"),
                            "maya",
                            new MembershipGranted(new PersonId("rhys"), new Grant(Role.REGIONAL_LEAD, "North", null)))
                    .given(
                            member(ONE, "rhys"),
                            "maya",
                            new MembershipGranted(new PersonId("rhys"), new Grant(Role.REGIONAL_LEAD, "South", null)))
                    .fold();

            assertThat(harness.rows("select region from view_membership where to_entry is null order by region"))
                    .extracting(row -> row.get("region"))
                    .containsExactly("North", "South");
        }
    }

    private static AggregateId member(LedgerId programme, String person) {
        return AggregateId.member(programme, person);
    }
}
