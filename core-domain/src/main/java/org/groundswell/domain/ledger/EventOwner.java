package org.groundswell.domain.ledger;

import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.decision.DecisionEvent.VoteCast;
import org.jspecify.annotations.Nullable;

/** Whose own an event is until what they chose is revealed. */
public final class EventOwner {

    private EventOwner() {}

    /** Nobody's where it is everybody's at once. */
    public static @Nullable PersonId of(Event event) {
        return switch (event) {
            case ComponentRated rated -> rated.rater();
            case VoteCast cast -> cast.voter();
            default -> null;
        };
    }
}
