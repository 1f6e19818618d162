package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Splits;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of what had happened by a day is the page of a service that never heard of what happened later: one service has folded all and
 * is asked by the second clock, the other has folded a ledger in which every later thing was left unsaid. All of it is recorded on one
 * day, before most of it happens, so that nothing is hidden for having been recorded later.
 */
class SecondClockPropertyTest {

    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String P = "/api/v1/programmes/p-one";
    private static final List<String> SITES = List.of("RAA", "RBB", "RCC", "RDD", "REE");
    private static final List<String> PARTS = List.of("RDD", "REE");
    private static final List<String> STAGES = List.of("engaged", "committed", "preparing", "implementing");
    private static final int HAPPENINGS = 120;

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 1, 30),
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 2, 20),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 5, 2));

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    /** What tells things with days of their own. */
    private static final List<String> PAGES = List.of(
            "",
            "/sites?sort=stage",
            "/sites?region=South",
            "/sites?stage=committed",
            "/sites/RAA",
            "/sites/RBB",
            "/sites/RAA/overview",
            "/choices",
            "/moves?since=2025-01-01",
            "/rounds/r-1/heat-map?region=North&stage=identified&lens=throughout",
            "/rounds/r-1/heat-map?region=South&lens=then",
            "/rounds/r-1/heat-map?wave=2",
            "/measures",
            "/measures/m-1",
            "/measures/m-1/returns?month=2026-02",
            "/measures/m-1/sites/RAA/series",
            "/measures/m-1/deciles?site=RAA&minimumDenominator=5",
            "/measures/m-1/deciles?region=South",
            "/measures/m-1/deciles?region=South&lens=then",
            "/measures/m-1/deciles?wave=1&stage=identified&lens=throughout",
            "/measures/m-1/funnel",
            "/measures/m-1/caterpillar?region=North",
            "/measures/m-1/slope",
            "/measures/m-1/variance",
            "/measures/m-1/signals",
            "/measures/m-1/signals?region=South&lens=then&size=2",
            "/measures/m-1/sites/RAA/control-chart",
            "/measures/m-1/moved?from=entry:15",
            "/restatements?since=60",
            "/restatements/counts?entries=20,60,100",
            "/measures/m-1/moved?from=entry:15&site=RAA",
            "/sites/RAA/variation",
            "/adoption?stage=engaged",
            "/adoption?stage=committed&region=North",
            "/adoption/definitions",
            "/handover?sites=all");

    private final long seed = System.nanoTime();

    @Test
    void a_page_by_the_second_clock_equals_the_fold_of_what_had_happened() {
        List<Told> told = tell(new Random(seed));
        try (QueryService later = service(told, AFTER_ALL)) {
            for (LocalDate day : DAYS) {
                try (QueryService then = service(told, day)) {
                    for (String page : PAGES) {
                        assertThat(data(later, page, "happenedBy=" + day))
                                .as("%s by %s, seed %d", page, day, seed)
                                .isEqualTo(data(then, page, ""));
                    }
                }
            }
        }
    }

    @Test
    void a_day_after_all_that_happened_leaves_nothing_out() {
        List<Told> told = tell(new Random(seed));
        try (QueryService service = service(told, AFTER_ALL)) {
            for (String page : PAGES) {
                assertThat(service.read(MAYA, P + with(page, "happenedBy=" + AFTER_ALL))
                                .get("data"))
                        .as("%s, seed %d", page, seed)
                        .isEqualTo(service.read(MAYA, P + page).get("data"));
            }
        }
    }

    @Test
    void a_later_day_never_tells_less() {
        List<Told> told = tell(new Random(seed));
        try (QueryService service = service(told, AFTER_ALL)) {
            for (String site : SITES) {
                Set<String> before = new HashSet<>();
                for (LocalDate day : DAYS) {
                    Set<String> now = new HashSet<>();
                    read(service, "/sites/" + site, day).get("history").forEach(move -> now.add(move.toString()));
                    read(service, "/measures/m-1/sites/" + site + "/series", day)
                            .get("points")
                            .forEach(point -> now.add(point.toString()));
                    assertThat(now).as("%s by %s, seed %d", site, day, seed).containsAll(before);
                    before = now;
                }
            }
        }
    }

    private static JsonNode read(QueryService service, String page, LocalDate day) {
        return service.read(MAYA, P + with(page, "happenedBy=" + day)).get("data");
    }

    /**
     * Without what a programme's page counts of figures: it has no months to count by. And without the words of entries, which say more
     * than the part of an entry that had happened.
     */
    private static JsonNode data(QueryService service, String page, String clock) {
        JsonNode data = service.read(MAYA, P + with(page, clock)).get("data");
        if (page.isEmpty() && data instanceof ObjectNode programme) {
            programme.get("measures").forEach(measure -> ((ObjectNode) measure).remove(List.of("sites", "points")));
        }
        if (page.contains("/moved") && data instanceof ObjectNode moved) {
            moved.remove("entries");
        }
        return data;
    }

    private static String with(String page, String parameter) {
        return page + (page.contains("?") ? "&" : "?") + parameter;
    }

    /** @param day on which it happened; nothing where it says none */
    private record Told(AggregateId aggregate, String actor, Event event, LocalDate day) {}

    private static QueryService service(List<Told> told, LocalDate day) {
        Ledgers ledgers = new Ledgers();
        begin(new Story(ledgers, "p-one"));
        Map<AggregateId, Event> unsaid = new HashMap<>();
        told.forEach(each -> {
            if (each.event() instanceof SiteRenamed renamed) {
                unsaid.put(each.aggregate(), renamed);
            }
            boolean said = !each.day().isAfter(day);
            ledgers.append(
                    each.aggregate(),
                    each.actor(),
                    said ? upTo(each.event(), day) : unsaid.getOrDefault(each.aggregate(), same(each.aggregate())));
        });
        QueryService service = QueryService.start(ledgers);
        service.fold();
        return service;
    }

    private static SiteRenamed same(AggregateId site) {
        return new SiteRenamed("Site " + site.local());
    }

    /** Figures of the months that had ended; an event of none is of no month. */
    private static Event upTo(Event event, LocalDate day) {
        return switch (event) {
            case DataPointsRecorded e ->
                new DataPointsRecorded(e.measure(), e.site(), e.definitionVersion(), ended(e.points(), day), null);
            case DataPointsCorrected e ->
                new DataPointsCorrected(
                        e.measure(), e.site(), e.definitionVersion(), ended(e.points(), day), e.reason(), null);
            default -> event;
        };
    }

    private static List<DataPoint> ended(List<DataPoint> points, LocalDate day) {
        return points.stream()
                .filter(point -> !point.period().atEndOfMonth().isAfter(day))
                .toList();
    }

    private static void begin(Story story) {
        story.created("Flow");
        SITES.forEach(site -> story.site(site, "Site " + site, "North", "1"));
        story.round("r-1").measure("m-1", "proportion");
        SITES.forEach(site -> story.recorded("m-1", site, value("2025-12", 5, 10)));
        story.definition("v-1", "v1", "engaged", "both-agree", "no", FieldValue.chosen("adef-measure", List.of("m-1")));
    }

    /** Each site's stages, groupings and observations in the order of their days, told across each other. */
    private static List<Told> tell(Random random) {
        List<Told> told = new ArrayList<>();
        Map<String, LocalDate> last = new HashMap<>();
        Map<String, Stand> stands = new HashMap<>();
        Map<String, Set<YearMonth>> months = new HashMap<>();
        while (told.size() < HAPPENINGS) {
            String site = SITES.get(random.nextInt(SITES.size()));
            AggregateId aggregate = AggregateId.site(new Story(new Ledgers(), "p-one").programme(), site);
            int kind = random.nextInt(8);
            LocalDate day =
                    last.getOrDefault(site + kind % 4, LocalDate.of(2026, 1, 5)).plusDays(random.nextInt(25));
            switch (kind) {
                case 0 -> {
                    Stand stand = stands.get(site);
                    if (stand != null && stand.undoing() != null) {
                        day = stand.endedOn();
                    }
                    last.put(site + kind, day);
                    told.add(new Told(aggregate, "maya", moved(site, stands, day, random), day));
                }
                case 1 -> {
                    last.put(site + kind, day);
                    String region = random.nextBoolean() ? "North" : "South";
                    told.add(new Told(
                            aggregate, "maya", new SiteRegrouped(region, random.nextBoolean() ? "1" : "2", day), day));
                }
                case 2 -> {
                    last.put(site + kind, day);
                    String seen = STAGES.get(random.nextInt(STAGES.size()));
                    told.add(new Told(aggregate, "rhys", new StageObserved(seen, day, said("rhys", "Seen")), day));
                }
                case 3 ->
                    told.add(new Told(aggregate, "maya", new SiteRenamed("Site " + random.nextInt(99)), LocalDate.MIN));
                default -> told.add(figures(site, months.computeIfAbsent(site, _ -> new HashSet<>()), random));
            }
        }
        return told;
    }

    /** @param undoing what brings it back; nothing where it was neither taken in nor split */
    private record Stand(String stage, String sideState, LocalDate since, Event undoing, LocalDate endedOn) {

        Stand(String stage, String sideState, LocalDate since) {
            this(stage, sideState, since, null, null);
        }

        /** No site is a part of two. */
        boolean isSplit() {
            return undoing instanceof SplitUndone;
        }
    }

    /** A site that was taken in or split moves no more until that is undone, on the day that the merger or split had had. */
    private static Event moved(String site, Map<String, Stand> stands, LocalDate day, Random random) {
        Stand stand = stands.getOrDefault(site, new Stand("identified", null, LocalDate.of(2026, 1, 5)));
        String from = stand.stage();
        if (stand.undoing() != null) {
            stands.put(site, new Stand(from, stand.sideState(), stand.since()));
            return stand.undoing();
        }
        if (random.nextInt(5) == 0) {
            boolean split = random.nextBoolean() && stands.values().stream().noneMatch(Stand::isSplit);
            Event undoing = split
                    ? Splits.undone(PARTS, day, from, stand.sideState(), stand.since())
                    : Mergers.undone("RAA", day, from, stand.sideState(), stand.since());
            stands.put(site, new Stand(from, stand.sideState(), stand.since(), undoing, day));
            return split ? Splits.split(PARTS, day) : Mergers.takenIn("RAA", day);
        }
        if (random.nextInt(4) == 0) {
            stands.put(site, new Stand(from, "paused", day));
            return new SideStateEntered(
                    "MV-P1",
                    from,
                    "paused",
                    from,
                    day,
                    "rsn-workload",
                    null,
                    said("maya", "Us"),
                    null,
                    null,
                    true,
                    null);
        }
        String to = STAGES.get(random.nextInt(STAGES.size()));
        stands.put(site, new Stand(to, null, day));
        return new StageEntered("MV-F1", "forward", from, to, day, List.of(), null, null);
    }

    /** Recorded where the site has no figure of the month, else corrected. */
    private static Told figures(String site, Set<YearMonth> known, Random random) {
        YearMonth month = YearMonth.of(2026, 1).plusMonths(random.nextInt(5));
        DataPoint point = new DataPoint(
                month,
                org.groundswell.domain.measure.Standing.VALUE,
                BigDecimal.valueOf(random.nextInt(20)),
                BigDecimal.valueOf(20));
        AggregateId series = AggregateId.series(new Story(new Ledgers(), "p-one").programme(), "m-1", site);
        Event event = known.add(month)
                ? new DataPointsRecorded("m-1", new SiteCode(site), 1, List.of(point), null)
                : new DataPointsCorrected(
                        "m-1", new SiteCode(site), 1, List.of(point), said("maya", "A typing error"), null);
        return new Told(series, "maya", event, LocalDate.MIN);
    }
}
