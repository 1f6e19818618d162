package org.groundswell.command.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An automation is told every entry in order, of many ledgers in one pass, and again where it failed. */
class AutomationRunTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestPostgres.shared().freshEvents(), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Writes down what it is told; fails on one ledger for as long as it is asked to. */
    private static final class Listener implements Automation {

        private final Map<LedgerId, List<Long>> told = new HashMap<>();
        private @Nullable LedgerId broken;
        private @Nullable LedgerId only;

        @Override
        public String name() {
            return "listener-" + System.identityHashCode(this);
        }

        @Override
        public boolean concerns(LedgerId ledger) {
            return only == null || ledger.equals(only);
        }

        @Override
        public boolean concerns(String type) {
            return true;
        }

        @Override
        public void react(LedgerId ledger, List<NotedEntry> entries) {
            if (ledger.equals(broken)) {
                throw new IllegalStateException("Broken for the test");
            }
            entries.forEach(entry ->
                    told.computeIfAbsent(ledger, _ -> new ArrayList<>()).add(entry.entry()));
        }
    }

    @Test
    void every_entry_of_every_ledger_is_told_once_and_in_order_however_few_are_read_at_once() {
        LedgerId one = filled(7);
        LedgerId other = filled(3);
        Listener listener = new Listener();
        AutomationRun run = new AutomationRun(listener, service.bean(AutomationStore.class), 2);

        assertThat(run.catchUp()).isTrue();
        assertThat(run.catchUp()).as("nothing is new").isTrue();
        assertThat(listener.told).containsEntry(one, upTo(7)).containsEntry(other, upTo(3));
    }

    @Test
    void a_ledger_it_fails_on_waits_and_the_others_go_on() {
        LedgerId broken = filled(3);
        LedgerId sound = filled(3);
        Listener listener = new Listener();
        listener.broken = broken;
        AutomationRun run = new AutomationRun(listener, service.bean(AutomationStore.class), 2);

        assertThat(run.catchUp()).isFalse();
        assertThat(listener.told).containsEntry(sound, upTo(3)).doesNotContainKey(broken);

        listener.broken = null;
        assertThat(run.catchUp()).isTrue();
        assertThat(listener.told).containsEntry(sound, upTo(3)).containsEntry(broken, upTo(3));
    }

    @Test
    void nothing_is_told_of_a_ledger_that_does_not_matter() {
        LedgerId other = filled(3);
        Listener listener = new Listener();
        listener.only = filled(3);
        AutomationRun run = new AutomationRun(listener, service.bean(AutomationStore.class), 2);

        assertThat(run.catchUp()).isTrue();
        assertThat(listener.told).containsOnlyKeys(listener.only).doesNotContainKey(other);
    }

    private static LedgerId filled(int entries) {
        LedgerId ledger = Programmes.fresh();
        CommandDispatch dispatch = service.bean(CommandDispatch.class);
        AggregateId programme = AggregateId.programme(ledger);
        dispatch.send(Programmes.by("maya"), programme, Programmes.create("Listened to"));
        for (int entry = 2; entry <= entries; entry++) {
            dispatch.send(Programmes.by("maya"), programme, Programmes.rename("Name " + entry));
        }
        return ledger;
    }

    private static List<Long> upTo(long entry) {
        return LongStream.rangeClosed(1, entry).boxed().toList();
    }
}
