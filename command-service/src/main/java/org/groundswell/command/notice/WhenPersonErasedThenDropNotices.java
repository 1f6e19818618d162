package org.groundswell.command.notice;

import org.groundswell.command.platform.automation.AfterErasure;
import org.groundswell.domain.PersonId;
import org.springframework.stereotype.Component;

/** Drops what was told to somebody who was erased; nothing is told to them again. */
@Component
class WhenPersonErasedThenDropNotices implements AfterErasure {

    private final MailStore mails;

    WhenPersonErasedThenDropNotices(MailStore mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "drop-notices-of-erased-people";
    }

    @Override
    public void drop(PersonId person) {
        mails.removeAllOf(person);
    }
}
