package org.groundswell.query.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lag, parked views and stopped ledgers as gauges; not a number while the views cannot be read. */
@Component
class IntakeMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Operations operations;
    private final Views views;
    private final Clock clock;
    private @Nullable OperationsReport report;
    private Instant until = Instant.MIN;

    IntakeMetrics(Operations operations, Views views, Clock clock) {
        this.operations = operations;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("groundswell.intake.parked", () -> read(OperationsReport::parked))
                .description("Views of single ledgers that are parked")
                .register(registry);
        Gauge.builder("groundswell.intake.stopped", () -> read(IntakeMetrics::stopped))
                .description("Ledgers that wait for a missing entry")
                .register(registry);
        for (View view : views.all()) {
            Gauge.builder("groundswell.intake.lag", () -> read(all -> lag(all, view.name())))
                    .description("Most entries that a view is behind in any ledger")
                    .tag("view", view.name())
                    .register(registry);
        }
    }

    private static double stopped(OperationsReport all) {
        return all.ledgers().stream().filter(row -> row.stopped() != null).count();
    }

    private static double lag(OperationsReport all, String view) {
        return all.ledgers().stream()
                .flatMap(row -> row.views().stream())
                .filter(place -> place.view().equals(view))
                .mapToLong(OperationsReport.OfPlace::lag)
                .max()
                .orElse(0);
    }

    private synchronized double read(ToDoubleFunction<OperationsReport> figure) {
        Instant now = clock.instant();
        OperationsReport known = report;
        if (known == null || !now.isBefore(until)) {
            try {
                known = operations.report();
                report = known;
                until = now.plus(FRESH);
            } catch (DataAccessException | TransactionException e) {
                return Double.NaN;
            }
        }
        return figure.applyAsDouble(known);
    }
}
