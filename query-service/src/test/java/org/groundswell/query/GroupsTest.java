package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.group.GroupEvent.GroupChanged;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.group.GroupEvent.GroupWithdrawn;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Saved groups at any moment, who sees which and what of them, and figures of their sites alone. */
class GroupsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");
    private static final String ADA = TestIssuer.shared().token("ada", "administrator");

    private static QueryService service;
    private static Story story;
    private static long shared;
    private static long withdrawn;

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "=Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .site("RCC", "Gamma", "South", "2")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2025-12", 10, 100), value("2026-01", 10, 100))
                .recorded("m-1", "RBB", value("2025-12", 50, 100), value("2026-01", 50, 100))
                .recorded("m-1", "RCC", value("2025-12", 90, 100), value("2026-01", 90, 100));
        told("maya", new GroupMade("g-1", new PersonId("maya"), said("maya", "Islands"), sites("RAA", "RCC"), true));
        shared = story.entries();
        told("maya", new GroupMade("g-2", new PersonId("maya"), said("maya", "Mine"), sites("RBB"), false));
        told("sita", new GroupMade("g-3", new PersonId("sita"), said("sita", "Us"), sites("RAA"), false));
        told("maya", new GroupChanged("g-1", said("maya", "Isles"), sites("RAA", "RBB", "RCC"), true));
        told("sita", new GroupWithdrawn("g-3"));
        withdrawn = story.entries();
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<SiteCode> sites(String... codes) {
        return Stream.of(codes).map(SiteCode::new).toList();
    }

    private static void told(String person, GroupEvent event) {
        story.append(AggregateId.group(story.programme(), event.group()), person, event);
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static int status(String token, String path) {
        return service.get(token, P + path).statusCode();
    }

    @Test
    void a_member_sees_own_and_shared_groups_and_of_them_the_sites_that_may_be_seen() {
        assertThat(data(MAYA, "/groups").findValuesAsString("group")).containsExactly("g-1", "g-2");
        JsonNode group = data(SITA, "/groups").get(0);
        assertThat(data(SITA, "/groups").findValuesAsString("group")).containsExactly("g-1");
        assertThat(group.get("name").asString()).isEqualTo("Isles");
        assertThat(group.get("size").asInt()).isEqualTo(3);
        assertThat(group.get("sites").findValuesAsString("code")).containsExactly("RAA");
        assertThat(data(RHYS, "/groups/g-1").get("sites").findValuesAsString("code"))
                .containsExactly("RAA", "RBB");
        assertThat(data(EVE, "/groups/g-1").get("sites")).isEmpty();
        assertThat(status(SITA, "/groups/g-2")).isEqualTo(404);
        assertThat(status(SITA, "/groups/g-3")).isEqualTo(404);
        assertThat(status(ADA, "/groups")).isEqualTo(403);
    }

    @Test
    void a_group_is_seen_as_at_any_moment() {
        JsonNode then = data(MAYA, "/groups/g-1?asAt=entry:" + shared);
        assertThat(then.get("name").asString()).isEqualTo("Islands");
        assertThat(then.get("sites").findValuesAsString("code")).containsExactly("RAA", "RCC");
        assertThat(then.get("version").asLong()).isZero();
        assertThat(data(MAYA, "/groups/g-1").get("version").asLong()).isEqualTo(1);
        assertThat(data(SITA, "/groups/g-3?asAt=entry:" + (withdrawn - 1))
                        .get("name")
                        .asString())
                .isEqualTo("Us");
        assertThat(status(MAYA, "/groups/g-1?asAt=entry:" + (shared - 1))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "then", "throughout"})
    void figures_of_a_group_are_of_its_sites_alone(String lens) {
        String lensed = "&lens=" + lens;
        assertThat(data(MAYA, "/measures/m-1/deciles?group=g-2" + lensed)
                        .at("/months/0/n")
                        .asInt())
                .isEqualTo(1);
        assertThat(data(MAYA, "/measures/m-1/deciles?group=g-1" + lensed)
                        .at("/months/0/n")
                        .asInt())
                .isEqualTo(3);
        JsonNode funnel = data(MAYA, "/measures/m-1/funnel?asAt=entry:" + shared + "&group=g-1" + lensed);
        assertThat(funnel.get("units").findValuesAsString("code")).containsExactlyInAnyOrder("RAA", "RCC");
        JsonNode within = data(MAYA, "/measures/m-1/funnel?group=g-1&region=South" + lensed);
        assertThat(within.get("units").findValuesAsString("code")).containsExactly("RCC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deciles", "funnel", "caterpillar", "slope", "variance", "signals"})
    void every_view_and_its_file_takes_a_group_and_knows_no_other(String view) {
        String path = "/measures/m-1/" + view + "?group=";
        assertThat(status(SITA, path + "g-1")).isEqualTo(200);
        assertThat(service.get(SITA, P + path + "g-1", "Accept", "text/csv").statusCode())
                .isEqualTo(200);
        assertThat(status(SITA, path + "g-2")).isEqualTo(404);
        assertThat(status(SITA, path + "none")).isEqualTo(404);
        assertThat(status(SITA, path)).isEqualTo(200);
    }

    @Test
    void small_charts_and_the_adoption_curve_are_of_the_group() {
        JsonNode signals = data(MAYA, "/measures/m-1/signals?group=g-2");
        assertThat(signals.get("items").findValuesAsString("code")).containsExactly("RBB");
        assertThat(data(SITA, "/measures/m-1/signals?group=g-1").get("items").findValuesAsString("code"))
                .containsExactly("RAA");
        assertThat(data(MAYA, "/adoption?group=g-2").at("/all/sites").asInt()).isEqualTo(1);
        assertThat(data(MAYA, "/adoption").at("/all/sites").asInt()).isEqualTo(3);
    }

    @Test
    void files_hold_only_sites_that_may_be_seen_and_no_formula() {
        String own = service.get(SITA, P + "/groups", "Accept", "text/csv").body();
        assertThat(own)
                .contains("g-1,Isles")
                .contains("'=Alpha")
                .doesNotContain("RBB")
                .doesNotContain("g-2");
        assertThat(service.get(MAYA, P + "/groups/g-1", "Accept", "text/csv")
                        .body()
                        .lines()
                        .filter(line -> line.contains("g-1")))
                .hasSize(3);
        assertThat(service.get(EVE, P + "/groups", "Accept", "text/csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_history_tells_of_groups_only_to_who_sees_all_sites() {
        assertThat(data(MAYA, "/history?q=group").findValuesAsString("type")).contains("group.GroupMade");
        assertThat(data(RHYS, "/history?size=1000").findValuesAsString("type"))
                .isNotEmpty()
                .noneMatch(type -> type.startsWith("group."));
    }
}
