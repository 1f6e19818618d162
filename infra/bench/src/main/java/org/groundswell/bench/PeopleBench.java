package org.groundswell.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two hundred people at work at once on 150 sites, each with an account, a session and a pace of their own. */
final class PeopleBench implements Bench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PEOPLE = 200;
    private static final int MANAGERS = 20;
    private static final long READS_FOR_MILLIS = 10_000;

    /** By then the second compiler has done most of its work; before, it takes part of what people wait for. */
    private static final Duration WARM_UP = Duration.ofSeconds(180);

    /** For one and one alone: half of it to warm up, half of it counted. */
    private static final Duration ALONE = Duration.ofSeconds(60);

    private static final Duration COUNTED = Duration.ofSeconds(120);
    private static final String CHOSEN = "Two-hundred-at-once-1";
    private static final String AIM = "p95 200 ms";

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String about() {
        return ("150 sites × 4 rounds of 3S and of NASSS, a year of fit checks, the thirty planning questions answered by the"
                        + " programme and by every site, and three years of figures; %d people signed in, %d of whom manage the"
                        + " programme and the others work at a site, some two at one. Each opens a page of theirs, whole, reads for"
                        + " %d s on average and acts again; those at sites save ratings, figures or an answer every fifth time, by"
                        + " the page's form. After %d s to warm up, %d s are counted. Baseline: a manager and one of a site alone,"
                        + " before the others come.")
                .formatted(PEOPLE, MANAGERS, READS_FOR_MILLIS / 1000, WARM_UP.toSeconds(), COUNTED.toSeconds());
    }

    @Override
    public void run(Installation installation, Report report) throws Exception {
        PeopleScene scene = PeopleScene.make(installation);
        List<Colleague> people = people(installation, scene);
        Colleague.Times alone = new Colleague.Times();
        work(List.of(people.getFirst(), people.getLast()), ALONE.dividedBy(2), 300, new Colleague.Times());
        work(List.of(people.getFirst(), people.getLast()), ALONE.dividedBy(2), 300, alone);
        work(people, WARM_UP, READS_FOR_MILLIS, new Colleague.Times());
        Colleague.Times times = new Colleague.Times();
        ProcessorTime time = new ProcessorTime(installation);
        time.of(() -> work(people, COUNTED, READS_FOR_MILLIS, times));
        new TreeMap<>(times.byKind())
                .forEach((kind, together) -> report.times(
                        kind, together, "alone", alone.byKind().getOrDefault(kind, new Histogram(3)), AIM));
        Histogram all = new Histogram(3);
        times.byKind().values().forEach(all::add);
        report.times("All of them", all, AIM);
        report.figure(
                "Pages and saves a second", "%.1f".formatted(all.getTotalCount() / (double) COUNTED.toSeconds()), "");
        List<String> lost =
                people.stream().flatMap(person -> person.lost().stream()).toList();
        lost.forEach(System.out::println);
        report.figure(
                "Saves that were acknowledged, and lost",
                "%,d, %,d".formatted(people.stream().mapToInt(Colleague::saved).sum(), lost.size()),
                "none lost");
        report.figure(
                "Saves told that somebody else was first",
                "%,d".formatted(people.stream().mapToInt(Colleague::told).sum()),
                "");
        report.remark("Processor time of each thing that somebody did, a page or a form and its save: "
                + time.describe() + ".");
    }

    /** Invited, each by a mail address of their own; each signs in and chooses a password. */
    private static List<Colleague> people(Installation installation, PeopleScene scene) {
        Api maya = installation.commands("maya");
        List<Colleague> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(invited(installation, scene, maya, i));
        }
        return people;
    }

    private static Colleague invited(Installation installation, PeopleScene scene, Api maya, int number) {
        boolean manages = number < MANAGERS;
        int place = number - MANAGERS;
        String site = manages ? "" : scene.sites().get(place % scene.sites().size());
        String email = "person%d@example.org".formatted(number);
        JsonNode guest = JSON.readTree(maya.post(
                "/programmes/" + scene.programme() + "/members",
                "{\"email\":\"%s\",\"name\":\"Person %d\",%s}"
                        .formatted(
                                email,
                                number,
                                manages
                                        ? "\"role\":\"programme-manager\""
                                        : "\"role\":\"site-team\",\"site\":\"" + site + "\"")));
        Visitor visitor = Visitor.invited(
                installation, email, guest.path("temporaryPassword").asString(), CHOSEN);
        return new Colleague(
                visitor, scene, site, manages ? 0 : place / scene.sites().size(), number);
    }

    private static Parallel.Rate work(
            List<Colleague> people, Duration time, long readsForMillis, Colleague.Times times) {
        long end = System.nanoTime() + time.toNanos();
        return Parallel.run(people.size(), worker -> {
            Colleague person = people.get(worker);
            long done = 0;
            for (long next = System.nanoTime() + person.readsFor(readsForMillis);
                    next < end;
                    next = System.nanoTime() + person.readsFor(readsForMillis)) {
                until(next);
                person.act(times);
                done++;
            }
            return done;
        });
    }

    private static void until(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
