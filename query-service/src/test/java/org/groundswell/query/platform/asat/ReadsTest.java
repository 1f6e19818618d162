package org.groundswell.query.platform.asat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.probe.Probe;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadsTest {

    private static final Ledgers LEDGERS = new Ledgers();
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static QueryService service;
    private static LedgerId programme;

    @BeforeAll
    static void start() {
        programme = Stories.programme(LEDGERS, "p-probe", "maya");
        for (int i = 3; i <= 10; i++) {
            Stories.rename(LEDGERS, programme, "Name " + i);
        }
        service = QueryService.on(LEDGERS).with(new Probe()).start();
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void live_is_the_newest_entry() {
        JsonNode answer = probe("");

        assertThat(answer.path("data").asLong()).isEqualTo(10);
        assertThat(answer.path("asAt").toString()).isEqualTo("""
                        {"ledger":"p-probe","entry":10,"recordedAt":"2026-01-05T09:00:09Z","live":true,"head":10,"updating":false}""");
    }

    @Test
    void an_entry_an_instant_a_local_time_and_a_day_each_find_their_entry() {
        assertThat(entryAt("entry:4")).isEqualTo(4);
        assertThat(entryAt("2026-01-05T09:00:03Z")).isEqualTo(4);
        assertThat(entryAt("2026-01-05T09:00:03.999999Z")).isEqualTo(4);
        assertThat(entryAt("2026-01-05T10:00:03%2B01:00")).isEqualTo(4);
        assertThat(entryAt("2026-01-05T09:00:03")).isEqualTo(4);
        assertThat(entryAt("2026-01-05T09:00")).isEqualTo(1);
        assertThat(entryAt("2026-01-05")).isEqualTo(10);
        assertThat(probe("?asAt=entry:4").path("data").asLong()).isEqualTo(4);
        assertThat(probe("?asAt=entry:4").path("asAt").path("live").asBoolean()).isFalse();
    }

    @Test
    void the_local_time_is_londons() {
        assertThat(Moment.parse("2026-07-01T12:00")).isEqualTo(Moment.parse("2026-07-01T11:00:00Z"));
    }

    @Test
    void a_moment_that_cannot_be_is_a_clear_400() {
        assertProblem("asAt=yesterday", "ASAT_MALFORMED");
        assertProblem("asAt=2026-02-30", "ASAT_MALFORMED");
        assertProblem("asAt=entry:-1", "ASAT_MALFORMED");
        assertProblem("asAt=%2B999999999-12-31T23:59:59Z", "ASAT_MALFORMED");
        assertProblem("asAt=entry:0", "ASAT_BEFORE_BEGINNING");
        assertProblem("asAt=2026-01-04", "ASAT_BEFORE_BEGINNING");
        assertProblem("asAt=2026-01-05T08:59:59Z", "ASAT_BEFORE_BEGINNING");
        assertProblem("asAt=entry:11", "ASAT_IN_FUTURE");
        assertProblem("asAt=2999-01-01", "ASAT_IN_FUTURE");
        assertProblem("asAt=2999-01-01T00:00:00Z", "ASAT_IN_FUTURE");
        assertProblem("minEntry=soon", "INVALID");
        assertProblem("minEntry=-1", "INVALID");
    }

    @Test
    void somebody_who_does_not_belong_is_not_told_that_the_programme_exists() {
        String stranger = TestIssuer.shared().token("stranger", "programme-manager");
        HttpResponse<String> foreign = service.get(stranger, "/api/v1/programmes/p-probe/probe");
        HttpResponse<String> missing = service.get(stranger, "/api/v1/programmes/p-nowhere/probe");

        assertThat(List.of(foreign.statusCode(), missing.statusCode())).containsOnly(404);
        assertThat(foreign.body()).isEqualTo(missing.body().replace("p-nowhere", "p-probe"));
        assertThat(service.get(MAYA, "/api/v1/programmes/register/probe").statusCode())
                .isEqualTo(404);
        assertThat(service.get(MAYA, "/api/v1/programmes/%27;--/probe").statusCode())
                .isIn(400, 404);
    }

    @Test
    void who_belongs_to_one_programme_is_a_stranger_to_another() {
        Stories.programme(LEDGERS, "p-others", "mona");
        service.fold();
        String mona = TestIssuer.shared().token("mona", "programme-manager");

        assertThat(service.get(mona, "/api/v1/programmes/p-others/probe").statusCode())
                .isEqualTo(200);
        assertThat(service.get(mona, "/api/v1/programmes/p-probe/probe").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_administrator_finds_nothing_in_a_programme_that_does_not_exist() {
        String ada = TestIssuer.shared().token("ada", "administrator");
        JsonNode answer = service.read(ada, "/api/v1/programmes/p-nowhere/probe");

        assertThat(answer.path("data").asLong()).isZero();
        assertThat(answer.path("asAt").path("ledger").asString()).isEqualTo("p-nowhere");
        assertThat(answer.path("asAt").path("entry").asLong()).isZero();
        assertThat(service.get(ada, "/api/v1/programmes/p-nowhere/probe?asAt=entry:1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_grant_counts_only_under_its_realm_role() {
        String demoted = TestIssuer.shared().token("maya", "auditor");

        assertThat(service.get(demoted, "/api/v1/programmes/p-probe/probe").statusCode())
                .isEqualTo(404);
    }

    @Test
    void membership_ends_with_its_revocation_even_for_earlier_moments() {
        Grant grant = new Grant(Role.AUDITOR, null, null);
        LedgerId other = Stories.programme(LEDGERS, "p-revoked", "maya");
        Stories.grant(LEDGERS, other, "aude", grant);
        service.fold();
        String aude = TestIssuer.shared().token("aude", "auditor");
        assertThat(service.get(aude, "/api/v1/programmes/p-revoked/probe").statusCode())
                .isEqualTo(200);

        Stories.revoke(LEDGERS, other, "aude", grant);
        service.fold();

        assertThat(service.get(aude, "/api/v1/programmes/p-revoked/probe?asAt=entry:3")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_answer_waits_for_the_entry_it_must_include() throws Exception {
        LedgerId fresh = Stories.programme(LEDGERS, "p-awaited", "maya");
        CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(
                () -> service.read(MAYA, "/api/v1/programmes/p-awaited/probe?minEntry=2"));
        assertThat(answer).isNotDone();

        service.fold();

        JsonNode read = answer.get(2, TimeUnit.SECONDS);
        assertThat(read.path("asAt").path("entry").asLong()).isEqualTo(2);
        assertThat(read.path("asAt").path("updating").asBoolean()).isFalse();
        assertThat(fresh.value()).isEqualTo("p-awaited");
    }

    @Test
    void an_answer_that_cannot_include_the_entry_in_time_says_updating() {
        long before = System.nanoTime();
        JsonNode answer = probe("?minEntry=11");

        assertThat(System.nanoTime() - before).isGreaterThan(1_900_000_000L).isLessThan(5_000_000_000L);
        assertThat(answer.path("asAt").path("updating").asBoolean()).isTrue();
        assertThat(answer.path("asAt").path("entry").asLong()).isEqualTo(10);
    }

    private static JsonNode probe(String query) {
        return service.read(MAYA, "/api/v1/programmes/p-probe/probe" + query);
    }

    private static long entryAt(String moment) {
        return probe("?asAt=" + moment).path("asAt").path("entry").asLong();
    }

    private static void assertProblem(String query, String code) {
        HttpResponse<String> response = service.get(MAYA, "/api/v1/programmes/p-probe/probe?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
    }
}
