package org.groundswell.launcher.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.limits.FourQuestions;
import org.groundswell.domain.limits.LimitsCommand.ApproveRecalculation;
import org.groundswell.domain.limits.LimitsCommand.ProposeRecalculation;
import org.groundswell.domain.signal.SignalCommand.CloseCase;
import org.groundswell.domain.signal.SignalCommand.CommentOnCase;
import org.groundswell.domain.signal.SignalDecider;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalsState;
import org.groundswell.domain.signal.SignalsState.Case;
import org.groundswell.domain.site.SiteCode;

/**
 * What the control charts flag in the story, and what people make of it: the real automation looks twice, as if it had looked then;
 * after the first look most cases are settled, and two sites propose new limits.
 */
final class SignalsTold {

    private static final String CORRELATION = "demo-signals";
    private static final List<String> OUTCOMES = List.of("acted", "noise", "explained", "acted", "data-error");
    private static final Map<String, String> WORDS = Map.of(
            "acted", "The huddle was moved to eight o’clock and the night team joined it",
            "noise", "Looked through every case of the month; nothing had changed",
            "explained", "A ward was closed for building work in these months",
            "data-error", "Transfers had been counted twice; the extract is put right");

    private final CommandDispatch dispatch;
    private final AggregateReader reader;
    private final Automation automation;

    SignalsTold(CommandDispatch dispatch, AggregateReader reader, Automation automation) {
        this.dispatch = dispatch;
        this.reader = reader;
        this.automation = automation;
    }

    /** When there are figures enough for limits, and time left to act on them. */
    static Instant firstLook(DemoCalendar calendar) {
        return calendar.at(calendar.day(15, 20), 0);
    }

    private record Found(String measure, SiteCode site, Case signal) {}

    /** Looks, and settles four cases of five; the rest stay open. */
    void look(Instant at, DemoPeople people) {
        react(at);
        List<Found> found = open();
        PersonId manager = people.person("maya");
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            if (i % 6 != 5) {
                settle(each, OUTCOMES.get(i % OUTCOMES.size()), at.plus(3L + i % 9, ChronoUnit.DAYS));
            } else {
                send(
                        each.signal().owner(),
                        at.plus(2, ChronoUnit.DAYS),
                        signals(each),
                        new CommentOnCase(
                                each.measure(),
                                each.site(),
                                each.signal().caseId(),
                                new FreeText(
                                        each.signal().owner(), "Asked the ward manager; the answer is due next week")));
            }
        }
        propose(found, manager, at.plus(14, ChronoUnit.DAYS));
    }

    void lookAgain(Instant at) {
        react(at);
    }

    private void react(Instant at) {
        List<NotedEntry> all = reader.locals(DemoStory.LEDGER, "series").stream()
                .map(local -> new NotedEntry(
                        0, at, "measure.DataPointsRecorded", new AggregateId(DemoStory.LEDGER, "series", local)))
                .toList();
        automation.react(DemoStory.LEDGER, all);
    }

    private List<Found> open() {
        Map<String, SignalsState> states = new TreeMap<>(reader.readAll(
                DemoStory.LEDGER,
                "signals",
                SignalDecider.initial(),
                (state, event) -> SignalDecider.evolve(state, (SignalEvent) event)));
        List<Found> found = new ArrayList<>();
        states.forEach((local, state) -> {
            int slash = local.indexOf('/');
            String measure = local.substring(0, slash);
            SiteCode site = new SiteCode(local.substring(slash + 1));
            state.cases().values().stream()
                    .filter(each -> each.outcome() == null)
                    .sorted(Comparator.comparing(Case::caseId))
                    .forEach(each -> found.add(new Found(measure, site, each)));
        });
        return found;
    }

    private void settle(Found found, String outcome, Instant at) {
        PersonId owner = found.signal().owner();
        FreeText words = new FreeText(owner, Objects.requireNonNull(WORDS.get(outcome), outcome));
        send(
                owner,
                at,
                signals(found),
                new CloseCase(found.measure(), found.site(), found.signal().caseId(), outcome, words));
    }

    /** Of the sites whose treatment improved for long, one gets new limits and one waits for them. */
    private void propose(List<Found> found, PersonId manager, Instant at) {
        List<Found> improved = found.stream()
                .filter(each -> each.measure().equals(FiguresTold.IN_TIME)
                        && each.signal().signal().equals("improvement")
                        && lasts(each.signal()))
                .limit(2)
                .toList();
        for (int i = 0; i < improved.size(); i++) {
            Found each = improved.get(i);
            AggregateId limits = AggregateId.limits(
                    DemoStory.LEDGER, each.measure(), each.site().value());
            String id = "l-demo-" + (i + 1);
            PersonId owner = each.signal().owner();
            send(
                    owner,
                    at,
                    limits,
                    new ProposeRecalculation(
                            each.measure(),
                            each.site(),
                            id,
                            each.signal().first(),
                            null,
                            new FreeText(owner, "The daily huddle and the one-page guide are in use on every ward"),
                            new FreeText(
                                    owner,
                                    "Every month since lies above the mean, and audits of ten notes a month agree"),
                            new FourQuestions(true, true, true, true)));
            if (i == 0) {
                send(
                        manager,
                        at.plus(2, ChronoUnit.DAYS),
                        limits,
                        new ApproveRecalculation(
                                each.measure(),
                                each.site(),
                                id,
                                new FreeText(manager, "Seen on the visit in the same month")));
            }
        }
    }

    private static boolean lasts(Case signal) {
        YearMonth enough = signal.first().plusMonths(7);
        return !signal.last().isBefore(enough);
    }

    private static AggregateId signals(Found found) {
        return AggregateId.signals(
                DemoStory.LEDGER, found.measure(), found.site().value());
    }

    private void send(PersonId actor, Instant at, AggregateId target, Command command) {
        Submission submission = new Submission(new Circumstance(actor, at), null, null, CORRELATION, true, null);
        dispatch.send(submission, target, command);
    }
}
