package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.action.ActionEvent.ActionReopened;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationReversed;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.adaptation.AdaptationEvent.AfterwardsTold;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionApproved;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionDropped;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.comment.Readers;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionSentBack;
import org.groundswell.domain.decision.DecisionEvent.VotesRevealed;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.group.GroupEvent.GroupChanged;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicy;
import org.groundswell.domain.notice.NoticePolicyEvent;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.NextDecided;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Splits;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page as at an entry is the page of a service that never heard of a later one: one service has folded the whole ledger and
 * is asked as at each entry, the other is fed entry by entry and asked live.
 */
class AsAtPropertyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    /** By then everything is told that the pages are about. */
    private static final long FIRST_COMPARED = 23;

    private static final List<String> SITES = List.of("RAA", "RBB", "RCC");
    private static final List<String> ITEMS = List.of("STR-1", "STR-2", "SUP-4");
    private static final List<String> MONTHS = List.of("2026-01", "2026-02", "2026-03");
    private static final List<String> RATINGS = List.of("0", "1", "2", "3", "not-known", "not-applicable");

    private static final List<String> PROFILES = List.of("r-2", "r-3");
    private static final List<String> PROFILED = List.of("NASSS-1a", "NASSS-D1", "NASSS-D7");
    private static final List<String> CATEGORIES = List.of("simple", "complicated", "complex", "not-known");

    private static final List<Standing> WITHOUT_VALUE =
            List.of(Standing.MISSING, Standing.NOT_APPLICABLE, Standing.SUSPENDED);

    private static final List<DecisionEvent> DECISION_STEPS = List.of(
            new VotesRevealed("d-1", said("maya", "Time is up")),
            new DecisionSentBack("d-1", said("maya", "No owner")),
            new DecisionApproved("d-1", new PersonId("maya"), null));

    private static final List<AdaptationEvent> ADAPTATION_STEPS = List.of(
            new AdaptationAnswered("a-1", new SiteCode("RAA"), "agreed", said("maya", "Fine"), null, null),
            new AdaptationReversed("a-1", new SiteCode("RAA"), said("maya", "Missed")),
            new AdaptationWithdrawn("a-1", new SiteCode("RAA"), said("sita", "Another site")),
            new AfterwardsTold("a-1", new SiteCode("RAA"), said("sita", "Nine in ten")));

    private static final List<String> CRITERIA = List.of("BAU-1", "BAU-6");

    private static final List<AdoptionEvent> ADOPTION_STEPS =
            List.of(new DefinitionApproved("v-1"), new DefinitionDropped("v-1", false, said("maya", "Too early")));

    private static final List<HandoverEvent> HANDOVER_STEPS = List.of(
            new SupportEndSet(new SiteCode("RAA"), LocalDate.of(2026, 3, 31), said("maya", "Extended")),
            new SupportEndSet(new SiteCode("RBB"), LocalDate.of(2026, 8, 31), null),
            new GapAccepted(new SiteCode("RAA"), "BAU-1", said("maya", "The board pays")),
            new FollowUpRecorded(
                    new SiteCode("RAA"),
                    "bau-check-3",
                    "1.0.0",
                    LocalDate.of(2026, 7, 1),
                    List.of(),
                    List.of("BAU-1"),
                    said("rhys", "Held"),
                    null));

    private static final List<CycleEvent> CYCLE_STEPS = List.of(
            new CycleStarted("y-1", new SiteCode("RAA"), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 15)),
            new CycleStudied("y-1", new SiteCode("RAA"), chosen("pdsa-result", "better")),
            new NextDecided("y-1", new SiteCode("RAA"), chosen("pdsa-next", "repeat")));

    private static final List<ActionEvent> ACTION_STEPS = List.of(
            new ActionHandedOver("t-1", new SiteCode("RAA"), new PersonId("maya"), said("maya", "Away")),
            new ActionRescheduled("t-1", new SiteCode("RAA"), LocalDate.of(2026, 5, 1), said("maya", "Busy")),
            new ActionDone("t-1", new SiteCode("RAA"), said("sita", "Named")),
            new ActionReopened("t-1", new SiteCode("RAA"), LocalDate.of(2026, 6, 1), said("sita", "Left")));

    private static final List<NoticePolicyEvent> NOTICE_STEPS = List.of(
            new NoticePolicySwitchedOn(NoticePolicy.usual()),
            new NoticePolicyChanged(new NoticePolicy(List.of(NoticeKind.OVERDUE), 3, 10), said("maya", "Too many")),
            new NoticePolicySwitchedOff(said("maya", "The pilot is over")));

    private static final List<String> PAGES = List.of(
            "",
            "/sites?sort=stage",
            "/sites/RAA",
            "/sites/RAA/overview",
            "/choices",
            "/rounds/r-1/heat-map",
            "/rounds/r-1/heat-map?region=North&sort=STR-1",
            "/rounds/r-1/heat-map?region=North&stage=identified&lens=throughout",
            "/rounds/r-1/heat-map?group=g-1&wave=1&lens=then",
            "/rounds/r-1/sites/RAA",
            "/rounds/r-3/heat-map?sort=NASSS-D1",
            "/rounds/r-3/sites/RAA",
            "/measures/m-1",
            "/measures/m-1/deciles?site=RAA&minimumDenominator=5",
            "/measures/m-1/deciles?region=South",
            "/measures/m-1/deciles?region=South&lens=then",
            "/measures/m-1/deciles?wave=1&stage=identified&lens=throughout",
            "/measures/m-1/funnel",
            "/measures/m-1/signals",
            "/measures/m-1/variance",
            "/measures/m-1/sites/RAA/control-chart",
            "/sites/RAA/variation",
            "/adoption?stage=engaged",
            "/measures/m-1/sites/RAA/series",
            "/restatements?since=15",
            "/restatements/counts?entries=12,15,20",
            "/measures/m-1/moved?from=entry:12&firstMonth=2025-12&lastMonth=2026-03",
            "/history?size=1000",
            "/history?q=named",
            "/records",
            "/records/risk?withdrawn=yes",
            "/records/risk/k-1",
            "/groups",
            "/measures/m-1/deciles?group=g-1",
            "/measures/m-1/signals?group=g-1",
            "/decisions",
            "/moments",
            "/notices/policy",
            "/decisions/d-1",
            "/decisions/needs?by=2026-12-31",
            "/questions?by=2026-06-01",
            "/questions?site=RAA&by=2026-06-01",
            "/questions/SUST-1?by=2026-06-01",
            "/adoption/definitions?by=2026-06-01",
            "/adoption/definitions/v-1?judged=all",
            "/handover?sites=all",
            "/handover/checks?by=2026-12-31",
            "/sites/RAA/handover",
            "/components",
            "/components/c-1/precedents",
            "/adaptations",
            "/adaptations/a-1",
            "/pdsa",
            "/pdsa/y-1",
            "/pdsa/needs",
            "/pdsa/predictions",
            "/actions",
            "/actions?state=overdue&by=2026-05-02",
            "/actions/t-1",
            "/actions/needs",
            "/due",
            "/needs",
            "/actions/owners?site=RAA",
            "/comments?on=action&of=t-1",
            "/access");

    private static final LocalDate BEFORE_ALL = LocalDate.of(2020, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(2099, 12, 31);

    /** Here months are recorded twice, which no rule allows: counted anew by the second clock they are one. */
    private static final Pattern COUNTED_ANEW = Pattern.compile("m-1|variation|overview");

    /** What a site's team may not read. */
    private static final List<String> NOT_OF_TEAMS = List.of("/access");

    @Test
    void a_page_as_at_any_entry_equals_the_fold_of_the_entries_up_to_it() {
        long seed = System.nanoTime();
        Ledgers whole = new Ledgers();
        tell(whole, new Random(seed));
        List<LedgerEntry> entries = whole.of(new Story(whole, "p-one").programme());
        Ledgers growing = new Ledgers();
        try (QueryService later = QueryService.start(whole);
                QueryService then = QueryService.start(growing)) {
            later.fold();
            for (LedgerEntry entry : entries) {
                growing.append(entry.aggregate(), entry.actor().value(), entry.type(), entry.payload());
                then.fold();
                if (entry.entry() >= FIRST_COMPARED) {
                    compare(seed, MAYA, then, later, entry.entry());
                }
                if (entry.entry() >= FIRST_COMPARED && entry.entry() % 7 == 0) {
                    compare(seed, SITA, then, later, entry.entry());
                }
            }
            compareBySecondClock(seed, later, entries.size());
        }
    }

    private static void compare(long seed, String token, QueryService then, QueryService later, long entry) {
        for (String page : PAGES) {
            String path = "/api/v1/programmes/p-one" + page;
            String asAt = (page.contains("?") ? "&" : "?") + "asAt=entry:" + entry;
            boolean readable = token.equals(MAYA) || !NOT_OF_TEAMS.contains(page);
            HttpResponse<String> live = then.get(token, path);
            HttpResponse<String> asked = later.get(token, path + asAt);
            assertThat(List.of(live.statusCode(), asked.statusCode()))
                    .as("%s at entry %d, seed %d", page, entry, seed)
                    .containsOnly(readable ? 200 : 403);
            if (readable) {
                assertThat(data(asked))
                        .as("%s at entry %d, seed %d", page, entry, seed)
                        .isEqualTo(data(live));
            }
        }
    }

    private static JsonNode data(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("data");
    }

    /** After all that happened nothing is left out; before all of it a page is empty or not yet there, and never broken. */
    private static void compareBySecondClock(long seed, QueryService later, long entry) {
        for (String page : PAGES) {
            String path = "/api/v1/programmes/p-one" + page + (page.contains("?") ? "&" : "?") + "asAt=entry:" + entry;
            assertThat(later.get(MAYA, path + "&happenedBy=" + BEFORE_ALL).statusCode())
                    .as("%s at entry %d, seed %d", page, entry, seed)
                    .isIn(200, 404);
            if (!COUNTED_ANEW.matcher(page).find()) {
                assertThat(later.read(MAYA, path + "&happenedBy=" + AFTER_ALL).get("data"))
                        .as("%s at entry %d, seed %d", page, entry, seed)
                        .isEqualTo(later.read(MAYA, path).get("data"));
            }
        }
    }

    private static void tell(Ledgers ledgers, Random random) {
        Story story = new Story(ledgers, "p-one").created("Flow").member("sita", Role.SITE_TEAM, null, "RAA");
        SITES.forEach(site -> story.site(site, "Site " + site, "North", "1"));
        story.round("r-1")
                .measure("m-1", "proportion")
                .risk("k-1", null, "The lead leaves")
                .opened("d-1", "As one?", "sita", "maya")
                .component("c-1", "Call")
                .asked("a-1", "RAA", "sita", "c-1", "Another calls")
                .planned("y-1", "RAA", "sita", "Evening calls", null)
                .action("t-1", "RAA", "Name a deputy", Origin.flag("r-1", "RAA", "STR-1"), "sita", 20);
        SITES.forEach(site -> story.recorded("m-1", site, value("2025-12", 5, 10)));
        group(story, new GroupMade("g-1", new PersonId("maya"), said("maya", "Islands"), some(random), true));
        story.round("r-2", "nasss", LocalDate.of(2026, 1, 1)).round("r-3", "nasss", LocalDate.of(2026, 2, 1));
        story.definition("v-1", "v1", "engaged", "both-agree", "no", FieldValue.chosen("adef-measure", List.of("m-1")))
                .judged("RAA", "BAU-1", "met");
        notices(story, new NoticePolicySwitchedOn(NoticePolicy.usual()));
        assertThat(story.entries()).isEqualTo(FIRST_COMPARED);
        while (story.entries() < 72) {
            happen(story, random);
        }
    }

    private static void happen(Story story, Random random) {
        String site = any(SITES, random);
        String item = any(ITEMS, random);
        String month = any(MONTHS, random);
        String rating = any(RATINGS, random);
        switch (random.nextInt(39)) {
            case 0, 1, 2 -> story.rated("r-1", site, any(List.of("sita", "tom", "maya"), random), item, rating);
            case 3 -> story.revealed("r-1", site);
            case 4 -> story.agreed("r-1", site, item, rating).flagged("r-1", site, item, rating);
            case 5 -> story.assessment("sita", new FlagCleared("r-1", new SiteCode(site), item));
            case 6 -> story.recorded("m-1", site, value(month, random.nextInt(20), 20));
            case 7 -> story.corrected("m-1", site, Story.without(month, any(WITHOUT_VALUE, random)));
            case 8 ->
                story.site(
                        site,
                        new SiteRegrouped(any(List.of("North", "South"), random), null, LocalDate.of(2026, 3, 1)));
            case 9 -> story.site(site, new SiteRenamed("Site " + random.nextInt(100)));
            case 10 ->
                story.site(
                        site,
                        new StageEntered(
                                "MV-F1",
                                "forward",
                                "identified",
                                any(List.of("engaged", "committed"), random),
                                LocalDate.of(2026, 2, 1),
                                List.of(),
                                null,
                                null));
            case 11 ->
                story.record(
                        "risk", "k-1", any(List.<RecordEvent>of(amended(random), withdrawn(), restored()), random));
            case 12 ->
                group(story, new GroupChanged("g-1", said("maya", "Group " + random.nextInt(9)), some(random), true));
            case 13 -> story.site(site, paused());
            case 14 -> story.voted("d-1", any(List.of("sita", "maya"), random), any(List.of("1", "2"), random));
            case 15 -> story.taken("d-1", "Choice " + random.nextInt(9));
            case 16 -> story.decision("maya", any(DECISION_STEPS, random));
            case 17 -> story.component("c-1", "Component " + random.nextInt(9));
            case 18, 19 -> story.agreed(any(PROFILES, random), site, any(PROFILED, random), any(CATEGORIES, random));
            case 20 -> story.action("sita", any(ACTION_STEPS, random));
            case 21 ->
                story.agreed("r-1", site, item, "1")
                        .flagged("r-1", site, item, "1")
                        .assessment("sita", endedInAction(site, item, random));
            case 22 -> agreedAgain(story, site, item);
            case 23 -> story.cycle("sita", any(CYCLE_STEPS, random));
            case 24 -> story.planned("y-" + (story.entries() + 1), site, "sita", "Calls at noon", "y-1");
            case 25 -> story.observed(site, any(List.of("engaged", "committed"), random));
            case 26 -> story.adoption("maya", any(ADOPTION_STEPS, random));
            case 27 -> story.judged(site, any(CRITERIA, random), any(List.of("met", "not-met", "not-known"), random));
            case 28, 29 -> story.handover("rhys", any(HANDOVER_STEPS, random));
            case 30 ->
                story.comment(
                        "o-" + (story.entries() + 1),
                        new Subject("action", "t-1"),
                        "RAA",
                        Readers.MEMBERS,
                        "sita",
                        "Remark " + random.nextInt(9));
            case 31 -> story.site(site, Mergers.takenIn(any(SITES, random), LocalDate.of(2026, 3, 15)));
            case 32 -> story.site(site, Mergers.undone(any(SITES, random), LocalDate.of(2026, 3, 15)));
            case 33 -> story.site(site, Splits.split(SITES, LocalDate.of(2026, 3, 15)));
            case 34 -> story.site(site, Splits.undone(SITES, LocalDate.of(2026, 3, 15)));
            case 35 -> story.site(site, Splits.begun(any(SITES, random), LocalDate.of(2026, 3, 15), "preparing"));
            case 36 -> notices(story, any(NOTICE_STEPS, random));
            default -> story.adaptation("sita", any(ADAPTATION_STEPS, random));
        }
    }

    private static Values chosen(String field, String word) {
        return new Values(List.of(FieldValue.chosen(field, List.of(word))));
    }

    private static FlagEndedInAction endedInAction(String site, String item, Random random) {
        return new FlagEndedInAction(
                "r-1",
                new SiteCode(site),
                item,
                said("sita", "Action " + random.nextInt(9)),
                said("sita", "Ward manager"),
                LocalDate.of(2026, 4, 1));
    }

    /** Each has an id of its own: its entry. */
    private static void agreedAgain(Story story, String site, String item) {
        story.action("t-" + (story.entries() + 1), site, "See to it", Origin.flag("r-1", site, item), "sita", 30);
    }

    private static void group(Story story, GroupEvent event) {
        story.append(AggregateId.group(story.programme(), "g-1"), "maya", event);
    }

    private static void notices(Story story, NoticePolicyEvent event) {
        story.append(AggregateId.noticePolicy(story.programme()), "maya", event);
    }

    private static List<SiteCode> some(Random random) {
        return SITES.stream()
                .skip(random.nextInt(SITES.size()))
                .map(SiteCode::new)
                .toList();
    }

    private static RecordAmended amended(Random random) {
        Values changed = new Values(List.of(FieldValue.words("rsk-event", said("maya", "Event " + random.nextInt(9)))));
        return new RecordAmended("risk", "1.0.0", "k-1", null, changed, List.of("rsk-due"), null);
    }

    private static RecordWithdrawn withdrawn() {
        return new RecordWithdrawn("risk", "k-1", null, said("maya", "Entered twice"));
    }

    private static RecordRestored restored() {
        return new RecordRestored("risk", "k-1", null, said("maya", "Once after all"));
    }

    private static SideStateEntered paused() {
        return new SideStateEntered(
                "MV-P1",
                "engaged",
                "paused",
                "engaged",
                LocalDate.of(2026, 4, 1),
                "rsn-workload",
                null,
                said("maya", "The board"),
                null,
                LocalDate.of(2026, 9, 1),
                true,
                null);
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
