package org.groundswell.command.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTogetherHttpTest extends HttpTest {

    private static final String PROPOSAL = """
            {"sites": [%s], "from": "2019-01", "cause": "New rota", "evidence": "Twelve months above the mean",
             "different": true, "reasonKnown": true, "desirable": true, "expectedToContinue": true}""";
    private static final String BOTH = "\"RF4\", \"R1H\"";

    private String measure;
    private String together;

    @BeforeEach
    void two_years_of_figures_of_two_sites_and_a_short_third() {
        String programme = programme();
        measure = "/programmes/" + programme + "/measures/" + measure(programme);
        together = measure + "/limits/recalculations";
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "London");
        enrol(programme, "RJ1", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        figures("RF4", 24);
        figures("R1H", 24);
        figures("RJ1", 14);
    }

    private void figures(String site, int months) {
        String points = IntStream.range(0, months)
                .mapToObj(i -> "{\"period\": \"%s\", \"numerator\": %d, \"denominator\": 100}"
                        .formatted(YearMonth.of(2018, 1).plusMonths(i), (i < 12 ? 50 : 60) + i % 2))
                .collect(Collectors.joining(","));
        Reply entered = as("maya").put(measure + "/sites/" + site + "/data-points", "{\"points\": [" + points + "]}");
        assertThat(entered.status()).as(entered.told()).isEqualTo(200);
    }

    private Reply propose(String person, String sites) {
        return as(person).post(together, PROPOSAL.formatted(sites));
    }

    private String decide(Reply proposed, String decision) {
        return together + "/" + proposed.id() + "/" + decision;
    }

    @Test
    void one_proposal_stands_in_each_series_and_is_approved_once() {
        Reply proposed = propose("maya", BOTH);
        assertThat(proposed.status()).as(proposed.told()).isEqualTo(201);
        Reply approved = as("rhys").post(decide(proposed, "approve"), "{\"sites\": [" + BOTH + "]}");
        assertThat(approved.status()).as(approved.told()).isEqualTo(200);
        for (String site : new String[] {"RF4", "R1H"}) {
            Reply again = as("rhys")
                    .ifMatch(1)
                    .post(
                            measure + "/sites/" + site + "/limits/recalculations/" + proposed.id() + "/refuse",
                            "{\"reason\": \"Late\"}");
            assertThat(again.told()).as(site).contains("LIMITS-013", "approved");
        }
    }

    @Test
    void all_of_them_or_none_and_each_fault_names_its_sites() {
        Reply refused = propose("maya", BOTH + ", \"RJ1\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told()).contains("LIMITS-009", "RJ1: ").doesNotContain("RF4: ");
        Reply alone = as("maya").post(measure + "/sites/RF4/limits/recalculations", """
                {"from": "2019-01", "cause": "New rota", "evidence": "Seen", "different": true,
                 "reasonKnown": true, "desirable": true, "expectedToContinue": true}""");
        assertThat(alone.status()).as("nothing was half done").isEqualTo(201);
        Reply waits = propose("maya", BOTH);
        assertThat(waits.status()).isEqualTo(409);
        assertThat(waits.told()).contains("LIMITS-005", "RF4: ");
    }

    @Test
    void what_is_wrong_for_all_is_said_once() {
        Reply refused = as("maya").post(together, """
                {"sites": ["RF4", "R1H"], "from": "2019-01", "cause": " ", "evidence": "Seen", "different": true,
                 "reasonKnown": true, "desirable": true, "expectedToContinue": true}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields()).containsExactly("cause");
        assertThat(refused.told()).doesNotContain("RF4");
    }

    @Test
    void whoever_may_not_at_one_site_may_not_at_all() {
        assertThat(propose("sita", BOTH).status()).isEqualTo(403);
        assertThat(propose("rhys", "\"RF4\", \"RJ1\"").status()).isEqualTo(403);
        Reply proposed = propose("maya", BOTH);
        assertThat(as("sita")
                        .post(decide(proposed, "approve"), "{\"sites\": [\"RF4\"]}")
                        .status())
                .isEqualTo(403);
        Reply own = as("maya").post(decide(proposed, "approve"), "{\"sites\": [" + BOTH + "]}");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.told()).contains("LIMITS-011");
    }

    @Test
    void it_is_refused_or_withdrawn_at_once_too() {
        String reason = "{\"sites\": [" + BOTH + "], \"reason\": \"Too early\"}";
        Reply first = propose("maya", BOTH);
        assertThat(as("rhys").post(decide(first, "refuse"), reason).status()).isEqualTo(200);
        Reply second = propose("maya", BOTH);
        assertThat(as("rhys").post(decide(second, "withdraw"), reason).told()).contains("LIMITS-015");
        assertThat(as("maya").post(decide(second, "withdraw"), reason).status()).isEqualTo(200);
    }

    @Test
    void limits_in_force_are_withdrawn_by_who_may_approve_at_every_site() {
        String reason = "{\"sites\": [%s], \"reason\": \"Given up\"}";
        Reply proposed = propose("maya", "\"RF4\"");
        as("rhys").post(decide(proposed, "approve"), "{\"sites\": [\"RF4\"]}");
        assertThat(as("sita")
                        .post(decide(proposed, "withdraw"), reason.formatted("\"RF4\""))
                        .status())
                .isEqualTo(403);
        assertThat(as("rhys")
                        .post(decide(proposed, "withdraw"), reason.formatted("\"RF4\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_repeated_proposal_gets_the_first_answer() {
        String body = PROPOSAL.formatted(BOTH);
        Reply first = as("maya").with("Idempotency-Key", "limits-together-once").post(together, body);
        Reply again = as("maya").with("Idempotency-Key", "limits-together-once").post(together, body);
        assertThat(again.status()).as(again.told()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id()).startsWith("l-");
    }

    @Test
    void no_sites_and_codes_that_are_none_are_named() {
        assertThat(propose("maya", "").faultFields()).containsExactly("sites");
        Reply refused = propose("maya", "\"RF4\", \"?\", \"way too long for a code\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told()).contains("? is not", "way too long for a code is not");
        assertThat(propose("maya", "\"RF4\", \"RZZ\"").told()).contains("LIMITS-002", "RZZ: ");
        assertThat(propose("una", "\"?\"").status()).isEqualTo(404);
    }
}
