package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.access.FileScope;
import org.groundswell.domain.access.FileSince;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A file that is taken waits to be kept, once; and what of it reads otherwise since is counted with its causes. */
class FilesTakenTest {

    private static final String P = "/programmes/p-one";
    private static final String API = "/api/v1" + P;
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");
    private static final String ADA = TestIssuer.shared().token("ada", "administrator");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String UNA = TestIssuer.shared().token("una", "site-team");
    private static final LocalDate TAKEN = LocalDate.of(2026, 3, 1);

    private static QueryService service;
    private static Story story;
    /** The entry of the files: January is told of two sites. */
    private static long taken;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("eve", Role.EXECUTIVE, null, null)
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "1")
                .site("REE", "Epsilon", "South", "1")
                .site("RFF", "Phi", "South", "1")
                .site("RFF", Mergers.takenIn("RAA", LocalDate.of(2026, 2, 1)))
                .measure("m-1", "proportion")
                .measure("m-2", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10), value("2026-02", 8, 10))
                .recorded("m-1", "RBB", value("2026-01", 6, 10))
                .recorded("m-2", "RBB", value("2026-01", 6, 10));
        taken = story.entries();
        story.corrected("m-1", "RAA", value("2026-01", 7, 10), value("2026-02", 7, 10))
                .corrected("m-1", "RBB", value("2026-01", 5, 10))
                .corrected("m-2", "RBB", value("2026-01", 5, 10))
                .corrected("m-2", "RBB", value("2026-01", 6, 10))
                .site("RAA", new SiteRegrouped("South", "1", LocalDate.of(2026, 2, 1)))
                .site("RBB", new SiteRegrouped("South", "2", LocalDate.of(2026, 4, 1)))
                .site("RCC", enrolled("RCC", LocalDate.of(2026, 2, 1)))
                .site("RDD", enrolled("RDD", LocalDate.of(2026, 4, 1)))
                .site("REE", Mergers.takenIn("RAA", LocalDate.of(2026, 2, 1)))
                .site("RFF", Mergers.undone("RAA", LocalDate.of(2026, 2, 1)));
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static SiteEnrolled enrolled(String code, LocalDate day) {
        return new SiteEnrolled(new SiteCode(code), code, "South", "1", said("maya", "On the list"), day);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_file_waits_once_with_its_entry_and_without_the_words_it_was_narrowed_by() {
        assertThat(waiting()).isEmpty();
        for (int again = 0; again < 3; again++) {
            assertThat(take(MAYA, P + "/sites.csv?q=Jo&region=North", "&asAt=entry:3"))
                    .isEqualTo(204);
        }
        assertThat(take(EVE, P + "/measures/m-1/deciles.png", "")).isEqualTo(204);
        long head = story.entries();
        assertThat(waiting())
                .containsExactly(
                        "maya " + P + "/sites.csv?asAt=entry:3&region=North&words=left-out of 3 known " + head,
                        "eve " + P + "/measures/m-1/deciles.png?asAt=entry:" + head + " of " + head + " known " + head);
    }

    @Test
    void what_is_no_file_of_the_programme_or_nobodys_to_take_is_refused() {
        for (String address :
                List.of("", P + "/sites", "/programmes/p-two/sites.csv", "%00", P + "/" + "x".repeat(600) + ".csv")) {
            assertThat(take(MAYA, address, "")).as(address).isEqualTo(400);
        }
        assertThat(service.post(MAYA, API + "/files-taken").body()).contains("\"address\"");
        assertThat(take(MAYA, P + "/sites.csv", "&asAt=entry:99999")).isEqualTo(400);
        assertThat(take(UNA, P + "/sites.csv", "")).isEqualTo(404);
    }

    @Test
    void figures_that_read_otherwise_are_counted_by_what_the_file_holds() {
        JsonNode all = restated(MAYA, "", "/variation/funnel.csv?measure=m-1", "/measures/m-1/sites/RAA/series.csv");
        assertThat(all.at("/0/figures").asLong()).isEqualTo(3);
        assertThat(all.at("/0/news").asLong()).as("after the first correction").isEqualTo(1);
        assertThat(all.at("/0/newest").asLong()).isEqualTo(taken + 2);
        assertThat(all.at("/0/measureName").asString()).isEqualTo("Seen within four hours");
        assertThat(all.at("/1/figures").asLong()).isEqualTo(2);
        assertThat(all.at("/1/siteName").asString()).isEqualTo("Alpha");
        assertThat(figures("/variation/funnel.csv?measure=m-1&from=2026-02")).isEqualTo(1);
        assertThat(figures("/variation/funnel.csv?measure=m-1&wave=2")).isEqualTo(1);
        assertThat(figures("/measures/m-2/deciles.csv"))
                .as("what was taken back reads as it did")
                .isZero();
        assertThat(figures("/decisions.csv")).isZero();
        assertThat(restated(EVE, "&asAt=entry:" + (taken + 1), "/measures/m-1/deciles.csv")
                        .at("/0/figures")
                        .asLong())
                .isEqualTo(2);
        assertThat(restated(MAYA, "&happenedBy=2026-01-31", "/measures/m-1/deciles.csv")
                        .at("/0/figures")
                        .asLong())
                .isEqualTo(2);
        assertThat(service.get(ADA, API + "/restatements/files").statusCode()).isEqualTo(403);
    }

    @Test
    void sites_that_joined_or_moved_from_a_day_by_which_it_was_taken_are_causes() {
        JsonNode sites =
                restated(MAYA, "", "/sites.csv", "/sites.csv?region=North", "/measures/m-1/sites/RAA/series.csv");
        assertThat(List.of(
                        sites.at("/0/joined").asLong(), sites.at("/0/regrouped").asLong()))
                .as("one was listed, and of one the merger was undone")
                .containsExactly(2L, 1L);
        assertThat(sites.at("/0/gone").asLong()).as("taken in by another").isEqualTo(1);
        assertThat(sites.at("/0/moved").asLong()).isEqualTo(taken + 10);
        assertThat(List.of(
                        sites.at("/1/joined").asLong(), sites.at("/1/regrouped").asLong()))
                .containsExactly(0L, 1L);
        assertThat(sites.at("/2/regrouped").asLong()).isZero();
    }

    @Test
    void of_a_file_of_one_site_only_who_sees_that_site_is_told() {
        JsonNode told = restated(
                SITA,
                "",
                "/measures/m-1/sites/RAA/series.csv",
                "/measures/m-1/sites/RBB/series.csv",
                "/sites/RBB/brief");
        assertThat(told.at("/0/figures").asLong()).isEqualTo(2);
        assertThat(told.at("/0/siteName").asString()).isEqualTo("Alpha");
        for (int other : new int[] {1, 2}) {
            assertThat(told.at("/" + other + "/figures").asLong()).isZero();
            assertThat(told.get(other).hasNonNull("siteName")).isFalse();
            assertThat(told.get(other).hasNonNull("newest")).isFalse();
        }
        assertThat(restated(SITA, "", "/measures/m-1/deciles.csv")
                        .at("/0/figures")
                        .asLong())
                .as("a sum over all sites tells of none")
                .isEqualTo(3);
    }

    @Test
    void the_list_of_figures_is_narrowed_as_the_file_is_and_faults_are_named() {
        assertThat(service.read(MAYA, API + "/restatements?since=" + taken + "&measure=m-1&site=RAA&from=2026-02")
                        .at("/data/total")
                        .asLong())
                .isEqualTo(1);
        assertThat(service.read(MAYA, API + "/restatements?since=" + taken + "&wave=2&region=South")
                        .at("/data/total")
                        .asLong())
                .isEqualTo(1);
        assertThat(service.get(MAYA, API + "/restatements?since=x&from=March&to=never")
                        .body())
                .contains("\"since\"", "\"from\"", "\"to\"");
        for (String unsound : List.of(
                "1",
                "1~2~today~~~~~~~~",
                "1~2~%2B999999999-01-01~y~y~~~~~~",
                "x~2~2026-03-01~y~y~~~~~~",
                "1~2~2026-03-01~y~y~%25zz~~~~~")) {
            assertThat(service.get(MAYA, API + "/restatements/files?files=" + unsound)
                            .statusCode())
                    .as(unsound)
                    .isEqualTo(400);
        }
        String one = new FileSince(1, 1, TAKEN, FileScope.of(P + "/sites.csv")).written();
        String many = Stream.generate(() -> one).limit(51).collect(Collectors.joining(";"));
        assertThat(service.get(MAYA, API + "/restatements/files?files=" + many).body())
                .contains("FILES_TOO_MANY");
    }

    private static long figures(String path) {
        return restated(MAYA, "", path).at("/0/figures").asLong();
    }

    private static JsonNode restated(String token, String moment, String... paths) {
        String files = Stream.of(paths)
                .map(path -> new FileSince(taken, taken + 1, TAKEN, FileScope.of(P + path)).written())
                .collect(Collectors.joining(";"));
        String encoded = URLEncoder.encode(files, StandardCharsets.UTF_8);
        return service.read(token, API + "/restatements/files?files=" + encoded + moment)
                .get("data");
    }

    private static int take(String token, String address, String moment) {
        String encoded = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return service.post(token, API + "/files-taken?address=" + encoded + moment)
                .statusCode();
    }

    private static List<String> waiting() {
        return service.bean(JdbcClient.class)
                .sql("select person || ' ' || address || ' of ' || entry || ' known ' || known"
                        + " from history_read_waiting order by waiting")
                .query(String.class)
                .list();
    }
}
