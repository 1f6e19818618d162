package org.groundswell.command.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentHttpTest extends HttpTest {

    private String root;
    private String action;

    @BeforeEach
    void agree_an_action_at_one_of_two_sites() {
        String programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"R1H\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        member(programme, "eve", "executive", "");
        member(programme, "aude", "auditor", "");
        action = as("sita")
                .post(root + "/actions", """
                {"site": "RF4", "what": "Name a deputy", "owner": "%s", "due": "2199-03-01"}
                """.formatted(KEYCLOAK.person("sita")))
                .id();
    }

    private Reply says(String person, String on, String of, String text) {
        return as(person)
                .post(root + "/comments", "{\"on\": \"%s\", \"of\": \"%s\", \"text\": \"%s\"}".formatted(on, of, text));
    }

    private static String mention(String person) {
        return "@{" + KEYCLOAK.person(person) + "}";
    }

    @Test
    void whoever_works_with_a_thing_comments_on_it_and_mentions_who_may_see_it() {
        Reply said = says("sita", "action", action, "Ask " + mention("rhys") + " and " + mention("aude"));
        assertThat(said.status()).as(said.told()).isEqualTo(201);
        assertThat(says("tom", "action", action, "Mine too").status()).isEqualTo(403);
        assertThat(says("aude", "action", action, "Seen").status()).isEqualTo(403);
        assertThat(says("eve", "action", action, "Seen").status()).isEqualTo(403);
        assertThat(says("una", "action", action, "Seen").status()).isEqualTo(404);
        assertThat(says("maya", "programme", "programme", "Well done, " + mention("tom"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nobody_is_mentioned_who_may_not_see_it() {
        assertThat(says("sita", "action", action, mention("tom")).text("code")).isEqualTo("COMMENT-004");
        assertThat(says("sita", "action", action, mention("eve")).text("code")).isEqualTo("COMMENT-004");
        assertThat(says("sita", "action", action, mention("una")).text("code")).isEqualTo("COMMENT-005");
    }

    @Test
    void those_who_may_be_mentioned_are_those_who_may_see_it() {
        Reply readers = as("sita").get(root + "/comments/readers?on=action&of=" + action);
        assertThat(readers.status()).isEqualTo(200);
        assertThat(readers.told())
                .contains(
                        KEYCLOAK.person("sita"),
                        KEYCLOAK.person("rhys"),
                        KEYCLOAK.person("maya"),
                        KEYCLOAK.person("aude"))
                .doesNotContain(KEYCLOAK.person("tom"), KEYCLOAK.person("eve"));
        assertThat(as("tom")
                        .get(root + "/comments/readers?on=action&of=" + action)
                        .status())
                .isEqualTo(403);
        assertThat(as("tom").get(root + "/comments/readers?on=action&of=t-0").told())
                .isEqualTo("200 []");
    }

    @Test
    void an_entry_is_commented_on_by_whoever_reads_it() {
        assertThat(says("sita", "entry", entryOf(action), "Agreed too late").status())
                .isEqualTo(201);
        assertThat(says("rhys", "entry", "1", "Well begun").status()).isEqualTo(201);
        assertThat(says("sita", "entry", "1", "Well begun").text("code")).isEqualTo("COMMENT-003");
        assertThat(says("rhys", "entry", "1", mention("sita")).text("code")).isEqualTo("COMMENT-004");
        assertThat(says("maya", "entry", "2", "Why her?").text("code")).isEqualTo("COMMENT-003");
        assertThat(says("maya", "entry", "9999", "x").text("code")).isEqualTo("COMMENT-003");
    }

    private String entryOf(String it) {
        Reply again = as("sita").post(root + "/actions/" + it + "/done", "{\"outcome\": \"A deputy is named\"}");
        return again.at("lastEntry").asString();
    }

    @Test
    void what_is_not_there_is_not_commented_on() {
        assertThat(says("maya", "action", "t-0", "x").text("code")).isEqualTo("COMMENT-003");
        assertThat(says("maya", "signal", "m-0/RF4/shift-2026-01", "x").text("code"))
                .isEqualTo("COMMENT-003");
        Reply refused = as("maya").post(root + "/comments", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told()).contains("\"of\"", "\"text\"");
    }

    @Test
    void its_author_or_a_manager_withdraws_it() {
        String comment = says("sita", "action", action, "Too late").id();
        String withdraw = root + "/comments/" + comment + "/withdraw";
        assertThat(as("rhys").post(withdraw, "{\"reason\": \"Rude\"}").status()).isEqualTo(403);
        assertThat(as("sita").post(withdraw, "{}").status()).isEqualTo(400);
        assertThat(as("sita").post(withdraw, "{\"reason\": \"Said in anger\"}").status())
                .isEqualTo(200);
        assertThat(as("maya").post(withdraw, "{\"reason\": \"Rude\"}").text("code"))
                .isEqualTo("COMMENT-007");
        String other = says("rhys", "action", action, "A second").id();
        assertThat(as("maya")
                        .post(root + "/comments/" + other + "/withdraw", "{\"reason\": \"Names a patient\"}")
                        .status())
                .isEqualTo(200);
    }
}
