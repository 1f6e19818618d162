package org.groundswell.query.platform.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.PersonId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.Views;
import org.groundswell.query.platform.rebuild.Rebuilds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has every view built anew once somebody's key is destroyed: their words do not open any more, and the rows that held them go with
 * the tables that are replaced. Several erasures share a rebuild. What a crash interrupts is taken up again.
 */
@Component
class ErasedWords implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedWords.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Views views;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private @Nullable ScheduledExecutorService clockwork;

    ErasedWords(JdbcClient jdbc, Views views, Rebuilds rebuilds, Clock clock) {
        this.jdbc = jdbc;
        this.views = views;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    private void clearSafely() {
        try {
            clear();
        } catch (RuntimeException e) {
            LOG.warn("Clearing the words of erased people is tried again", e);
        }
    }

    private void clear() {
        List<String> people = waiting();
        if (people.isEmpty()) {
            return;
        }
        try {
            rebuilds.begin(List.copyOf(views.all()), PersonId.SYSTEM);
        } catch (ProblemException busy) {
            LOG.info("Clearing the words of {} erased people waits for a rebuild to end", people.size());
            return;
        }
        people.forEach(this::note);
    }

    private List<String> waiting() {
        return jdbc.sql("""
                        select erased.person
                          from view_erasure as erased
                         where erased.to_entry is null
                           and not exists (select 1 from intake_cleared where intake_cleared.person = erased.person)
                        """).query(String.class).list();
    }

    private void note(String person) {
        jdbc.sql("insert into intake_cleared (person, requested_at) values (:person, :now) on conflict do nothing")
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("erased-words").daemon().factory());
        Objects.requireNonNull(clockwork)
                .scheduleWithFixedDelay(this::clearSafely, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clockwork;
        clockwork = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
