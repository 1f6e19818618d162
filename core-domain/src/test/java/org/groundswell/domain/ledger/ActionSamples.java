package org.groundswell.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionDropped;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.action.ActionEvent.ActionReopened;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.site.SiteCode;

/** One canonical event of every type about actions. */
final class ActionSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    static final List<Event> ALL = List.of(
            new ActionAgreed("t-1", RF4, said("Name a deputy"), Origin.flag("r-1", "RF4", "STR-1"), ANN, DAY),
            new ActionHandedOver("t-1", RF4, ANN, said("On leave")),
            new ActionRescheduled("t-1", RF4, DAY, said("The ward moves")),
            new ActionDone("t-1", RF4, said("A deputy is named")),
            new ActionDropped("t-1", RF4, said("The ward closed")),
            new ActionReopened("t-1", RF4, DAY, said("The deputy left")));

    private ActionSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}
