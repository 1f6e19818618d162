package org.groundswell.command.calendar;

import java.util.List;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;

/** Takes from somebody who was erased the address of their calendar. */
@Component
class WhenPersonErasedThenDropCalendar implements Automation {

    private final CalendarAddresses addresses;

    WhenPersonErasedThenDropCalendar(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "drop-calendars-of-erased-people";
    }

    /** People are erased in the register. */
    @Override
    public boolean concerns(LedgerId ledger) {
        return ledger.equals(LedgerId.REGISTER);
    }

    @Override
    public boolean concerns(String type) {
        return type.equals("access.PersonErased");
    }

    @Override
    public void react(LedgerId ledger, List<NotedEntry> entries) {
        entries.forEach(
                entry -> addresses.withdraw(new PersonId(entry.aggregate().local())));
    }
}
