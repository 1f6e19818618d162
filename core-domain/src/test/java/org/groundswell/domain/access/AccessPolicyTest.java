package org.groundswell.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.access.AccessPolicy.Permission.ALLOWED;
import static org.groundswell.domain.access.AccessPolicy.Permission.FORBIDDEN;
import static org.groundswell.domain.access.AccessPolicy.Permission.HIDDEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessPolicyTest {

    private static final PersonId BOB = new PersonId("bob");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final Target OWN = Target.site(RF4, "London");
    private static final Target NEIGHBOUR = Target.site(new SiteCode("RAJ"), "London");
    private static final Target ELSEWHERE = Target.site(new SiteCode("RXX"), "North");
    private static final Target UNGROUPED = Target.site(new SiteCode("RYY"), null);

    private static Caller caller(Role role, String region, SiteCode site) {
        return new Caller(BOB, Set.of(role), Set.of(new Grant(role, region, site)));
    }

    private static final Caller MANAGER = caller(Role.PROGRAMME_MANAGER, null, null);
    private static final Caller LEAD = caller(Role.REGIONAL_LEAD, "London", null);
    private static final Caller TEAM = caller(Role.SITE_TEAM, null, RF4);
    private static final Caller AUDITOR = caller(Role.AUDITOR, null, null);
    private static final Caller EXECUTIVE = caller(Role.EXECUTIVE, null, null);
    private static final Caller ADMINISTRATOR = new Caller(BOB, Set.of(Role.ADMINISTRATOR), Set.of());
    private static final Caller STRANGER = new Caller(BOB, Set.of(Role.PROGRAMME_MANAGER), Set.of());

    /** Who may what: the whole table, one row for each caller and target. What is not named is refused. */
    static Stream<Arguments> table() {
        Set<Action> programme = EnumSet.complementOf(EnumSet.of(
                Action.CREATE_PROGRAMME,
                Action.COSIGN,
                Action.ERASE_PERSON,
                Action.OPERATE,
                Action.READ_OPERATIONS,
                Action.MOVE_PROGRAMME));
        Set<Action> creates = EnumSet.copyOf(programme);
        creates.add(Action.CREATE_PROGRAMME);
        Set<Action> reads = EnumSet.of(Action.READ_PROGRAMME, Action.READ_SITES, Action.READ_HISTORY);
        Set<Action> audits = EnumSet.copyOf(reads);
        audits.add(Action.READ_ACCESS);
        audits.add(Action.COSIGN);
        audits.add(Action.NOTE_FINDING);
        Set<Action> leads = EnumSet.of(
                Action.CHANGE_SITE,
                Action.MOVE_SITE,
                Action.CONFIRM_MOVE,
                Action.RECORD_FIGURES,
                Action.ASSESS,
                Action.KEEP_RECORD,
                Action.VOTE,
                Action.APPROVE_DECISION,
                Action.RECORD_ADAPTATION,
                Action.ANSWER_ADAPTATION);
        leads.addAll(EnumSet.of(Action.PROPOSE_LIMITS, Action.APPROVE_LIMITS, Action.WORK_ON_SIGNALS));
        leads.add(Action.KEEP_GROUP);
        leads.add(Action.ANSWER_QUESTION);
        leads.addAll(EnumSet.of(Action.KEEP_ACTION, Action.OWN_ACTION, Action.COMMENT));
        leads.addAll(
                EnumSet.of(Action.OBSERVE_STAGE, Action.APPROVE_ADOPTION, Action.JUDGE_HANDOVER, Action.STEP_BACK));
        leads.addAll(reads);
        Set<Action> leadsAll = EnumSet.of(
                Action.VOTE, Action.APPROVE_DECISION, Action.APPROVE_ADOPTION, Action.KEEP_GROUP, Action.OWN_ACTION);
        leadsAll.add(Action.COMMENT);
        leadsAll.addAll(reads);
        Set<Action> teams = EnumSet.of(
                Action.MOVE_SITE,
                Action.RECORD_FIGURES,
                Action.ASSESS,
                Action.KEEP_RECORD,
                Action.VOTE,
                Action.RECORD_ADAPTATION);
        teams.addAll(EnumSet.of(Action.PROPOSE_LIMITS, Action.WORK_ON_SIGNALS, Action.KEEP_GROUP));
        teams.addAll(EnumSet.of(Action.ANSWER_QUESTION, Action.JUDGE_HANDOVER));
        teams.addAll(EnumSet.of(Action.KEEP_ACTION, Action.OWN_ACTION, Action.RUN_CYCLE, Action.COMMENT));
        teams.addAll(reads);
        Set<Action> teamsAll = EnumSet.of(Action.VOTE, Action.KEEP_GROUP, Action.OWN_ACTION, Action.COMMENT);
        teamsAll.addAll(reads);
        Set<Action> administers = EnumSet.of(
                Action.CREATE_PROGRAMME,
                Action.GRANT_MEMBERSHIP,
                Action.ERASE_PERSON,
                Action.OPERATE,
                Action.MOVE_PROGRAMME,
                Action.READ_ACCESS,
                Action.READ_OPERATIONS);
        return Stream.of(
                Arguments.of("manager, programme", MANAGER, Target.PROGRAMME, creates),
                Arguments.of("manager, any site", MANAGER, ELSEWHERE, creates),
                Arguments.of("manager, installation", MANAGER, Target.INSTALLATION, Set.of(Action.CREATE_PROGRAMME)),
                Arguments.of("lead, programme", LEAD, Target.PROGRAMME, leadsAll),
                Arguments.of("lead, site of the region", LEAD, OWN, leads),
                Arguments.of("lead, site of another region", LEAD, ELSEWHERE, Set.of()),
                Arguments.of("lead, site of no region", LEAD, UNGROUPED, Set.of()),
                Arguments.of("lead, installation", LEAD, Target.INSTALLATION, Set.of()),
                Arguments.of("team, programme", TEAM, Target.PROGRAMME, teamsAll),
                Arguments.of("team, own site", TEAM, OWN, teams),
                Arguments.of("team, neighbour", TEAM, NEIGHBOUR, Set.of()),
                Arguments.of("auditor, programme", AUDITOR, Target.PROGRAMME, audits),
                Arguments.of("auditor, any site", AUDITOR, OWN, audits),
                Arguments.of("executive, programme", EXECUTIVE, Target.PROGRAMME, Set.of(Action.READ_PROGRAMME)),
                Arguments.of("executive, any site", EXECUTIVE, OWN, Set.of(Action.READ_PROGRAMME)),
                Arguments.of("administrator, installation", ADMINISTRATOR, Target.INSTALLATION, administers),
                Arguments.of("administrator, programme", ADMINISTRATOR, Target.PROGRAMME, administers),
                Arguments.of("administrator, any site", ADMINISTRATOR, OWN, administers),
                Arguments.of("stranger, programme", STRANGER, Target.PROGRAMME, Set.of(Action.CREATE_PROGRAMME)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void a_person_may_do_exactly_what_the_table_says(String who, Caller caller, Target target, Set<Action> allowed) {
        assertThat(Arrays.stream(Action.values())
                        .filter(action -> AccessPolicy.allows(action, target, caller))
                        .collect(Collectors.toSet()))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_programme_is_hidden_from_who_does_not_belong_to_it(Action action) {
        Caller nobody = new Caller(BOB, Set.of(Role.SITE_TEAM), Set.of());
        assertThat(AccessPolicy.ask(action, Target.PROGRAMME, nobody)).isEqualTo(HIDDEN);
        assertThat(AccessPolicy.ask(action, OWN, nobody)).isEqualTo(HIDDEN);
        assertThat(AccessPolicy.ask(action, Target.INSTALLATION, nobody)).isEqualTo(FORBIDDEN);
    }

    @Test
    void a_member_without_the_right_is_told_so() {
        assertThat(AccessPolicy.ask(Action.ASSESS, NEIGHBOUR, TEAM)).isEqualTo(FORBIDDEN);
        assertThat(AccessPolicy.ask(Action.ASSESS, OWN, TEAM)).isEqualTo(ALLOWED);
    }

    @Test
    void a_grant_above_the_realm_role_does_not_count() {
        Caller climber = new Caller(BOB, Set.of(Role.SITE_TEAM), Set.of(new Grant(Role.PROGRAMME_MANAGER, null, null)));
        assertThat(AccessPolicy.ask(Action.READ_PROGRAMME, Target.PROGRAMME, climber))
                .isEqualTo(HIDDEN);
        assertThat(AccessPolicy.readScope(climber)).isEqualTo(new ReadScope.Nothing());
    }

    @Test
    void an_administrators_grant_in_a_programme_gives_nothing() {
        Caller odd = new Caller(BOB, Set.of(Role.ADMINISTRATOR), Set.of(new Grant(Role.ADMINISTRATOR, null, null)));
        assertThat(AccessPolicy.ask(Action.READ_SITES, Target.PROGRAMME, odd)).isEqualTo(FORBIDDEN);
    }

    @Test
    void a_site_team_does_not_confirm_its_own_move() {
        assertThat(AccessPolicy.allows(Action.MOVE_SITE, OWN, TEAM)).isTrue();
        assertThat(AccessPolicy.allows(Action.CONFIRM_MOVE, OWN, TEAM)).isFalse();
        assertThat(AccessPolicy.allows(Action.CONFIRM_MOVE, OWN, LEAD)).isTrue();
        assertThat(AccessPolicy.allows(Action.CONFIRM_MOVE, OWN, MANAGER)).isTrue();
    }

    @Test
    void managers_and_auditors_read_all_sites() {
        assertThat(List.of(MANAGER, AUDITOR))
                .extracting(AccessPolicy::readScope)
                .containsOnly(new ReadScope.AllSites());
    }

    @Test
    void a_lead_reads_the_sites_of_the_region() {
        ReadScope scope = AccessPolicy.readScope(LEAD);
        assertThat(scope).isEqualTo(new ReadScope.SomeSites(Set.of("London"), Set.of()));
        assertThat(scope.includes(RF4, "London")).isTrue();
        assertThat(scope.includes(RF4, "North")).isFalse();
        assertThat(scope.includes(RF4, null)).isFalse();
    }

    @Test
    void a_site_team_reads_its_own_site() {
        ReadScope scope = AccessPolicy.readScope(TEAM);
        assertThat(scope).isEqualTo(new ReadScope.SomeSites(Set.of(), Set.of(RF4)));
        assertThat(scope.includes(RF4, "Anywhere")).isTrue();
        assertThat(scope.includes(new SiteCode("RAJ"), "Anywhere")).isFalse();
    }

    @Test
    void several_grants_add_up() {
        Caller both = Caller.of(
                BOB,
                List.of(Role.REGIONAL_LEAD, Role.SITE_TEAM, Role.EXECUTIVE),
                List.of(
                        new Grant(Role.REGIONAL_LEAD, "North", null),
                        new Grant(Role.SITE_TEAM, null, RF4),
                        new Grant(Role.EXECUTIVE, null, null)));
        ReadScope scope = AccessPolicy.readScope(both);
        assertThat(scope).isEqualTo(new ReadScope.SomeSites(Set.of("North"), Set.of(RF4)));
        assertThat(scope.readsSites()).isTrue();
    }

    @Test
    void an_executive_reads_no_sites_row() {
        ReadScope scope = AccessPolicy.readScope(EXECUTIVE);
        assertThat(scope).isEqualTo(new ReadScope.AggregatesOnly());
        assertThat(scope.readsSites()).isFalse();
        assertThat(scope.includes(RF4, "London")).isFalse();
    }

    @Test
    void an_administrator_reads_no_figures() {
        ReadScope scope = AccessPolicy.readScope(ADMINISTRATOR);
        assertThat(scope).isEqualTo(new ReadScope.Nothing());
        assertThat(scope.readsSites()).isFalse();
        assertThat(scope.includes(RF4, "London")).isFalse();
        assertThat(new ReadScope.AllSites().includes(RF4, null)).isTrue();
        assertThat(new ReadScope.AllSites().readsSites()).isTrue();
    }
}
