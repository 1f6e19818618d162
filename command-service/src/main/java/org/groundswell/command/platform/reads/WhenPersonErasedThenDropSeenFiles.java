package org.groundswell.command.platform.reads;

import java.util.List;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;

/** Drops what somebody who was erased had seen of their files. That they took them stays, by an id that is nobody's name any more. */
@Component
class WhenPersonErasedThenDropSeenFiles implements Automation {

    private final FilesTaken files;

    WhenPersonErasedThenDropSeenFiles(FilesTaken files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "drop-seen-files-of-erased-people";
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
    public void react(LedgerId ledger, List<NotedEntry> entries) {
        entries.forEach(entry -> files.forget(new PersonId(entry.aggregate().local())));
    }
}
