package org.groundswell.domain.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.group.GroupEvent.GroupChanged;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.group.GroupEvent.GroupWithdrawn;
import org.groundswell.domain.limits.FourQuestions;
import org.groundswell.domain.limits.LimitsEvent.RecalculationApproved;
import org.groundswell.domain.limits.LimitsEvent.RecalculationProposed;
import org.groundswell.domain.limits.LimitsEvent.RecalculationRefused;
import org.groundswell.domain.limits.LimitsEvent.RecalculationWithdrawn;
import org.groundswell.domain.signal.SeenRun;
import org.groundswell.domain.signal.SignalEvent.SignalCaseClosed;
import org.groundswell.domain.signal.SignalEvent.SignalCaseCommented;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReassigned;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReopened;
import org.groundswell.domain.signal.SignalEvent.SignalContinued;
import org.groundswell.domain.signal.SignalEvent.SignalReturned;
import org.groundswell.domain.signal.SignalEvent.SignalVanished;
import org.groundswell.domain.site.SiteCode;

/** The samples of limits, signals and groups of sites. */
final class VariationSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private VariationSamples() {}

    static List<Event> all() {
        SeenRun seen = new SeenRun(
                "shift",
                "improvement",
                MARCH,
                MARCH.plusMonths(6),
                7,
                new BigDecimal("0.84"),
                new BigDecimal("0.785714"),
                new BigDecimal("0.6"),
                new BigDecimal("0.95"),
                new BigDecimal("14"));
        return List.of(
                new RecalculationProposed(
                        "m-1",
                        RF4,
                        "l-1",
                        ANN,
                        MARCH,
                        12,
                        said("The new chart was brought in"),
                        said("Nine months above the mean"),
                        new FourQuestions(true, true, true, false)),
                new RecalculationApproved("m-1", RF4, "l-1", said("Seen on the ward")),
                new RecalculationRefused("m-1", RF4, "l-1", said("Too early")),
                new RecalculationWithdrawn("m-1", RF4, "l-1", true, said("The chart was given up")),
                new SignalCaseOpened("m-1", RF4, "shift-2026-03", ANN, seen),
                new SignalContinued("m-1", RF4, "shift-2026-03", MARCH.plusMonths(7), 8),
                new SignalVanished("m-1", RF4, "shift-2026-03"),
                new SignalReturned("m-1", RF4, "shift-2026-03"),
                new SignalCaseReassigned("m-1", RF4, "shift-2026-03", ANN, said("On leave")),
                new SignalCaseCommented("m-1", RF4, "shift-2026-03", said("Asked the ward")),
                new SignalCaseClosed("m-1", RF4, "shift-2026-03", "data-error", said("Counted twice")),
                new SignalCaseReopened("m-1", RF4, "shift-2026-03", ANN, said("Counted once after all")),
                new GroupMade("g-1", ANN, said("Island hospitals"), List.of(new SiteCode("R1H"), RF4), false),
                new GroupChanged("g-1", said("Hospitals on islands"), List.of(RF4), true),
                new GroupWithdrawn("g-1"));
    }

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}
