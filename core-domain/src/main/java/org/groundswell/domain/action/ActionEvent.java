package org.groundswell.domain.action;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to an action. */
public sealed interface ActionEvent extends Event {

    String action();

    @Nullable
    SiteCode site();

    record ActionAgreed(
            String action,
            @Nullable SiteCode site,
            FreeText what,
            @Nullable Origin origin,
            PersonId owner,
            LocalDate due)
            implements ActionEvent {}

    record ActionHandedOver(String action, @Nullable SiteCode site, PersonId owner, FreeText reason)
            implements ActionEvent {}

    record ActionRescheduled(String action, @Nullable SiteCode site, LocalDate due, FreeText reason)
            implements ActionEvent {}

    record ActionDone(String action, @Nullable SiteCode site, FreeText outcome) implements ActionEvent {}

    record ActionDropped(String action, @Nullable SiteCode site, FreeText reason) implements ActionEvent {}

    record ActionReopened(String action, @Nullable SiteCode site, LocalDate due, FreeText reason)
            implements ActionEvent {}
}
