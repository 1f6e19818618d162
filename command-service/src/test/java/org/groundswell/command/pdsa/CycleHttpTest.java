package org.groundswell.command.pdsa;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CycleHttpTest extends HttpTest {

    private static final String START = "{\"values\": {\"pdsa-start\": \"2026-03-01\", \"pdsa-end\": \"2026-03-14\"}}";
    private static final String HAPPENED = "{\"values\": {\"pdsa-happened\": \"Seven of ten answered\"}}";
    private static final String STUDY =
            "{\"values\": {\"pdsa-result\": \"worse\", \"pdsa-learned\": \"Noon is better\"}}";

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
    }

    private static String plan(String prediction, String rest) {
        return """
                {"values": {"pdsa-aim": "Whether evening calls reach more", "pdsa-change": "Call after six",
                  "pdsa-prediction": "%s", "pdsa-scope": "One ward, two weeks", "pdsa-owner": "Ward manager"%s}}
                """.formatted(prediction, rest);
    }

    private String planned(String rest) {
        Reply planned = as("sita").post(root + "/sites/RF4/pdsa", plan("Eight of ten answer", rest));
        assertThat(planned.status()).as(planned.told()).isEqualTo(201);
        return root + "/pdsa/" + planned.id();
    }

    private void takes(String path, String body) {
        Reply reply = as("sita").post(path, body);
        assertThat(reply.status()).as(reply.told()).isEqualTo(200);
    }

    @Test
    void a_team_runs_a_test_to_its_end_and_plans_the_next() {
        String test = planned("");
        assertThat(as("sita").post(test + "/start", START).status()).isEqualTo(428);
        Reply started = as("sita").ifMatch(0).post(test + "/start", START);
        assertThat(started.status()).as(started.told()).isEqualTo(200);
        takes(test + "/happened", HAPPENED);
        takes(test + "/study", STUDY);
        String previous = ", \"pdsa-previous\": \"" + test.substring(test.lastIndexOf('/') + 1) + "\"";
        assertThat(as("sita")
                        .post(root + "/sites/RF4/pdsa", plan("Nine answer", previous))
                        .text("code"))
                .isEqualTo("PDSA-005");
        takes(test + "/act", "{\"values\": {\"pdsa-next\": \"adapt\"}}");
        planned(previous);
        assertThat(as("sita").post(test + "/withdraw", "{\"reason\": \"No\"}").text("code"))
                .isEqualTo("PDSA-012");
    }

    @Test
    void the_prediction_is_sealed_by_the_start_as_it_was_seen() {
        String test = planned("");
        assertThat(as("sita").put(test, plan("All answer", "")).status()).isEqualTo(428);
        assertThat(as("sita").ifMatch(0).put(test, plan("All answer", "")).status())
                .isEqualTo(200);
        assertThat(as("sita").ifMatch(0).post(test + "/start", START).status()).isEqualTo(412);
        assertThat(as("sita").ifMatch(1).post(test + "/start", START).status()).isEqualTo(200);
        Reply late = as("sita").ifMatch(2).put(test, plan("Seven of ten answer", ""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("PDSA-006");
        Reply smuggled = as("sita")
                .post(
                        test + "/happened",
                        "{\"values\": {\"pdsa-happened\": \"Seven\", \"pdsa-prediction\": \"Seven\"}}");
        assertThat(smuggled.status()).isEqualTo(400);
        assertThat(smuggled.told()).contains("values.pdsa-prediction");
    }

    @Test
    void only_the_sites_team_and_managers_run_its_tests() {
        String test = planned("");
        assertThat(as("rhys").post(root + "/sites/RF4/pdsa", plan("More", "")).status())
                .isEqualTo(403);
        assertThat(as("tom").ifMatch(0).post(test + "/start", START).status()).isEqualTo(403);
        assertThat(as("rhys").post(test + "/withdraw", "{\"reason\": \"No\"}").status())
                .isEqualTo(403);
        assertThat(as("maya")
                        .post(test + "/withdraw", "{\"reason\": \"The ward closed\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("maya").post(root + "/pdsa/y-0/happened", HAPPENED).status())
                .isEqualTo(404);
    }

    @Test
    void every_fault_is_named_at_its_field() {
        Reply refused = as("sita")
                .post(
                        root + "/sites/RF4/pdsa",
                        "{\"values\": {\"pdsa-element\": \"c-\\u0000\", \"pdsa-start\": \"2026-03-01\"}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told())
                .contains(
                        "values.pdsa-element",
                        "values.pdsa-start",
                        "values.pdsa-aim",
                        "values.pdsa-change",
                        "values.pdsa-prediction",
                        "values.pdsa-scope",
                        "values.pdsa-owner",
                        "PDSA-004");
        assertThat(as("sita").post(root + "/sites/RF4/pdsa", "{\"values\": 3}").status())
                .isEqualTo(400);
        String test = planned("");
        assertThat(as("sita")
                        .ifMatch(0)
                        .post(test + "/start", "{\"values\": {\"pdsa-start\": \"soon\"}}")
                        .told())
                .contains("values.pdsa-start");
        assertThat(as("sita").post(test + "/withdraw", "{}").told()).contains("\"reason\"");
    }
}
