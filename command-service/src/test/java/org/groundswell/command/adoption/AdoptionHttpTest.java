package org.groundswell.command.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptionHttpTest extends HttpTest {

    private static final String FIRST = """
            {"values": {"adef-version": "v1", "adef-words": "It is used every day", "adef-stage": "implementing",
              "adef-view": "observed", "adef-withdrawn": "no", "adef-from": "2026-03-01"%s}%s}""";

    private String programme;
    private String definitions;

    @BeforeEach
    void found_a_programme_with_a_site() {
        programme = programme();
        enrol(programme, "RF4", "London");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        definitions = "/programmes/" + programme + "/adoption/definitions";
    }

    @Test
    void a_manager_proposes_and_a_second_person_approves() {
        Reply proposed = as("maya").post(definitions, FIRST.formatted("", ""));
        assertThat(proposed.status()).as(proposed.told()).isEqualTo(201);
        String one = definitions + "/" + proposed.id();
        assertThat(as("maya").post(one + "/approve", "{}").text("code")).isEqualTo("ADOPTION-011");
        assertThat(as("sita").post(one + "/approve", "{}").status()).isEqualTo(403);
        assertThat(as("rhys").post(definitions, FIRST.formatted("", "")).status())
                .isEqualTo(403);
        assertThat(as("rhys").post(one + "/approve", "{}").status()).isEqualTo(200);
        assertThat(as("rhys").post(one + "/drop", "{\"reason\": \"Mistyped\"}").text("code"))
                .isEqualTo("ADOPTION-010");
    }

    @Test
    void a_proposal_is_dropped_with_a_reason() {
        String one = definitions + "/"
                + as("maya").post(definitions, FIRST.formatted("", "")).id();
        assertThat(as("rhys").post(one + "/drop", "{\"reason\": \" \"}").status())
                .isEqualTo(400);
        assertThat(as("rhys").post(one + "/drop", "{\"reason\": \"Too early\"}").status())
                .isEqualTo(200);
        assertThat(as("maya").post(definitions, FIRST.formatted("", "")).status())
                .isEqualTo(201);
    }

    @Test
    void every_fault_is_listed_at_its_field() {
        Reply faulty = as("maya").post(definitions, """
                {"values": {"adef-stage": "asleep", "adef-from": "soon"}, "threshold": "high"}""");
        assertThat(faulty.status()).isEqualTo(400);
        Reply refused = as("maya").post(definitions, FIRST.formatted(", \"adef-measure\": \"m-none\"", ""));
        assertThat(refused.faultFields()).contains("values.adef-measure", "threshold");
        assertThat(as("maya").post(definitions + "/v-none/approve", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void what_is_seen_from_outside_is_recorded_by_the_region_and_never_by_the_team() {
        String seen = "/programmes/" + programme + "/sites/RF4/observations";
        String body = "{\"stage\": \"engaged\", \"seenOn\": \"%s\", \"evidence\": \"Met the lead\"}".formatted(today());
        assertThat(as("rhys").post(seen, body).status()).isEqualTo(200);
        assertThat(as("sita").post(seen, body).status()).isEqualTo(403);
        assertThat(as("rhys")
                        .post(seen, "{\"stage\": \"paused\", \"seenOn\": \"2199-01-01\", \"evidence\": \"\"}")
                        .faultFields())
                .contains("stage", "seenOn", "evidence");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
