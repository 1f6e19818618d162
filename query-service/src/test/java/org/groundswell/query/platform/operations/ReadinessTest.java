package org.groundswell.query.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.IntakeBoard;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Nobody is sent to a service whose views are behind where the ledgers stood when it began; but for a minute at most. */
class ReadinessTest {

    private final Ledgers ledgers = new Ledgers();
    private final LedgerId one = Stories.programme(ledgers, "p-one", "maya");
    private final QueryService service =
            QueryService.on(ledgers).with(new Tally()).start();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T19:00:00Z"));
    private final InstantSource time = now::get;
    private final IntakeHealthIndicator readiness =
            new IntakeHealthIndicator(service.bean(Operations.class), time.withZone(ZoneOffset.UTC));

    @AfterEach
    void stop() {
        service.close();
    }

    private Status status() {
        return readiness.health().getStatus();
    }

    @Test
    void it_waits_for_the_views_and_for_nothing_that_is_recorded_since() {
        IntakeBoard board = service.bean(IntakeBoard.class);
        assertThat(status()).as("nothing is known yet").isEqualTo(Status.OUT_OF_SERVICE);
        board.sawHead(one, 2);
        board.feedAnswered();
        assertThat(status()).as("no entry is folded").isEqualTo(Status.OUT_OF_SERVICE);
        service.fold();
        assertThat(status()).isEqualTo(Status.UP);
        Stories.rename(ledgers, one, "Since then");
        board.sawHead(one, 3);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void old_pages_that_say_so_are_better_than_none_after_a_minute() {
        now.updateAndGet(begun -> begun.plus(Duration.ofSeconds(60)));
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(1)));
        assertThat(status()).isEqualTo(Status.UP);
    }
}
