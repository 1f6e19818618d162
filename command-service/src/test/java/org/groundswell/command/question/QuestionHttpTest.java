package org.groundswell.command.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionHttpTest extends HttpTest {

    private static final String AMBITION =
            "{\"values\": {\"OVER-1.ambition\": \"No one waits\", \"OVER-1.horizon\": 4}}";

    private String questions;

    @BeforeEach
    void found_a_programme_with_a_site() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        questions = "/programmes/" + programme + "/questions/";
    }

    @Test
    void a_programmes_answer_is_drafted_agreed_overtaken_and_agreed_anew() {
        Reply drafted = as("maya").put(questions + "OVER-1", AMBITION);
        assertThat(drafted.status()).as(drafted.told()).isEqualTo(200);
        String agreed = "{\"agreedBy\": \"Board\", \"agreedOn\": \"%s\"}".formatted(today());
        assertThat(as("maya").post(questions + "OVER-1/agree", agreed).status()).isEqualTo(200);
        assertThat(as("maya").post(questions + "OVER-1/agree", agreed).text("code"))
                .isEqualTo("QUESTION-007");
        Reply overtaken = as("maya")
                .post(questions + "OVER-1/overtaken", "{\"trigger\": \"other\", \"reason\": \"A new sponsor\"}");
        assertThat(overtaken.status()).as(overtaken.told()).isEqualTo(200);
        assertThat(as("maya").post(questions + "OVER-1/agree", agreed).status()).isEqualTo(200);
    }

    @Test
    void a_teams_own_answer_is_not_the_programmes() {
        String own =
                "{\"site\": \"RF4\", \"values\": {\"SUST-1.definition\": \"Every day\"}, \"owner\": \"Ward manager\"}";
        assertThat(as("sita").put(questions + "SUST-1", own).status()).isEqualTo(200);
        assertThat(as("sita").put(questions + "OVER-1", AMBITION).status()).isEqualTo(403);
        assertThat(as("sita")
                        .put(questions + "SUST-1", own.replace("RF4", "R1H"))
                        .status())
                .isEqualTo(403);
        assertThat(as("una").put(questions + "SUST-1", own).status()).isEqualTo(404);
        assertThat(as("sita")
                        .post(
                                questions + "SUST-7/not-applicable",
                                "{\"site\": \"RF4\", \"reason\": \"One person runs it\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_colleagues_wording_is_not_overwritten_unseen() {
        Reply first = as("maya").put(questions + "OVER-1", AMBITION);
        String other = AMBITION.replace("4", "5");
        assertThat(as("maya")
                        .ifMatch(first.version())
                        .put(questions + "OVER-1", other)
                        .status())
                .isEqualTo(200);
        assertThat(as("maya")
                        .ifMatch(first.version())
                        .put(questions + "OVER-1", AMBITION.replace("4", "6"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void every_fault_is_listed_and_what_is_not_there_is_said() {
        Reply faulty = as("maya").put(questions + "OVER-2", """
                {"values": {"OVER-2.intent": "maybe", "colour": "red",
                  "OVER-2.routes": [{"from": "2026-03-01"}, {"choice": "by-pigeon"}]}}""");
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.faultFields())
                .contains(
                        "values.OVER-2.intent",
                        "values.colour",
                        "values.OVER-2.routes[0].choice",
                        "values.OVER-2.routes[1].choice");
        assertThat(as("maya").put(questions + "OVER-9", AMBITION).status()).isEqualTo(404);
        assertThat(as("maya").put(questions + "SUST-7", "{\"values\": {}}").faultFields())
                .contains("site");
        Reply soon = as("maya").post(questions + "OVER-1/agree", "{\"agreedBy\": \"\", \"agreedOn\": \"soon\"}");
        assertThat(soon.status()).isEqualTo(400);
        assertThat(as("maya").post(questions + "OVER-1/agree", "{}").faultFields())
                .contains("agreedBy", "agreedOn");
        assertThat(as("maya")
                        .put(questions + "SUST-1", "{\"site\": \"ZZ9\", \"values\": {\"SUST-1.definition\": \"x\"}}")
                        .text("code"))
                .isEqualTo("QUESTION-004");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
