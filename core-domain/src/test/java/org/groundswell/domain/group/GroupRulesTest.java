package org.groundswell.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.said;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.group.GroupCommand.ChangeGroup;
import org.groundswell.domain.group.GroupCommand.MakeGroup;
import org.groundswell.domain.group.GroupCommand.Wish;
import org.groundswell.domain.group.GroupCommand.WithdrawGroup;
import org.groundswell.domain.group.GroupEvent.GroupChanged;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.group.GroupEvent.GroupWithdrawn;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;

class GroupRulesTest {

    private static final SiteCode R1H = new SiteCode("R1H");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final GroupMade OWN = new GroupMade("g-1", ANN, said("Islands"), List.of(R1H, RF4), false);
    private static final GroupMade SHARED = new GroupMade("g-1", ANN, said("Islands"), List.of(R1H, RF4), true);

    private final Rules<GroupCommand, GroupState, GroupEvent> group =
            new Rules<>(GroupDecider.initial(), GroupDecider::evolve, GroupDecider::decide);

    private static Wish wish(String name, boolean shared, String... codes) {
        return new Wish(said(name), List.of(codes), Set.of(R1H, RF4), shared);
    }

    @Test
    void sites_are_kept_once_each_in_the_order_of_their_codes() {
        group.given()
                .when(new MakeGroup("g-1", wish(" Islands ", false, "rf4", "R1H", " RF4 ", "")))
                .then(OWN);
    }

    @Test
    void every_unknown_code_is_named_at_once_and_the_name_asked_for() {
        var refused = group.given().when(new MakeGroup("g-1", wish(" ", false, "RF4", "ZZ9", "no site", "ZZ8", "zz9")));
        refused.refused(FieldRejection.REQUIRED, GroupRejection.SITES_UNKNOWN);
        refused.refusedAt("name", "sites");
        assertThat(refused.rejections().getLast().message()).startsWith("ZZ9, no site, ZZ8:");
    }

    @Test
    void a_group_has_a_site_and_not_more_than_can_be_meant() {
        group.given().when(new MakeGroup("g-1", wish("Islands", false, " "))).refused(GroupRejection.NO_SITES);
        Set<SiteCode> most = IntStream.range(0, GroupDecider.MOST_SITES)
                .mapToObj(i -> new SiteCode("S" + i))
                .collect(Collectors.toSet());
        List<String> codes = most.stream().map(SiteCode::value).toList();
        assertThat(group.given()
                        .when(new MakeGroup("g-1", new Wish(said("All"), codes, most, false)))
                        .events())
                .hasSize(1);
        List<String> more = Stream.concat(codes.stream(), Stream.of("RF4")).toList();
        group.given()
                .when(new MakeGroup("g-1", new Wish(said("All"), more, most, false)))
                .refusedSaying(GroupRejection.TOO_MANY_SITES, "1000", "1001");
    }

    @Test
    void a_name_is_not_longer_than_a_name() {
        group.given()
                .when(new MakeGroup("g-1", wish("x".repeat(201), false, "RF4")))
                .refused(FieldRejection.TOO_LONG);
    }

    @Test
    void a_group_is_made_once() {
        group.given(OWN)
                .when(new MakeGroup("g-1", wish("Islands", false, "RF4")))
                .refused(GroupRejection.ALREADY_MADE);
        group.given(OWN, new GroupWithdrawn("g-1"))
                .when(new MakeGroup("g-1", wish("Islands", false, "RF4")))
                .refused(GroupRejection.ALREADY_MADE);
    }

    @Test
    void its_maker_changes_and_shares_it() {
        group.given(OWN)
                .when(new ChangeGroup("g-1", wish("Isles", true, "RF4")))
                .then(new GroupChanged("g-1", said("Isles"), List.of(RF4), true));
        group.given(OWN).when(new ChangeGroup("g-1", wish("", true, "RF5"))).refusedAt("name", "sites");
    }

    @Test
    void a_change_that_changes_nothing_leaves_no_trace() {
        group.given(OWN)
                .when(new ChangeGroup("g-1", wish("Islands", false, "RF4", "R1H")))
                .nothing();
        group.given(OWN, new GroupChanged("g-1", said("Isles"), List.of(RF4), true))
                .when(new ChangeGroup("g-1", wish("Isles", true, "RF4")))
                .nothing();
        assertThat(group.given(OWN)
                        .when(new ChangeGroup("g-1", wish("Islands", true, "RF4", "R1H")))
                        .events())
                .hasSize(1);
    }

    @Test
    void its_maker_withdraws_it_for_good() {
        group.given(OWN).when(new WithdrawGroup("g-1")).then(new GroupWithdrawn("g-1"));
        group.given(OWN, new GroupWithdrawn("g-1"))
                .when(new WithdrawGroup("g-1"))
                .refused(GroupRejection.GROUP_UNKNOWN);
        group.given().when(new WithdrawGroup("g-1")).refused(GroupRejection.GROUP_UNKNOWN);
    }

    @Test
    void nobody_else_changes_it_and_an_own_one_is_not_told_to_exist() {
        group.given(SHARED).whenBy(BOB, new WithdrawGroup("g-1")).refused(GroupRejection.NOT_YOURS);
        group.given(OWN).whenBy(BOB, new WithdrawGroup("g-1")).refused(GroupRejection.GROUP_UNKNOWN);
        group.given(OWN)
                .whenBy(BOB, new ChangeGroup("g-1", wish("Isles", true, "RF4")))
                .refused(GroupRejection.GROUP_UNKNOWN);
    }

    @Test
    void a_group_begins_with_being_made() {
        assertThatThrownBy(() -> group.given(new GroupChanged("g-1", said("Isles"), List.of(RF4), true)))
                .isInstanceOf(IllegalStateException.class);
    }
}
