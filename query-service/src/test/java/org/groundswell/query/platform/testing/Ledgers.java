package org.groundswell.query.platform.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.ReadNoted;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.LedgerFeed;
import tools.jackson.databind.json.JsonMapper;

/** Ledgers in memory, written as the command side would: dense entries, one second apart. Also a feed over them. */
public final class Ledgers implements LedgerFeed {

    /** When the first entry of every ledger is recorded. */
    public static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Map<LedgerId, List<LedgerEntry>> ledgers = new LinkedHashMap<>();
    private final Map<AggregateId, Long> sequences = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<PersonId, byte[]> keys = new ConcurrentHashMap<>();
    private final Map<String, CalendarReader> calendars = new ConcurrentHashMap<>();
    private final List<ReadNoted> toldReads = new CopyOnWriteArrayList<>();
    private Duration passed = Duration.ZERO;
    private volatile boolean down;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    public LedgerEntry append(AggregateId aggregate, String actor, Event event) {
        return append(aggregate, actor, EventTypes.of(event.getClass()).name(), JSON.writeValueAsBytes(event));
    }

    /** Appends anything, also what no release can read. */
    public synchronized LedgerEntry append(AggregateId aggregate, String actor, String type, byte[] payload) {
        List<LedgerEntry> entries = ledgers.computeIfAbsent(aggregate.ledger(), ledger -> new ArrayList<>());
        long number = entries.size() + 1L;
        LedgerEntry entry = new LedgerEntry(
                aggregate.ledger(),
                number,
                aggregate.ledger() + "-" + number,
                type,
                1,
                aggregate,
                sequences.merge(aggregate, 1L, Long::sum) - 1,
                BEGINNING.plus(passed).plusSeconds(number - 1),
                new PersonId(actor),
                "command-" + number,
                "correlation-" + number,
                null,
                false,
                payload);
        entries.add(entry);
        return entry;
    }

    /** What is appended from now on is recorded so much later. */
    public synchronized void pass(Duration time) {
        passed = passed.plus(time);
    }

    public synchronized List<LedgerEntry> of(LedgerId ledger) {
        return List.copyOf(ledgers.getOrDefault(ledger, List.of()));
    }

    public synchronized List<LedgerId> all() {
        return List.copyOf(ledgers.keySet());
    }

    /** Whether the feed refuses to answer. */
    public void setDown(boolean down) {
        this.down = down;
    }

    /** Lets the feed refuse to answer once it has given entries so often. */
    public void setDownAfter(int answers) {
        left.set(answers);
    }

    /** How often entries were asked for and given. */
    public int asked() {
        return asked.get();
    }

    @Override
    public Map<PersonId, byte[]> keys(Collection<PersonId> people) {
        if (down) {
            throw new FeedUnavailableException("down");
        }
        return people.stream().filter(keys::containsKey).collect(Collectors.toMap(person -> person, keys::get));
    }

    /** The keys that words are sealed under; take one away and they are gone. */
    public Map<PersonId, byte[]> keyRing() {
        return keys;
    }

    @Override
    public void tellReads(List<ReadNoted> reads) {
        if (down) {
            throw new FeedUnavailableException("down");
        }
        toldReads.addAll(reads);
    }

    @Override
    public Optional<CalendarReader> calendarReader(String secret) {
        if (down) {
            throw new FeedUnavailableException("down");
        }
        return Optional.ofNullable(calendars.get(secret));
    }

    /** Whose calendars the secrets open. */
    public Map<String, CalendarReader> calendars() {
        return calendars;
    }

    /** What it was told that auditors read, and of files that were taken, in order. */
    public List<ReadNoted> toldReads() {
        return List.copyOf(toldReads);
    }

    @Override
    public synchronized Map<LedgerId, Long> heads() {
        answerOrFail();
        Map<LedgerId, Long> heads = new LinkedHashMap<>();
        ledgers.forEach((ledger, entries) -> heads.put(ledger, (long) entries.size()));
        return heads;
    }

    @Override
    public synchronized List<LedgerEntry> entries(LedgerId ledger, long after, int limit) {
        setDown(down || left.getAndDecrement() <= 0);
        answerOrFail();
        asked.incrementAndGet();
        return of(ledger).stream().skip(after).limit(limit).toList();
    }

    private void answerOrFail() {
        if (down) {
            throw new FeedUnavailableException("The feed is down for the test");
        }
    }
}
