package org.groundswell.query.platform.stream;

import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/** One open stream: gathers news until its thread sends them, so a slow reader costs one set of words. Never goes back. */
final class Subscriber {

    private final LedgerId ledger;
    private final PersonId person;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> contexts = new TreeSet<>();
    private long sent;
    private long newest;
    private boolean ended;

    Subscriber(LedgerId ledger, PersonId person) {
        this.ledger = ledger;
        this.person = person;
    }

    /** @param types contexts of the entries since the last news */
    record News(long entry, SortedSet<String> types) {}

    PersonId person() {
        return person;
    }

    LedgerId ledger() {
        return ledger;
    }

    /** Everything up to this entry is known at the other end. */
    void knows(long entry) {
        lock.lock();
        try {
            sent = Math.max(sent, entry);
        } finally {
            lock.unlock();
        }
    }

    void tell(long entry, Set<String> types) {
        lock.lock();
        try {
            if (entry > sent) {
                newest = Math.max(newest, entry);
                contexts.addAll(types);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** What is to be sent next; null where nothing came in time or the stream has ended. */
    @Nullable
    News next(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!ended && newest <= sent && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (ended || newest <= sent) {
                return null;
            }
            News news = new News(newest, new TreeSet<>(contexts));
            sent = newest;
            contexts.clear();
            return news;
        } finally {
            lock.unlock();
        }
    }
}
