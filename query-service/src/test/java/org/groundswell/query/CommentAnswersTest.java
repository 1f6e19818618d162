package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.comment.CommentEvent.CommentWithdrawn;
import org.groundswell.domain.comment.Readers;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommentAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String TOM = TestIssuer.shared().token("tom", "site-team");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");
    private static final String ADA = TestIssuer.shared().token("ada", "administrator");

    private static QueryService service;
    private static long standing;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("tom", Role.SITE_TEAM, null, "RBB")
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "1")
                .action("t-1", "RAA", "Name a deputy", null, "sita", 20)
                .comment("o-1", new Subject("action", "t-1"), "RAA", Readers.MEMBERS, "sita", "Who? @{rhys}")
                .comment("o-2", new Subject("action", "t-1"), "RAA", Readers.MEMBERS, "rhys", "The matron")
                .comment("o-3", new Subject("action", "t-2"), "RBB", Readers.MEMBERS, "tom", "Ours")
                .comment("o-4", new Subject("programme", "programme"), null, Readers.MEMBERS, "maya", "Well begun")
                .comment("o-5", new Subject("entry", "1"), null, Readers.LEADS, "maya", "Too early");
        standing = story.entries();
        story.comment("maya", new CommentWithdrawn("o-2", new SiteCode("RAA"), said("maya", "Names somebody")))
                .site("RBB", new SiteRegrouped("North", "1", Story.day()));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode about(String token, String on, String of, String more) {
        return service.read(token, P + "/comments?on=" + on + "&of=" + of + more)
                .get("data");
    }

    private static List<String> comments(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(node -> node.at("/comment").asString())
                .toList();
    }

    private static HttpResponse<String> get(String token, String path) {
        return service.get(token, P + path);
    }

    @Test
    void what_was_said_about_a_thing_stands_in_order_with_whom_it_mentions() {
        JsonNode said = about(SITA, "action", "t-1", "");
        assertThat(comments(said)).containsExactly("o-1", "o-2");
        assertThat(said.at("/total").asInt()).isEqualTo(2);
        assertThat(said.at("/items/0/text").asString()).isEqualTo("Who? @{rhys}");
        assertThat(said.at("/items/0/mentioned/0").asString()).isEqualTo("rhys");
        assertThat(said.at("/items/0/by").asString()).isEqualTo("sita");
    }

    @Test
    void the_words_of_one_that_is_withdrawn_are_gone_from_then_on() {
        JsonNode now = about(SITA, "action", "t-1", "").at("/items/1");
        assertThat(now.has("text")).isFalse();
        assertThat(now.at("/withdrawnBy").asString()).isEqualTo("maya");
        assertThat(now.at("/because").asString()).isEqualTo("Names somebody");
        JsonNode then = about(SITA, "action", "t-1", "&asAt=entry:" + standing).at("/items/1");
        assertThat(then.at("/text").asString()).isEqualTo("The matron");
    }

    @Test
    void nobody_reads_what_was_said_about_what_is_not_theirs() {
        assertThat(comments(about(TOM, "action", "t-1", ""))).isEmpty();
        assertThat(comments(about(TOM, "action", "t-2", ""))).containsExactly("o-3");
        assertThat(comments(about(SITA, "action", "t-2", ""))).isEmpty();
        assertThat(comments(about(RHYS, "action", "t-2", ""))).containsExactly("o-3");
        assertThat(comments(about(RHYS, "action", "t-2", "&asAt=entry:" + standing)))
                .as("while the site was of another region")
                .isEmpty();
        assertThat(get(TOM, "/comments/o-1").statusCode()).isEqualTo(404);
        assertThat(get(SITA, "/comments/o-1").headers().firstValue("etag")).contains("\"0\"");
        assertThat(get(EVE, "/comments?on=action&of=t-1").statusCode()).isEqualTo(403);
        assertThat(get(ADA, "/comments?on=action&of=t-1").statusCode()).isEqualTo(403);
    }

    @Test
    void of_the_programme_everybody_reads_and_of_its_entries_those_who_read_its_history() {
        assertThat(comments(about(TOM, "programme", "programme", ""))).containsExactly("o-4");
        assertThat(comments(about(TOM, "entry", "1", ""))).isEmpty();
        assertThat(comments(about(RHYS, "entry", "1", ""))).containsExactly("o-5");
        assertThat(comments(about(MAYA, "entry", "1", ""))).containsExactly("o-5");
    }

    @Test
    void a_comment_stands_in_the_history_of_its_site() {
        assertThat(service.read(SITA, P + "/history?type=comment")
                        .at("/data/items/0/what")
                        .asString())
                .isEqualTo("Withdrew a comment at RAA");
        assertThat(service.read(TOM, P + "/history?type=comment")
                        .at("/data/total")
                        .asInt())
                .isOne();
    }

    @Test
    void what_is_asked_for_must_be_named() {
        HttpResponse<String> refused = get(MAYA, "/comments");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("ON_REQUIRED", "OF_REQUIRED");
        assertThat(comments(about(MAYA, "gossip", "x", ""))).isEmpty();
    }
}
