package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicy;
import org.groundswell.domain.notice.NoticePolicyEvent;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A programme's notice policy as it stood at any moment, by both clocks: off, on, changed, and off again. */
class NoticePolicyAnswersTest {

    private static final String PATH = "/api/v1/programmes/p-one/notices/policy";

    private static QueryService service;
    private static long never;

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("aude", Role.AUDITOR, null, null)
                .member("eve", Role.EXECUTIVE, null, null);
        never = story.entries();
        happens(story, new NoticePolicySwitchedOn(new NoticePolicy(List.of(NoticeKind.values()), 7, 10)));
        ledgers.pass(Duration.ofDays(40));
        happens(
                story,
                new NoticePolicyChanged(
                        new NoticePolicy(List.of(NoticeKind.OVERDUE, NoticeKind.MENTIONED), 3, 20),
                        said("maya", "Too many")));
        happens(story, new NoticePolicySwitchedOff(said("maya", "The pilot is over")));
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static void happens(Story story, NoticePolicyEvent event) {
        story.append(AggregateId.noticePolicy(story.programme()), "maya", event);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void before_it_was_switched_on_nothing_is_in_force_and_nobody_chose_so() {
        JsonNode then = data("?asAt=entry:" + never);
        assertThat(then.get("on").asBoolean()).isFalse();
        assertThat(then.get("version").asLong()).isEqualTo(-1);
        assertThat(List.of(then.path("policy"), then.path("switched"), then.path("changed")))
                .allMatch(part -> part.isNull() || part.isMissingNode());
    }

    @Test
    void a_policy_in_force_names_its_kinds_its_days_and_who_switched_it_on() {
        JsonNode then = data("?asAt=entry:" + (never + 1));
        assertThat(then.get("on").asBoolean()).isTrue();
        assertThat(then.at("/policy/kinds").size()).isEqualTo(NoticeKind.values().length);
        assertThat(then.at("/policy/dueWithin").asInt()).isEqualTo(7);
        assertThat(then.at("/policy/returnsWithin").asInt()).isEqualTo(10);
        assertThat(then.at("/switched/by").asString()).isEqualTo("maya");
        assertThat(then.at("/switched/entry").asLong()).isEqualTo(never + 1);
        assertThat(then.at("/switched/at").asString()).startsWith("2026-01-05T");
    }

    @Test
    void a_change_stands_beside_who_switched_it_on() {
        JsonNode then = data("?asAt=entry:" + (never + 2));
        assertThat(then.at("/policy/kinds").toString()).isEqualTo("[\"mentioned\",\"overdue\"]");
        assertThat(then.at("/switched/entry").asLong()).isEqualTo(never + 1);
        assertThat(then.at("/changed/entry").asLong()).isEqualTo(never + 2);
        assertThat(then.at("/changed/reason").asString()).isEqualTo("Too many");
    }

    @Test
    void switched_off_it_says_by_whom_and_why_and_the_answer_carries_the_version_that_commands_expect() {
        JsonNode now = data("");
        assertThat(now.get("on").asBoolean()).isFalse();
        assertThat(now.at("/switched/entry").asLong()).isEqualTo(never + 3);
        assertThat(now.at("/switched/reason").asString()).isEqualTo("The pilot is over");
        assertThat(ask("maya", "programme-manager", "").headers().firstValue("ETag"))
                .hasValue("\"2\"");
    }

    @Test
    void by_the_second_clock_it_is_told_as_it_stood_on_that_day() {
        assertThat(data("?happenedBy=2026-01-31")).isEqualTo(data("?asAt=entry:" + (never + 1)));
        assertThat(data("?happenedBy=2026-01-04")).isEqualTo(data("?asAt=entry:" + never));
    }

    @ParameterizedTest
    @CsvSource({
        "maya, programme-manager, 200",
        "sita, site-team, 200",
        "aude, auditor, 200",
        "eve, executive, 200",
        "ada, administrator, 403",
        "nobody, programme-manager, 404"
    })
    void members_read_it_and_nobody_else(String person, String role, int status) {
        assertThat(ask(person, role, "").statusCode()).isEqualTo(status);
    }

    private static HttpResponse<String> ask(String person, String role, String query) {
        return service.get(TestIssuer.shared().token(person, role), PATH + query);
    }

    private static JsonNode data(String query) {
        return service.read(TestIssuer.shared().token("maya", "programme-manager"), PATH + query)
                .get("data");
    }
}
