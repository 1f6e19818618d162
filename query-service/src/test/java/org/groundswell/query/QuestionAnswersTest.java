package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.question.QuestionEvent.AnswerNotApplicable;
import org.groundswell.domain.question.QuestionEvent.AnswerOvertaken;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The programme answers three questions; one site answers one of them otherwise and another does not apply to it. */
class QuestionAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");
    private static final String JUNE = "2026-06-01";
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static QueryService service;
    private static long beforeTheSite;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "2")
                .answered("OVER-1", null, "OVER-1.ambition", "No one waits")
                .agreedAnswer("OVER-1", null, JULY)
                .answered("SUST-1", null, "SUST-1.definition", "Every day")
                .agreedAnswer("SUST-1", null, JULY)
                .answered("SUST-6", null, "SUST-6.norms", "Asking is normal")
                .agreedAnswer("SUST-6", null, JULY)
                .question(new AnswerOvertaken("SUST-6", null, "other", said("maya", "New leaders")));
        beforeTheSite = story.entries();
        story.answered("SUST-1", "RAA", "SUST-1.definition", "Every shift")
                .question(new AnswerNotApplicable("SUST-7", new SiteCode("RAA"), said("maya", "One person")));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_headline_is_what_is_agreed_and_current_on_the_day() {
        JsonNode june = data(MAYA, "/questions?by=" + JUNE);
        assertThat(june.get("current").asInt()).isEqualTo(2);
        assertThat(june.get("applicable").asInt()).isGreaterThan(20);
        assertThat(status(june, "OVER-1")).isEqualTo("agreed");
        assertThat(status(june, "SUST-6")).isEqualTo("stale");
        assertThat(status(june, "OVER-2")).isEqualTo("unanswered");
        JsonNode later = data(MAYA, "/questions?by=2026-07-02");
        assertThat(later.get("current").asInt()).isZero();
        assertThat(status(later, "OVER-1")).isEqualTo("stale");
    }

    @Test
    void a_programmes_answer_stands_at_a_site_until_it_gives_its_own() {
        JsonNode alpha = data(SITA, "/questions?site=RAA&by=" + JUNE);
        assertThat(row(alpha, "SUST-1").get("differs").asBoolean()).isTrue();
        assertThat(row(alpha, "SUST-1").at("/values/SUST-1.definition").asString())
                .isEqualTo("Every shift");
        assertThat(status(alpha, "SUST-1")).isEqualTo("draft");
        assertThat(row(alpha, "SUST-6").get("inherited").asBoolean()).isTrue();
        assertThat(status(alpha, "SUST-7")).isEqualTo("not-applicable");
        assertThat(alpha.get("current").asInt()).isZero();
        JsonNode beta = data(MAYA, "/questions?site=RBB&by=" + JUNE);
        assertThat(row(beta, "SUST-1").get("inherited").asBoolean()).isTrue();
        assertThat(row(beta, "SUST-1").hasNonNull("version")).isFalse();
        assertThat(beta.get("current").asInt()).isEqualTo(1);
        assertThat(beta.get("inherited").asInt()).isEqualTo(1);
        assertThat(beta.get("applicable").asInt())
                .isEqualTo(alpha.get("applicable").asInt() + 1);
    }

    @Test
    void the_programme_sees_how_far_each_site_is_and_who_answers_otherwise() {
        JsonNode sites = data(MAYA, "/questions?by=" + JUNE).get("sites");
        assertThat(sites.at("/0/code").asString()).isEqualTo("RAA");
        assertThat(sites.at("/0/own").asInt()).isEqualTo(1);
        assertThat(sites.at("/1/inherited").asInt()).isEqualTo(1);
        JsonNode detail = data(MAYA, "/questions/SUST-1?by=" + JUNE);
        assertThat(detail.get("overrides").toString())
                .isEqualTo("[{\"code\":\"RAA\",\"name\":\"Alpha\",\"status\":\"draft\"}]");
        assertThat(detail.get("steps")).hasSize(2);
        assertThat(data(SITA, "/questions?by=" + JUNE).get("sites")).hasSize(1);
    }

    @Test
    void a_sites_own_answer_is_shown_beside_the_programmes() {
        JsonNode detail = data(SITA, "/questions/SUST-1?site=RAA&by=" + JUNE);
        assertThat(detail.at("/answer/status").asString()).isEqualTo("draft");
        assertThat(detail.at("/programme/values/SUST-1.definition").asString()).isEqualTo("Every day");
        assertThat(detail.at("/steps/0/values/SUST-1.definition").asString()).isEqualTo("Every shift");
    }

    @Test
    void an_earlier_moment_knows_no_later_answer() {
        JsonNode alpha = data(MAYA, "/questions?site=RAA&by=" + JUNE + "&asAt=entry:" + beforeTheSite);
        assertThat(row(alpha, "SUST-1").get("inherited").asBoolean()).isTrue();
        assertThat(status(alpha, "SUST-7")).isEqualTo("unanswered");
    }

    @Test
    void what_is_not_there_or_not_yours_is_refused() {
        assertThat(service.get(MAYA, P + "/questions/OVER-9").statusCode()).isEqualTo(404);
        assertThat(service.get(MAYA, P + "/questions/SUST-7").statusCode()).isEqualTo(404);
        assertThat(service.get(MAYA, P + "/questions?site=RYY").statusCode()).isEqualTo(404);
        assertThat(service.get(MAYA, P + "/questions?by=soon").statusCode()).isEqualTo(400);
        assertThat(service.get(SITA, P + "/questions?site=RBB").statusCode()).isEqualTo(403);
        assertThat(service.get(EVE, P + "/questions").statusCode()).isEqualTo(403);
    }

    @Test
    void the_list_is_a_file_too() {
        String file = service.get(MAYA, P + "/questions?by=" + JUNE, "Accept", "text/csv")
                .body();
        assertThat(file).contains("OVER-1,Ambition,agreed,false,false,Maya,Board,2026-01-05,2026-07-01");
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static JsonNode row(JsonNode page, String question) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .filter(row -> row.get("question").asString().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static String status(JsonNode page, String question) {
        return row(page, question).get("status").asString();
    }
}
