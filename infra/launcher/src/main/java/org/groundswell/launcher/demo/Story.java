package org.groundswell.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/** What is told of one programme: the same for the same day and people. */
interface Story {

    /** As the terminal calls it. */
    String name();

    LedgerId ledger();

    /** @return in the order in which it happened */
    List<Step> told(LocalDate today, DemoPeople people);

    /**
     * What the program itself does between two steps, where the story waits for that.
     *
     * @param last nothing before the first step
     */
    default void between(@Nullable Step last, Step next, LocalDate today, DemoPeople people) {}

    /** What the program itself does after the last step. */
    default void ended(Instant at) {}
}
