package org.groundswell.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.decision.DecisionCommand;
import org.groundswell.domain.decision.DecisionCommand.ApproveDecision;
import org.groundswell.domain.decision.DecisionCommand.CastVote;
import org.groundswell.domain.decision.DecisionCommand.MarkCondition;
import org.groundswell.domain.decision.DecisionCommand.OpenDecision;
import org.groundswell.domain.decision.DecisionCommand.RecordOutcome;
import org.groundswell.domain.decision.DecisionCommand.TakeDecision;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.FieldValue.Row;
import org.groundswell.domain.record.Values;

/** Two decisions: whether wave 3 starts as one, decided and followed up; and one whose vote is open on the day of the telling. */
final class DecisionsTold {

    private static final String SPLIT = "d-demo-wave-3";
    private static final String CALLS = "d-demo-calls";

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;
    private final List<Step> steps = new ArrayList<>();

    DecisionsTold(LedgerId ledger, DemoCalendar calendar, PersonId manager, PersonId regionalLead) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
        this.regionalLead = regionalLead;
    }

    /** The question as somebody puts it who sees the ledger up to an entry. */
    static OpenDecision seeing(OpenDecision open, long newestEntry) {
        Values evidence = new Values(List.of(FieldValue.number(Fields.EVIDENCE, BigDecimal.valueOf(newestEntry))));
        return new OpenDecision(open.decision(), open.values().with(evidence), open.asked(), open.consulted());
    }

    List<Step> all() {
        splitWaveThree();
        endWeeklyCalls();
        return steps;
    }

    private void splitWaveThree() {
        LocalDate opened = calendar.day(9, 10);
        LocalDate decided = calendar.day(9, 16);
        LocalDate review = calendar.day(13, 10);
        step(
                opened,
                1,
                manager,
                SPLIT,
                question(
                        SPLIT,
                        "Does wave 3 start as one, or in two parts?",
                        "Wave 3 is due next month, and support is rated lower than structure and strategy.",
                        option("Start all sites together", "One launch, one set of events", "Support is thin"),
                        option(
                                "Start those that are ready, and the others a quarter later",
                                "Facilitators can keep up",
                                "The later sites may lose heart")));
        step(calendar.day(9, 11), 2, manager, SPLIT, new CastVote("2", said(manager, "Facilitation is rated 1")));
        step(
                calendar.day(9, 12),
                3,
                regionalLead,
                SPLIT,
                new CastVote("2", said(regionalLead, "Two of my sites have no named team yet")));
        step(decided, 4, manager, SPLIT, taken(decided, review));
        step(decided.plusDays(1), 5, regionalLead, SPLIT, new ApproveDecision(said(regionalLead, "Agreed")));
        step(
                calendar.day(10, 20),
                6,
                manager,
                SPLIT,
                new MarkCondition("1", "yes", said(manager, "Both posts are filled")));
        step(
                review,
                7,
                manager,
                SPLIT,
                new RecordOutcome(
                        said(manager, "All sites of the first part began within six weeks, and two of the second"),
                        calendar.today().plusDays(4)));
    }

    private void endWeeklyCalls() {
        LocalDate opened = calendar.today().minusDays(6);
        step(
                opened,
                1,
                manager,
                CALLS,
                question(
                        CALLS,
                        "Do we end the weekly calls with wave 1?",
                        "Support for wave 1 ends soon, and attendance falls.",
                        option("Keep them weekly", "Problems come up early", "Few attend"),
                        option("Once a month", "Fits what sites still need", "A slip is noticed later"),
                        option("End them", "Frees time for wave 4", "Nobody hears of a slip")));
        step(opened.plusDays(1), 2, regionalLead, CALLS, new CastVote("2", said(regionalLead, "Once a month will do")));
    }

    private OpenDecision question(String decision, String question, String whyNow, Row... options) {
        Values values = new Values(List.of(
                FieldValue.words(Fields.QUESTION, said(manager, question)),
                FieldValue.words("dec-context", said(manager, whyNow)),
                FieldValue.rows(Fields.OPTIONS, List.of(options)),
                FieldValue.number(Fields.EVIDENCE, BigDecimal.ONE)));
        return new OpenDecision(
                decision,
                values,
                List.of(manager, regionalLead),
                said(manager, "The facilitators and three site leads"));
    }

    private TakeDecision taken(LocalDate decided, LocalDate review) {
        Values values = new Values(List.of(
                FieldValue.words("dec-choice", said(manager, "Wave 3 starts in two parts, a quarter apart")),
                FieldValue.words(
                        "dec-reasons",
                        said(manager, "Support is the weakest part of the checklist, and facilitators are few")),
                FieldValue.people("dec-deciders", List.of(manager, regionalLead)),
                FieldValue.words("dec-dissent", said(manager, "None recorded")),
                FieldValue.rows(
                        Fields.CONDITIONS,
                        List.of(
                                condition("Two more facilitators are in post", calendar.day(10, 25)),
                                condition("Every site of the second part has a named team", calendar.day(13, 5)))),
                FieldValue.day(Fields.DECIDED_ON, decided),
                FieldValue.day(Fields.REVIEW_ON, review)));
        return new TakeDecision(
                values, said(manager, "Nine in ten sites of each part begin within two months of their start"));
    }

    private Row option(String words, String inFavour, String against) {
        return new Row(List.of(
                FieldValue.words("dec-option", said(manager, words)),
                FieldValue.words("dec-option-for", said(manager, inFavour)),
                FieldValue.words("dec-option-against", said(manager, against))));
    }

    private Row condition(String words, LocalDate due) {
        return new Row(List.of(
                FieldValue.words(Fields.CONDITION, said(manager, words)),
                FieldValue.people(Fields.CONDITION_OWNER, List.of(regionalLead)),
                FieldValue.day(Fields.CONDITION_DUE, due)));
    }

    private void step(LocalDate day, int order, PersonId actor, String decision, DecisionCommand command) {
        steps.add(new Step(calendar.at(day, order), actor, AggregateId.decision(ledger, decision), command));
    }

    private static FreeText said(PersonId author, String words) {
        return new FreeText(author, words);
    }
}
