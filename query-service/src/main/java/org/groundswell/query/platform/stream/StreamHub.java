package org.groundswell.query.platform.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.LedgerListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Passes committed news to the open streams. What this instance folds is passed on at once; what another instance folded is
 * noticed within a second.
 */
@Component
public class StreamHub implements LedgerListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StreamHub.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int MOST_PER_PERSON = 50;

    private final JdbcClient jdbc;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Map<LedgerId, Long> announced = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService clockwork;

    public StreamHub(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException 429 where the person holds too many streams already */
    Subscriber subscribe(LedgerId ledger, PersonId person) {
        long held =
                subscribers.stream().filter(one -> one.person().equals(person)).count();
        if (held >= MOST_PER_PERSON) {
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "TOO_MANY_STREAMS",
                    "Too many pages are open at once. Close some of them.");
        }
        Subscriber subscriber = new Subscriber(ledger, person);
        subscribers.add(subscriber);
        return subscriber;
    }

    void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    int size() {
        return subscribers.size();
    }

    @Override
    public void advanced(LedgerId ledger, long entry, Set<String> contexts) {
        announced.merge(ledger, entry, Math::max);
        for (Subscriber subscriber : subscribers) {
            if (subscriber.ledger().equals(ledger)) {
                subscriber.tell(entry, contexts);
            }
        }
    }

    private void lookElsewhere() {
        try {
            String[] ledgers = subscribers.stream()
                    .map(subscriber -> subscriber.ledger().value())
                    .distinct()
                    .toArray(String[]::new);
            if (ledgers.length > 0) {
                progress(ledgers).forEach(this::announceIfNew);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Looking for news of other instances failed and is tried again", e);
        }
    }

    private Map<LedgerId, Long> progress(String[] ledgers) {
        return jdbc
                .sql("""
                        select ledger, max(entry) as entry from intake_progress
                        where lane = 'live' and ledger = any (:ledgers) group by ledger
                        """)
                .param("ledgers", ledgers)
                .query((row, number) -> Map.entry(new LedgerId(row.getString("ledger")), row.getLong("entry")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void announceIfNew(LedgerId ledger, long entry) {
        Long before = announced.putIfAbsent(ledger, entry);
        if (before != null && before < entry) {
            advanced(ledger, entry, Set.copyOf(contexts(jdbc, ledger, before)));
        }
    }

    /** Contexts of the entries after one. */
    static List<String> contexts(JdbcClient jdbc, LedgerId ledger, long after) {
        return jdbc.sql("""
                select distinct split_part(type, '.', 1) from view_ledger_entry
                where ledger = (select number from intake_ledger where intake_ledger.ledger = :ledger) and entry > :after order by 1
                """)
                .param("ledger", ledger.value())
                .param("after", after)
                .query(String.class)
                .list();
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("stream-hub").daemon().factory());
        clockwork.scheduleWithFixedDelay(this::lookElsewhere, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends every stream, before the web server waits for open answers. */
    @Override
    public void stop() {
        ScheduledExecutorService running = clockwork;
        clockwork = null;
        if (running != null) {
            running.shutdownNow();
        }
        subscribers.forEach(Subscriber::end);
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
