package org.groundswell.query.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.StreamSupport;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.probe.Probe;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OperationsTest {

    private static final String ADA = TestIssuer.shared().token("ada", "administrator");
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");

    private final Ledgers ledgers = new Ledgers();
    private final Tally tally = new Tally();
    private final QueryService service =
            QueryService.on(ledgers).with(tally, new Probe()).start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_parked_view_is_named_and_goes_on_when_it_is_driven_again() {
        LedgerId programme = Stories.programme(ledgers, "p-parked", "maya");
        service.fold();
        tally.plant(Tally.Bug.THROWS);
        Stories.rename(ledgers, programme, "Poison");
        Stories.rename(ledgers, programme, "After it");
        service.fold();

        JsonNode parked = place(service.read(ADA, "/api/v1/operations"), "tally");
        assertThat(parked.path("entry").asLong()).isEqualTo(2);
        assertThat(parked.path("lag").asLong()).isEqualTo(2);
        assertThat(parked.path("parked").path("entry").asLong()).isEqualTo(3);
        assertThat(parked.path("parked").path("type").asString()).isEqualTo("programme.ProgrammeRenamed");
        assertThat(parked.path("parked").path("reason").asString()).contains("No renaming, please");
        JsonNode page = service.read(MAYA, "/api/v1/programmes/p-parked/probe");
        assertThat(page.path("asAt").path("entry").asLong()).isEqualTo(4);
        assertThat(page.path("asAt").path("updating").asBoolean()).isTrue();

        tally.plant(Tally.Bug.NONE);
        assertThat(service.post(ADA, "/api/v1/operations/redrive?view=tally&ledger=p-parked")
                        .statusCode())
                .isEqualTo(200);

        JsonNode after = service.read(ADA, "/api/v1/operations");
        assertThat(place(after, "tally").path("entry").asLong()).isEqualTo(4);
        assertThat(after.path("parked").asLong()).isZero();
        String driven = digest("p-parked");
        LedgerId same = Stories.programme(ledgers, "p-straight", "maya");
        Stories.rename(ledgers, same, "Poison");
        Stories.rename(ledgers, same, "After it");
        service.fold();
        assertThat(digest("p-straight")).isEqualTo(driven);
    }

    @Test
    void no_reader_goes_back_while_a_view_catches_up() {
        LedgerId programme = Stories.programme(ledgers, "p-parked", "maya");
        tally.plant(Tally.Bug.THROWS);
        Stories.rename(ledgers, programme, "Poison");
        Stories.rename(ledgers, programme, "After it");
        service.fold();
        tally.plant(Tally.Bug.NONE);

        assertThat(service.bean(ProgressStore.class).release("tally", programme))
                .isTrue();
        JsonNode meanwhile = service.read(MAYA, "/api/v1/programmes/p-parked/probe");
        assertThat(meanwhile.path("asAt").path("entry").asLong())
                .as("tally stands at entry 2, the others at 4")
                .isEqualTo(4);
        assertThat(meanwhile.path("asAt").path("updating").asBoolean()).isTrue();

        Stories.rename(ledgers, programme, "Meanwhile");
        service.fold();
        JsonNode level = service.read(MAYA, "/api/v1/programmes/p-parked/probe");
        assertThat(level.path("asAt").path("entry").asLong()).isEqualTo(5);
        assertThat(level.path("asAt").path("updating").asBoolean()).isFalse();
    }

    @Test
    void a_view_still_failing_is_parked_again() {
        LedgerId programme = Stories.programme(ledgers, "p-parked", "maya");
        tally.plant(Tally.Bug.THROWS);
        Stories.rename(ledgers, programme, "Poison");
        service.fold();

        service.post(ADA, "/api/v1/operations/redrive?view=tally&ledger=p-parked");

        assertThat(service.read(ADA, "/api/v1/operations").path("parked").asLong())
                .isEqualTo(1);
    }

    @Test
    void access_that_cannot_be_told_is_not_granted() {
        LedgerId programme = Stories.programme(ledgers, "p-unsure", "maya");
        ledgers.append(AggregateId.member(programme, "maya"), "x", "access.SomethingNewer", new byte[] {'{', '}'});
        service.fold();

        assertThat(service.get(MAYA, "/api/v1/programmes/p-unsure/probe").statusCode())
                .isEqualTo(503);
    }

    @Test
    void what_cannot_be_done_is_a_clear_problem() {
        assertThat(service.post(ADA, "/api/v1/operations/redrive?view=tally&ledger=p-never")
                        .statusCode())
                .isEqualTo(409);
        assertThat(service.post(ADA, "/api/v1/operations/redrive?view=nothing&ledger=p-never")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.post(ADA, "/api/v1/operations/redrive?view=tally").statusCode())
                .isEqualTo(400);
        assertThat(service.post(ADA, "/api/v1/operations/rebuild?view=nothing").statusCode())
                .isEqualTo(404);
        assertThat(service.get(ADA, "/api/v1/operations/rebuild?view=tally").statusCode())
                .isEqualTo(405);
    }

    @Test
    void operations_are_for_administrators() {
        assertThat(service.get(MAYA, "/api/v1/operations").statusCode()).isEqualTo(403);
        assertThat(service.get(MAYA, "/api/v1/operations/digests").statusCode()).isEqualTo(403);
        assertThat(service.post(MAYA, "/api/v1/operations/rebuild?view=tally").statusCode())
                .isEqualTo(403);
        assertThat(service.post(MAYA, "/api/v1/operations/redrive?view=tally&ledger=p-x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.get("", "/api/v1/operations").statusCode()).isEqualTo(401);
    }

    @Test
    void lag_and_parked_views_are_gauges() {
        LedgerId programme = Stories.programme(ledgers, "p-measured", "maya");
        tally.plant(Tally.Bug.THROWS);
        Stories.rename(ledgers, programme, "Poison");
        service.fold();
        MeterRegistry meters = service.bean(MeterRegistry.class);

        assertThat(meters.get("groundswell.intake.parked").gauge().value()).isEqualTo(1);
        assertThat(meters.get("groundswell.intake.lag")
                        .tag("view", "tally")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("groundswell.intake.lag")
                        .tag("view", "ledger_entry")
                        .gauge()
                        .value())
                .isZero();
    }

    private String digest(String ledger) {
        return service.read(ADA, "/api/v1/operations/digests")
                .path("tally")
                .path(ledger)
                .asString();
    }

    private static JsonNode place(JsonNode report, String view) {
        return StreamSupport.stream(report.path("ledgers").path(0).path("views").spliterator(), false)
                .filter(place -> place.path("view").asString().equals(view))
                .findFirst()
                .orElseThrow();
    }
}
