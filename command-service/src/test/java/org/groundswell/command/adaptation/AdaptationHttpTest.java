package org.groundswell.command.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdaptationHttpTest extends HttpTest {

    private static final String CALL = """
            {"name": "Discharge call", "function": "Finds problems", "form": "A midwife calls", "status": "core",
             "basis": "First sites"%s}
            """;

    private static final String CHANGED = """
            {"values": {"adp-what-changed": "A pharmacist calls", "adp-element": "%s", "adp-effective": "2026-03-01",
              "adp-planned": "planned-ahead", "adp-nature": ["role"], "adp-function": "%s", "adp-goal": ["cope"]}}
            """;

    private static final String AGREED = """
            {"outcome": "agreed", "reason": "It kept its job elsewhere", "lookAgainOn": "2199-03-01"}
            """;

    private String root;
    private String component;

    @BeforeEach
    void define_a_core_component() {
        String programme = programme();
        root = "/programmes/" + programme;
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"R1H\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        Reply defined = as("maya").post(root + "/components", CALL.formatted(""));
        assertThat(defined.status()).as(defined.told()).isEqualTo(201);
        component = defined.id();
    }

    private Reply asks(String person, String function) {
        return as(person).post(root + "/sites/RF4/adaptations", CHANGED.formatted(component, function));
    }

    @Test
    void a_team_asks_and_the_region_answers_and_reverses() {
        Reply asked = asks("sita", "unsure");
        assertThat(asked.status()).as(asked.told()).isEqualTo(201);
        String adaptation = root + "/adaptations/" + asked.id();
        assertThat(as("sita").post(adaptation + "/answer", AGREED).status()).isEqualTo(403);
        assertThat(as("tom")
                        .post(adaptation + "/afterwards", "{\"afterwards\": \"x\"}")
                        .status())
                .isEqualTo(403);
        Reply answered = as("rhys").post(adaptation + "/answer", AGREED);
        assertThat(answered.status()).as(answered.told()).isEqualTo(200);
        assertThat(as("sita")
                        .post(adaptation + "/afterwards", "{\"afterwards\": \"Nine in ten\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("rhys")
                        .post(adaptation + "/reverse", "{\"reason\": \"Missed\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("maya").post(adaptation + "/answer", AGREED).text("code")).isEqualTo("ADAPTATION-009");
    }

    @Test
    void what_nobody_has_answered_is_withdrawn_after_a_preview_that_records_nothing() {
        String adaptation = root + "/adaptations/" + asks("sita", "unsure").id();
        String why = "{\"reason\": \"Another site\"}";
        for (int i = 0; i < 2; i++) {
            Reply preview = previewing("sita").post(adaptation + "/withdraw", why);
            assertThat(preview.status()).as(preview.told()).isEqualTo(200);
            assertThat(preview.told()).contains("adaptation.AdaptationWithdrawn");
        }
        assertThat(as("tom").post(adaptation + "/withdraw", why).status()).isEqualTo(403);
        assertThat(as("sita").post(adaptation + "/withdraw", why).status()).isEqualTo(200);
        assertThat(as("sita").post(adaptation + "/withdraw", why).text("code")).isEqualTo("ADAPTATION-015");
        assertThat(as("rhys").post(adaptation + "/answer", AGREED).text("code")).isEqualTo("ADAPTATION-015");
        String answered = root + "/adaptations/" + asks("sita", "unsure").id();
        as("rhys").post(answered + "/answer", AGREED);
        assertThat(as("sita").post(answered + "/withdraw", why).text("code")).isEqualTo("ADAPTATION-014");
    }

    @Test
    void nobody_answers_their_own_request_and_what_was_only_recorded_needs_no_answer() {
        Reply own = asks("rhys", "changed");
        assertThat(as("rhys")
                        .post(root + "/adaptations/" + own.id() + "/answer", AGREED)
                        .text("code"))
                .isEqualTo("ADAPTATION-010");
        Reply kept = asks("sita", "kept");
        assertThat(as("rhys")
                        .post(root + "/adaptations/" + kept.id() + "/answer", AGREED)
                        .text("code"))
                .isEqualTo("ADAPTATION-008");
    }

    @Test
    void every_fault_is_named_at_its_field() {
        Reply refused = as("sita")
                .post(
                        root + "/sites/RF4/adaptations",
                        "{\"values\": {\"adp-element\": \"c-\\u0000\", \"adp-site\": \"RF4\"}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told())
                .contains("values.adp-element", "values.adp-site", "values.adp-what-changed", "ADAPTATION-007");
        assertThat(as("maya")
                        .post(root + "/components", "{\"status\": \"adaptable\"}")
                        .told())
                .contains("name", "function", "form", "limits", "basis");
    }

    @Test
    void a_component_is_changed_by_managers_who_saw_how_it_stands() {
        String path = root + "/components/" + component;
        String change = CALL.formatted(", \"reason\": \"New evidence\"").replace("core", "not-yet-known");
        assertThat(as("maya").put(path, change).status()).isEqualTo(428);
        assertThat(as("maya").ifMatch(0).put(path, change).status()).isEqualTo(200);
        assertThat(as("maya").ifMatch(0).put(path, change).status()).isEqualTo(412);
        assertThat(as("rhys").post(root + "/components", CALL.formatted("")).status())
                .isEqualTo(403);
    }

    @Test
    void what_was_never_recorded_is_not_found() {
        assertThat(as("maya").post(root + "/adaptations/a-0/answer", AGREED).status())
                .isEqualTo(404);
        assertThat(as("tom")
                        .post(root + "/sites/RF4/adaptations", CHANGED.formatted(component, "kept"))
                        .status())
                .isEqualTo(403);
    }
}
