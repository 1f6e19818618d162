package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an auditor reads of the history waits to be noted by the time it is answered; what others read does not. */
class AuditorReadsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String AUDE = TestIssuer.shared().token("aude", "auditor");

    @Test
    void every_reading_of_the_past_by_an_auditor_is_noted_with_its_address_and_entry() {
        Ledgers ledgers = new Ledgers();
        new Story(ledgers, "p-one")
                .created("Flow")
                .member("aude", Role.AUDITOR, null, null)
                .site("RAA", "Alpha", "North", "1");
        try (QueryService service = QueryService.start(ledgers)) {
            service.fold();
            List.of("/sites", "/sites/RAA", "", "/measures", "/history/99?asAt=entry:3", "/sites?asAt=entry:99")
                    .forEach(page -> service.get(AUDE, P + page));
            List.of("/history?q=Jo", "/sites?asAt=entry:3&happenedBy=2026-02-01")
                    .forEach(page -> service.get(MAYA, P + page));
            assertThat(waiting(service))
                    .as("the present, what was refused, and what others read")
                    .isEmpty();

            List.of(
                            "/history?q=Jo",
                            "/history?q=Anne",
                            "/history/2",
                            "/moments",
                            "/sites?asAt=entry:3&region=North&q=Jo",
                            "/sites?happenedBy=2026-02-01",
                            "/sites?asAt=entry:3&region=North")
                    .forEach(page -> assertThat(service.get(AUDE, P + page).statusCode())
                            .as(page)
                            .isEqualTo(200));
            assertThat(waiting(service))
                    .containsExactly(
                            "/programmes/p-one/history at 4",
                            "/programmes/p-one/history/2 at 4",
                            "/programmes/p-one/moments at 4",
                            "/programmes/p-one/sites?asAt=entry:3&region=North at 3",
                            "/programmes/p-one/sites?happenedBy=2026-02-01 at 4");
        }
    }

    private static List<String> waiting(QueryService service) {
        return service.bean(JdbcClient.class)
                .sql("select address || ' at ' || entry from history_read_waiting order by waiting")
                .query(String.class)
                .list();
    }
}
