package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two moments are compared by the sites that are not the same in both, read on either side. */
class SitesUnlikeTest {

    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");

    private static QueryService service;
    private static long before;
    private static long after;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .site("RCC", "Gamma", "South", "1");
        before = story.entries();
        story.site("RBB", new SiteRenamed("Better"))
                .site("RCC", new SiteRegrouped("North", null, LocalDate.of(2026, 3, 1)))
                .site("RDD", "Delta", "North", "2");
        after = story.entries();
        story.site("RAA", new SiteRenamed("Later"));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void only_sites_that_were_not_the_same_are_read() {
        assertThat(names("asAt=entry:" + after + "&unlike=" + before)).containsExactly("Better", "Delta", "Gamma");
        assertThat(names("asAt=entry:" + before + "&unlike=" + after)).containsExactly("Beta", "Gamma");
        assertThat(names("unlike=" + before)).containsExactly("Better", "Delta", "Gamma", "Later");
        assertThat(names("asAt=entry:" + after + "&unlike=" + after)).isEmpty();
    }

    @Test
    void a_site_that_came_into_what_is_chosen_is_read_on_one_side_only() {
        assertThat(names("region=North&asAt=entry:" + after + "&unlike=" + before))
                .containsExactly("Better", "Delta", "Gamma");
        assertThat(names("region=North&asAt=entry:" + before + "&unlike=" + after))
                .containsExactly("Beta");
    }

    private static List<String> names(String query) {
        return StreamSupport.stream(
                        service.read(MAYA, "/api/v1/programmes/p-one/sites?sort=name&" + query)
                                .at("/data/items")
                                .spliterator(),
                        false)
                .map(site -> site.get("name").asString())
                .toList();
    }
}
