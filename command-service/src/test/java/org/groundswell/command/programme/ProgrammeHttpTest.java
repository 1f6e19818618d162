package org.groundswell.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class ProgrammeHttpTest extends HttpTest {

    @Test
    void a_programme_is_created_at_an_address_and_its_creator_manages_it() {
        Reply created = as("maya")
                .post(
                        "/programmes",
                        "{\"name\": \"Emergency care\", \"aim\": \"Nobody waits\", \"startsOn\": \"2026-04-01\"}");

        assertThat(created.status()).as(created.told()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/programmes/" + created.id());
        assertThat(created.etag()).isEqualTo("\"0\"");
        assertThat(created.text("ledger")).isEqualTo(created.id());
        assertThat(created.at("firstEntry").asLong()).isEqualTo(1);
        assertThat(created.at("lastEntry").asLong()).isEqualTo(2);
        assertThat(as("maya").get("/me").at("memberships").toString()).contains(created.id());
    }

    @Test
    void every_fault_of_a_body_is_listed_at_once() {
        Reply refused =
                as("maya").post("/programmes", "{\"aim\": 7, \"startsOn\": \"2026-02-30\", \"colour\": \"blue\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.faultFields()).containsExactlyInAnyOrder("name", "aim", "startsOn", "colour");
    }

    @Test
    void a_repeated_submission_gets_the_first_answer_and_creates_nothing() {
        Reply first = as("maya").with("Idempotency-Key", "create-once").post("/programmes", "{\"name\": \"Once\"}");
        Reply second = as("maya").with("Idempotency-Key", "create-once").post("/programmes", "{\"name\": \"Once\"}");

        assertThat(first.status()).as(first.told()).isEqualTo(201);
        assertThat(second.status()).as(second.told()).isEqualTo(201);
        assertThat(second.id()).isEqualTo(first.id());
        Reply other = as("maya").with("Idempotency-Key", "create-once").post("/programmes", "{\"name\": \"Twice\"}");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void renaming_needs_the_version_and_refuses_a_stale_one() {
        String path = "/programmes/" + programme() + "/name";

        assertThat(as("maya").put(path, "{\"name\": \"New\"}").status()).isEqualTo(428);
        Reply renamed = as("maya").ifMatch(0).put(path, "{\"name\": \"New\"}");
        assertThat(renamed.status()).as(renamed.told()).isEqualTo(200);
        assertThat(renamed.etag()).isEqualTo("\"1\"");
        Reply stale = as("maya").ifMatch(0).put(path, "{\"name\": \"Newer\"}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("expectedVersion").asLong()).isZero();
        assertThat(stale.at("actualVersion").asLong()).isEqualTo(1);
    }

    @Test
    void a_site_team_or_auditor_cannot_create_a_programme() {
        assertThat(as("sita").post("/programmes", "{\"name\": \"X\"}").status()).isEqualTo(403);
        assertThat(as("aude").post("/programmes", "{\"name\": \"X\"}").status()).isEqualTo(403);
    }

    @Test
    void a_programme_does_not_exist_for_whoever_does_not_belong() {
        String path = "/programmes/" + programme() + "/name";

        assertThat(as("una").ifMatch(0).put(path, "{\"name\": \"New\"}").status())
                .isEqualTo(404);
        assertThat(as("ada").ifMatch(0).put(path, "{\"name\": \"New\"}").status())
                .isEqualTo(404);
        assertThat(as("maya")
                        .ifMatch(0)
                        .put("/programmes/p-0000000000/name", "{\"name\": \"N\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as("maya")
                        .ifMatch(0)
                        .put("/programmes/register/name", "{\"name\": \"N\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tokens_that_are_expired_foreign_or_for_somebody_else_are_refused() {
        assertThat(withToken("").post("/programmes", "{}").status()).isEqualTo(401);
        assertThat(withToken("rubbish").post("/programmes", "{}").status()).isEqualTo(401);
        assertThat(withToken(KEYCLOAK.expiredToken("maya"))
                        .post("/programmes", "{}")
                        .status())
                .isEqualTo(401);
        assertThat(withToken(KEYCLOAK.foreignToken()).post("/programmes", "{}").status())
                .isEqualTo(401);
        assertThat(withToken(KEYCLOAK.wrongAudienceToken("maya"))
                        .post("/programmes", "{}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void rubbish_is_refused_clearly() {
        assertThat(as("maya").post("/programmes", "{\"name\": ").status()).isEqualTo(400);
        assertThat(as("maya")
                        .post("/programmes", "{\"name\": \"a\", \"name\": \"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(as("maya").post("/programmes", "{\"name\": \"a\\u0000b\"}").status())
                .isEqualTo(400);
        assertThat(as("maya").post("/programmes", "{\"name\": \"\\ud800\"}").status())
                .isEqualTo(400);
        assertThat(as("maya")
                        .raw("/programmes", "application/xml", "<a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(as("maya").get("/programmes").status()).isEqualTo(405);
        assertThat(as("maya")
                        .post("/programmes", "{\"name\": \"" + "x".repeat(5_000) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(as("maya")
                        .post("/programmes", "{\"name\": \"" + "x".repeat(5_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }
}
