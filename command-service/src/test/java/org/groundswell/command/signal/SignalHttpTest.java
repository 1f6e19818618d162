package org.groundswell.command.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalHttpTest extends HttpTest {

    private static final String CLOSED = "{\"outcome\": \"noise\", \"words\": \"Chance\"}";
    private static final String HANDED = "{\"owner\": \"%s\", \"reason\": \"On leave\"}";
    private static final String SAID = "{\"comment\": \"Asked the ward\"}";

    private String signal;

    @BeforeEach
    void a_site_with_its_team_and_without_a_case() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"R1H\"");
        signal = "/programmes/" + programme + "/measures/" + measure(programme) + "/sites/RF4/signals/shift-2026-01";
    }

    @Test
    void closing_and_handing_over_name_the_version_they_were_decided_on() {
        assertThat(as("sita").post(signal + "/close", CLOSED).status()).isEqualTo(428);
        assertThat(as("sita").put(signal + "/owner", HANDED.formatted("rhys")).status())
                .isEqualTo(428);
    }

    @Test
    void another_sites_team_has_no_part_in_it() {
        assertThat(as("tom").ifMatch(0).post(signal + "/close", CLOSED).status())
                .isEqualTo(403);
        assertThat(as("tom").post(signal + "/comments", SAID).status()).isEqualTo(403);
        assertThat(as("tom")
                        .ifMatch(0)
                        .put(signal + "/owner", HANDED.formatted("tom"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_case_that_was_never_opened_is_not_found() {
        String why = "{\"reason\": \"Not chance\"}";
        assertThat(as("sita").post(signal + "/reopen", why).text("code")).isEqualTo("SIGNAL-001");
        assertThat(as("tom").post(signal + "/reopen", why).status()).isEqualTo(403);
        Reply commented = as("sita").post(signal + "/comments", SAID);
        assertThat(commented.status()).isEqualTo(404);
        assertThat(commented.told()).contains("SIGNAL-");
    }

    @Test
    void what_is_malformed_is_named_field_by_field() {
        Reply refused = as("sita").ifMatch(0).post(signal + "/close", "{\"outcome\": 1, \"colour\": \"red\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields()).contains("outcome", "words", "colour");
    }
}
