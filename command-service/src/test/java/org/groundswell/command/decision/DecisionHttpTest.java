package org.groundswell.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionHttpTest extends HttpTest {

    private static final String QUESTION = """
            {"values": {"dec-question": "Does wave 3 start as one?",
              "dec-options": [{"dec-option": "Start all 38"}, {"dec-option": "Split 22 and 16"}],
              "dec-evidence": 2%s}, "asked": [%s], "consulted": "The panel"}
            """;

    private static final String ANSWER = """
            {"values": {"dec-choice": "Split", "dec-reasons": "Support is thin", "dec-deciders": ["Maya", "Rhys"],
              "dec-dissent": "None recorded", "dec-date": "2026-03-01", "dec-review": "2199-03-01",
              "dec-conditions": [{"dec-condition": "Two in post", "dec-condition-owner": "Jo", "dec-condition-due": "2199-01-01"}]},
             "expectedEffect": "Fewer wait"}
            """;

    private String programme;
    private String decisions;

    @BeforeEach
    void invite_voters() {
        programme = programme();
        decisions = "/programmes/" + programme + "/decisions";
        enrol(programme, "RF4", "London");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "eve", "executive", "");
    }

    private String opened(String more, String... people) {
        Reply reply = as("maya").post(decisions, question(more, people));
        assertThat(reply.status()).as(reply.told()).isEqualTo(201);
        return decisions + "/" + reply.id();
    }

    private String question(String more, String... people) {
        StringBuilder asked = new StringBuilder();
        for (String person : people) {
            asked.append(asked.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(KEYCLOAK.person(person))
                    .append('"');
        }
        return QUESTION.formatted(more, asked);
    }

    private String approved(String more) {
        String decision = opened(more, "rhys");
        ok(as("rhys").put(decision + "/vote", "{\"option\": \"2\"}"));
        Reply taken = as("maya").post(decision + "/take", ANSWER);
        ok(taken);
        ok(as("rhys").ifMatch(taken.version()).put(decision + "/approval", "{}"));
        return decision;
    }

    private static void ok(Reply reply) {
        assertThat(reply.status()).as(reply.told()).isEqualTo(200);
    }

    @Test
    void a_decision_is_opened_voted_on_written_down_and_approved_by_a_second_person() {
        String decision = opened("", "maya", "rhys");
        ok(as("maya").put(decision + "/vote", "{\"option\": \"1\"}"));
        assertThat(as("maya").post(decision + "/take", ANSWER).text("code")).isEqualTo("DECISION-012");
        ok(as("rhys").put(decision + "/vote", "{\"option\": \"2\", \"because\": \"Thin\"}"));
        Reply taken = as("maya").post(decision + "/take", ANSWER);
        ok(taken);
        assertThat(as("rhys").put(decision + "/approval", "{}").status()).isEqualTo(428);
        Reply alone = as("maya").ifMatch(taken.version()).put(decision + "/approval", "{}");
        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.text("code")).isEqualTo("DECISION-016");
        ok(as("rhys").post(decision + "/send-back", "{\"reason\": \"Name an owner\"}"));
        assertThat(as("rhys")
                        .ifMatch(taken.version())
                        .put(decision + "/approval", "{}")
                        .status())
                .as("what was read is no longer what would be approved")
                .isEqualTo(412);
        Reply again = as("maya").post(decision + "/take", ANSWER);
        ok(as("rhys").ifMatch(again.version()).put(decision + "/approval", "{\"note\": \"Agreed\"}"));
        ok(as("rhys").put(decision + "/conditions/1", "{\"met\": \"partly\", \"note\": \"One of two\"}"));
        assertThat(as("maya")
                        .put(decision + "/conditions/9", "{\"met\": \"yes\"}")
                        .status())
                .isEqualTo(404);
        ok(as("maya").post(decision + "/outcome", "{\"outcome\": \"All began\"}"));
        assertThat(as("maya")
                        .post(decision + "/withdraw", "{\"reason\": \"Late\"}")
                        .text("code"))
                .isEqualTo("DECISION-017");
    }

    @Test
    void a_further_decision_supersedes_the_one_it_replaces_when_it_is_approved() {
        String first = approved("");
        String id = first.substring(first.lastIndexOf('/') + 1);
        approved(", \"dec-replaces\": \"" + id + "\"");
        Reply late = as("maya").post(first + "/outcome", "{\"outcome\": \"Late\"}");
        assertThat(late.text("code")).isEqualTo("DECISION-020");
        assertThat(as("maya")
                        .post(decisions, question(", \"dec-replaces\": \"" + id + "\"", "rhys"))
                        .told())
                .contains("DECISION-008");
    }

    @Test
    void who_was_not_asked_or_has_no_role_for_it_does_not_vote() {
        String decision = opened("", "rhys");
        assertThat(as("sita").put(decision + "/vote", "{\"option\": \"1\"}").text("code"))
                .isEqualTo("DECISION-009");
        assertThat(as("eve").put(decision + "/vote", "{\"option\": \"1\"}").status())
                .isEqualTo(403);
        assertThat(as("rhys").post(decisions, question("", "rhys")).status()).isEqualTo(403);
        assertThat(as("rhys")
                        .post(decision + "/close-vote", "{\"reason\": \"Now\"}")
                        .status())
                .isEqualTo(403);
        ok(as("maya").post(decision + "/close-vote", "{\"reason\": \"Rhys is away\"}"));
    }

    @Test
    void every_fault_of_a_question_is_named_at_its_field() {
        Reply refused = as("maya").post(decisions, """
                {"values": {"dec-options": [{"dec-option": "Only this"}], "dec-evidence": 99999, "dec-replaces": "d-\\u0000"},
                 "asked": ["nobody", "x\\u0000"]}
                """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told())
                .contains(
                        "values.dec-question",
                        "values.dec-options",
                        "values.dec-evidence",
                        "values.dec-replaces",
                        "asked[0]",
                        "asked[1]");
    }

    @Test
    void what_was_never_opened_is_not_found() {
        assertThat(as("maya").post(decisions + "/d-0/take", ANSWER).status()).isEqualTo(404);
        assertThat(as("rhys")
                        .put(decisions + "/d-0/vote", "{\"option\": \"1\"}")
                        .status())
                .isEqualTo(404);
    }
}
