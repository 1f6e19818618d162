package org.groundswell.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.said;

import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.access.AccessCommand.GrantMembership;
import org.groundswell.domain.access.AccessCommand.InvitePerson;
import org.groundswell.domain.access.AccessCommand.MembershipCommand;
import org.groundswell.domain.access.AccessCommand.RevokeMembership;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.AccessEvent.PersonInvited;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;

class MembershipRulesTest {

    private static final Grant MANAGER = new Grant(Role.PROGRAMME_MANAGER, null, null);
    private static final Grant LEAD = new Grant(Role.REGIONAL_LEAD, "London", null);
    private static final Grant TEAM = new Grant(Role.SITE_TEAM, null, new SiteCode("RF4"));

    private final Rules<MembershipCommand, MembershipState, AccessEvent> member =
            new Rules<>(MembershipDecider.initial(), MembershipDecider::evolve, MembershipDecider::decide);

    private final Rules<InvitePerson, PersonState, AccessEvent> person =
            new Rules<>(PersonDecider.initial(), PersonDecider::evolve, PersonDecider::decide);

    @Test
    void each_role_is_granted_where_it_belongs() {
        member.given().when(new GrantMembership(BOB, MANAGER)).then(new MembershipGranted(BOB, MANAGER));
        member.given().when(new GrantMembership(BOB, LEAD)).then(new MembershipGranted(BOB, LEAD));
        member.given().when(new GrantMembership(BOB, TEAM)).then(new MembershipGranted(BOB, TEAM));
    }

    @Test
    void granting_again_changes_nothing() {
        member.given(new MembershipGranted(BOB, TEAM))
                .when(new GrantMembership(BOB, TEAM))
                .nothing();
    }

    @Test
    void a_person_may_hold_several_grants() {
        member.given(new MembershipGranted(BOB, TEAM))
                .when(new GrantMembership(BOB, LEAD))
                .then(new MembershipGranted(BOB, LEAD));
    }

    @Test
    void a_regional_lead_needs_a_region() {
        member.given()
                .when(new GrantMembership(BOB, new Grant(Role.REGIONAL_LEAD, null, null)))
                .refused(AccessRejection.REGION_NEEDED);
        member.given()
                .when(new GrantMembership(BOB, new Grant(Role.REGIONAL_LEAD, " ", null)))
                .refused(AccessRejection.REGION_NEEDED);
    }

    @Test
    void a_site_team_member_needs_a_site() {
        member.given()
                .when(new GrantMembership(BOB, new Grant(Role.SITE_TEAM, null, null)))
                .refused(AccessRejection.SITE_NEEDED);
    }

    @Test
    void nobody_else_has_a_region_or_a_site() {
        member.given()
                .when(new GrantMembership(BOB, new Grant(Role.AUDITOR, "London", new SiteCode("RF4"))))
                .refused(AccessRejection.REGION_NOT_ASKED, AccessRejection.SITE_NOT_ASKED);
    }

    @Test
    void a_region_has_a_name_of_bounded_length() {
        member.given()
                .when(new GrantMembership(BOB, new Grant(Role.REGIONAL_LEAD, "x".repeat(201), null)))
                .refused(FieldRejection.TOO_LONG);
    }

    @Test
    void a_programme_makes_nobody_administrator() {
        member.given()
                .when(new GrantMembership(BOB, new Grant(Role.ADMINISTRATOR, null, null)))
                .refused(AccessRejection.NOT_A_PROGRAMME_ROLE);
    }

    @Test
    void a_grant_is_revoked_with_its_reason() {
        member.given(new MembershipGranted(BOB, TEAM))
                .when(new RevokeMembership(BOB, TEAM, said("Left")))
                .then(new MembershipRevoked(BOB, TEAM, said("Left")));
    }

    @Test
    void what_was_not_granted_cannot_be_revoked() {
        member.given(new MembershipGranted(BOB, TEAM))
                .when(new RevokeMembership(BOB, LEAD, null))
                .refused(AccessRejection.NOT_GRANTED);
        member.given(new MembershipGranted(BOB, TEAM), new MembershipRevoked(BOB, TEAM, null))
                .when(new RevokeMembership(BOB, TEAM, null))
                .refused(AccessRejection.NOT_GRANTED);
    }

    @Test
    void a_person_is_invited_once_to_each_role() {
        PersonInvited invited = new PersonInvited(BOB, Role.SITE_TEAM);
        person.given().when(new InvitePerson(BOB, Role.SITE_TEAM)).then(invited);
        person.given(invited).when(new InvitePerson(BOB, Role.SITE_TEAM)).nothing();
        person.given(invited)
                .when(new InvitePerson(BOB, Role.REGIONAL_LEAD))
                .then(new PersonInvited(BOB, Role.REGIONAL_LEAD));
    }

    @Test
    void an_invitation_grants_nothing_and_a_grant_invites_nobody() {
        PersonInvited invited = new PersonInvited(BOB, Role.SITE_TEAM);
        assertThat(member.given(invited).state().grants()).isEmpty();
        assertThat(person.given(new MembershipGranted(BOB, TEAM)).state().invitedTo())
                .isEmpty();
    }
}
