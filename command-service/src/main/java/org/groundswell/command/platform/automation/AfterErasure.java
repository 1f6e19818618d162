package org.groundswell.command.platform.automation;

import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;

/** What one context drops of somebody once the register says that they are forgotten: from then on nothing new is kept of them. */
public interface AfterErasure extends Automation {

    /** May be told again of the same person. */
    void drop(PersonId person);

    @Override
    default boolean concerns(LedgerId ledger) {
        return ledger.equals(LedgerId.REGISTER);
    }

    @Override
    default boolean concerns(String type) {
        return type.equals("access.PersonForgotten");
    }

    @Override
    default void react(LedgerId ledger, List<NotedEntry> entries) {
        entries.forEach(entry -> drop(new PersonId(entry.aggregate().local())));
    }
}
