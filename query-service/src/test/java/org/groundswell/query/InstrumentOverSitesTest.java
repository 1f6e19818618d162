package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.value;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An instrument is seen over sites by the views of measures: its domains and its items, a figure a round. */
class InstrumentOverSitesTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String STRUCTURE = P + "/measures/three-s:structure";
    private static final String ITEM = P + "/measures/three-s:STR-1";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");

    private static QueryService service;
    private static long firstRound;

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "1")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 1, 2));
        story.round("r-1", "three-s", LocalDate.of(2026, 1, 5))
                .agreed("r-1", "RAA", "STR-1", "1")
                .agreed("r-1", "RAA", "STR-2", "2")
                .agreed("r-1", "RBB", "STR-1", "3")
                .agreed("r-1", "RBB", "STR-2", "not-applicable");
        firstRound = story.entries();
        story.round("r-2", "three-s", LocalDate.of(2026, 5, 4))
                .agreed("r-2", "RAA", "STR-1", "2")
                .agreed("r-2", "RAA", "STR-1", "3")
                .agreed("r-2", "RBB", "STR-1", "not-known")
                .round("r-3", "nasss", LocalDate.of(2026, 6, 1))
                .agreed("r-3", "RAA", "NASSS-1a", "complex");
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<String> values(JsonNode points) {
        return StreamSupport.stream(points.spliterator(), false)
                .map(point -> point.get("at").asString() + " " + point.get("value"))
                .toList();
    }

    @Test
    void a_domain_is_the_mean_of_what_was_agreed_and_follows_each_rating() {
        JsonNode chart =
                service.read(MAYA, STRUCTURE + "/sites/RAA/control-chart").get("data");
        assertThat(chart.at("/measure/name").asString()).isEqualTo("Derived 3S checklist: Structure");
        assertThat(values(chart.get("points")))
                .as("the months between rounds are nobody’s")
                .containsExactly("2026-01 1.5", "2026-05 3.0");
        assertThat(values(service.read(MAYA, STRUCTURE + "/sites/RAA/control-chart?asAt=entry:" + firstRound)
                        .at("/data/points")))
                .containsExactly("2026-01 1.5");
    }

    @Test
    void an_answer_that_is_no_level_is_no_figure() {
        JsonNode points = service.read(MAYA, ITEM + "/sites/RBB/control-chart").at("/data/points");
        assertThat(points.at("/0/standing").asString()).isEqualTo("value");
        assertThat(points.at("/1/standing").asString()).isEqualTo("missing");
        assertThat(service.read(MAYA, P + "/measures/three-s:STR-2/sites/RBB/control-chart")
                        .at("/data/points/0/standing")
                        .asString())
                .isEqualTo("not-applicable");
    }

    @Test
    void the_views_of_measures_take_it_with_their_filters() {
        assertThat(service.read(MAYA, STRUCTURE + "/signals?region=North").at("/data/items"))
                .hasSize(1);
        JsonNode months = service.read(MAYA, STRUCTURE + "/deciles").at("/data/months");
        assertThat(months).hasSize(2);
        assertThat(months.at("/0/n").asInt()).isEqualTo(2);
        JsonNode slope = service.read(MAYA, STRUCTURE + "/slope").get("data");
        assertThat(slope.at("/units/0/first/value").asDouble()).isEqualTo(1.5);
        assertThat(slope.at("/units/0/latest/value").asDouble()).isEqualTo(3);
        assertThat(slope.at("/counts/left").asInt())
                .as("Beta has no level in the second")
                .isEqualTo(1);
        assertThat(service.read(EVE, STRUCTURE + "/deciles").at("/data/months")).hasSize(2);
        assertThat(service.get(EVE, STRUCTURE + "/sites/RAA/control-chart").statusCode())
                .isEqualTo(403);
    }

    @Test
    void coverage_counts_a_round_once_however_often_it_is_agreed() {
        JsonNode measure = service.read(MAYA, ITEM + "/deciles").at("/data/measure");
        assertThat(measure.get("sites").asInt()).isEqualTo(2);
        assertThat(measure.get("points").asInt()).isEqualTo(4);
        assertThat(measure.get("lastPeriod").asString()).isEqualTo("2026-05");
    }

    @Test
    void a_sites_list_of_measures_stays_one_of_measures() {
        JsonNode measures = service.read(MAYA, P + "/sites/RAA/variation").at("/data/measures");
        assertThat(measures).hasSize(1);
        assertThat(measures.at("/0/chart/measure/measure").asString()).isEqualTo("m-1");
    }

    @Test
    void words_are_never_turned_into_numbers() {
        assertThat(service.get(MAYA, P + "/measures/nasss:NASSS-1a/deciles").statusCode())
                .isEqualTo(404);
        assertThat(service.read(MAYA, STRUCTURE + "/deciles")
                        .at("/asAt/updating")
                        .asBoolean())
                .as("such a rating does not stop the view")
                .isFalse();
    }

    @Test
    void there_is_none_before_the_first_round_and_none_over_all_domains() {
        assertThat(service.get(MAYA, STRUCTURE + "/deciles?asAt=entry:5").statusCode())
                .isEqualTo(404);
        assertThat(service.get(MAYA, P + "/measures/three-s/deciles").statusCode())
                .isEqualTo(404);
    }
}
