package org.groundswell.command.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.Api.Reply;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestIssuer;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A repeated request with the same key gets the first answer, whatever the timing. */
class IdempotencyTest {

    private static final RunningService SERVICE = RunningService.shared();
    private static final String PATH = "/api/v1/probe";

    private final Api api = new Api(SERVICE, TestIssuer.shared().token("person-1"));
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_retry_gets_the_first_answer_and_changes_nothing() {
        Reply first = api.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", key);
        Reply retry = api.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", key);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(retry.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(retry.status()).isEqualTo(first.status());
        assertThat(retry.response().body()).isEqualTo(first.response().body());
        assertThat(retry.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void a_retry_of_a_change_is_answered_though_its_version_is_stale_by_now() {
        String path = PATH + "/"
                + api.post(PATH, "{\"name\":\"One\"}").json().path("id").asString();
        Reply first = api.put(path, "{\"name\":\"Two\"}", "If-Match", "\"0\"", "Idempotency-Key", key);
        api.put(path, "{\"name\":\"Three\"}", "If-Match", "\"1\"");
        Reply retry = api.put(path, "{\"name\":\"Two\"}", "If-Match", "\"0\"", "Idempotency-Key", key);
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.response().body()).isEqualTo(first.response().body());
    }

    @Test
    void another_request_under_the_same_key_is_422() {
        api.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", key);
        Reply other = api.post(PATH, "{\"name\":\"Other\"}", "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("KEY-REUSED");
    }

    @Test
    void a_key_is_its_persons_own() {
        Api somebodyElse = new Api(SERVICE, TestIssuer.shared().token("person-2"));
        String mine = api.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", key)
                .json()
                .path("id")
                .asString();
        Reply theirs = somebodyElse.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", key);
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.json().path("id").asString()).isNotEqualTo(mine);
    }

    @Test
    void a_refused_request_is_judged_anew() {
        assertThat(api.post(PATH, "{\"name\":\"\"}", "Idempotency-Key", key).status())
                .isEqualTo(400);
        assertThat(api.post(PATH, "{\"name\":\"\"}", "Idempotency-Key", key).status())
                .isEqualTo(400);
        assertThat(api.post(PATH, "{\"name\":\"Good\"}", "Idempotency-Key", key).status())
                .isEqualTo(201);
    }

    @Test
    void of_racing_duplicates_one_acts_and_all_get_its_answer() throws Exception {
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            List<Callable<Reply>> same = IntStream.range(0, 8)
                    .<Callable<Reply>>mapToObj(_ -> () -> api.post(PATH, "{\"name\":\"Race\"}", "Idempotency-Key", key))
                    .toList();
            List<Reply> replies =
                    racers.invokeAll(same).stream().map(IdempotencyTest::done).toList();
            assertThat(replies).allMatch(reply -> reply.status() == 201);
            assertThat(replies)
                    .extracting(reply -> reply.response().body())
                    .containsOnly(replies.getFirst().response().body());
            assertThat(replies)
                    .filteredOn(reply -> reply.header("Idempotency-Replayed").isEmpty())
                    .hasSize(1);
            LedgerId ledger = new LedgerId(replies.getFirst().json().path("id").asString());
            assertThat(SERVICE.bean(AggregateReader.class).version(AggregateId.programme(ledger)))
                    .isZero();
        }
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "\"\""})
    void a_malformed_key_is_400(String malformed) {
        Reply reply = api.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", malformed);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/faults/0/field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void a_key_too_long_is_400() {
        assertThat(api.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", "k".repeat(129))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answers_are_forgotten_after_a_day() {
        api.post(PATH, "{\"name\":\"One\"}", "Idempotency-Key", key);
        SERVICE.bean(JdbcClient.class)
                .sql("update idempotent_answer set answered_at = now() - interval '25 hours' where key = ?")
                .param(key)
                .update();
        SERVICE.bean(IdempotentAnswers.class).forgetOld();
        assertThat(stored()).isZero();
    }

    private int stored() {
        return SERVICE.bean(JdbcClient.class)
                .sql("select count(*) from idempotent_answer where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private static Reply done(Future<Reply> future) {
        return future.resultNow();
    }
}
