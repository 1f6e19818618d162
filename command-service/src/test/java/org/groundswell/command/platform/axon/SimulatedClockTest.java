package org.groundswell.command.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demonstration's story is recorded at the moments it tells; nobody else's is. */
class SimulatedClockTest {

    private static final Instant THEN = Instant.parse("2025-03-01T09:00:00Z");

    private final RunningService service = RunningService.shared();

    @Test
    void a_demonstration_is_recorded_when_it_says_it_was() {
        LedgerId demo = new LedgerId("p-demo-story");
        send(demo, THEN, true);
        assertThat(recorded(demo)).containsExactly(THEN);
    }

    @Test
    void a_demonstration_that_says_nothing_is_recorded_now() {
        LedgerId demo = new LedgerId("p-demo-live");
        send(demo, THEN, false);
        assertThat(recorded(demo).getFirst()).isAfter(THEN.plusSeconds(86_400));
    }

    @Test
    void another_programme_is_refused_a_simulated_moment_and_nothing_is_stored() {
        LedgerId real = Programmes.fresh();
        assertThatThrownBy(() -> send(real, THEN, true)).isInstanceOf(EventStoreException.class);
        assertThat(recorded(real)).isEmpty();
    }

    private void send(LedgerId ledger, Instant at, boolean simulated) {
        Submission submission =
                new Submission(new Circumstance(new PersonId("teller"), at), null, null, "demo", simulated, null);
        service.bean(CommandDispatch.class).send(submission, AggregateId.programme(ledger), Programmes.create("Told"));
    }

    private List<Instant> recorded(LedgerId ledger) {
        return service.bean(JdbcClient.class)
                .sql("select recorded_at from domain_event where ledger = ? order by entry")
                .param(ledger.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }
}
