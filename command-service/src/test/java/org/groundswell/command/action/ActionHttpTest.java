package org.groundswell.command.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionHttpTest extends HttpTest {

    private String root;

    @BeforeEach
    void enrol_two_sites() {
        String programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"R1H\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        member(programme, "eve", "executive", "");
    }

    private Reply agrees(String person, String site, String owner, String rest) {
        return as(person).post(root + "/actions", """
                {"what": "Name a deputy"%s, "owner": "%s", "due": "2199-03-01"%s}
                """.formatted(
                        site.isEmpty() ? "" : ", \"site\": \"" + site + "\"", KEYCLOAK.person(owner), rest));
    }

    @Test
    void a_team_agrees_an_action_hands_it_over_and_the_owner_ends_it() {
        Reply agreed = agrees("sita", "RF4", "sita", "");
        assertThat(agreed.status()).as(agreed.told()).isEqualTo(201);
        String action = root + "/actions/" + agreed.id();
        String change = "{\"owner\": \"%s\", \"due\": \"2199-04-01\", \"reason\": \"On leave\"}"
                .formatted(KEYCLOAK.person("rhys"));
        assertThat(as("sita").put(action, change).status()).isEqualTo(428);
        assertThat(as("tom").ifMatch(0).put(action, change).status()).isEqualTo(403);
        Reply changed = as("sita").ifMatch(0).put(action, change);
        assertThat(changed.status()).as(changed.told()).isEqualTo(200);
        assertThat(as("sita").ifMatch(0).put(action, change).status()).isEqualTo(412);
        Reply done = as("rhys").post(action + "/done", "{\"outcome\": \"A deputy is named\"}");
        assertThat(done.status()).as(done.told()).isEqualTo(200);
        assertThat(as("sita").post(action + "/drop", "{\"reason\": \"Late\"}").text("code"))
                .isEqualTo("ACTION-009");
        assertThat(as("sita")
                        .post(action + "/reopen", "{\"reason\": \"The deputy left\", \"due\": \"2199-05-01\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("sita")
                        .post(action + "/drop", "{\"reason\": \"The ward closed\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_the_programme_only_managers_agree_and_only_the_owner_besides_ends() {
        assertThat(agrees("rhys", "", "rhys", "").status()).isEqualTo(403);
        Reply agreed = agrees("maya", "", "tom", "");
        assertThat(agreed.status()).as(agreed.told()).isEqualTo(201);
        String action = root + "/actions/" + agreed.id();
        String outcome = "{\"outcome\": \"Done\"}";
        assertThat(as("sita").post(action + "/done", outcome).status()).isEqualTo(403);
        assertThat(as("tom").post(action + "/drop", "{\"reason\": \"No\"}").status())
                .isEqualTo(403);
        assertThat(as("tom").post(action + "/done", outcome).status()).isEqualTo(200);
    }

    @Test
    void nobody_owns_what_they_could_not_see_to() {
        assertThat(agrees("maya", "RF4", "tom", "").text("code")).isEqualTo("ACTION-004");
        assertThat(agrees("maya", "R1H", "rhys", "").text("code")).isEqualTo("ACTION-004");
        assertThat(agrees("maya", "", "eve", "").text("code")).isEqualTo("ACTION-004");
        assertThat(agrees("maya", "", "una", "").text("code")).isEqualTo("ACTION-004");
        assertThat(agrees("maya", "R1H", "maya", "").status()).isEqualTo(201);
    }

    @Test
    void what_it_came_from_must_be_there() {
        assertThat(agrees("sita", "RF4", "sita", ", \"originKind\": \"record\", \"origin\": \"risk/k-0\"")
                        .text("code"))
                .isEqualTo("ACTION-005");
        assertThat(agrees("sita", "RF4", "sita", ", \"originKind\": \"flag\", \"origin\": \"r-0/RF4/STR-1\"")
                        .text("code"))
                .isEqualTo("ACTION-005");
        assertThat(agrees("sita", "RF4", "sita", ", \"originKind\": \"decision\"")
                        .text("code"))
                .isEqualTo("ACTION-005");
        assertThat(agrees("sita", "RF4", "sita", ", \"originKind\": \"handover\", \"origin\": \"BAU-3\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void every_fault_is_named_at_its_field() {
        Reply refused = as("maya").post(root + "/actions", "{\"due\": \"2020-01-01\", \"site\": \"RF4\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told()).contains("\"what\"", "\"owner\"", "\"due\"");
        Reply unreadable = as("maya").post(root + "/actions", "{\"due\": \"soon\", \"owner\": 3}");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.told()).contains("NOT_A_DATE", "NOT_A_PERSON");
        assertThat(agrees("maya", "ZZZ", "maya", "").text("code")).isEqualTo("ACTION-003");
    }

    @Test
    void what_was_never_agreed_is_not_found() {
        assertThat(as("maya")
                        .post(root + "/actions/t-0/done", "{\"outcome\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as("eve")
                        .post(root + "/actions/t-0/done", "{\"outcome\": \"x\"}")
                        .status())
                .isEqualTo(403);
    }
}
