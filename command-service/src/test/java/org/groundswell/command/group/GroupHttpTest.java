package org.groundswell.command.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupHttpTest extends HttpTest {

    private static final String BODY = "{\"name\": \"%s\", \"sites\": [%s], \"shared\": %s}";

    private String groups;

    @BeforeEach
    void three_sites_in_two_regions() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        enrol(programme, "R1K", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        groups = "/programmes/" + programme + "/groups";
    }

    private Reply make(String person, String sites, boolean shared) {
        return as(person).post(groups, BODY.formatted("Islands", sites, shared));
    }

    @Test
    void a_lead_makes_changes_and_withdraws_a_group() {
        Reply made = make("rhys", "\"rf4\", \"R1K\"", false);
        assertThat(made.status()).as(made.told()).isEqualTo(201);
        assertThat(made.id()).startsWith("g-");
        String group = groups + "/" + made.id();
        String changed = BODY.formatted("Isles", "\"RF4\"", true);
        assertThat(as("rhys").put(group, changed).status()).isEqualTo(428);
        Reply change = as("rhys").ifMatch(0).put(group, changed);
        assertThat(change.status()).as(change.told()).isEqualTo(200);
        assertThat(change.version()).isEqualTo(1);
        assertThat(as("rhys").ifMatch(0).put(group, changed).status()).isEqualTo(412);
        assertThat(as("rhys").ifMatch(0).post(group + "/withdraw", "").status()).isEqualTo(412);
        assertThat(as("rhys").ifMatch(1).post(group + "/withdraw", "").status()).isEqualTo(200);
        assertThat(as("rhys").ifMatch(2).put(group, changed).status()).isEqualTo(404);
    }

    @Test
    void every_unknown_code_is_named_at_once() {
        Reply refused = as("maya").post(groups, BODY.formatted(" ", "\"RF4\", \"ZZ9\", \"no such\", \"\"", false));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields()).containsExactlyInAnyOrder("name", "sites");
        assertThat(refused.told()).contains("ZZ9, no such");
        Reply malformed = as("maya").post(groups, "{\"sites\": \"RF4\", \"shared\": \"yes\", \"colour\": 1}");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.faultFields()).containsExactlyInAnyOrder("name", "sites", "shared", "colour");
        assertThat(make("maya", "", false).faultFields()).containsExactly("sites");
    }

    @Test
    void a_site_that_one_may_not_see_is_as_unknown_as_one_that_is_not() {
        Reply of = make("rhys", "\"RF4\", \"R1H\", \"ZZ9\"", false);
        assertThat(of.status()).isEqualTo(400);
        assertThat(of.told()).contains("R1H, ZZ9: no site");
        assertThat(make("sita", "\"RF4\"", false).status()).isEqualTo(201);
        assertThat(make("sita", "\"RF4\", \"R1K\"", false).told()).contains("R1K: no site");
        assertThat(make("maya", "\"RF4\", \"R1H\"", false).status()).isEqualTo(201);
    }

    @Test
    void nobody_changes_another_members_group() {
        String own = groups + "/" + make("rhys", "\"RF4\"", false).id();
        String shared = groups + "/" + make("rhys", "\"RF4\"", true).id();
        assertThat(as("maya").ifMatch(0).post(own + "/withdraw", "").status()).isEqualTo(404);
        Reply refused = as("maya").ifMatch(0).post(shared + "/withdraw", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.told()).contains("GROUP-003");
    }

    @Test
    void a_repeated_request_gets_the_first_answer() {
        String body = BODY.formatted("Islands", "\"RF4\"", false);
        Reply first = as("maya").with("Idempotency-Key", "group-once").post(groups, body);
        Reply again = as("maya").with("Idempotency-Key", "group-once").post(groups, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
    }
}
