package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordAnswersTest extends ViewsTestCase {

    @Test
    void each_reader_sees_the_records_of_their_sites_and_of_the_programme() {
        assertThat(texts(data(MAYA, "/records/risk?sort=due").get("items"), "/record"))
                .containsExactly("k-1", "k-2", "k-3");
        assertThat(texts(data(RHYS, "/records/risk?sort=due").get("items"), "/record"))
                .containsExactly("k-1", "k-2");
        assertThat(texts(data(SITA, "/records/risk?site=RAA").get("items"), "/record"))
                .containsExactly("k-2");
        assertThat(get(SITA, "/records/risk/k-3").statusCode()).isEqualTo(404);
        assertThat(get(EVE, "/records/risk").statusCode()).isEqualTo(403);
        assertThat(get(EVE, "/records/risk/k-1").statusCode()).isEqualTo(403);
    }

    @Test
    void a_record_is_told_in_the_shape_it_was_given_in_with_its_versions() {
        JsonNode detail = data(MAYA, "/records/risk/k-2");
        assertThat(detail.at("/record/values/rsk-event").asString()).isEqualTo("=Staff leave");
        assertThat(detail.at("/record/values/rsk-due").asString()).isEqualTo("2026-03-05");
        assertThat(detail.at("/record/siteName").asString()).isEqualTo("=Alpha");
        assertThat(texts(detail.get("versions"), "/what")).containsExactly("kept");
    }

    @Test
    void words_are_searched_and_a_file_is_safe_in_a_spreadsheet() {
        assertThat(texts(data(MAYA, "/records/risk?q=LEAD").get("items"), "/record"))
                .containsExactly("k-1");
        assertThat(texts(data(MAYA, "/records/risk?q=gamma").get("items"), "/record"))
                .containsExactly("k-3");
        assertThat(csv(MAYA, "/records/risk").body()).contains("'=Staff leave").startsWith("record,site");
    }

    @Test
    void what_stands_of_each_kind_is_counted_for_each_reader_as_at_any_moment() {
        assertThat(data(MAYA, "/records").toString())
                .isEqualTo("[{\"kind\":\"risk\",\"standing\":3,\"withdrawn\":0,\"newest\":\"%s\"}]"
                        .formatted(Story.day()));
        assertThat(data(RHYS, "/records").at("/0/standing").asLong()).isEqualTo(2);
        assertThat(data(SITA, "/records").at("/0/standing").asLong()).isEqualTo(2);
        assertThat(get(EVE, "/records").statusCode()).isEqualTo(403);
        assertThat(data(MAYA, "/records?happenedBy=2026-01-04")).isEmpty();
        assertThat(data(MAYA, "/records?asAt=entry:9")).isEmpty();
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(refusal(get(MAYA, "/records/diary"), 404).at("/code").asString())
                .isEqualTo("KIND_UNKNOWN");
        assertThat(refusal(get(MAYA, "/records/risk/k-9"), 404).at("/code").asString())
                .isEqualTo("RECORD_UNKNOWN");
        assertThat(refusal(get(MAYA, "/records/risk?sort=size&withdrawn=maybe&page=0"), 400)
                        .get("faults")
                        .size())
                .isEqualTo(3);
    }
}
