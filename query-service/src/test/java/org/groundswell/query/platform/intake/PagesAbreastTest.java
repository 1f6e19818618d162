package org.groundswell.query.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Views of a rebuild take page after page beside each other. */
@Timeout(20)
class PagesAbreastTest {

    private static final LedgerId LEDGER = new LedgerId("p-one");
    private static final View FAST = new Named("fast", "site.");
    private static final View SLOW = new Named("slow", "site.");
    private static final View IDLE = new Named("idle", "comment.");
    private static final View IDLE_TOO = new Named("idle-too", "comment.");

    private final SideBySide workers = new SideBySide("test", 3);
    private final Queue<String> folded = new ConcurrentLinkedQueue<>();

    private record Named(String name, String concern) implements View {

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<ViewTable> tables() {
            return List.of();
        }

        @Override
        public boolean concerns(String type) {
            return type.startsWith(concern);
        }

        @Override
        public void fold(Arrival arrival, ViewWriter view) {
            throw new AssertionError("Not folded here");
        }
    }

    private PagesAbreast pages(View... views) {
        return new PagesAbreast(List.of(views), workers, new ConcurrentHashMap<>());
    }

    private static List<LedgerEntry> page(long entry) {
        return List.of(new LedgerEntry(
                LEDGER,
                entry,
                "id-" + entry,
                "site.SiteEnrolled",
                1,
                new AggregateId(LEDGER, "site", "RAA"),
                0,
                Instant.EPOCH,
                PersonId.SYSTEM,
                "",
                "",
                null,
                false,
                new byte[0]));
    }

    /** One word for a page of some views, such as {@code fast1}. */
    private boolean note(List<View> views, long page) {
        folded.add(String.join("+", views.stream().map(View::name).sorted().toList()) + page);
        return true;
    }

    @Test
    void a_fast_view_is_at_the_next_page_while_a_slow_one_is_at_the_first() {
        PagesAbreast pages = pages(FAST, SLOW);
        CountDownLatch fastIsThere = new CountDownLatch(1);
        pages.fold(page(1), views -> {
            if (views.contains(SLOW)) {
                await(fastIsThere);
            }
            return note(views, 1);
        });
        pages.fold(page(2), views -> {
            if (views.contains(FAST)) {
                fastIsThere.countDown();
            }
            return note(views, 2);
        });
        pages.join();
        assertThat(folded).containsExactlyInAnyOrder("fast1", "slow1", "fast2", "slow2");
        assertThat(List.copyOf(folded).indexOf("slow1"))
                .isLessThan(List.copyOf(folded).indexOf("slow2"));
        assertThat(List.copyOf(folded).getFirst()).isEqualTo("fast1");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("The fast view waits for the slow one");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void views_that_nothing_of_a_page_concerns_are_folded_together() {
        PagesAbreast pages = pages(FAST, IDLE, IDLE_TOO);
        pages.fold(page(1), views -> note(views, 1));
        pages.join();
        assertThat(folded).containsExactlyInAnyOrder("fast1", "idle+idle-too1");
    }

    @Test
    void a_failure_is_thrown_and_what_comes_after_it_left_out() {
        PagesAbreast pages = pages(FAST, SLOW);
        pages.fold(page(1), views -> {
            if (views.contains(SLOW)) {
                throw new IllegalStateException("refused");
            }
            return note(views, 1);
        });
        assertThatThrownBy(() -> {
                    pages.fold(page(2), views -> note(views, 2));
                    pages.join();
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("refused");
        pages.settle();
        assertThat(folded).contains("fast1").doesNotContain("slow2");
    }

    @Test
    void once_it_is_to_stop_no_view_begins_a_page() {
        PagesAbreast pages = pages(FAST);
        pages.fold(page(1), views -> {
            note(views, 1);
            return false;
        });
        assertThat(Stream.of(2, 3).map(page -> pages.fold(page(page), views -> note(views, page))))
                .last()
                .isEqualTo(false);
        pages.join();
        assertThat(folded).containsExactly("fast1");
    }
}
