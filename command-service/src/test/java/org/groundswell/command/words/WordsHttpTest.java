package org.groundswell.command.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.groundswell.command.http.Api;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever types what could make a patient recognised is warned, whatever the command, and nothing is kept until they mean it. */
class WordsHttpTest extends HttpTest {

    private static final String NUMBER = "943 476 5919";
    private static final String ADDRESS = "p.jones@example.org";

    @Autowired
    private JdbcClient jdbc;

    private String programme;
    private String root;

    @BeforeEach
    void enrol_a_site() {
        programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"RF4\"");
    }

    private long entries() {
        return jdbc.sql("select count(*) from domain_event where ledger = ?")
                .param(programme)
                .query(Long.class)
                .single();
    }

    private void warned(Reply reply, String field, String code) {
        assertThat(reply.status()).as(reply.told()).isEqualTo(422);
        assertThat(reply.at("faults").valueStream())
                .as(reply.told())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path("field").asString("")).isEqualTo(field);
                    assertThat(fault.path("code").asString("")).isEqualTo(code);
                });
        assertThat(reply.told()).doesNotContain("943", "476", "jones");
    }

    private Api checked(String person) {
        return as(person).with("Groundswell-Words", "checked");
    }

    @Test
    void a_number_or_an_address_is_refused_at_its_field_in_commands_of_every_kind() {
        long before = entries();
        warned(as("sita").post(root + "/comments", """
                        {"on": "site", "of": "RF4", "text": "Ask about %s"}""".formatted(NUMBER)), "text", "WORDS-001");
        warned(
                as("sita").post(root + "/actions", """
                        {"site": "RF4", "what": "Write to %s", "owner": "%s", "due": "2199-03-01"}""".formatted(ADDRESS, KEYCLOAK.person("sita"))),
                "what",
                "WORDS-002");
        warned(
                as("maya").put(root + "/questions/OVER-1", """
                        {"values": {"OVER-1.ambition": "No one waits as %s did", "OVER-1.horizon": 4}}""".formatted(NUMBER)),
                "values.OVER-1.ambition",
                "WORDS-001");
        warned(as("maya").post(root + "/groups", """
                        {"name": "%s", "sites": ["RF4"], "shared": false}""".formatted(ADDRESS)), "name", "WORDS-002");
        warned(as("maya").post(root + "/sites/RF4/observations", """
                        {"stage": "engaged", "seenOn": "2026-03-01", "evidence": "Bed of %s"}""".formatted(NUMBER)), "evidence", "WORDS-001");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_number_in_a_row_of_a_list_is_told_at_its_row() {
        Reply kept = as("sita").post(root + "/records/facilitation-log", """
                {"site": "RF4", "values": {
                  "fac-date": "2026-03-01", "fac-minutes": 45, "fac-mode": "visit", "fac-purpose": ["data-help"],
                  "fac-people": "Ward manager", "fac-summary": "They are short of people",
                  "fac-promises": [
                    {"fac-promise-what": "Send it", "fac-promise-who": "Jo", "fac-promise-due": "2026-04-01"},
                    {"fac-promise-what": "Ring 943-476-5919", "fac-promise-who": "Jo", "fac-promise-due": "2026-04-01"}]}}
                """);
        warned(kept, "values.fac-promises[1].fac-promise-what", "WORDS-001");
    }

    @Test
    void names_and_definitions_are_words_too() {
        warned(as("maya").post("/programmes", "{\"name\": \"%s\"}".formatted(NUMBER)), "name", "WORDS-001");
        warned(as("maya").post(root + "/measures", """
                        {"name": "Four hours", "role": "outcome", "kind": "count", "numerator": "as told by %s",
                         "direction": "increase", "meaning": "How many"}""".formatted(ADDRESS)), "numerator", "WORDS-002");
    }

    @Test
    void a_file_is_refused_whole_and_says_for_which_site() {
        long before = entries();
        String upload = as("maya")
                .raw(
                        root + "/uploads",
                        "text/csv",
                        "Code,Name,Region\nR1H,Barts,London\nR0A,Ward of 943 476 5919,London\n"
                                .getBytes(StandardCharsets.UTF_8))
                .text("upload");
        String request = """
                {"upload": "%s", "columns": {"code": "Code", "name": "Name", "region": "Region"}, "onError": "refuse-all"}""".formatted(upload);
        warned(as("maya").post(root + "/sites/import", request), "R0A.name", "WORDS-001");
        assertThat(entries()).isEqualTo(before);
        assertThat(checked("maya").post(root + "/sites/import", request).status())
                .isEqualTo(200);
    }

    @Test
    void every_other_fault_is_told_with_it() {
        Reply faulty = as("sita").post(root + "/actions", """
                {"site": "RF4", "what": "Write to %s", "due": "1066-03-01"}""".formatted(ADDRESS));
        assertThat(faulty.status()).as(faulty.told()).isEqualTo(400);
        assertThat(faulty.faultFields()).contains("due", "what");
        String open = as("sita")
                .post(root + "/actions", """
                        {"site": "RF4", "what": "Write", "owner": "%s", "due": "2199-03-01"}""".formatted(KEYCLOAK.person("sita")))
                .id();
        String done = root + "/actions/" + open + "/done";
        String outcome = "{\"outcome\": \"Told %s\"}".formatted(NUMBER);
        assertThat(as("una").post(done, outcome).status()).isEqualTo(404);
        assertThat(as("sita").post(root + "/actions/t-0/done", outcome).status())
                .isEqualTo(404);
        warned(as("sita").post(done, outcome), "outcome", "WORDS-001");
    }

    @Test
    void whoever_has_checked_goes_on_and_every_entry_keeps_that_they_were_warned() {
        String said = "{\"on\": \"site\", \"of\": \"RF4\", \"text\": \"ISBN %s\"}".formatted(NUMBER);
        Reply kept = checked("sita").post(root + "/comments", said);
        assertThat(kept.status()).as(kept.told()).isEqualTo(201);
        assertThat(provenance(kept).path("words").asString("")).isEqualTo("checked");
        Reply plain = checked("sita").post(root + "/comments", said.replace(NUMBER, "of the book"));
        assertThat(plain.status()).as(plain.told()).isEqualTo(201);
        assertThat(provenance(plain).has("words")).as("nobody was warned").isFalse();
        Reply other = as("sita").with("Groundswell-Words", "yes").post(root + "/comments", said);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.faultFields()).containsExactly("Groundswell-Words");
    }

    @Test
    void a_key_is_not_used_up_by_a_warning() {
        Api keyed = as("sita").with("Idempotency-Key", "k-" + programme);
        String said = "{\"on\": \"site\", \"of\": \"RF4\", \"text\": \"ISBN %s\"}".formatted(NUMBER);
        assertThat(keyed.post(root + "/comments", said).status()).isEqualTo(422);
        Reply kept = keyed.with("Groundswell-Words", "checked").post(root + "/comments", said);
        assertThat(kept.status()).as(kept.told()).isEqualTo(201);
        Reply again = keyed.post(root + "/comments", said);
        assertThat(again.status()).as("the first answer").isEqualTo(201);
        assertThat(again.id()).isEqualTo(kept.id());
    }

    @Test
    void somebody_elses_change_is_told_before_any_doubt() {
        Reply first = as("maya").put(root + "/questions/OVER-1", """
                {"values": {"OVER-1.ambition": "No one waits", "OVER-1.horizon": 4}}""");
        as("maya").put(root + "/questions/OVER-1", """
                {"values": {"OVER-1.ambition": "No one waits long", "OVER-1.horizon": 4}}""");
        assertThat(as("maya")
                        .ifMatch(first.version())
                        .put(root + "/questions/OVER-1", """
                {"values": {"OVER-1.ambition": "As %s", "OVER-1.horizon": 4}}""".formatted(NUMBER))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void every_command_says_in_its_description_how_to_confirm() {
        JsonNode paths = description().body().path("paths");
        List<String> silent = paths.propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> parameters(operation.getValue()).contains("Idempotency-Key"))
                        .filter(operation -> !parameters(operation.getValue()).contains("Groundswell-Words"))
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .toList();
        assertThat(silent).isEmpty();
        assertThat(parameters(
                        paths.path("/api/v1/programmes/{programme}/comments").path("post")))
                .contains("Groundswell-Words");
    }

    private static List<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(each -> each.path("name").asString(""))
                .toList();
    }

    private JsonNode provenance(Reply kept) {
        byte[] stored = jdbc.sql("select meta_data from domain_event where ledger = ? and entry = ?")
                .param(programme)
                .param(kept.at("lastEntry").asLong())
                .query((row, _) -> row.getBytes(1))
                .single();
        return new JsonMapper().readTree(stored);
    }
}
