package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A heat map by group and membership lens. The round opened on 5 January 2026, so a site counts as it was grouped at the end of that
 * month: RAA left the north in February, RBB stayed there, RCC came within January, RDD went away and came back, REE never was there.
 */
class HeatMapLensTest {

    private static final String MAP = "/api/v1/programmes/p-one/rounds/r-1/heat-map";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");

    private static QueryService service;
    private static long beforeTheMoves;

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .site("RCC", "Gamma", "South", "1")
                .site("RDD", "Delta", "North", "2")
                .site("REE", "Epsilon", "South", "2")
                .round("r-1");
        for (String site : List.of("RAA", "RBB", "RCC", "RDD", "REE")) {
            story.agreed("r-1", site, "STR-1", "0").flagged("r-1", site, "STR-1", "0");
        }
        made(story, "g-1", true, "RAA", "RCC");
        made(story, "g-2", false, "RBB");
        beforeTheMoves = story.entries();
        story.site("RAA", new SiteRegrouped("South", "1", LocalDate.of(2026, 2, 10)))
                .site("RCC", new SiteRegrouped("North", "1", LocalDate.of(2026, 1, 20)))
                .site("RDD", new SiteRegrouped("South", "2", LocalDate.of(2026, 2, 1)))
                .site("RDD", new SiteRegrouped("North", "2", LocalDate.of(2026, 3, 1)))
                .site("RBB", new SiteRegrouped("North", "2", LocalDate.of(2026, 3, 2)))
                .site("RBB", implementing(LocalDate.of(2026, 1, 9)))
                .site("REE", implementing(LocalDate.of(2026, 2, 2)));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void made(Story story, String group, boolean shared, String... sites) {
        story.append(
                AggregateId.group(story.programme(), group),
                "maya",
                new GroupMade(
                        group,
                        new PersonId("maya"),
                        said("maya", group),
                        Stream.of(sites).map(SiteCode::new).toList(),
                        shared));
    }

    private static StageEntered implementing(LocalDate on) {
        return new StageEntered("MV-F1", "forward", "identified", "implementing", on, List.of(), null, null);
    }

    private static JsonNode map(String query) {
        return service.read(MAYA, MAP + query).get("data");
    }

    private static List<String> codes(String query) {
        return map("?sort=code" + query).get("items").findValuesAsString("code");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'RBB RCC RDD'",
        "now, 'RBB RCC RDD'",
        "then, 'RAA RBB RCC RDD'",
        "throughout, 'RBB RCC'",
    })
    void a_region_is_as_it_was_as_it_is_or_of_sites_that_stayed(String lens, String sites) {
        assertThat(codes("&region=North&lens=" + lens)).containsExactly(sites.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"now, 'RBB REE'", "then, 'RBB'", "throughout, 'RBB'"})
    void so_is_a_stage(String lens, String sites) {
        assertThat(codes("&stage=implementing&lens=" + lens)).containsExactly(sites.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "region=North&wave=2, now, 'RBB RDD'",
        "region=North&wave=1, then, 'RAA RBB RCC'",
        "region=North&wave=1, throughout, 'RCC'",
        "region=North&stage=implementing, throughout, 'RBB'",
        "region=North&q=alp, then, 'RAA'",
        "group=g-1, then, 'RAA RCC'",
        "group=g-1&region=North, now, 'RCC'",
        "group=g-1&region=North, then, 'RAA RCC'",
        "group=g-2&region=North, throughout, 'RBB'",
    })
    void what_is_chosen_is_chosen_together(String chosen, String lens, String sites) {
        assertThat(codes("&" + chosen + "&lens=" + lens)).containsExactly(sites.split(" "));
    }

    @Test
    void sums_flags_and_the_file_are_of_the_same_sites() {
        JsonNode map = map("?region=North&lens=throughout");
        assertThat(map.get("total").asInt()).isEqualTo(2);
        assertThat(map.get("agreedItems").asInt()).isEqualTo(2);
        assertThat(map.at("/attention/total").asInt()).isEqualTo(2);
        assertThat(map.get("attention").findValuesAsString("code")).containsExactlyInAnyOrder("RBB", "RCC");
        String file = service.get(MAYA, MAP + "?region=North&lens=throughout&sort=code", "Accept", "text/csv")
                .body();
        assertThat(file.lines().skip(1).map(line -> line.substring(0, 3))).containsExactly("RBB", "RCC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "then", "throughout"})
    void before_anybody_moved_every_lens_shows_the_same(String lens) {
        assertThat(codes("&region=North&asAt=entry:" + beforeTheMoves + "&lens=" + lens))
                .containsExactly("RAA", "RBB", "RDD");
    }

    @Test
    void nobody_chooses_a_group_that_is_not_theirs_or_a_lens_there_is_not() {
        assertThat(service.get(SITA, MAP + "?group=g-2").statusCode()).isEqualTo(404);
        assertThat(service.get(SITA, MAP + "?group=none").statusCode()).isEqualTo(404);
        assertThat(service.read(SITA, MAP + "?group=g-1").at("/data/items").findValuesAsString("code"))
                .containsExactly("RAA");
        assertThat(service.get(MAYA, MAP + "?lens=before").statusCode()).isEqualTo(400);
    }
}
