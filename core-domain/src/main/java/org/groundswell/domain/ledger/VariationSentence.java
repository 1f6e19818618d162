package org.groundswell.domain.ledger;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.group.GroupEvent.GroupChanged;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.group.GroupEvent.GroupWithdrawn;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.limits.LimitsEvent.RecalculationApproved;
import org.groundswell.domain.limits.LimitsEvent.RecalculationProposed;
import org.groundswell.domain.limits.LimitsEvent.RecalculationRefused;
import org.groundswell.domain.limits.LimitsEvent.RecalculationWithdrawn;
import org.groundswell.domain.signal.SeenRun;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalEvent.SignalCaseClosed;
import org.groundswell.domain.signal.SignalEvent.SignalCaseCommented;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReassigned;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReopened;
import org.groundswell.domain.signal.SignalEvent.SignalContinued;
import org.groundswell.domain.signal.SignalEvent.SignalReturned;
import org.groundswell.domain.signal.SignalEvent.SignalVanished;
import org.groundswell.domain.site.SiteCode;

/** The sentences of {@link EventSentence} on limits, signals and groups of sites. */
final class VariationSentence {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private VariationSentence() {}

    static String of(LimitsEvent event) {
        return switch (event) {
            case RecalculationProposed proposed ->
                "Proposed to recalculate the limits of %s from %s"
                        .formatted(proposed.site(), MONTH.format(proposed.from()));
            case RecalculationApproved approved -> "Approved recalculated limits for " + approved.site();
            case RecalculationRefused refused -> "Refused to recalculate the limits of " + refused.site();
            case RecalculationWithdrawn withdrawn ->
                (withdrawn.wasApproved()
                                ? "Withdrew recalculated limits of "
                                : "Withdrew a proposal to recalculate limits of ")
                        + withdrawn.site();
        };
    }

    static String of(SignalEvent event) {
        return switch (event) {
            case SignalCaseOpened opened ->
                "Opened a case at %s: %s, %s"
                        .formatted(
                                opened.site(),
                                rule(opened.seen()),
                                months(opened.seen().first(), opened.seen().last()));
            case SignalContinued continued ->
                "Noted that a signal at %s goes on to %s".formatted(continued.site(), MONTH.format(continued.last()));
            case SignalVanished vanished -> "Noted that a signal at %s is no longer seen".formatted(vanished.site());
            case SignalReturned returned -> "Noted that a signal at %s is seen again".formatted(returned.site());
            case SignalCaseReassigned reassigned -> "Handed over a signal case at " + reassigned.site();
            case SignalCaseCommented commented -> "Commented on a signal case at " + commented.site();
            case SignalCaseClosed closed ->
                "Closed a signal case at %s as %s"
                        .formatted(closed.site(), closed.outcome().replace('-', ' '));
            case SignalCaseReopened reopened -> "Reopened a signal case at " + reopened.site();
        };
    }

    /** Without the sites' codes, some of which a reader may not see, and without the name of what may be somebody's own. */
    static String of(GroupEvent event) {
        return switch (event) {
            case GroupMade made -> "Made a group of " + sites(made.sites());
            case GroupChanged changed -> "Changed a group, now of " + sites(changed.sites());
            case GroupWithdrawn _ -> "Withdrew a group of sites";
        };
    }

    private static String sites(List<SiteCode> sites) {
        return sites.size() == 1 ? "one site" : sites.size() + " sites";
    }

    private static String rule(SeenRun seen) {
        return switch (seen.rule()) {
            case "outside" -> "outside the limits";
            case "two-of-three" -> "two of three near a limit";
            default -> seen.rule();
        };
    }

    private static String months(YearMonth first, YearMonth last) {
        return first.equals(last) ? MONTH.format(first) : MONTH.format(first) + " to " + MONTH.format(last);
    }
}
