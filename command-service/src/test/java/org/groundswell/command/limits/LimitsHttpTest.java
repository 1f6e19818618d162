package org.groundswell.command.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsHttpTest extends HttpTest {

    private static final String PROPOSAL = """
            {"from": "2019-01", "cause": "New rota", "evidence": "Twelve months above the mean", "different": true,
             "reasonKnown": true, "desirable": %s, "expectedToContinue": true}""";

    private String programme;
    private String series;

    @BeforeEach
    void two_years_of_figures_of_one_site() {
        programme = programme();
        String measure = measure(programme);
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        series = "/programmes/" + programme + "/measures/" + measure + "/sites/RF4";
        String points = IntStream.range(0, 24)
                .mapToObj(i -> "{\"period\": \"%s\", \"numerator\": %d, \"denominator\": 100}"
                        .formatted(YearMonth.of(2018, 1).plusMonths(i), (i < 12 ? 50 : 60) + i % 2))
                .collect(Collectors.joining(","));
        Reply entered = as("sita").put(series + "/data-points", "{\"points\": [" + points + "]}");
        assertThat(entered.status()).as(entered.told()).isEqualTo(200);
    }

    private Reply propose(String person) {
        Reply proposed = as(person).post(series + "/limits/recalculations", PROPOSAL.formatted("true"));
        assertThat(proposed.status()).as(proposed.told()).isEqualTo(201);
        return proposed;
    }

    private String path(Reply proposed, String decision) {
        return series + "/limits/recalculations/" + proposed.id() + "/" + decision;
    }

    @Test
    void a_site_proposes_and_the_regional_lead_approves() {
        Reply proposed = propose("sita");
        assertThat(as("sita").ifMatch(0).post(path(proposed, "approve"), "{}").status())
                .isEqualTo(403);
        Reply approved = as("rhys").ifMatch(0).post(path(proposed, "approve"), "{}");
        assertThat(approved.status()).as(approved.told()).isEqualTo(200);
        assertThat(approved.version()).isEqualTo(1);
    }

    @Test
    void nobody_approves_their_own_proposal() {
        Reply proposed = propose("maya");
        Reply refused = as("maya").ifMatch(0).post(path(proposed, "approve"), "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.told()).contains("LIMITS-011");
    }

    @Test
    void a_decision_names_the_version_it_was_made_on() {
        Reply proposed = propose("sita");
        assertThat(as("rhys").post(path(proposed, "approve"), "{}").status()).isEqualTo(428);
        Reply withdrawn = as("sita").ifMatch(0).post(path(proposed, "withdraw"), "{\"reason\": \"Mistaken\"}");
        assertThat(withdrawn.status()).as(withdrawn.told()).isEqualTo(200);
        assertThat(as("rhys").ifMatch(0).post(path(proposed, "approve"), "{}").status())
                .isEqualTo(412);
    }

    @Test
    void limits_in_force_are_withdrawn_by_who_may_approve() {
        Reply proposed = propose("sita");
        as("rhys").ifMatch(0).post(path(proposed, "approve"), "{}");
        String reason = "{\"reason\": \"The rota was given up\"}";
        assertThat(as("sita")
                        .ifMatch(1)
                        .post(path(proposed, "withdraw"), reason)
                        .status())
                .isEqualTo(403);
        assertThat(as("maya")
                        .ifMatch(1)
                        .post(path(proposed, "withdraw"), reason)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_repeated_proposal_gets_the_first_answer() {
        String body = PROPOSAL.formatted("true");
        Reply first = as("sita").with("Idempotency-Key", "limits-once").post(series + "/limits/recalculations", body);
        Reply again = as("sita").with("Idempotency-Key", "limits-once").post(series + "/limits/recalculations", body);
        assertThat(first.status()).as(first.told()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id()).startsWith("l-");
    }

    @Test
    void every_fault_of_a_proposal_is_named() {
        Reply refused = as("sita").post(series + "/limits/recalculations", """
                {"from": "2017-01", "baselinePoints": 3.5, "cause": " ", "evidence": "", "different": true,
                 "reasonKnown": true, "desirable": true, "expectedToContinue": true}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields()).containsExactlyInAnyOrder("from", "baselinePoints", "cause", "evidence");

        Reply malformed = as("sita").post(series + "/limits/recalculations", """
                {"from": "January", "cause": 1, "different": "yes", "colour": "red"}""");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.faultFields())
                .contains("from", "cause", "evidence", "different", "reasonKnown", "desirable", "colour");
    }

    @Test
    void an_approval_against_a_no_needs_a_comment() {
        Reply proposed = as("sita").post(series + "/limits/recalculations", PROPOSAL.formatted("false"));
        Reply silent = as("rhys").ifMatch(0).post(path(proposed, "approve"), "{\"comment\": \" \"}");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.faultFields()).containsExactly("comment");
    }

    @Test
    void another_site_an_unknown_measure_and_an_unknown_recalculation_are_refused() {
        String body = PROPOSAL.formatted("true");
        assertThat(as("sita")
                        .post(series.replace("RF4", "R1H") + "/limits/recalculations", body)
                        .status())
                .isEqualTo(403);
        assertThat(as("maya")
                        .post(series.replaceFirst("measures/[^/]+", "measures/m-none") + "/limits/recalculations", body)
                        .status())
                .isEqualTo(404);
        assertThat(as("maya")
                        .ifMatch(-1)
                        .post(series + "/limits/recalculations/l-none/refuse", "{\"reason\": \"No\"}")
                        .status())
                .isIn(400, 404);
    }
}
