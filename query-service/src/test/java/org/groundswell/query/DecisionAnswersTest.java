package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DecisionAnswersTest extends ViewsTestCase {

    @Test
    void decisions_are_listed_by_how_far_they_are() {
        assertThat(texts(data(MAYA, "/decisions").get("items"), "/decision")).containsExactlyInAnyOrder("d-1", "d-2");
        assertThat(texts(data(MAYA, "/decisions?state=open").get("items"), "/decision"))
                .containsExactly("d-1");
        assertThat(texts(data(SITA, "/decisions?state=decided").get("items"), "/status"))
                .containsExactly("approved");
        assertThat(texts(data(MAYA, "/decisions?state=review&by=2026-03-05").get("items"), "/decision"))
                .containsExactly("d-2");
        assertThat(data(MAYA, "/decisions?state=review&by=2026-03-04")
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(texts(data(MAYA, "/decisions?q=RHYS%20leads").get("items"), "/choice"))
                .containsExactly("Rhys leads");
        assertThat(get(EVE, "/decisions").statusCode()).isEqualTo(403);
        assertThat(get(EVE, "/decisions/d-1").statusCode()).isEqualTo(403);
    }

    @Test
    void a_vote_is_shown_to_nobody_else_before_the_reveal() {
        JsonNode toVoter = data(RHYS, "/decisions/d-1");
        assertThat(toVoter.at("/mine/option").asString()).isEqualTo("2");
        assertThat(toVoter.get("votes")).isEmpty();
        for (String token : List.of(MAYA, AUDE, SITA)) {
            JsonNode toOther = data(token, "/decisions/d-1");
            assertThat(toOther.hasNonNull("mine")).isFalse();
            assertThat(toOther.get("votes")).isEmpty();
            assertThat(toOther.toString()).doesNotContain("Wished by");
            assertThat(texts(toOther.at("/decision/voters"), "")).containsExactly("rhys");
        }
    }

    @Test
    void a_vote_is_masked_in_the_history_until_the_reveal() {
        JsonNode entries = data(MAYA, "/history?type=decision.VoteCast").get("items");
        assertThat(texts(entries, "/what"))
                .containsExactlyInAnyOrder(
                        "Voted on a decision", "Voted on a decision: option 1", "Voted on a decision: option 2");
        long sealed = data(RHYS, "/history?type=decision.VoteCast&actor=rhys")
                .at("/items/1/entry")
                .asLong();
        assertThat(data(MAYA, "/history/" + sealed).get("payload").toString()).doesNotContain("option", "Wished");
        assertThat(data(RHYS, "/history/" + sealed).at("/payload/option").asString())
                .isEqualTo("2");
        assertThat(data(MAYA, "/history?q=option&actor=rhys").get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void once_revealed_the_votes_the_conditions_and_the_steps_are_everybodys() {
        JsonNode decided = data(SITA, "/decisions/d-2");
        assertThat(texts(decided.get("votes"), "/option")).containsExactly("1", "2");
        assertThat(decided.at("/values/dec-choice").asString()).isEqualTo("Rhys leads");
        assertThat(decided.at("/values/dec-options/1/dec-option").asString()).isEqualTo("Split");
        assertThat(decided.at("/decision/evidence").asLong()).isEqualTo(3);
        assertThat(decided.at("/decision/conditionsOpen").asInt()).isEqualTo(1);
        assertThat(texts(decided.at("/conditions/0/owner"), "")).containsExactly("rhys");
        assertThat(texts(decided.get("steps"), "/what"))
                .containsExactly("approved", "taken", "revealed", "voted", "voted", "opened");
    }

    @Test
    void each_reader_is_told_what_decisions_need_of_them() {
        assertThat(texts(data(SITA, "/decisions/needs"), "/kind")).containsExactly("vote");
        assertThat(texts(data(RHYS, "/decisions/needs?by=2026-02-05"), "/about"))
                .containsExactly("Two in post");
        assertThat(texts(data(RHYS, "/decisions/needs?by=2026-02-04"), "/kind")).isEmpty();
        assertThat(texts(data(MAYA, "/decisions/needs"), "/kind")).containsExactly("condition", "review");
        assertThat(data(AUDE, "/decisions/needs")).isEmpty();
    }

    @Test
    void what_is_not_there_is_said_so_and_a_file_is_safe_in_a_spreadsheet() {
        assertThat(refusal(get(MAYA, "/decisions/d-9"), 404).at("/code").asString())
                .isEqualTo("DECISION_UNKNOWN");
        assertThat(refusal(get(MAYA, "/decisions?state=won&by=soon&page=0"), 400)
                        .get("faults")
                        .size())
                .isEqualTo(3);
        assertThat(refusal(get(MAYA, "/decisions/needs?by=soon"), 400)
                        .at("/code")
                        .asString())
                .isEqualTo("BY_INVALID");
        assertThat(csv(MAYA, "/decisions").body()).contains("'=Does wave 3").startsWith("decision,status");
    }
}
