package org.groundswell.query.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.groundswell.query.platform.testing.Eventually;
import org.junit.jupiter.api.Test;

class WayForReadersTest {

    private final AtomicLong now = new AtomicLong();
    private final WayForReaders way = new WayForReaders(now::get);
    private final CountDownLatch end = new CountDownLatch(1);

    /** A piece of work that lasts until the test ends it. */
    private final class Piece {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final Thread thread = Thread.ofPlatform()
                .daemon()
                .start(() -> way.behind(() -> {
                    begun.countDown();
                    await(end);
                }));

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        boolean waits() {
            return thread.getState() == Thread.State.TIMED_WAITING;
        }
    }

    @Test
    void pieces_are_done_side_by_side_where_nobody_reads() {
        assertAllBegin();
    }

    @Test
    void one_at_a_time_where_somebody_reads_and_the_next_once_it_is_done() {
        way.isTaken();
        Piece first = new Piece();
        await(first.begun);
        Piece second = new Piece();
        Eventually.holds("the second piece waits", second::waits);
        assertThat(second.hasBegun()).isFalse();
        end.countDown();
        await(second.begun);
    }

    @Test
    void but_not_behind_one_that_has_lasted_long() {
        way.isTaken();
        Piece first = new Piece();
        await(first.begun);
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        way.isTaken();
        Piece second = new Piece();
        await(second.begun);
        end.countDown();
    }

    @Test
    void and_side_by_side_again_soon_after_nobody_does() {
        way.isTaken();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertAllBegin();
    }

    private void assertAllBegin() {
        Piece first = new Piece();
        Piece second = new Piece();
        await(first.begun);
        await(second.begun);
        end.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
