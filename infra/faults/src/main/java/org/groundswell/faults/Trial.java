package org.groundswell.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.groundswell.faults.check.AcknowledgedIsStored;
import org.groundswell.faults.check.AllOrNothing;
import org.groundswell.faults.check.DenseLedger;
import org.groundswell.faults.check.NeverBack;
import org.groundswell.faults.check.ReadYourWrites;
import org.groundswell.faults.check.RealTimeOrder;
import org.groundswell.faults.check.SealedInTime.Outage;
import org.groundswell.faults.check.Violation;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.History;
import org.groundswell.faults.history.Stored;
import org.groundswell.faults.load.Load;
import org.groundswell.faults.load.Place;
import org.groundswell.faults.load.Until;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One fault's own programmes, its clients and what they saw, and what was found. */
public final class Trial implements AutoCloseable {

    /** Generous, because a busy machine is no fault of Groundswell's. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> PARTS =
            Set.of("PostgreSQL", "Kafka", "Keycloak", "command-service", "query-service", "web-frontend");
    private static final int PLACES = 2;
    private static final int SITES = 3;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Installation installation;
    private final Fault fault;
    private final Random random;
    private final History history;
    private final List<Place> places = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private final Store store;
    private final Load load;
    private final Pace pace;
    private final long began = System.nanoTime();
    private Duration took = Duration.ZERO;
    private Map<String, Map<String, String>> digests = Map.of();
    private Instant down = Instant.MAX;

    Trial(Installation installation, Fault fault, long seed, History history, Pace pace) {
        this.pace = pace;
        this.installation = installation;
        this.fault = fault;
        this.random = new Random(seed * 31 + fault.name().hashCode());
        this.history = history;
        this.store = new Store(installation.database(DatabaseRoles.Kind.EVENTS));
        for (int i = 1; i <= PLACES; i++) {
            places.add(Place.make(installation.commands("maya"), fault.name() + " " + i, SITES));
        }
        String run = fault.name() + "-" + seed + "-" + places.getFirst().ledger();
        this.load = Load.on(installation, places, history, run, random);
    }

    public Installation installation() {
        return installation;
    }

    public Random random() {
        return random;
    }

    public Load load() {
        return load;
    }

    public History history() {
        return history;
    }

    public List<String> ledgers() {
        return places.stream().map(Place::ledger).toList();
    }

    Fault fault() {
        return fault;
    }

    Store store() {
        return store;
    }

    /** Something that must not be. */
    public synchronized void violated(Kind kind, String what) {
        violations.add(new Violation(fault.name(), kind, what));
    }

    /** @param what what is not so where it is not */
    public void require(boolean holds, Kind kind, String what) {
        if (!holds) {
            violated(kind, what);
        }
    }

    /** Adds what a checker found. */
    public synchronized void add(Collection<Violation> more) {
        violations.addAll(more);
    }

    /** Notes how long something took, and requires that it took no longer than it may. */
    public void within(Duration limit, String what, Duration took) {
        String seconds = "%s %.1f s".formatted(what, took.toMillis() / 1000.0);
        require(took.compareTo(pace.stretched(limit)) <= 0, Kind.OTHER, seconds + ", not " + limit.toSeconds());
        note(seconds);
    }

    Pace pace() {
        return pace;
    }

    /** A measure for the report. */
    public synchronized void note(String measure) {
        notes.add(measure);
    }

    /** Waits until so many more commands have been acknowledged. */
    public void awaitAcknowledged(int more) {
        long wanted = history.acknowledged() + more;
        Until.holds(more + " more commands acknowledged", PATIENCE, () -> history.acknowledged() >= wanted);
    }

    /** Kills a part and leaves it down. */
    public void kill(String part) {
        if (part.equals("command-service") && down.equals(Instant.MAX)) {
            down = CLOCK.instant();
        }
        installation.parts().kill(part);
    }

    /** Starts a part again and waits until it is ready. @return how long that took */
    public Duration start(String part) {
        long from = System.nanoTime();
        installation.parts().launchAgain(part);
        installation.parts().awaitAgain(part);
        if (part.equals("command-service")) {
            outages.add(new Outage(down, CLOCK.instant()));
            down = Instant.MAX;
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Whether nothing was left down. */
    boolean areAllPartsUp() {
        return installation.parts().processes().keySet().containsAll(PARTS);
    }

    public Api commands(String person) {
        return installation.commands(person);
    }

    public Api queries(String person) {
        return installation.queries(person);
    }

    /** The operations report of the query side. */
    public JsonNode operations() {
        return JSON.readTree(queries("ada").get("/operations"));
    }

    /** The state of the relay. */
    public JsonNode relay() {
        return JSON.readTree(commands("ada").get("/operations/relay"));
    }

    public long head(String ledger) {
        return store.head(ledger);
    }

    /** Ends the load and waits until ledgers, views and pages stand still at the same entry. */
    public void settle() {
        load.stopWriting();
        for (String ledger : ledgers()) {
            Until.holds("automations have read " + ledger, PATIENCE, () -> store.isQuiet(ledger));
            awaitViews(ledger);
            long head = store.head(ledger);
            Until.holds(
                    "every page of %s is told of entry %d".formatted(ledger, head),
                    PATIENCE,
                    () -> load.untold(ledger, head).isEmpty());
        }
    }

    /** Waits until every view has read a ledger to its end. @return how long that took */
    public Duration awaitViews(String ledger) {
        return Until.holds("every view of " + ledger + " is at its head", PATIENCE, () -> areViewsAt(ledger));
    }

    private boolean areViewsAt(String ledger) {
        return areViewsBeyond(ledger, store.head(ledger));
    }

    /** Whether every view of a ledger has come to an entry. */
    public boolean areViewsBeyond(String ledger, long head) {
        return operations()
                .path("ledgers")
                .valueStream()
                .anyMatch(row -> row.path("ledger").asString().equals(ledger)
                        && row.path("views")
                                .valueStream()
                                .allMatch(view -> view.path("entry").asLong() >= head));
    }

    /** Waits until a checkpoint covers everything that is stored of a ledger. */
    public void awaitSealed(String ledger) {
        long head = store.head(ledger);
        Until.holds(
                "%s is sealed up to entry %d".formatted(ledger, head),
                PATIENCE,
                () -> store.checkpoints(ledger).stream().anyMatch(checkpoint -> checkpoint.size() >= head));
    }

    /** The digests of this trial's ledgers, by view and ledger. */
    public Map<String, Map<String, String>> digestsNow() {
        return Digests.of(JSON.readTree(queries("ada").get("/operations/digests")), ledgers());
    }

    /** Does something, and takes for a violation what did not come in time. */
    void bear(Runnable something) {
        try {
            something.run();
        } catch (Until.NeverException never) {
            violated(Kind.OTHER, String.valueOf(never.getMessage()));
        }
    }

    /** Waits for stillness and judges what clients, readers and pages saw by what is stored. */
    void judge() {
        settle();
        Stored stored = store.of(ledgers());
        add(AcknowledgedIsStored.check(history.commands(), stored));
        add(AllOrNothing.check(history.commands(), stored));
        add(RealTimeOrder.check(history.commands(), stored));
        add(DenseLedger.check(history.sightings(), stored));
        add(ReadYourWrites.check(history.reads()));
        add(NeverBack.check(history.reads(), history.news()));
        load.refusedOddly().stream().limit(3).forEach(refusal -> violated(Kind.OTHER, "refused: " + refusal));
        require(history.acknowledged() > 0, Kind.OTHER, "nothing was acknowledged, so nothing was shown");
        digests = digestsNow();
        require(!digests.isEmpty(), Kind.OTHER, "no view tells its digest");
    }

    /** The digests at the end of the trial. */
    Map<String, Map<String, String>> digests() {
        return digests;
    }

    List<Outage> outages() {
        return outages;
    }

    synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    Duration took() {
        return took;
    }

    /** Ends everything that the trial began. */
    @Override
    public void close() {
        load.close();
        history.close();
        took = Duration.ofNanos(System.nanoTime() - began);
    }
}
