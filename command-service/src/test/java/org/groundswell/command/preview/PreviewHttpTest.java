package org.groundswell.command.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.groundswell.command.http.Api;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A preview is judged as the change itself would be, tells what it would record and undo, and records nothing. */
class PreviewHttpTest extends HttpTest {

    private static final String AGREED =
            "{\"what\": \"Send the chart\", \"due\": \"2199-03-01\", \"site\": \"RF4\", \"owner\": \"%s\"}";
    private static final String WHY = "{\"reason\": \"It was another site\"}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    private String programme;
    private String root;

    @BeforeEach
    void enrol_a_site() {
        programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "aude", "auditor", "");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
    }

    private static Api previewing(Api api) {
        return api.with("Groundswell-Preview", "only");
    }

    private long entries() {
        return jdbc.sql("select count(*) from domain_event where ledger = ?")
                .param(programme)
                .query(Long.class)
                .single();
    }

    private static List<String> told(Reply reply, String list) {
        return reply.at(list)
                .valueStream()
                .map(each -> each.path("what").asString())
                .toList();
    }

    private String action() {
        Reply agreed = as("sita").post(root + "/actions", AGREED.formatted(KEYCLOAK.person("sita")));
        assertThat(agreed.status()).as(agreed.told()).isEqualTo(201);
        return root + "/actions/" + agreed.id();
    }

    @Test
    void what_a_change_would_record_and_undo_is_told_and_nothing_is_recorded() {
        String action = action();
        long before = entries();
        for (int i = 0; i < 2; i++) {
            Reply preview = previewing("sita").post(action + "/drop", WHY);
            assertThat(preview.status()).as(preview.told()).isEqualTo(200);
            assertThat(told(preview, "entries")).singleElement().asString().startsWith("Dropped an action");
            assertThat(told(preview, "undoes")).singleElement().asString().startsWith("Agreed an action");
            assertThat(preview.at("entry").asLong()).isEqualTo(before);
        }
        assertThat(entries()).isEqualTo(before);
        assertThat(as("sita").post(action + "/drop", WHY).status()).isEqualTo(200);
        Reply again =
                previewing("sita").post(action + "/reopen", "{\"reason\": \"After all\", \"due\": \"2199-04-01\"}");
        assertThat(told(again, "undoes"))
                .as(again.told())
                .singleElement()
                .asString()
                .startsWith("Dropped an action");
    }

    @Test
    void what_replaces_something_names_what_it_replaces_and_what_changes_nothing_says_so() {
        Reply renamed = previewing("maya").ifMatch(0).put(root + "/name", "{\"name\": \"Urgent care\"}");
        assertThat(told(renamed, "entries"))
                .as(renamed.told())
                .singleElement()
                .asString()
                .contains("Urgent care");
        assertThat(told(renamed, "undoes")).singleElement().asString().contains("Emergency care");
        Reply same = previewing("maya").ifMatch(0).put(root + "/name", "{\"name\": \"Emergency care\"}");
        assertThat(same.status()).as(same.told()).isEqualTo(200);
        assertThat(told(same, "entries")).isEmpty();
        assertThat(told(same, "undoes")).isEmpty();
    }

    @Test
    void a_preview_is_refused_as_the_change_would_be() {
        String action = action();
        assertThat(previewing("aude").post(action + "/drop", WHY).status()).isEqualTo(403);
        assertThat(previewing("una").post(action + "/drop", WHY).status()).isEqualTo(404);
        Reply faulty = previewing("sita").post(action + "/drop", "{\"reason\": \" \"}");
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.faultFields()).containsExactly("reason");
        Reply stale = previewing("maya").ifMatch(7).put(root + "/name", "{\"name\": \"Urgent care\"}");
        assertThat(stale.status()).isEqualTo(412);
        Reply doubtful = previewing("sita").post(action + "/drop", "{\"reason\": \"Patient 943 476 5919\"}");
        assertThat(doubtful.status()).isEqualTo(422);
        Reply over = previewing("sita").post(action + "/reopen", WHY);
        assertThat(over.status()).isEqualTo(409);
    }

    @Test
    void a_preview_neither_uses_the_key_of_a_request_nor_answers_with_what_was_done_under_it() {
        String action = action();
        Api sita = as("sita").with("Idempotency-Key", "drop-it-once");
        assertThat(told(previewing(sita).post(action + "/drop", WHY), "entries"))
                .hasSize(1);
        Reply dropped = sita.post(action + "/drop", WHY);
        assertThat(dropped.status()).as(dropped.told()).isEqualTo(200);
        assertThat(dropped.header("Idempotency-Replayed")).isEmpty();
        assertThat(previewing(sita).post(action + "/drop", WHY).status()).isEqualTo(409);
    }

    @Test
    void what_does_more_than_record_is_not_previewed_and_not_done() {
        long before = entries();
        Reply refused = previewing("maya")
                .post(
                        root + "/members",
                        "{\"person\": \"%s\", \"role\": \"executive\"}".formatted(KEYCLOAK.person("eve")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields()).containsExactly("Groundswell-Preview");
        Reply malformed = as("maya").with("Groundswell-Preview", "yes").post(root + "/groups", "{}");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void what_is_no_command_is_not_done_where_it_was_to_be_previewed() {
        Api sita = as("sita");
        sita.post("/calendar/address/withdrawal", "");
        Reply refused = previewing(sita).post("/calendar/address", "");
        assertThat(refused.status()).as(refused.told()).isEqualTo(400);
        assertThat(refused.faultFields()).containsExactly("Groundswell-Preview");
        assertThat(previewing(sita).get("/calendar/address").body().has("madeAt"))
                .isFalse();
    }

    @Test
    void what_somebody_chose_is_theirs_in_a_preview_too_until_it_is_revealed() {
        Reply opened =
                as("maya").post(root + "/decisions", """
                        {"values": {"dec-question": "Does wave 3 start as one?",
                          "dec-options": [{"dec-option": "Start all 38"}, {"dec-option": "Split 22 and 16"}],
                          "dec-evidence": 2}, "asked": ["%s", "%s"], "consulted": "The panel"}
                        """.formatted(KEYCLOAK.person("maya"), KEYCLOAK.person("rhys")));
        assertThat(opened.status()).as(opened.told()).isEqualTo(201);
        String decision = root + "/decisions/" + opened.id();
        assertThat(as("rhys").put(decision + "/vote", "{\"option\": \"2\"}").status())
                .isEqualTo(200);
        assertThat(told(previewing("maya").post(decision + "/withdraw", WHY), "undoes"))
                .contains("Voted on a decision")
                .noneMatch(what -> what.contains("option 2"));
        assertThat(told(previewing("rhys").put(decision + "/vote", "{\"option\": \"1\"}"), "undoes"))
                .as("their own vote")
                .containsExactly("Voted on a decision: option 2");
    }

    /** The cache holds what a command loaded and changed; a version from it that was dropped would tear a hole into what is recorded next. */
    @Test
    void nothing_of_a_preview_is_left_for_the_next_change_to_rest_on() {
        String action = action();
        String site = "{\"code\": \"RF5\", \"region\": \"London\"}";
        String later = "{\"due\": \"2199-05-01\", \"reason\": \"Not before May\"}";
        for (int i = 0; i < 2; i++) {
            assertThat(previewing("sita").ifMatch(0).put(action, later).status())
                    .isEqualTo(200);
            assertThat(previewing("maya").post(root + "/sites", site).status()).isEqualTo(200);
        }
        assertThat(as("sita").post(action + "/drop", WHY).status()).isEqualTo(200);
        enrol(programme, "RF5", "London");
        assertThat(holes()).isZero();
    }

    @Test
    void a_preview_is_not_counted_among_commands_that_failed() {
        String action = action();
        long failed = counted("failed");
        long previewed = counted("previewed");
        assertThat(previewing("sita").post(action + "/drop", WHY).status()).isEqualTo(200);
        assertThat(counted("failed")).isEqualTo(failed);
        assertThat(counted("previewed")).isEqualTo(previewed + 1);
    }

    private long counted(String outcome) {
        return meters.timer("groundswell.commands", "command", "batch", "outcome", outcome)
                .count();
    }

    /** Entries without the one before, and events without the one before of the same thing. */
    private long holes() {
        return jdbc.sql("""
                        select count(*) from (
                          select entry - lag(entry, 1, 0::bigint) over (order by entry) as step,
                                 sequence_number - lag(sequence_number, 1, -1::bigint)
                                   over (partition by aggregate_identifier order by entry) as version
                          from domain_event where ledger = ?) each
                        where step <> 1 or version <> 1
                        """).param(programme).query(Long.class).single();
    }
}
