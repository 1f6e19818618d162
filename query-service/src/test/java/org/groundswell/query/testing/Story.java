package org.groundswell.query.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.ComponentDefinition;
import org.groundswell.domain.adaptation.ComponentEvent.ComponentDefined;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionProposed;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.comment.Mentions;
import org.groundswell.domain.comment.Readers;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.VoteCast;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.handover.HandoverEvent.CriterionJudged;
import org.groundswell.domain.handover.HandoverState;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleEvent.CyclePlanned;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.groundswell.query.platform.testing.Ledgers;
import org.jspecify.annotations.Nullable;

/** Tells a programme as events, one call an event, without any rule of the command side. */
public final class Story {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final Ledgers ledgers;
    private final LedgerId programme;

    public Story(Ledgers ledgers, String programme) {
        this.ledgers = ledgers;
        this.programme = new LedgerId(programme);
    }

    public LedgerId programme() {
        return programme;
    }

    public long entries() {
        return ledgers.of(programme).size();
    }

    public static FreeText said(String person, String text) {
        return new FreeText(new PersonId(person), text);
    }

    /** The programme with its manager maya. */
    public Story created(String name) {
        append(
                AggregateId.programme(programme),
                "maya",
                new ProgrammeCreated(name, said("maya", "Fewer delays"), "Rapid review", DAY));
        return member("maya", Role.PROGRAMME_MANAGER, null, null);
    }

    public Story member(String person, Role role, @Nullable String region, @Nullable String site) {
        Grant grant = new Grant(role, region, site == null ? null : new SiteCode(site));
        return append(
                AggregateId.member(programme, person), "maya", new MembershipGranted(new PersonId(person), grant));
    }

    public Story site(String code, String name, @Nullable String region, @Nullable String wave) {
        return site(code, new SiteEnrolled(new SiteCode(code), name, region, wave, said("maya", "On the list"), DAY));
    }

    public Story site(String code, SiteEvent event) {
        return append(AggregateId.site(programme, code), "maya", event);
    }

    public Story round(String round) {
        return round(round, "three-s", DAY);
    }

    public Story round(String round, String instrument, LocalDate opensOn) {
        return append(
                AggregateId.round(programme, round),
                "maya",
                new RoundOpened(
                        round,
                        instrument,
                        "1.0.0",
                        "Spring round",
                        "site-support",
                        opensOn,
                        opensOn.plusMonths(1),
                        null));
    }

    public Story rated(String round, String site, String rater, String item, String rating) {
        return rated(round, site, rater, item, rating, null);
    }

    public Story rated(String round, String site, String rater, String item, String rating, @Nullable Values answers) {
        return assessment(
                rater,
                new AssessmentEvent.ComponentRated(
                        round,
                        new SiteCode(site),
                        item,
                        new PersonId(rater),
                        new Rating(rating),
                        said(rater, "Seen by " + rater),
                        null,
                        null,
                        answers));
    }

    /** @param site nothing where it is the programme's answer */
    public Story answered(String question, @Nullable String site, String field, String words) {
        Values values = new Values(List.of(FieldValue.words(field, said("maya", words))));
        return question(new QuestionEvent.AnswerDrafted(question, code(site), "1.0.0", values, said("maya", "Maya")));
    }

    public Story agreedAnswer(String question, @Nullable String site, LocalDate reviewOn) {
        return question(new QuestionEvent.AnswerAgreed(question, code(site), said("maya", "Board"), DAY, reviewOn));
    }

    public Story question(QuestionEvent event) {
        SiteCode site = event.site();
        return append(
                AggregateId.answer(programme, event.question(), site == null ? null : site.value()), "maya", event);
    }

    private static @Nullable SiteCode code(@Nullable String site) {
        return site == null ? null : new SiteCode(site);
    }

    public Story revealed(String round, String site) {
        return assessment("sita", new AssessmentEvent.RatingsRevealed(round, new SiteCode(site)));
    }

    public Story agreed(String round, String site, String item, String rating) {
        return assessment(
                "sita",
                new AssessmentEvent.RatingAgreed(round, new SiteCode(site), item, new Rating(rating), null, null));
    }

    public Story flagged(String round, String site, String item, String rating) {
        return assessment("sita", new AssessmentEvent.FlagRaised(round, new SiteCode(site), item, new Rating(rating)));
    }

    public Story assessment(String actor, AssessmentEvent event) {
        return append(
                AggregateId.assessment(programme, event.round(), event.site().value()), actor, event);
    }

    public Story measure(String measure, String kind) {
        MeasureDefinition definition = new MeasureDefinition(
                "Seen within four hours",
                "outcome",
                kind,
                "attendances less breaches",
                "attendances",
                "increase",
                new BigDecimal("0.95"),
                "%",
                null,
                YearMonth.of(2026, 1));
        return append(
                AggregateId.measure(programme, measure),
                "maya",
                new MeasureDefined(measure, definition, said("maya", "The standard")));
    }

    public Story recorded(String measure, String site, DataPoint... points) {
        return append(
                AggregateId.series(programme, measure, site),
                "maya",
                new DataPointsRecorded(measure, new SiteCode(site), 1, Arrays.asList(points), null));
    }

    public Story corrected(String measure, String site, DataPoint... points) {
        return append(
                AggregateId.series(programme, measure, site),
                "rhys",
                new DataPointsCorrected(
                        measure, new SiteCode(site), 1, List.of(points), said("rhys", "A typing error"), null));
    }

    /** A risk kept by maya, of a site or of the programme. */
    public Story risk(String record, @Nullable String site, String words) {
        SiteCode code = site == null ? null : new SiteCode(site);
        Values values = new Values(List.of(
                FieldValue.words("rsk-event", said("maya", words)), FieldValue.day("rsk-due", DAY.plusMonths(2))));
        return record("risk", record, new RecordKept("risk", "1.0.0", record, code, values));
    }

    public Story record(String kind, String record, RecordEvent event) {
        return append(AggregateId.record(programme, kind, record), "maya", event);
    }

    /** A decision with two options, opened by maya. */
    public Story opened(String decision, String question, String... asked) {
        Values values = new Values(List.of(
                FieldValue.words("dec-question", said("maya", question)),
                FieldValue.rows("dec-options", List.of(option("Start all"), option("Split"))),
                FieldValue.number("dec-evidence", BigDecimal.valueOf(3))));
        List<PersonId> people = Arrays.stream(asked).map(PersonId::new).toList();
        return decision(
                "maya",
                new DecisionOpened(decision, "1.0.0", new PersonId("maya"), values, people, said("maya", "The panel")));
    }

    public Story voted(String decision, String voter, String option) {
        return decision(voter, new VoteCast(decision, new PersonId(voter), option, said(voter, "Wished by " + voter)));
    }

    /** Written down by maya, with one condition that rhys owns. */
    public Story taken(String decision, String choice) {
        Values values = new Values(List.of(
                FieldValue.words("dec-choice", said("maya", choice)),
                FieldValue.rows(
                        "dec-conditions",
                        List.of(new FieldValue.Row(List.of(
                                FieldValue.words("dec-condition", said("maya", "Two in post")),
                                FieldValue.people("dec-condition-owner", List.of(new PersonId("rhys"))),
                                FieldValue.day("dec-condition-due", DAY.plusMonths(1)))))),
                FieldValue.day("dec-review", DAY.plusMonths(2))));
        return decision(
                "maya", new DecisionTaken(decision, "1.0.0", new PersonId("maya"), values, said("maya", "Fewer wait")));
    }

    public Story decision(String actor, DecisionEvent event) {
        return append(AggregateId.decision(programme, event.decision()), actor, event);
    }

    private static FieldValue.Row option(String words) {
        return new FieldValue.Row(List.of(FieldValue.words("dec-option", said("maya", words))));
    }

    /** A core component, defined by maya. */
    public Story component(String component, String name) {
        ComponentDefinition definition = new ComponentDefinition(
                name,
                said("maya", "Finds problems"),
                said("maya", "A midwife calls"),
                "core",
                null,
                said("maya", "Seen"));
        return append(AggregateId.component(programme, component), "maya", new ComponentDefined(component, definition));
    }

    /** Asked for by a person of the site; an answer is due in two weeks. */
    public Story asked(String adaptation, String site, String by, String component, String words) {
        Values values = new Values(List.of(
                FieldValue.words("adp-what-changed", said(by, words)),
                FieldValue.chosen("adp-element", List.of(component)),
                FieldValue.chosen("adp-function", List.of("unsure"))));
        return adaptation(
                by,
                new AdaptationRecorded(
                        adaptation,
                        "1.0.0",
                        new SiteCode(site),
                        new PersonId(by),
                        component,
                        "core",
                        values,
                        DAY.plusDays(14),
                        false));
    }

    public Story adaptation(String actor, AdaptationEvent event) {
        return append(AggregateId.adaptation(programme, event.adaptation()), actor, event);
    }

    /** Due some days after the story's own day. */
    public Story action(
            String action, @Nullable String site, String what, @Nullable Origin origin, String owner, int days) {
        SiteCode code = site == null ? null : new SiteCode(site);
        return action(
                "maya",
                new ActionAgreed(action, code, said("maya", what), origin, new PersonId(owner), DAY.plusDays(days)));
    }

    public Story action(String actor, ActionEvent event) {
        return append(AggregateId.action(programme, event.action()), actor, event);
    }

    public Story comment(
            String comment, Subject about, @Nullable String site, Readers readers, String by, String text) {
        return comment(by, new Commented(comment, about, code(site), readers, said(by, text), Mentions.in(text)));
    }

    public Story comment(String actor, CommentEvent event) {
        return append(AggregateId.comment(programme, event.comment()), actor, event);
    }

    /** Planned by who runs it, to follow on from another test where one is named. */
    public Story planned(String cycle, String site, String by, String aim, @Nullable String previous) {
        Values values = new Values(List.of(
                FieldValue.words("pdsa-aim", said(by, aim)),
                FieldValue.words("pdsa-prediction", said(by, "Eight of ten answer")),
                FieldValue.people("pdsa-owner", List.of(new PersonId(by)))));
        Values following = previous == null
                ? values
                : values.with(new Values(List.of(FieldValue.chosen("pdsa-previous", List.of(previous)))));
        return cycle(by, new CyclePlanned(cycle, "1.0.0", new SiteCode(site), following));
    }

    public Story cycle(String actor, CycleEvent event) {
        return append(AggregateId.pdsa(programme, event.cycle()), actor, event);
    }

    public static LocalDate day() {
        return DAY;
    }

    public static DataPoint value(String month, long numerator, long denominator) {
        return new DataPoint(
                YearMonth.parse(month), Standing.VALUE, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public static DataPoint without(String month, Standing standing) {
        return new DataPoint(YearMonth.parse(month), standing, null, null);
    }

    /** What counts as adopted, proposed by rhys: from a stage on, by one view of it. */
    public Story definition(
            String definition, String version, String stage, String view, String withdrawn, FieldValue... further) {
        Values values = new Values(List.of(
                FieldValue.words("adef-version", said("rhys", version)),
                FieldValue.words("adef-words", said("rhys", "It is used every day")),
                FieldValue.chosen("adef-stage", List.of(stage)),
                FieldValue.chosen("adef-view", List.of(view)),
                FieldValue.chosen("adef-withdrawn", List.of(withdrawn)),
                FieldValue.day("adef-from", DAY)));
        BigDecimal threshold = further.length == 0 ? null : new BigDecimal("0.5");
        return adoption(
                "rhys",
                new DefinitionProposed(
                        definition,
                        "1.0.0",
                        new PersonId("rhys"),
                        values.with(new Values(List.of(further))),
                        threshold));
    }

    public Story adoption(String actor, AdoptionEvent event) {
        return append(AggregateId.adoption(programme), actor, event);
    }

    public Story observed(String site, String stage) {
        return append(
                AggregateId.site(programme, site),
                "rhys",
                new StageObserved(stage, DAY, said("rhys", "Seen on the ward")));
    }

    public Story judged(String site, String criterion, String state) {
        boolean gap = HandoverState.isGap(state);
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.chosen("bau-state", List.of(state)),
                FieldValue.words("bau-evidence", said("rhys", "Read the minutes")),
                FieldValue.people("bau-judged-by", List.of(new PersonId("rhys"))),
                FieldValue.day("bau-judged-on", DAY)));
        if (gap) {
            values.add(FieldValue.words("bau-gap-action", said("rhys", "Ask the board")));
            values.add(FieldValue.words("bau-gap-owner", said("rhys", "Finance lead")));
            values.add(FieldValue.day("bau-gap-due", DAY.plusMonths(2)));
        }
        return handover("rhys", new CriterionJudged(new SiteCode(site), criterion, "1.0.0", new Values(values)));
    }

    public Story handover(String actor, HandoverEvent event) {
        return append(AggregateId.handover(programme, event.site().value()), actor, event);
    }

    public Story append(AggregateId aggregate, String actor, Event event) {
        ledgers.append(aggregate, actor, event);
        return this;
    }
}
