package org.groundswell.query.platform.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.ProgressStore.Progress;
import org.groundswell.query.platform.store.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Compares progress with the command side's heads. A ledger that is behind and did not move since the last look is brought up
 * by the feed, whatever became of its records: a lost topic, a new view and a failed refetch all end here.
 */
@Component
@ConditionalOnProperty(name = "groundswell.intake.enabled", matchIfMissing = true)
public class Reconciler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final LedgerFeed feed;
    private final Views views;
    private final ProgressStore progress;
    private final Intake intake;
    private final IntakeBoard board;
    private final Duration every;
    private final Map<LedgerId, Long> seen = new HashMap<>();
    private boolean first = true;
    private @Nullable ScheduledExecutorService clockwork;

    public Reconciler(
            LedgerFeed feed,
            Views views,
            ProgressStore progress,
            Intake intake,
            IntakeBoard board,
            IntakeSettings settings) {
        this.feed = feed;
        this.views = views;
        this.progress = progress;
        this.intake = intake;
        this.board = board;
        this.every = settings.reconcileEvery();
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reconciler").daemon().factory());
        Objects.requireNonNull(clockwork)
                .scheduleWithFixedDelay(this::lookSafely, 0, every.toMillis(), TimeUnit.MILLISECONDS);
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

    private void lookSafely() {
        try {
            look();
        } catch (LedgerFeed.FeedUnavailableException e) {
            if (board.feed().failure() == null) {
                LOG.warn("The command side's ledgers cannot be read: {}", e.getMessage());
            }
            board.feedFailed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("Comparing ledgers failed and is tried again", e);
        }
    }

    /** One comparison. The first after a start brings up everything at once. */
    void look() {
        Map<LedgerId, Long> heads = feed.heads();
        heads.forEach(board::sawHead);
        board.feedAnswered();
        Map<LedgerId, Map<String, Progress>> stored = progress.all(Lane.LIVE).stream()
                .collect(
                        Collectors.groupingBy(Progress::ledger, Collectors.toMap(Progress::view, Function.identity())));
        heads.forEach((ledger, head) -> {
            long reached = reached(stored.getOrDefault(ledger, Map.of()));
            Long before = seen.put(ledger, reached);
            boolean still = first || (before != null && before == reached);
            if (reached < head && still) {
                intake.refetch(ledger);
            }
        });
        first = false;
    }

    private long reached(Map<String, Progress> stored) {
        List<View> able = views.all().stream()
                .filter(view -> {
                    Progress one = stored.get(view.name());
                    return one == null || one.parked() == null;
                })
                .toList();
        return able.isEmpty() ? Long.MAX_VALUE : ProgressStore.least(stored, able);
    }
}
