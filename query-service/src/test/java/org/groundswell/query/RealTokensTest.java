package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.testing.Story;
import org.groundswell.testkit.DemoPerson;
import org.groundswell.testkit.TestKeycloak;
import org.junit.jupiter.api.Test;

/** The pages under tokens that a real Keycloak gave to the demo people. */
class RealTokensTest {

    private static final Map<String, Grant> GRANTS = Map.of(
            "maya", new Grant(Role.PROGRAMME_MANAGER, null, null),
            "rhys", new Grant(Role.REGIONAL_LEAD, "North", null),
            "sita", new Grant(Role.SITE_TEAM, null, new SiteCode("RAA")),
            "aude", new Grant(Role.AUDITOR, null, null),
            "eve", new Grant(Role.EXECUTIVE, null, null));

    @Test
    void each_demo_person_reads_what_their_role_shows() {
        TestKeycloak keycloak = TestKeycloak.shared();
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one").created("Flow");
        GRANTS.forEach((name, grant) -> {
            PersonId person = new PersonId(DemoPerson.named(name).id());
            story.append(
                    AggregateId.member(story.programme(), person.value()), "ada", new MembershipGranted(person, grant));
        });
        story.site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .site("RCC", "Gamma", "South", "1")
                .round("r-1");
        try (QueryService service =
                QueryService.on(ledgers).issuer(keycloak.issuer()).start()) {
            service.fold();
            assertThat(rows(service, keycloak.token("maya"))).isEqualTo(3);
            assertThat(rows(service, keycloak.token("aude"))).isEqualTo(3);
            assertThat(rows(service, keycloak.token("rhys"))).isEqualTo(2);
            assertThat(rows(service, keycloak.token("sita"))).isEqualTo(1);
            assertThat(rows(service, keycloak.token("eve"))).isZero();
            assertThat(status(service, keycloak.token("tom"))).as("no member").isEqualTo(404);
            assertThat(status(service, keycloak.token("ada")))
                    .as("administrator, no member")
                    .isEqualTo(403);
            assertThat(status(service, keycloak.expiredToken("maya"))).isEqualTo(401);
            assertThat(status(service, keycloak.wrongAudienceToken("maya"))).isEqualTo(401);
            assertThat(status(service, keycloak.foreignToken())).isEqualTo(401);
        }
    }

    private static int rows(QueryService service, String token) {
        return service.read(token, "/api/v1/programmes/p-one/rounds/r-1/heat-map")
                .at("/data/items")
                .size();
    }

    private static int status(QueryService service, String token) {
        return service.get(token, "/api/v1/programmes/p-one/rounds/r-1/heat-map")
                .statusCode();
    }
}
