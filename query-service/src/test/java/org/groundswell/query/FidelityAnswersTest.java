package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How each site does each component: the newest quarter counts, whatever was kept last. */
class FidelityAnswersTest {

    private static final String LATEST = "/api/v1/programmes/p-one/records/fidelity/latest";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");

    private static QueryService service;
    private static long first;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1");
        kept(story, "k-1", "RAA", "c-call", "2026-Q1", "as-designed");
        first = story.entries();
        kept(story, "k-2", "RAA", "c-call", "2026-Q2", "not-done");
        kept(story, "k-3", "RAA", "c-call", "2025-Q4", "within-limits");
        kept(story, "k-4", "RAA", "c-form", "2026-Q1", "within-limits");
        kept(story, "k-5", "RBB", "c-call", "2026-Q1", "as-designed");
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static void kept(Story story, String record, String site, String element, String quarter, String state) {
        Values values = new Values(List.of(
                FieldValue.chosen("fid-element", List.of(element)),
                FieldValue.chosen("fid-period", List.of(quarter)),
                FieldValue.chosen("fid-state", List.of(state))));
        story.record("fidelity", record, new RecordKept("fidelity", "1.0.0", record, new SiteCode(site), values));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_newest_quarter_of_each_component_at_each_site_is_read() {
        assertThat(states("?by=fid-element"))
                .containsExactly("RAA c-call not-done", "RAA c-form within-limits", "RBB c-call as-designed");
        assertThat(states("?by=fid-element&asAt=entry:" + first)).containsExactly("RAA c-call as-designed");
    }

    @Test
    void without_a_field_to_go_by_each_site_has_its_newest() {
        assertThat(states("")).containsExactly("RAA  not-done", "RBB  as-designed");
    }

    @Test
    void what_is_no_chosen_field_is_refused() {
        for (String field : List.of("fid-by", "nothing", "x' or '1")) {
            var answer = service.get(
                    MAYA, LATEST + "?by=" + java.net.URLEncoder.encode(field, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(field).isEqualTo(400);
            assertThat(answer.body()).contains("BY_UNKNOWN");
        }
    }

    private static List<String> states(String query) {
        JsonNode data = service.read(MAYA, LATEST + query).get("data");
        return StreamSupport.stream(data.spliterator(), false)
                .map(each -> "%s %s %s"
                        .formatted(
                                each.get("site").asString(),
                                each.path("topic").asString(""),
                                each.at("/values/fid-state/0").asString()))
                .toList();
    }
}
