package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every answer about a programme is read by two clocks: what was known, and what of it had happened. */
class SecondClockTest extends ViewsTestCase {

    /** Of the news alone. */
    private static final String STREAM = "/stream";

    private static final Pattern ONE_CLOCK = Pattern.compile("(?:from|join) (view_[a-z]+_site|view_site_board)\\b");

    /** They are read at the present, or at two moments and by the days of each version. */
    private static final List<String> BY_OTHER_MEANS =
            List.of("ToldSites.java", "ProgrammeListController.java", "MovedStore.java", "FileRestatementStore.java");

    @Test
    void every_endpoint_of_a_programme_reads_both_clocks() {
        JsonNode paths = new JsonMapper()
                .readTree(service.get(MAYA, "/v3/api-docs").body())
                .get("paths");
        List<String> read = StreamSupport.stream(paths.propertyNames().spliterator(), false)
                .filter(path -> path.contains("/programmes/{p}") && !path.endsWith(STREAM))
                .filter(path -> paths.get(path).has("get"))
                .toList();
        assertThat(read).hasSizeGreaterThan(50);
        for (String path : read) {
            assertThat(texts(paths.get(path).get("get").get("parameters"), "/name"))
                    .as(path)
                    .contains("asAt", "happenedBy");
            String asked = path.replace("{p}", "p-one").replaceAll("\\{[^}]*}", "1");
            for (String type : List.of("application/json", "text/csv")) {
                var answer = service.get(MAYA, asked + "?asAt=tomorrow&happenedBy=soon", "Accept", type);
                if (answer.statusCode() != 406) {
                    assertThat(texts(refusal(answer, 400).get("faults"), "/field"))
                            .as("%s as %s", path, type)
                            .containsExactly("asAt", "happenedBy");
                }
            }
        }
    }

    @Test
    void all_that_is_wrong_with_the_clocks_is_told_at_once() {
        for (String day : List.of("soon", "2026-02-30", "+10000-01-01", "0000-01-01", "entry:3")) {
            JsonNode refused =
                    refusal(get(MAYA, "/sites?asAt=tomorrow&minEntry=-1&happenedBy=" + day.replace("+", "%2B")), 400);
            assertThat(texts(refused.get("faults"), "/field")).containsExactly("asAt", "happenedBy", "minEntry");
            assertThat(texts(refused.get("faults"), "/code")).contains("ASAT_MALFORMED", "HAPPENED_BY_MALFORMED");
        }
    }

    @Test
    void a_day_that_is_no_earlier_than_the_moment_leaves_nothing_out_and_one_before_the_beginning_all() {
        String entry = "asAt=entry:" + story.entries();
        assertThat(data(MAYA, "/history?" + entry + "&happenedBy=2999-12-31"))
                .isEqualTo(data(MAYA, "/history?" + entry));
        JsonNode none = data(MAYA, "/history?happenedBy=2026-01-04");
        assertThat(none.get("total").asLong()).isZero();
        assertThat(data(MAYA, "/sites?happenedBy=2026-01-04").get("total").asLong())
                .isZero();
        assertThat(data(MAYA, "/decisions?happenedBy=2026-01-04").get("items")).isEmpty();
        assertThat(get(MAYA, "/decisions/d-1?happenedBy=2026-01-04").statusCode())
                .isEqualTo(404);
        assertThat(data(MAYA, "?happenedBy=2026-01-04").get("name").asString()).isEqualTo("Flow");
    }

    @Test
    void the_answer_and_its_file_say_both_clocks() {
        JsonNode asAt = service.read(MAYA, P + "/sites?asAt=entry:20&happenedBy=2026-01-31")
                .get("asAt");
        assertThat(asAt.get("entry").asLong()).isEqualTo(20);
        assertThat(asAt.get("happenedBy").asString()).isEqualTo("2026-01-31");
        assertThat(asAt.get("toldEntry").asLong()).isEqualTo(20);
        assertThat(asAt.get("live").asBoolean()).isFalse();
        assertThat(csv(MAYA, "/sites?asAt=entry:20&happenedBy=2026-01-31")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"sites-p-one-entry-20-happened-by-2026-01-31.csv\"");
        assertThat(service.read(MAYA, P + "/sites").get("asAt").has("happenedBy"))
                .isFalse();
    }

    @Test
    void what_says_no_day_of_its_own_happened_when_it_was_recorded() {
        Ledgers ledgers = new Ledgers();
        Story told = new Story(ledgers, "p-one").created("Flow").risk("k-1", null, "The lead leaves");
        ledgers.pass(java.time.Duration.ofDays(40));
        told.risk("k-2", null, "The ward closes").site("RAA", "Alpha", "North", "1");
        told.measure("m-1", "proportion")
                .recorded("m-1", "RAA", Story.value("2026-01", 3, 4), Story.value("2026-02", 1, 4));
        try (QueryService service = QueryService.start(ledgers)) {
            service.fold();
            String by = "happenedBy=2026-01-31";
            assertThat(texts(service.read(MAYA, P + "/records/risk?" + by).at("/data/items"), "/record"))
                    .containsExactly("k-1");
            assertThat(service.read(MAYA, P + "/records/risk?" + by)
                            .at("/asAt/toldEntry")
                            .asLong())
                    .isEqualTo(3);
            // told on 14 February, of January
            assertThat(texts(
                            service.read(MAYA, P + "/measures/m-1/sites/RAA/series?" + by)
                                    .at("/data/points"),
                            "/period"))
                    .containsExactly("2026-01");
            assertThat(texts(service.read(MAYA, P + "/sites?" + by).at("/data/items"), "/code"))
                    .containsExactly("RAA");
            assertThat(service.get(MAYA, P + "/records/risk/k-2?" + by).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void no_statement_reads_sites_by_one_clock_alone() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file ->
                                    !BY_OTHER_MEANS.contains(file.getFileName().toString()))
                            .filter(file -> ONE_CLOCK.matcher(text(file)).find()))
                    .isEmpty();
        }
        assertThat(ONE_CLOCK.matcher("select 1 from view_measure_site s").find())
                .isTrue();
        assertThat(ONE_CLOCK.matcher("select 1 from {view_measure_site} s").find())
                .isFalse();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
