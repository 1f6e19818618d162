package org.groundswell.command.notice;

import java.util.List;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops what was told to somebody who was erased; nothing is told to them again. */
@Component
class WhenPersonErasedThenDropNotices implements Automation {

    private final MailStore mails;

    WhenPersonErasedThenDropNotices(MailStore mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "drop-notices-of-erased-people";
    }

    /** People are erased in the register. */
    @Override
    public boolean concerns(LedgerId ledger) {
        return ledger.equals(LedgerId.REGISTER);
    }

    @Override
    public boolean concerns(String type) {
        return type.equals("access.PersonForgotten");
    }

    @Override
    @Transactional
    public void react(LedgerId ledger, List<NotedEntry> entries) {
        entries.forEach(
                entry -> mails.removeAllOf(new PersonId(entry.aggregate().local())));
    }
}
