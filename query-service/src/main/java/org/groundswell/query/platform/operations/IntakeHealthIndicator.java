package org.groundswell.query.platform.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Out of service after a start until the views have caught up once, so that nobody is sent to pages of yesterday; but a minute
 * at most, since old pages that say so are better than none.
 */
@Component
@ConditionalOnProperty(name = "groundswell.intake.enabled", matchIfMissing = true)
class IntakeHealthIndicator implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Operations operations;
    private final Clock clock;
    private final Instant started;
    private final CaughtUp progress = new CaughtUp();
    private volatile boolean caughtUp;

    IntakeHealthIndicator(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Health health() {
        if (!caughtUp) {
            caughtUp = progress.isBy(operations.report()) || clock.instant().isAfter(started.plus(PATIENCE));
        }
        return caughtUp ? Health.up().build() : Health.outOfService().build();
    }
}
