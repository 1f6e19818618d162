package org.groundswell.domain.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.comment.Readers;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.OutcomeRecorded;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.groundswell.domain.pdsa.CycleEvent.CyclePlanned;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.HappenedTold;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.signal.SeenRun;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.StageEntered;

/** Tells a programme's ledger day by day, and keeps what a run says of it. */
final class NoticeStory {

    private static final LedgerId LEDGER = new LedgerId("p-one");
    private static final Lifecycle LIFECYCLE = Catalogue.load().lifecycle();
    private static final PersonId MAYA = new PersonId("maya");
    private static final String VISITS = "facilitation-log";
    private static final Grant SITA_IS = new Grant(Role.SITE_TEAM, null, new SiteCode("RAA"));

    private final List<Fact> facts = new ArrayList<>();
    private final List<FileTaken> files = new ArrayList<>();
    private final NoticeRun run = NoticeRun.of(LEDGER, LIFECYCLE);
    private final List<Notice> told = new ArrayList<>();
    private final Set<String> recorded = new HashSet<>();
    private LocalDate today = LocalDate.of(2026, 1, 5);

    private NoticeStory() {}

    /** Three sites in two regions, of which one has a lead; sita is the team of the first. */
    static NoticeStory begun() {
        return new NoticeStory()
                .member("maya", new Grant(Role.PROGRAMME_MANAGER, null, null))
                .member("rhys", new Grant(Role.REGIONAL_LEAD, "North", null))
                .member("sita", SITA_IS)
                .site("RAA", "North")
                .site("RBB", "North")
                .site("RCC", "South");
    }

    List<Notice> told() {
        return List.copyOf(told);
    }

    LocalDate today() {
        return today;
    }

    long entries() {
        return facts.size();
    }

    List<Notice> readAnew() {
        NoticeRun other = NoticeRun.of(LEDGER, LIFECYCLE);
        files.forEach(other::took);
        List<Notice> notices = new ArrayList<>();
        facts.forEach(fact -> notices.addAll(other.read(fact)));
        notices.addAll(other.until(today));
        return notices;
    }

    List<Notice> readWithEveryDayAskedFor() {
        NoticeRun other = NoticeRun.of(LEDGER, LIFECYCLE);
        List<Notice> notices = new ArrayList<>();
        for (Fact fact : facts) {
            notices.addAll(other.until(fact.day()));
            notices.addAll(other.until(fact.day()));
            notices.addAll(other.read(fact));
        }
        notices.addAll(other.until(today));
        return notices;
    }

    Rehearsal.Reader rehearse(NoticePolicy policy, LocalDate from) {
        Rehearsal.Reader reader = new Rehearsal.Reader(LEDGER, LIFECYCLE, policy, from);
        files.forEach(reader::took);
        facts.forEach(reader::read);
        return reader;
    }

    NoticeStory days(int number) {
        today = today.plusDays(number);
        told.addAll(run.until(today));
        return this;
    }

    NoticeStory on() {
        return policy(new NoticePolicySwitchedOn(NoticePolicy.usual()));
    }

    NoticeStory policy(NoticePolicyEvent event) {
        return happens("maya", AggregateId.noticePolicy(LEDGER), event);
    }

    NoticeStory member(String person, Grant grant) {
        return happens("maya", AggregateId.member(LEDGER, person), new MembershipGranted(new PersonId(person), grant));
    }

    NoticeStory leaves(String person) {
        return happens(
                "maya", AggregateId.member(LEDGER, person), new MembershipRevoked(new PersonId(person), SITA_IS, null));
    }

    NoticeStory site(String code, String region) {
        return happens(
                "maya",
                AggregateId.site(LEDGER, code),
                new SiteEnrolled(new SiteCode(code), code, region, null, said("maya", "Asked"), today));
    }

    NoticeStory gathers(String code) {
        return happens(
                "maya",
                AggregateId.site(LEDGER, code),
                new StageEntered("MV-F3", "forward", "committed", "preparing", today, List.of(), null, null));
    }

    NoticeStory mention(String by, String... people) {
        List<PersonId> mentioned = Arrays.stream(people).map(PersonId::new).toList();
        String comment = "o-" + facts.size();
        return happens(
                by,
                AggregateId.comment(LEDGER, comment),
                new Commented(
                        comment, new Subject("decision", "d-1"), null, Readers.MEMBERS, said(by, "See"), mentioned));
    }

    NoticeStory agree(String action, String owner, int days) {
        return happens(
                "maya",
                AggregateId.action(LEDGER, action),
                new ActionAgreed(
                        action,
                        new SiteCode("RAA"),
                        said("maya", "Name a deputy"),
                        null,
                        new PersonId(owner),
                        today.plusDays(days)));
    }

    NoticeStory reschedule(String action, int days) {
        return happens(
                "maya",
                AggregateId.action(LEDGER, action),
                new ActionRescheduled(action, new SiteCode("RAA"), today.plusDays(days), said("maya", "Busy")));
    }

    NoticeStory handOver(String action, String owner) {
        return happens(
                "maya",
                AggregateId.action(LEDGER, action),
                new ActionHandedOver(action, new SiteCode("RAA"), new PersonId(owner), said("maya", "Away")));
    }

    NoticeStory done(String action) {
        return happens(
                "sita",
                AggregateId.action(LEDGER, action),
                new ActionDone(action, new SiteCode("RAA"), said("sita", "Named")));
    }

    NoticeStory decide(String decision, String... asked) {
        return happens(
                "maya",
                AggregateId.decision(LEDGER, decision),
                new DecisionOpened(
                        decision,
                        "1.0.0",
                        MAYA,
                        Values.NONE,
                        Arrays.stream(asked).map(PersonId::new).toList(),
                        null));
    }

    /** Written down by Maya, and approved by Rhys where it stands. */
    NoticeStory taken(String decision, boolean approved) {
        AggregateId aggregate = AggregateId.decision(LEDGER, decision);
        happens("maya", aggregate, new DecisionTaken(decision, "1.0.0", MAYA, Values.NONE, said("maya", "Less")));
        return approved ? happens("rhys", aggregate, new DecisionApproved(decision, new PersonId("rhys"), null)) : this;
    }

    NoticeStory cameOf(String decision) {
        return happens(
                "maya",
                AggregateId.decision(LEDGER, decision),
                new OutcomeRecorded(decision, said("maya", "All began"), null));
    }

    NoticeStory asks(String adaptation, String site, int days) {
        return happens(
                "sita",
                AggregateId.adaptation(LEDGER, adaptation),
                new AdaptationRecorded(
                        adaptation,
                        "1.0.0",
                        new SiteCode(site),
                        new PersonId("sita"),
                        "c-1",
                        "core",
                        Values.NONE,
                        today.plusDays(days),
                        false));
    }

    NoticeStory signal(String site, String caseId, String signal) {
        SeenRun run = new SeenRun(
                caseId.substring(0, caseId.indexOf('-')),
                signal,
                YearMonth.of(2026, 1),
                YearMonth.of(2026, 1),
                7,
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                null,
                null);
        return happens(
                "system",
                AggregateId.signals(LEDGER, "m-1", site),
                new SignalCaseOpened("m-1", new SiteCode(site), caseId, MAYA, run));
    }

    NoticeStory measure(String measure) {
        return happens(
                "maya",
                AggregateId.measure(LEDGER, measure),
                new MeasureDefined(measure, definition(), said("maya", "Seen in time")));
    }

    private static MeasureDefinition definition() {
        return new MeasureDefinition(
                "In time", "outcome", "count", "in time", null, "increase", null, null, null, YearMonth.of(2026, 1));
    }

    /** Corrects it where it was recorded before. */
    NoticeStory records(String site, String month) {
        SiteCode code = new SiteCode(site);
        List<DataPoint> points = List.of(new DataPoint(YearMonth.parse(month), Standing.VALUE, BigDecimal.TEN, null));
        return happens(
                "maya",
                AggregateId.series(LEDGER, "m-1", site),
                recorded.add(site + month)
                        ? new DataPointsRecorded("m-1", code, 1, points, null)
                        : new DataPointsCorrected("m-1", code, 1, points, said("maya", "Counted again"), null));
    }

    NoticeStory redefines(String measure) {
        return happens(
                "maya",
                AggregateId.measure(LEDGER, measure),
                new MeasureRedefined(measure, 2, definition(), said("maya", "All of them"), said("maya", "Clearer")));
    }

    NoticeStory takes(String person, String path) {
        took(person, path, facts.size());
        return this;
    }

    /** A file that is heard of only when more entries have been read. */
    NoticeStory took(String person, String path, int known) {
        String address = FileTaken.address("/programmes/p-one" + path, known);
        Instant now = today.atTime(LocalTime.NOON).atZone(Circumstance.ZONE).toInstant();
        FileTaken file = new FileTaken(new HistoryRead(LEDGER, new PersonId(person), address, known, now), known);
        files.add(file);
        run.took(file);
        facts.stream().skip(known).forEach(fact -> told.addAll(run.readForFiles(fact)));
        return this;
    }

    NoticeStory round(String round, int days) {
        return happens(
                "maya",
                AggregateId.round(LEDGER, round),
                new RoundOpened(
                        round, "three-s", "1.0.0", "Spring", "site-support", today, today.plusDays(days), null));
    }

    NoticeStory reveals(String round, String site) {
        return happens(
                "sita", AggregateId.assessment(LEDGER, round, site), new RatingsRevealed(round, new SiteCode(site)));
    }

    /** A visit at which somebody promised something; nobody by an account where {@code owner} is null. */
    NoticeStory visits(String record, String site, String owner, int days) {
        return happens(
                "rhys",
                AggregateId.record(LEDGER, VISITS, record),
                new RecordKept(VISITS, "1.0.0", record, new SiteCode(site), promise(owner, days, null)));
    }

    /** Writes down anew what was promised at a visit, as due in some days; kept today where it is kept. */
    NoticeStory amendsVisit(String record, String site, String owner, int days, boolean kept) {
        return happens(
                "rhys",
                AggregateId.record(LEDGER, VISITS, record),
                new RecordAmended(
                        VISITS,
                        "1.0.0",
                        record,
                        new SiteCode(site),
                        promise(owner, days, kept ? today : null),
                        List.of(),
                        null));
    }

    NoticeStory withdrawsVisit(String record, String site) {
        return happens(
                "rhys",
                AggregateId.record(LEDGER, VISITS, record),
                new RecordWithdrawn(VISITS, record, new SiteCode(site), said("rhys", "Twice")));
    }

    NoticeStory restoresVisit(String record, String site) {
        return happens(
                "rhys",
                AggregateId.record(LEDGER, VISITS, record),
                new RecordRestored(VISITS, record, new SiteCode(site), said("rhys", "It was another")));
    }

    private Values promise(String owner, int days, LocalDate keptOn) {
        FieldValue who = owner == null
                ? FieldValue.words("fac-promise-who", said("rhys", "The ward"))
                : FieldValue.people("fac-promise-who", List.of(new PersonId(owner)));
        List<FieldValue> row = new ArrayList<>(List.of(
                FieldValue.words("fac-promise-what", said("rhys", "Send the form")),
                who,
                FieldValue.day("fac-promise-due", today.plusDays(days))));
        if (keptOn != null) {
            row.add(FieldValue.day("fac-promise-kept", keptOn));
        }
        return new Values(List.of(FieldValue.rows("fac-promises", List.of(new FieldValue.Row(row)))));
    }

    NoticeStory plans(String cycle, String site, String... owners) {
        List<PersonId> people = Arrays.stream(owners).map(PersonId::new).toList();
        Values values =
                people.isEmpty() ? Values.NONE : new Values(List.of(FieldValue.people(CycleFields.OWNER, people)));
        return happens(
                "maya", AggregateId.pdsa(LEDGER, cycle), new CyclePlanned(cycle, "1.0.0", new SiteCode(site), values));
    }

    NoticeStory starts(String cycle, String site, int days) {
        return happens(
                "maya",
                AggregateId.pdsa(LEDGER, cycle),
                new CycleStarted(cycle, new SiteCode(site), today, today.plusDays(days)));
    }

    /** Says what happened, and that the test ended today or another day. */
    NoticeStory tells(String cycle, String site, int days) {
        return happens(
                "maya",
                AggregateId.pdsa(LEDGER, cycle),
                new HappenedTold(
                        cycle,
                        new SiteCode(site),
                        new Values(List.of(FieldValue.day(CycleFields.END, today.plusDays(days))))));
    }

    NoticeStory studies(String cycle, String site) {
        return happens(
                "maya", AggregateId.pdsa(LEDGER, cycle), new CycleStudied(cycle, new SiteCode(site), Values.NONE));
    }

    static FreeText said(String person, String text) {
        return new FreeText(new PersonId(person), text);
    }

    private NoticeStory happens(String actor, AggregateId aggregate, Event event) {
        Instant now = today.atTime(LocalTime.NOON)
                .plusSeconds(facts.size())
                .atZone(Circumstance.ZONE)
                .toInstant();
        Fact fact = new Fact(facts.size() + 1, now, new PersonId(actor), aggregate, event);
        facts.add(fact);
        told.addAll(run.read(fact));
        return this;
    }
}
