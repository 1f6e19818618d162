package org.groundswell.domain.pdsa;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to a cycle. Each names its site, so it can be read alone. */
public sealed interface CycleEvent extends Event {

    String cycle();

    SiteCode site();

    /** @param contentVersion of the catalogue file that described the fields */
    record CyclePlanned(String cycle, String contentVersion, SiteCode site, Values values) implements CycleEvent {}

    record PlanAmended(String cycle, String contentVersion, SiteCode site, Values values) implements CycleEvent {}

    /** From here on the plan and its prediction stay as they are. */
    record CycleStarted(
            String cycle,
            SiteCode site,
            LocalDate start,
            @Nullable LocalDate end) implements CycleEvent {}

    /** @param values what happened, and when it ended where that was not known before or was another day */
    record HappenedTold(String cycle, SiteCode site, Values values) implements CycleEvent {}

    record CycleStudied(String cycle, SiteCode site, Values values) implements CycleEvent {}

    record NextDecided(String cycle, SiteCode site, Values values) implements CycleEvent {}

    record CycleWithdrawn(String cycle, SiteCode site, FreeText reason) implements CycleEvent {}
}
