package org.groundswell.command.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverHttpTest extends HttpTest {

    private static final String MET = """
            {"values": {"bau-state": "%s", "bau-evidence": "Budget line 4711", "bau-judged-by": "Jo Smith",
              "bau-judged-on": "2026-03-01"%s}}""";
    private static final String GAP =
            ", \"bau-gap-action\": \"Ask\", \"bau-gap-owner\": \"Finance\", \"bau-gap-due\": \"2026-05-01\"";

    private String handover;

    @BeforeEach
    void found_a_programme_with_a_site() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        handover = "/programmes/" + programme + "/sites/RF4/handover";
    }

    @Test
    void a_team_judges_and_the_region_accepts_a_gap() {
        String funding = handover + "/criteria/BAU-6";
        Reply judged = as("sita").post(funding, MET.formatted("not-met", GAP));
        assertThat(judged.status()).as(judged.told()).isEqualTo(200);
        String why = "{\"reason\": \"The board pays\"}";
        assertThat(as("sita").post(funding + "/accept", why).status()).isEqualTo(403);
        assertThat(as("rhys").post(funding + "/accept", why).status()).isEqualTo(200);
        assertThat(as("rhys").post(funding + "/accept", why).text("code")).isEqualTo("HANDOVER-005");
        assertThat(as("sita").post(funding, MET.formatted("partly-met", "")).status())
                .isEqualTo(200);
    }

    @Test
    void a_colleagues_judgement_is_not_overwritten_unseen() {
        Reply first = as("sita").post(handover + "/criteria/BAU-1", MET.formatted("met", ""));
        Reply second = as("rhys").ifMatch(first.version()).post(handover + "/criteria/BAU-2", MET.formatted("met", ""));
        assertThat(second.status()).isEqualTo(200);
        assertThat(as("sita")
                        .ifMatch(first.version())
                        .post(handover + "/criteria/BAU-2", MET.formatted("not-known", ""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void every_fault_is_listed_at_its_field() {
        assertThat(as("sita")
                        .post(handover + "/criteria/BAU-6", MET.formatted("not-met", ""))
                        .faultFields())
                .contains("values.bau-gap-action", "values.bau-gap-owner", "values.bau-gap-due");
        assertThat(as("sita")
                        .post(handover + "/criteria/BAU-9", MET.formatted("met", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_check_follows_the_end_of_support_that_the_region_sets() {
        String check =
                "{\"checkedOn\": \"%s\", \"held\": [\"BAU-1\"], \"measure\": \"Held at 91 %%\"}".formatted(today());
        assertThat(as("sita").post(handover + "/checks/bau-check-3", check).text("code"))
                .isEqualTo("HANDOVER-008");
        String end = "{\"endsOn\": \"%s\"}".formatted(today().minusMonths(3));
        assertThat(as("sita").put(handover + "/support-end", end).status()).isEqualTo(403);
        assertThat(as("rhys").put(handover + "/support-end", end).status()).isEqualTo(200);
        assertThat(as("sita").post(handover + "/checks/bau-check-3", check).status())
                .isEqualTo(200);
        assertThat(as("sita").post(handover + "/checks/bau-check-9", check).status())
                .isEqualTo(404);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
