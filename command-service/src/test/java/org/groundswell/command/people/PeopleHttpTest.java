package org.groundswell.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.groundswell.domain.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PeopleHttpTest extends HttpTest {

    @Autowired
    private PersonDirectory directory;

    @Test
    void an_erased_person_is_not_learnt_again() {
        PersonId person = new PersonId("erased-" + System.nanoTime());
        directory.learn(person, "Ines Ibsen", person + "@example.org");
        assertThat(directory.names(List.of(person))).containsEntry(person, "Ines Ibsen");

        directory.erase(person);
        directory.learn(person, "Ines Ibsen", person + "@example.org");

        assertThat(directory.names(List.of(person))).isEmpty();
    }

    @Test
    void a_person_learns_who_they_are_and_where_they_belong() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        member(programme, "tom", "site-team", ", \"site\": \"RF4\"");
        Reply me = as("tom").get("/me");

        assertThat(me.status()).as(me.told()).isEqualTo(200);
        assertThat(me.text("person")).isEqualTo(KEYCLOAK.person("tom"));
        assertThat(me.text("name")).isNotBlank();
        assertThat(me.at("realmRoles").valueStream().map(JsonNode::asString))
                .as("other tests of this Keycloak may have made them more than that")
                .contains("site-team")
                .doesNotContain("administrator", "programme-manager");
        assertThat(me.at("memberships")
                        .valueStream()
                        .filter(membership ->
                                membership.path("programme").asString("").equals(programme)))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(membership.path("role").asString("")).isEqualTo("site-team");
                    assertThat(membership.path("site").asString("")).isEqualTo("RF4");
                });
    }

    @Test
    void names_are_told_only_to_those_who_share_a_programme() {
        String programme = programme();
        as("aude").get("/me");
        as("una").get("/me");
        member(programme, "aude", "auditor", "");
        String ids = "/people?ids=" + KEYCLOAK.person("aude") + "," + KEYCLOAK.person("una") + ",nobody";

        assertThat(names(as("maya").get(ids)).get(0)).isNotBlank();
        assertThat(names(as("una").get(ids))).first().isEqualTo("");
        assertThat(names(as("una").get(ids)).get(1)).isNotBlank();
        assertThat(names(as("ada").get(ids)).getFirst()).isNotBlank();
        assertThat(names(as("ada").get(ids)).getLast()).isEmpty();
    }

    @Test
    void too_many_ids_and_none_are_refused_clearly() {
        assertThat(as("maya").get("/people?ids=" + "x,".repeat(3)).status()).isEqualTo(200);
        assertThat(as("maya").get("/people").status()).isEqualTo(400);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 501; i++) {
            many.append(i).append(',');
        }
        assertThat(as("maya").get("/people?ids=" + many).status()).isEqualTo(400);
    }

    private static List<String> names(Reply reply) {
        assertThat(reply.status()).as(reply.told()).isEqualTo(200);
        return reply.body()
                .valueStream()
                .map(person -> person.path("name").asString(""))
                .toList();
    }
}
