package org.groundswell.command.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.Api.Reply;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestIssuer;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed gives every entry as stored, to feed readers only. */
class FeedTest {

    private static final RunningService SERVICE = RunningService.shared();
    private static final LedgerId LEDGER = Programmes.fresh();
    private static final int ENTRIES = 1203;

    private final Api reader = new Api(SERVICE, TestIssuer.shared().token("reader", "feed-reader"));

    @BeforeAll
    static void fill() {
        CommandDispatch dispatch = SERVICE.bean(CommandDispatch.class);
        dispatch.send(
                Programmes.by("founder").because("a \"reason\""),
                AggregateId.programme(LEDGER),
                Programmes.create("Å programme"));
        dispatch.sendAll(
                Programmes.by("founder"),
                LEDGER,
                IntStream.range(1, ENTRIES)
                        .mapToObj(i -> Programmes.create(LEDGER, "x" + i))
                        .toList(),
                null);
    }

    @Test
    void the_ledgers_are_listed_with_their_heads() {
        Reply reply = reader.get("/api/v1/ledgers");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode own = StreamSupport.stream(reply.json().spliterator(), false)
                .filter(head -> head.path("ledger").asString().equals(LEDGER.value()))
                .findFirst()
                .orElseThrow();
        assertThat(own.path("head").asLong()).isEqualTo(ENTRIES);
    }

    @Test
    void entries_are_dense_from_after_one_line_each() {
        List<JsonNode> all = lines("after=0&limit=5000");
        assertThat(all)
                .extracting(line -> line.path("entry").asLong())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ENTRIES)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(lines("after=1200&limit=2"))
                .extracting(line -> line.path("entry").asLong())
                .containsExactly(1201L, 1202L);
        assertThat(lines("after=" + ENTRIES)).isEmpty();
    }

    @Test
    void an_entry_says_who_when_what_and_sealed_why() {
        JsonNode first = lines("after=0&limit=1").getFirst();
        assertThat(first.path("ledger").asString()).isEqualTo(LEDGER.value());
        assertThat(first.path("type").asString()).isEqualTo("programme.ProgrammeCreated");
        assertThat(first.path("revision").asInt()).isOne();
        assertThat(first.path("aggregate").asString()).isEqualTo(LEDGER + "/programme/programme");
        assertThat(first.path("sequence").asInt()).isZero();
        assertThat(first.path("actor").asString()).isEqualTo("founder");
        assertThat(first.path("why").asString()).startsWith("sealed:").doesNotContain("reason");
        assertThat(first.path("correlation").asString()).isEqualTo("correlation-1");
        assertThat(first.path("command").asString()).isNotBlank();
        assertThat(first.path("recordedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(first.path("payload").path("name").asString()).isEqualTo("Å programme");
        assertThat(first.path("payload").size()).as("nulls are left out").isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "programme-manager", "auditor"})
    void people_are_refused_whatever_their_role(String role) {
        Api person = new Api(SERVICE, TestIssuer.shared().token("person-1", role));
        assertThat(person.get("/api/v1/ledgers").status()).isEqualTo(403);
        assertThat(person.get("/api/v1/ledgers/" + LEDGER + "/entries").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/entries?after=-1,      400",
        "/entries?limit=0,       400",
        "/entries?limit=1000000, 400",
        "/entries?after=x,       400",
        "x/entries,              404"
    })
    void a_question_that_makes_no_sense_is_a_problem(String path, int status) {
        Reply reply = reader.get("/api/v1/ledgers/" + LEDGER + path);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    private List<JsonNode> lines(String query) {
        Reply reply = reader.get("/api/v1/ledgers/" + LEDGER + "/entries?" + query);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
        return reply.response()
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
