package org.groundswell.command.platform.automation;

import java.util.List;
import org.groundswell.domain.ledger.LedgerId;

/**
 * Something that the program does by itself. Every bean of this type is fed. After a crash, or where two instances run, it is told
 * the same entries again: what it asks for must then change nothing.
 */
public interface Automation {

    /** Stable: names the cursor. */
    String name();

    /** Whether entries of a logical type matter to it. */
    boolean concerns(String type);

    /** Whether anything of a ledger matters to it; nothing is read of the others, and no cursor kept. */
    default boolean concerns(LedgerId ledger) {
        return true;
    }

    /**
     * Reacts to entries that matter. An exception leaves the cursor where it was, and the same entries come again.
     *
     * @param entries in order, at least one
     */
    void react(LedgerId ledger, List<NotedEntry> entries);
}
