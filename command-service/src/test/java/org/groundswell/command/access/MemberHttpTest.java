package org.groundswell.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.groundswell.command.http.Api;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class MemberHttpTest extends HttpTest {

    private static final String MANAGER = "{\"role\": \"programme-manager\"}";

    @Test
    void somebody_new_is_invited_with_an_account_a_role_and_a_password_said_once() {
        String members = members(programme());
        String guest = "{\"email\": \"nina.%d@example.org\", \"name\": \"Nina Novak\", \"role\": \"auditor\"}"
                .formatted(System.nanoTime());
        Reply invited =
                as("maya").with("Idempotency-Key", "invite-" + guest.hashCode()).post(members, guest);

        assertThat(invited.status()).as(invited.told()).isEqualTo(201);
        assertThat(invited.text("temporaryPassword")).hasSizeGreaterThan(12);
        assertThat(invited.at("lastEntry").asLong()).isEqualTo(3);
        Reply names = as("maya").get("/people?ids=" + invited.id());
        assertThat(names.body().get(0).path("name").asString("")).isEqualTo("Nina Novak");

        Reply repeated =
                as("maya").with("Idempotency-Key", "invite-" + guest.hashCode()).post(members, guest);
        assertThat(repeated.id()).isEqualTo(invited.id());
        assertThat(repeated.at("temporaryPassword").isMissingNode()).isTrue();

        Reply again = as("maya").post(members, guest);
        assertThat(again.id()).as(again.told()).isEqualTo(invited.id());
        assertThat(again.at("lastEntry").isNull()).isTrue();
        assertThat(again.at("temporaryPassword").isMissingNode()).isTrue();
    }

    @Test
    void a_name_or_address_never_reaches_an_event() throws Exception {
        String members = members(programme());
        String email = "otto.%d@example.org".formatted(System.nanoTime());
        Reply invited = as("maya")
                .post(
                        members,
                        "{\"email\": \"%s\", \"name\": \"Otto Ostrom\", \"role\": \"executive\"}".formatted(email));
        assertThat(invited.status()).as(invited.told()).isEqualTo(201);

        try (var connection = events().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from domain_event where convert_from(payload, 'UTF8') ~ 'Otto|otto'"
                                + " or convert_from(meta_data, 'UTF8') ~ 'Otto|otto'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void faults_are_found_before_an_account_is_made() {
        String members = members(programme());

        assertThat(as("maya")
                        .post(members, "{\"email\": \"x@example.org\", \"name\": \"X\", \"role\": \"site-team\"}")
                        .faultFields())
                .containsExactly("site");
        assertThat(as("maya")
                        .post(members, "{\"email\": \"no address\", \"name\": \"X\", \"role\": \"auditor\"}")
                        .faultFields())
                .containsExactly("email");
        assertThat(as("maya")
                        .post(
                                members,
                                "{\"role\": \"administrator\", \"person\": \"%s\"}".formatted(KEYCLOAK.person("tom")))
                        .status())
                .isEqualTo(400);
        assertThat(as("maya")
                        .post(members, "{\"role\": \"king\", \"person\": \"x\"}")
                        .faultFields())
                .containsExactly("role");
        Reply unknown = as("maya").post(members, "{\"role\": \"auditor\", \"person\": \"nobody-at-all\"}");
        assertThat(unknown.status()).as(unknown.told()).isEqualTo(400);
        assertThat(unknown.faultFields()).containsExactly("person");
    }

    @Test
    void only_the_manager_or_an_administrator_may_grant() {
        String programme = programme();
        member(programme, "aude", "auditor", "");
        String grant = "{\"person\": \"%s\", \"role\": \"executive\"}".formatted(KEYCLOAK.person("eve"));

        assertThat(as("aude").post(members(programme), grant).status()).isEqualTo(403);
        assertThat(as("tom").post(members(programme), grant).status()).isEqualTo(404);
        assertThat(as("ada").post(members(programme), grant).status()).isEqualTo(201);
        assertThat(as("ada").post(members("p-0000000000"), grant).status()).isEqualTo(404);
    }

    @Test
    void a_revoked_member_is_locked_out_at_once() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        String points = "/programmes/" + programme + "/measures/" + measure(programme) + "/sites/RF4/data-points";
        String body = "{\"points\": [{\"period\": \"2019-01\", \"numerator\": 1, \"denominator\": 2}]}";
        assertThat(as("sita").put(points, body).status()).isEqualTo(200);

        Reply revoked = as("maya")
                .post(
                        members(programme) + "/" + KEYCLOAK.person("sita") + "/revoke",
                        "{\"role\": \"site-team\", \"site\": \"RF4\", \"reason\": \"Moved on\"}");
        assertThat(revoked.status()).as(revoked.told()).isEqualTo(200);
        assertThat(as("sita").put(points, body).status()).isEqualTo(404);
        assertThat(as("maya")
                        .post(
                                members(programme) + "/" + KEYCLOAK.person("sita") + "/revoke",
                                "{\"role\": \"site-team\", \"site\": \"RF4\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_last_manager_stays_until_there_is_another() {
        String programme = programme();
        String own = members(programme) + "/" + KEYCLOAK.person("maya") + "/revoke";

        Reply last = as("maya").post(own, MANAGER);
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.at("faults").get(0).path("name").asString("")).isEqualTo("LAST_MANAGER");
        member(programme, "rhys", "programme-manager", "");
        assertThat(as("maya").post(own, MANAGER).status()).isEqualTo(200);
    }

    @Test
    void two_managers_who_revoke_each_other_at_once_leave_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            String programme = programme();
            member(programme, "rhys", "programme-manager", "");
            Api ada = as("ada");
            List<Integer> statuses = race(
                    () -> ada.post(members(programme) + "/" + KEYCLOAK.person("maya") + "/revoke", MANAGER)
                            .status(),
                    () -> ada.post(members(programme) + "/" + KEYCLOAK.person("rhys") + "/revoke", MANAGER)
                            .status());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static List<Integer> race(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService racers = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> racer : racers.invokeAll(List.of(one, other))) {
                statuses.add(racer.get());
            }
            return statuses;
        }
    }

    private static String members(String programme) {
        return "/programmes/" + programme + "/members";
    }
}
