package org.groundswell.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.groundswell.faults.history.History;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Port;
import org.groundswell.launcher.Visitor;
import org.groundswell.testkit.DatabaseRoles;
import org.jspecify.annotations.Nullable;

/** Clients at work on some programmes, two on each, an open page on each, and a reader of the store. */
public final class Load implements AutoCloseable {

    /** Unique in a run, whatever the fault. 0 is the figure that a programme begins with. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final int CLIENTS = 2;
    private static final String PERSON = "maya";

    private final Installation installation;
    private final History history;
    private final String run;
    private final List<Listener> listeners = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("load-", 0).factory());
    private final List<Future<?>> clients = new ArrayList<>();
    private final List<Future<?>> pages = new ArrayList<>();
    private @Nullable Future<?> storeReader;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicInteger streamsBroken = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> commandsInterrupted = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> readsInterrupted = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> odd = new ConcurrentLinkedQueue<>();
    private volatile boolean working = true;
    private volatile boolean listening = true;

    private Load(Installation installation, History history, String run) {
        this.installation = installation;
        this.history = history;
        this.run = run;
    }

    /** @param run unique, because keys are remembered for a day */
    public static Load on(Installation installation, List<Place> places, History history, String run, Random random) {
        Load load = new Load(installation, history, run);
        Visitor page = Visitor.signedIn(installation, PERSON);
        for (Place place : places) {
            Wire queries = load.queries();
            // One that is let in late, once the views know of the programme, is told where they stand.
            load.listen(new Listener(
                    "a script",
                    place.ledger(),
                    load,
                    lastSeen -> queries.stream(place.stream(), Math.max(1, lastSeen))));
            load.listen(new Listener(
                    "a page",
                    place.ledger(),
                    load,
                    lastSeen -> page.stream("/programmes/" + place.ledger() + "/live", lastSeen)));
            for (int i = 1; i <= CLIENTS; i++) {
                Client client = new Client("client " + i, place, load, new Random(random.nextLong()));
                load.clients.add(load.threads.submit(client));
            }
        }
        List<String> ledgers = places.stream().map(Place::ledger).toList();
        load.storeReader =
                load.threads.submit(new StoreReader(installation.database(DatabaseRoles.Kind.EVENTS), ledgers, load));
        return load;
    }

    private void listen(Listener listener) {
        listeners.add(listener);
        pages.add(threads.submit(listener));
    }

    Wire commands() {
        return new Wire(installation.address(Port.COMMAND), () -> installation.token(PERSON));
    }

    Wire queries() {
        return new Wire(installation.address(Port.QUERY), () -> installation.token(PERSON));
    }

    History history() {
        return history;
    }

    int nextNumber() {
        return NUMBERS.incrementAndGet();
    }

    String key(int number) {
        return run + "-" + number;
    }

    boolean goesOn() {
        return working;
    }

    boolean listens() {
        return listening;
    }

    void took(long nanos) {
        longest.accumulateAndGet(nanos, Math::max);
    }

    void commandInterrupted(String how) {
        commandsInterrupted.add(how);
    }

    void readInterrupted(String how) {
        readsInterrupted.add(how);
    }

    void streamInterrupted() {
        streamsBroken.incrementAndGet();
    }

    void refusedOddly(String how) {
        odd.add(how);
    }

    /** How often a command was left without an answer. */
    public List<String> commandsInterrupted() {
        return List.copyOf(commandsInterrupted);
    }

    /** How often a read was left without an answer. */
    public List<String> readsInterrupted() {
        return List.copyOf(readsInterrupted);
    }

    /** Refusals other than of a stale version, which nothing that is sent deserves. */
    public List<String> refusedOddly() {
        return List.copyOf(odd);
    }

    public int streamsBroken() {
        return streamsBroken.get();
    }

    /** The longest that a command took to its answer since this was asked last, in nanoseconds. */
    public long longestSince() {
        return longest.getAndSet(0);
    }

    /** Ends the commands and waits for their answers; readers of the store and pages go on. */
    public void stopWriting() {
        working = false;
        clients.forEach(Load::await);
    }

    /** Pages of a ledger that were not told of an entry yet. */
    public List<String> untold(String ledger, long entry) {
        return listeners.stream()
                .filter(listener -> listener.ledger().equals(ledger) && listener.told() < entry)
                .map(Listener::name)
                .toList();
    }

    @Override
    public void close() {
        stopWriting();
        listening = false;
        await(storeReader);
        pages.stream().filter(page -> !page.cancel(true)).forEach(Load::await);
        threads.close();
    }

    private static void await(@Nullable Future<?> work) {
        if (work == null) {
            return;
        }
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed: " + e.getCause(), e.getCause());
        }
    }
}
