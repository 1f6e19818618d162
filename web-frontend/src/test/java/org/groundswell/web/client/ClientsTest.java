package org.groundswell.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.client.FakeService.Reply;
import org.groundswell.web.client.Outcome.Accepted;
import org.groundswell.web.client.Outcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;

/** Questions and orders against a service that answers well, badly, and not at all. */
class ClientsTest {

    private static final String MOMENT =
            "{\"ledger\":\"p-1\",\"entry\":9,\"recordedAt\":\"2026-03-03T16:00:00.000001Z\",\"live\":true,\"head\":9,\"updating\":false}";

    private final FakeService service = new FakeService();
    private final Map<String, Long> written = new HashMap<>();
    private final Connections connections = new Connections();
    private final Calls calls = new Calls(() -> "a-token", JsonMapper.builder().build(), connections);
    private final Services services = new Services(service.base(), service.base());
    private final QueryClient queries = new QueryClient(services, calls, seen());
    private final CommandClient commands = new CommandClient(services, calls, seen(), () -> "form-key");

    private static final Reply HANGS_UP = new Reply(-1, "", "");

    private record Site(String code, int flags) {}

    private record Name(String name, String aim) {}

    @AfterEach
    void stop() {
        connections.close();
        service.close();
    }

    @Test
    void an_answer_brings_its_moment_and_its_data() {
        service.answer(request -> Reply.json(
                "{\"asAt\":" + MOMENT + ",\"data\":[{\"code\":\"RX1\",\"new\":1},{\"code\":\"RX2\",\"flags\":2}]}"));
        Answer<List<Site>> answer = queries.readList(
                Ask.of("/programmes/{p}/sites", "p-1").with("region", "North East & more"), Site.class);
        assertThat(answer.asAt().entry()).isEqualTo(9);
        assertThat(answer.data()).containsExactly(new Site("RX1", 0), new Site("RX2", 2));
        assertThat(service.last().path()).isEqualTo("/api/v1/programmes/p-1/sites");
        assertThat(service.last().query()).isEqualTo("region=North%20East%20%26%20more");
        assertThat(service.last().authorization()).isEqualTo("Bearer a-token");
    }

    @Test
    void a_path_variable_cannot_leave_its_place() {
        service.answer(request -> Reply.json("{\"data\":{\"code\":\"x\"}}"));
        queries.read(Ask.of("/programmes/{p}/sites/{s}", "p-1", "../../operations?x"), Site.class);
        assertThat(service.last().path()).isEqualTo("/api/v1/programmes/p-1/sites/..%2F..%2Foperations%3Fx");
    }

    @Test
    void what_this_session_wrote_is_waited_for_in_the_present_and_nowhere_else() {
        service.answer(request -> Reply.json("{\"asAt\":" + MOMENT + ",\"data\":{\"code\":\"x\"}}"));
        written.put("p-1", 12L);
        queries.read(Ask.of("/programmes/{p}", "p-1"), Site.class);
        assertThat(service.last().query()).isEqualTo("minEntry=12");
        queries.read(Ask.of("/programmes/{p}", "p-2"), Site.class);
        assertThat(service.last().query()).isNull();
        queries.read(Ask.of("/programmes/{p}", "p-1").asAt("entry:3"), Site.class);
        assertThat(service.last().query()).isEqualTo("asAt=entry%3A3");
    }

    @Test
    void a_question_that_is_refused_brings_the_problem() {
        service.answer(request -> Reply.problem(
                400, "{\"status\":400,\"code\":\"ASAT_IN_FUTURE\",\"detail\":\"That moment has not come.\"}"));
        assertThatThrownBy(() -> queries.read(Ask.of("/programmes/{p}", "p-1"), Site.class))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("ASAT_IN_FUTURE"));
    }

    @Test
    void an_expired_token_asks_to_sign_in_again() {
        service.answer(request -> new Reply(401, "text/plain", ""));
        assertThatThrownBy(() -> queries.read(Ask.of("/programmes"), Site.class))
                .isInstanceOf(SignInAgain.class);
        assertThatThrownBy(() -> commands.send(Order.post("/programmes"))).isInstanceOf(SignInAgain.class);
    }

    @Test
    void a_service_that_is_down_is_unavailable() {
        QueryClient nobody = new QueryClient(
                new Services(URI.create("http://localhost:1"), URI.create("http://localhost:1")), calls, seen());
        assertThatThrownBy(() -> nobody.read(Ask.of("/programmes"), Site.class))
                .isInstanceOfSatisfying(
                        Unavailable.class, silent -> assertThat(silent.part()).isEqualTo(Unavailable.Part.QUERIES));
    }

    @Test
    void a_service_that_says_nothing_is_unavailable_after_five_seconds() {
        service.answer(request -> new Reply(0, "", ""));
        long began = System.nanoTime();
        assertThatThrownBy(() -> commands.send(Order.post("/programmes"))).isInstanceOf(Unavailable.class);
        assertThat((System.nanoTime() - began) / 1_000_000_000.0).isBetween(4.0, 8.0);
    }

    @Test
    void a_question_whose_connection_was_closed_is_asked_again_and_an_order_is_not() {
        service.answer(request -> service.asked().size() == 1 ? HANGS_UP : Reply.json("{\"data\":{\"code\":\"x\"}}"));
        assertThat(queries.read(Ask.of("/programmes"), Site.class).data().code())
                .isEqualTo("x");
        assertThat(service.asked()).hasSize(2);
        service.answer(request -> HANGS_UP);
        for (Order order : List.of(Order.post("/programmes"), Order.put("/programmes/{p}/name", "p-1"))) {
            int asked = service.asked().size();
            assertThatThrownBy(() -> commands.send(order)).isInstanceOf(Unavailable.class);
            assertThat(service.asked()).hasSize(asked + 1);
        }
    }

    @Test
    void what_a_service_answered_to_is_not_asked_again() {
        for (int status : new int[] {429, 503}) {
            service.answer(request -> new Reply(status, "text/plain", "", Map.of("Retry-After", "0")));
            int asked = service.asked().size();
            assertThatThrownBy(() -> queries.read(Ask.of("/programmes"), Site.class))
                    .isInstanceOfAny(Refusal.class, Unavailable.class);
            assertThat(service.asked()).hasSize(asked + 1);
        }
    }

    @Test
    void a_service_leads_nowhere_else_and_leaves_nothing_behind() {
        service.answer(request -> new Reply(
                302,
                "application/json",
                "{\"data\":{\"code\":\"x\"}}",
                Map.of("Location", "/elsewhere", "Set-Cookie", "a=b")));
        queries.read(Ask.of("/programmes"), Site.class);
        queries.read(Ask.of("/programmes"), Site.class);
        assertThat(service.asked()).extracting(FakeService.Asked::path).containsOnly("/api/v1/programmes");
        assertThat(service.last().cookie()).isNull();
    }

    @Test
    void calls_that_follow_one_another_share_a_connection() {
        service.answer(request -> Reply.json("{\"data\":{\"code\":\"x\"}}"));
        for (int i = 0; i < 3; i++) {
            queries.read(Ask.of("/programmes"), Site.class);
        }
        commands.send(Order.post("/programmes"));
        assertThat(service.asked())
                .extracting(FakeService.Asked::port)
                .containsOnly(service.last().port());
    }

    @Test
    void an_answer_nobody_can_read_is_unavailable() {
        service.answer(request -> Reply.json("<html>"));
        assertThatThrownBy(() -> queries.read(Ask.of("/programmes"), Site.class))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void an_order_carries_its_body_version_and_key_and_is_remembered() {
        service.answer(request ->
                Reply.json("{\"ledger\":\"p-1\",\"firstEntry\":10,\"lastEntry\":11,\"version\":4,\"id\":\"m-1\"}"));
        Outcome<Receipt> outcome = commands.send(Order.put("/programmes/{p}/name", "p-1")
                .body(new Name("New", null))
                .ifMatch("3"));
        assertThat(outcome).isEqualTo(new Accepted<>(new Receipt("p-1", 10L, 11L, 4L, "m-1", null)));
        assertThat(service.last().body()).isEqualTo("{\"name\":\"New\"}");
        assertThat(service.last().ifMatch()).isEqualTo("\"3\"");
        assertThat(service.last().idempotencyKey()).startsWith("form-key-");
        assertThat(written).containsEntry("p-1", 11L);
    }

    @Test
    void two_orders_of_one_form_have_two_keys_and_a_repeat_has_the_same() {
        service.answer(request -> Reply.json("{}"));
        commands.send(Order.post("/programmes/{p}/rounds", "p-1"));
        commands.send(Order.post("/programmes/{p}/measures", "p-1"));
        commands.send(Order.post("/programmes/{p}/rounds", "p-1"));
        List<String> keys =
                service.asked().stream().map(FakeService.Asked::idempotencyKey).toList();
        assertThat(keys.get(0)).isNotEqualTo(keys.get(1)).isEqualTo(keys.get(2));
    }

    @Test
    void a_stale_order_is_refused_with_both_versions() {
        service.answer(request ->
                Reply.problem(412, "{\"status\":412,\"code\":\"STALE\",\"expectedVersion\":3,\"actualVersion\":5}"));
        Outcome<Receipt> outcome =
                commands.send(Order.put("/programmes/{p}/name", "p-1").ifMatch("3"));
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().isStale()).isTrue();
            assertThat(refused.problem().actualVersion()).isEqualTo(5);
        });
    }

    @Test
    void what_no_form_can_mend_is_thrown() {
        service.answer(request -> Reply.problem(403, "{\"status\":403,\"detail\":\"Not yours.\"}"));
        assertThatThrownBy(() -> commands.send(Order.post("/programmes"))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_file_is_sent_on_as_a_part_with_its_name() {
        service.answer(request -> Reply.json("{}"));
        ByteArrayResource file = new ByteArrayResource("a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "figures.csv";
            }
        };
        commands.send(Order.post("/programmes/{p}/uploads", "p-1").file(file).allowMinute());
        assertThat(service.last().body()).contains("name=\"file\"", "filename=\"figures.csv\"", "a,b\n1,2");
    }

    @Test
    void csv_is_passed_on_as_it_is() {
        service.answer(request -> new Reply(200, "text/csv", "code,name\nRX1,Ashmere\n"));
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        queries.csv(Ask.of("/programmes/{p}/sites", "p-1"), target);
        assertThat(target).hasToString("code,name\nRX1,Ashmere\n");
    }

    private SeenEntries seen() {
        return new SeenEntries() {
            @Override
            public Long newest(String ledger) {
                return written.get(ledger);
            }

            @Override
            public void wrote(String ledger, long entry) {
                written.merge(ledger, entry, Math::max);
            }
        };
    }
}
