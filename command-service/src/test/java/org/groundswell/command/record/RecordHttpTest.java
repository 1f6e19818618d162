package org.groundswell.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordHttpTest extends HttpTest {

    private static final String VISIT = """
            {"site": "RF4", "values": {
              "fac-date": "2026-03-01", "fac-minutes": 45, "fac-mode": "visit", "fac-purpose": ["data-help"],
              "fac-people": "Ward manager", "fac-summary": "They are short of people",
              "fac-promises": [{"fac-promise-what": "Send it", "fac-promise-who": "Jo", "fac-promise-due": "2026-04-01"}]}}
            """;

    private static final String RISK = """
            {"values": {
              "rsk-event": "The lead leaves", "rsk-effect": "Sites wait", "rsk-affects": ["timetable"],
              "rsk-level": "programme", "rsk-likelihood": "3", "rsk-impact": "2", "rsk-sign": "An advert",
              "rsk-now": "A deputy", "rsk-next": "Train her", "rsk-owner": "Jo Smith", "rsk-opened": "2026-03-01",
              "rsk-reviewed": "2026-03-01", "rsk-due": "2027-03-01", "rsk-state": "open"}}
            """;

    private String programme;

    @BeforeEach
    void enrol_two_sites() {
        programme = programme();
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"R1H\"");
    }

    private String records(String kind) {
        return "/programmes/" + programme + "/records/" + kind;
    }

    @Test
    void a_team_keeps_amends_and_withdraws_a_record_of_its_site() {
        Reply kept = as("sita").post(records("facilitation-log"), VISIT);
        assertThat(kept.status()).as(kept.told()).isEqualTo(201);
        String record = records("facilitation-log") + "/" + kept.id();

        assertThat(as("sita")
                        .put(record, VISIT.replace("\"site\": \"RF4\",", ""))
                        .status())
                .isEqualTo(428);
        Reply amended = as("sita")
                .ifMatch(kept.version())
                .put(
                        record,
                        VISIT.replace("\"site\": \"RF4\",", "\"reason\": \"Counted\",")
                                .replace("45", "50"));
        assertThat(amended.status()).as(amended.told()).isEqualTo(200);
        assertThat(as("sita")
                        .ifMatch(kept.version())
                        .put(record, VISIT.replace("\"site\": \"RF4\",", ""))
                        .status())
                .isEqualTo(412);
        assertThat(as("sita")
                        .post(record + "/withdraw", "{\"reason\": \"Twice\"}")
                        .status())
                .isEqualTo(200);
        Reply again = as("sita").post(record + "/withdraw", "{\"reason\": \"Twice\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("RECORD-020");
    }

    @Test
    void what_was_withdrawn_is_restored_after_a_preview_that_records_nothing() {
        String record = records("facilitation-log") + "/"
                + as("sita").post(records("facilitation-log"), VISIT).id();
        String why = "{\"reason\": \"Another visit\"}";
        assertThat(as("sita").post(record + "/restore", why).text("code")).isEqualTo("RECORD-023");
        as("sita").post(record + "/withdraw", "{\"reason\": \"Twice\"}");
        for (int i = 0; i < 2; i++) {
            Reply preview = previewing("sita").post(record + "/restore", why);
            assertThat(preview.status()).as(preview.told()).isEqualTo(200);
            assertThat(preview.told()).contains("record.RecordRestored");
        }
        Reply faulty = as("sita").post(record + "/restore", "{\"reason\": \" \"}");
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.faultFields()).containsExactly("reason");
        assertThat(as("tom").post(record + "/restore", why).status()).isEqualTo(403);
        assertThat(as("sita").post(record + "/restore", why).status()).isEqualTo(200);
        assertThat(as("sita").post(record + "/restore", why).status()).isEqualTo(409);
    }

    @Test
    void another_sites_team_may_not_keep_or_change_it() {
        assertThat(as("tom").post(records("facilitation-log"), VISIT).status()).isEqualTo(403);
        Reply kept = as("sita").post(records("facilitation-log"), VISIT);
        String record = records("facilitation-log") + "/" + kept.id();
        assertThat(as("tom")
                        .post(record + "/withdraw", "{\"reason\": \"Not mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as("tom").post(records("risk"), RISK).status()).isEqualTo(403);
        assertThat(as("maya").post(records("risk"), RISK).status()).isEqualTo(201);
    }

    @Test
    void every_value_of_a_wrong_shape_is_named_at_once() {
        Reply refused = as("sita").post(records("facilitation-log"), """
                {"site": "RF4", "values": {"fac-date": "yesterday", "fac-minutes": "45", "fac-mode": 3,
                 "fac-promises": {"fac-promise-what": "x"}}}
                """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.told())
                .contains("values.fac-date", "values.fac-minutes", "values.fac-mode", "values.fac-promises");
        assertThat(as("sita")
                        .post(records("facilitation-log"), "{\"site\": \"RF4\", \"values\": []}")
                        .status())
                .isEqualTo(400);
        assertThat(as("sita")
                        .post(records("facilitation-log"), "{\"site\": \"RF4\", \"values\": {\"x\": 1}}")
                        .told())
                .contains("RECORD-001", "values.x", "RECORD-004");
    }

    @Test
    void an_unknown_kind_or_record_is_not_found() {
        assertThat(as("maya").post(records("diary"), RISK).status()).isEqualTo(404);
        assertThat(as("maya")
                        .post(records("risk") + "/k-0/withdraw", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void findings_are_noted_by_auditors_and_managers_alone() {
        String finding = """
                {"values": {"fnd-entry": 3, "fnd-kind": "question", "fnd-what": "Why so late?"}}
                """;
        member(programme, "aude", "auditor", "");
        Reply noted = as("aude").post(records("audit-finding"), finding);
        assertThat(noted.status()).as(noted.told()).isEqualTo(201);
        assertThat(as("aude").post(records("risk"), RISK).status()).isEqualTo(403);
        assertThat(as("sita").post(records("audit-finding"), finding).status()).isEqualTo(403);
        String record = records("audit-finding") + "/" + noted.id();
        assertThat(as("sita").post(record + "/withdraw", "{\"reason\": \"No\"}").status())
                .isEqualTo(403);
        Reply moved = as("aude").ifMatch(noted.version()).put(record, finding.replace("3,", "4,"));
        assertThat(moved.status())
                .as("the entry of a finding stays: " + moved.told())
                .isEqualTo(400);
        assertThat(as("aude")
                        .post(record + "/withdraw", "{\"reason\": \"Answered\"}")
                        .status())
                .isEqualTo(200);
    }
}
