package org.groundswell.command.platform.reads;

import org.groundswell.command.platform.automation.AfterErasure;
import org.groundswell.domain.PersonId;
import org.springframework.stereotype.Component;

/** Drops what somebody who was erased had seen of their files. That they took them stays, by an id that is nobody's name any more. */
@Component
class WhenPersonErasedThenDropSeenFiles implements AfterErasure {

    private final FilesTaken files;

    WhenPersonErasedThenDropSeenFiles(FilesTaken files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "drop-seen-files-of-erased-people";
    }

    @Override
    public void drop(PersonId person) {
        files.forget(person);
    }
}
