package org.groundswell.command.calendar;

import org.groundswell.command.platform.automation.AfterErasure;
import org.groundswell.domain.PersonId;
import org.springframework.stereotype.Component;

/** Takes from somebody who was erased the address of their calendar. */
@Component
class WhenPersonErasedThenDropCalendar implements AfterErasure {

    private final CalendarAddresses addresses;

    WhenPersonErasedThenDropCalendar(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "drop-calendars-of-erased-people";
    }

    @Override
    public void drop(PersonId person) {
        addresses.withdraw(person);
    }
}
