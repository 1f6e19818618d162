package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ActionAnswersTest extends ViewsTestCase {

    @Test
    void the_oldest_due_comes_first_and_each_reader_sees_their_sites_and_the_programme() {
        assertThat(texts(data(MAYA, "/actions").get("items"), "/action"))
                .containsExactly("t-2", "flag:r-1/RAA/SUP-1", "t-1", "decision:d-2/1", "t-3");
        assertThat(texts(data(SITA, "/actions").get("items"), "/action"))
                .containsExactly("t-2", "flag:r-1/RAA/SUP-1", "t-1", "decision:d-2/1");
        assertThat(get(SITA, "/actions/t-3").statusCode()).isEqualTo(404);
        assertThat(get(EVE, "/actions").statusCode()).isEqualTo(403);
        assertThat(get(ADA, "/actions/needs").statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_flag_ended_in_stands_until_an_action_takes_it_on() {
        JsonNode noted = data(MAYA, "/actions?q=roles").at("/items/0");
        assertThat(noted.at("/standing").asString()).isEqualTo("noted");
        assertThat(noted.at("/ownerWords").asString()).isEqualTo("Ward manager");
        assertThat(noted.at("/origin").asString()).isEqualTo("r-1/RAA/SUP-1");
        assertThat(data(MAYA, "/actions?q=deputy").at("/total").asInt()).isOne();
        assertThat(data(MAYA, "/actions?q=deputy").at("/items/0/originKind").asString())
                .isEqualTo("flag");
        assertThat(get(MAYA, "/actions/flag:r-1%2FRAA%2FSUP-1").statusCode()).isIn(400, 404);
    }

    @Test
    void they_are_filtered_by_site_owner_state_and_words() {
        assertThat(texts(data(MAYA, "/actions?site=RCC").get("items"), "/action"))
                .containsExactly("t-3");
        assertThat(texts(data(SITA, "/actions?owner=mine").get("items"), "/action"))
                .containsExactly("t-1");
        assertThat(texts(data(MAYA, "/actions?owner=rhys&state=open").get("items"), "/action"))
                .containsExactly("t-2", "decision:d-2/1");
        assertThat(texts(data(MAYA, "/actions?state=ended").get("items"), "/ending"))
                .containsExactly("All are trained");
        assertThat(texts(data(MAYA, "/actions?state=overdue&by=2026-01-20").get("items"), "/action"))
                .containsExactly("t-2");
        assertThat(texts(data(MAYA, "/actions?state=overdue&by=2026-01-26").get("items"), "/action"))
                .containsExactly("t-2", "t-1");
        assertThat(texts(data(MAYA, "/actions?state=noted").get("items"), "/action"))
                .containsExactly("flag:r-1/RAA/SUP-1");
        assertThat(texts(data(MAYA, "/actions?q=GAMMA").get("items"), "/action"))
                .containsExactly("t-3");
    }

    @Test
    void an_owner_is_told_what_is_due_by_a_day() {
        assertThat(data(SITA, "/actions/needs?by=2026-01-24")).isEmpty();
        assertThat(texts(data(SITA, "/actions/needs?by=2026-01-25"), "/action")).containsExactly("t-1");
        assertThat(texts(data(RHYS, "/actions/needs"), "/action")).containsExactly("t-2");
        assertThat(data(MAYA, "/actions/needs")).isEmpty();
    }

    @Test
    void an_action_is_told_with_its_steps() {
        JsonNode detail = data(MAYA, "/actions/t-3");
        assertThat(detail.at("/action/standing").asString()).isEqualTo("done");
        assertThat(detail.at("/action/firstDue").asString()).isEqualTo("2026-01-10");
        assertThat(detail.at("/action/due").asString()).isEqualTo("2026-02-04");
        assertThat(texts(detail.get("steps"), "/what")).containsExactly("done", "rescheduled", "agreed");
        assertThat(get(MAYA, "/actions/t-3").headers().firstValue("etag")).contains("\"2\"");
    }

    @Test
    void those_who_could_see_to_it_are_offered_as_owners() {
        assertThat(texts(data(SITA, "/actions/owners?site=RAA"), "/person"))
                .containsExactly("maya", "rhys", "sita", "tom");
        assertThat(texts(data(MAYA, "/actions/owners?site=RCC"), "/person")).containsExactly("maya");
        assertThat(texts(data(SITA, "/actions/owners"), "/person"))
                .contains("rhys", "tom")
                .doesNotContain("eve", "aude");
        assertThat(get(SITA, "/actions/owners?site=RCC").statusCode()).isEqualTo(403);
        assertThat(get(SITA, "/actions/owners?site=ZZZ").statusCode()).isEqualTo(404);
    }

    @Test
    void the_file_holds_all_of_them_and_no_formula() {
        String file = csv(MAYA, "/actions?site=RAA").body();
        assertThat(file).contains("t-1,RAA,'=Name a deputy,flag,r-1/RAA/SUP-2,sita,2026-01-25");
        assertThat(file.lines()).hasSize(3);
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(refusal(get(MAYA, "/actions/t-9"), 404).at("/code").asString())
                .isEqualTo("ACTION_UNKNOWN");
        assertThat(refusal(get(MAYA, "/actions?state=won&by=soon&page=0"), 400)
                        .get("faults")
                        .size())
                .isEqualTo(3);
        assertThat(refusal(get(MAYA, "/actions/needs?by=soon"), 400).at("/code").asString())
                .isEqualTo("BY_INVALID");
    }
}
