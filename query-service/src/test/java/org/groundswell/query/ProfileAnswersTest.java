package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two profiles of the same sites, half a year apart: what is counted, and what moved. */
class ProfileAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String TOM = TestIssuer.shared().token("tom", "site-team");

    private static QueryService service;
    private static long beforeTheSecond;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("tom", Role.SITE_TEAM, null, "RAA")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "2")
                .round("r-0", "three-s", LocalDate.of(2026, 1, 5))
                .agreed("r-0", "RAA", "STR-1", "3")
                .round("r-1", "nasss", LocalDate.of(2026, 1, 5))
                .rated("r-1", "RAA", "sita", "NASSS-1a", "simple", story("sita", "Much the same for all"))
                .rated("r-1", "RAA", "tom", "NASSS-1a", "complex", story("tom", "Every one differs"))
                .revealed("r-1", "RAA")
                .agreed("r-1", "RAA", "NASSS-1a", "complicated")
                .flagged("r-1", "RAA", "NASSS-1a", "complicated")
                .agreed("r-1", "RAA", "NASSS-D1", "complicated")
                .agreed("r-1", "RAA", "NASSS-D2", "not-known")
                .agreed("r-1", "RAA", "NASSS-D3", "complex")
                .round("r-2", "nasss", LocalDate.of(2026, 7, 1));
        beforeTheSecond = story.entries();
        story.rated("r-2", "RAA", "sita", "NASSS-1a", "complex", story("sita", "They do differ"))
                .agreed("r-2", "RAA", "NASSS-D1", "complex")
                .agreed("r-2", "RAA", "NASSS-D2", "simple")
                .agreed("r-2", "RAA", "NASSS-D3", "complex")
                .agreed("r-2", "RBB", "NASSS-D1", "not-applicable");
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_site_shows_how_its_domains_moved_since_its_last_agreed_profile() {
        JsonNode alpha = row("/rounds/r-2/heat-map", "RAA").get("profile");
        assertThat(alpha.get("since").asString()).isEqualTo("r-1");
        assertThat(alpha.get("moved").toString())
                .isEqualTo(
                        "[{\"domain\":\"NASSS-D1\",\"how\":\"more-complex\",\"before\":\"complicated\",\"now\":\"complex\"},"
                                + "{\"domain\":\"NASSS-D2\",\"how\":\"newly-known\",\"before\":\"not-known\",\"now\":\"simple\"}]");
        assertThat(alpha.get("most").asInt()).isEqualTo(2);
        assertThat(alpha.get("rated").asInt()).isEqualTo(3);
        JsonNode beta = row("/rounds/r-2/heat-map", "RBB").get("profile");
        assertThat(beta.hasNonNull("since")).isFalse();
        assertThat(beta.get("moved")).isEmpty();
        assertThat(data(MAYA, "/rounds/r-2/heat-map").at("/summary/moved").toString())
                .isEqualTo("{\"more-complex\":1,\"less-complex\":0,\"newly-known\":1,\"newly-unknown\":0}");
    }

    @Test
    void a_first_profile_moved_from_nothing_and_shows_where_raters_lie_apart() {
        JsonNode map = data(MAYA, "/rounds/r-1/heat-map");
        JsonNode alpha = row("/rounds/r-1/heat-map", "RAA");
        assertThat(alpha.at("/profile/notKnown").asInt()).isEqualTo(1);
        assertThat(texts(alpha.at("/profile/disagreement"))).containsExactly("NASSS-1a");
        assertThat(alpha.at("/profile").hasNonNull("since")).isFalse();
        assertThat(alpha.get("cells")).hasSize(27);
        assertThat(alpha.at("/cells/0/given").toString()).isEqualTo("[\"complex\",\"simple\"]");
        assertThat(map.get("totalItems").asInt()).isEqualTo(54);
        assertThat(map.at("/summary/perItem/20").toString())
                .isEqualTo("{\"item\":\"NASSS-D1\",\"counts\":{\"simple\":0,\"complicated\":1,\"complex\":0},"
                        + "\"notKnown\":0,\"notApplicable\":0,\"none\":1,\"openFlags\":0}");
    }

    @Test
    void nothing_is_ever_averaged() {
        JsonNode map = data(MAYA, "/rounds/r-2/heat-map");
        assertThat(map.toString()).doesNotContain("\"mean\"", "score", "total\":{");
        assertThat(map.at("/items/0/summary")).isEmpty();
        assertThat(map.at("/summary/perDomain/0/lowest")).isEmpty();
    }

    @Test
    void sites_are_ordered_by_the_levels_and_not_by_their_spelling() {
        assertThat(codes("/rounds/r-2/heat-map?sort=NASSS-D1")).containsExactly("RAA", "RBB");
        assertThat(codes("/rounds/r-1/heat-map?sort=NASSS-D3&order=desc")).containsExactly("RAA", "RBB");
        assertThat(service.get(MAYA, P + "/rounds/r-1/heat-map?sort=STR-1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_assessment_tells_stories_after_the_reveal_and_the_last_profile_beside_it() {
        JsonNode first = data(SITA, "/rounds/r-1/sites/RAA");
        assertThat(first.at("/ratings/0/by/1/answers/nasss-narrative").asString())
                .isEqualTo("Every one differs");
        assertThat(first.at("/ratings/0/by/1").has("person"))
                .as("two raters are too few to be named")
                .isFalse();
        assertThat(first.at("/ratings/0/lowest").asString()).isEqualTo("simple");
        assertThat(first.at("/ratings/0/highest").asString()).isEqualTo("complex");
        assertThat(first.at("/ratings/0").hasNonNull("middle")).isFalse();
        assertThat(first.hasNonNull("previous")).isFalse();
        JsonNode second = data(SITA, "/rounds/r-2/sites/RAA");
        assertThat(second.at("/previous/round").asString()).isEqualTo("r-1");
        assertThat(second.at("/previous/agreed").toString())
                .isEqualTo("{\"NASSS-D1\":\"complicated\",\"NASSS-D2\":\"not-known\",\"NASSS-D3\":\"complex\"}");
        assertThat(second.get("moved")).hasSize(2);
        assertThat(second.at("/mine/0/answers/nasss-narrative").asString()).isEqualTo("They do differ");
        assertThat(data(TOM, "/rounds/r-2/sites/RAA").toString()).doesNotContain("They do differ");
    }

    @Test
    void an_earlier_moment_knows_no_later_profile() {
        assertThat(row("/rounds/r-2/heat-map?asAt=entry:" + beforeTheSecond, "RAA")
                        .at("/profile/moved"))
                .isEmpty();
        assertThat(row("/rounds/r-2/heat-map?asAt=entry:" + beforeTheSecond, "RAA")
                        .at("/profile/since")
                        .asString())
                .isEqualTo("r-1");
    }

    @Test
    void the_file_carries_domains_and_movement() {
        String file = service.get(MAYA, P + "/rounds/r-2/heat-map", "Accept", "text/csv")
                .body();
        assertThat(file.lines().findFirst().orElseThrow()).endsWith("NASSS-D7,NASSS-D7 state,moved");
        assertThat(file).contains("NASSS-D1 more-complex; NASSS-D2 newly-known");
    }

    private static Values story(String person, String words) {
        return new Values(List.of(FieldValue.words("nasss-narrative", said(person, words))));
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static JsonNode row(String path, String site) {
        return StreamSupport.stream(data(MAYA, path).get("items").spliterator(), false)
                .filter(row -> row.at("/site/code").asString().equals(site))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String path) {
        return StreamSupport.stream(data(MAYA, path).get("items").spliterator(), false)
                .map(row -> row.at("/site/code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
