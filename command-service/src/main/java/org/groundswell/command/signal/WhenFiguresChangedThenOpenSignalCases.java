package org.groundswell.command.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.signal.AlarmPolicy;
import org.groundswell.domain.site.SiteCode;
import org.springframework.stereotype.Component;

/**
 * Looks at the control chart of every series whose figures or limits changed, and notes on its cases what the chart shows now. It
 * looks at the series as it stands, not as it stood at the entry, so a series that changed often is looked at once.
 */
@Component
class WhenFiguresChangedThenOpenSignalCases implements Automation {

    /** Ledgers of demonstrations are dated by their own, simulated clock. */
    private static final String DEMONSTRATION = "p-demo-";

    private static final Set<String> CAUSES = Set.of(
            "measure.DataPointsRecorded",
            "measure.DataPointsCorrected",
            "limits.RecalculationApproved",
            "limits.RecalculationWithdrawn");

    private final AggregateReader reader;
    private final CommandDispatch dispatch;
    private final Clock clock;
    private final AlarmPolicy policy;

    WhenFiguresChangedThenOpenSignalCases(
            AggregateReader reader, CommandDispatch dispatch, Clock clock, SignalSettings settings) {
        this.reader = reader;
        this.dispatch = dispatch;
        this.clock = clock;
        this.policy = AlarmPolicy.standard(settings.minimumDenominator());
    }

    @Override
    public String name() {
        return "open-signal-cases";
    }

    @Override
    public boolean concerns(String type) {
        return CAUSES.contains(type);
    }

    @Override
    public void react(LedgerId ledger, List<NotedEntry> entries) {
        NotedEntry last = entries.getLast();
        Set<ChangedSeries> changed = new LinkedHashSet<>();
        entries.forEach(entry -> changed.add(ChangedSeries.of(entry.aggregate().local())));
        Set<AggregateId> needed = new LinkedHashSet<>();
        changed.forEach(series -> needed.addAll(SeriesSight.needs(ledger, series.measure(), series.site())));
        SeriesSight sight = new SeriesSight(reader.readAhead(needed), ledger, policy);
        for (ChangedSeries series : changed) {
            sight.of(series.measure(), series.site())
                    .ifPresent(seen -> dispatch.send(
                            submission(ledger, last),
                            AggregateId.signals(
                                    ledger, series.measure(), series.site().value()),
                            seen));
        }
    }

    private record ChangedSeries(String measure, SiteCode site) {

        static ChangedSeries of(String local) {
            int slash = local.indexOf('/');
            return new ChangedSeries(local.substring(0, slash), new SiteCode(local.substring(slash + 1)));
        }
    }

    private Submission submission(LedgerId ledger, NotedEntry cause) {
        boolean simulated = ledger.value().startsWith(DEMONSTRATION);
        Instant now = simulated ? cause.recordedAt() : clock.instant();
        return new Submission(
                new Circumstance(PersonId.SYSTEM, now),
                null,
                null,
                name() + ":" + ledger + ":" + cause.entry(),
                simulated,
                null);
    }
}
