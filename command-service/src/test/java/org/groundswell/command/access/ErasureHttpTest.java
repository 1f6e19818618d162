package org.groundswell.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.groundswell.command.people.IdentityProvider;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ErasureHttpTest extends HttpTest {

    private static final String WORDS = "Tom moved to the harbour clinic";
    private static final String REASON = "{\"reason\": \"She asked for it\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private CommandDispatch dispatch;

    @Autowired
    private IdentityProvider accounts;

    @Autowired
    private TypeReader reader;

    private String programme;
    private PersonId nina;

    /** Somebody who has an account, belongs to a programme, and has written something. */
    @BeforeEach
    void invite_nina_and_let_her_write() {
        programme = programme();
        Reply invited = as("maya")
                .post(
                        "/programmes/" + programme + "/members",
                        "{\"email\": \"nina.%d@example.org\", \"name\": \"Nina Novak\", \"role\": \"programme-manager\"}"
                                .formatted(System.nanoTime()));
        assertThat(invited.status()).as(invited.told()).isEqualTo(201);
        nina = new PersonId(invited.id());
        member(programme, "tom", "auditor", "");
        dispatch.send(
                Submission.of(nina, Instant.now(), "test"),
                AggregateId.member(new LedgerId(programme), KEYCLOAK.person("tom")),
                new AccessCommand.RevokeMembership(
                        new PersonId(KEYCLOAK.person("tom")),
                        new Grant(Role.AUDITOR, null, null),
                        new FreeText(nina, WORDS)));
    }

    @Test
    void an_erased_person_has_no_account_name_role_or_words_and_what_they_did_stays() throws SQLException {
        assertThat(storedWith("harbour")).isZero();
        assertThat(reasons()).containsExactly(WORDS);

        Reply erased = as("ada").post("/people/" + nina + "/erasure", REASON);
        assertThat(erased.status()).as(erased.told()).isEqualTo(200);
        JsonNode erasure = untilForgotten();

        assertThat(erasure.path("reason").asString()).isEqualTo("She asked for it");
        assertThat(erasure.path("askedBy").asString()).isEqualTo(KEYCLOAK.person("ada"));
        assertThat(reasons()).containsExactly(FreeText.ERASED, "This person was erased");
        assertThat(as("ada")
                        .get("/people?ids=" + nina)
                        .body()
                        .get(0)
                        .path("name")
                        .isMissingNode())
                .isTrue();
        assertThat(accounts.giveRole(nina, Role.AUDITOR)).isFalse();
        assertThatThrownBy(() -> dispatch.send(
                        Submission.of(nina, Instant.now(), "test"),
                        AggregateId.person("x"),
                        new AccessCommand.InvitePerson(new PersonId("x"), Role.AUDITOR)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("FORBIDDEN");
        assertThat(as("ada").post("/people/" + nina + "/erasure", REASON).text("code"))
                .isEqualTo("ACCESS-007");
        Reply granted = as("maya")
                .post("/programmes/" + programme + "/members", "{\"person\":\"" + nina + "\",\"role\":\"auditor\"}");
        assertThat(granted.status()).isBetween(400, 499);
        assertThat(granted.told())
                .as("nobody is granted anything by an id that was erased")
                .contains("PERSON_UNKNOWN");
    }

    @Test
    void only_an_administrator_erases_somebody_else_who_is_known_and_says_why() {
        String path = "/people/" + nina + "/erasure";

        assertThat(as("maya").post(path, REASON).status()).isEqualTo(403);
        assertThat(as("maya").get("/erasures").status()).isEqualTo(403);
        assertThat(as("ada").post(path, "{}").faultFields()).containsExactly("reason");
        assertThat(as("ada").post("/people/nobody-here/erasure", REASON).status())
                .isEqualTo(404);
        assertThat(as("ada")
                        .post("/people/" + KEYCLOAK.person("ada") + "/erasure", REASON)
                        .text("code"))
                .isEqualTo("ACCESS-008");
        assertThat(as("ada")
                        .get("/people?ids=" + nina)
                        .body()
                        .get(0)
                        .path("name")
                        .asString(""))
                .isEqualTo("Nina Novak");
    }

    private JsonNode untilForgotten() {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            for (JsonNode erasure : as("ada").get("/erasures").body()) {
                if (erasure.path("person").asString().equals(nina.value()) && erasure.has("forgottenAt")) {
                    return erasure;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(
                "Nina was not forgotten: " + as("ada").get("/erasures").told());
    }

    private List<String> reasons() {
        return reader.readType(new LedgerId(programme), "member", "")
                .map(event -> event.getPayload())
                .filter(MembershipRevoked.class::isInstance)
                .map(event -> ((MembershipRevoked) event).reason().text())
                .toList();
    }

    private int storedWith(String word) throws SQLException {
        try (var connection = events().connect();
                var statement = connection.prepareStatement(
                        "select count(*) from domain_event where convert_from(payload, 'UTF8') ~ ? or convert_from(meta_data, 'UTF8') ~ ?")) {
            statement.setString(1, word);
            statement.setString(2, word);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
