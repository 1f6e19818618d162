package org.groundswell.domain.access;

import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** Who came to belong, and who ceased to. */
public sealed interface AccessEvent extends Event {

    /** Somebody was invited to this installation; stands in the register. */
    record PersonInvited(PersonId person, Role role) implements AccessEvent {}

    /** Somebody is to be erased; stands in the register. */
    record PersonErased(PersonId person, FreeText reason) implements AccessEvent {}

    /** Their key was destroyed, so that none of their words can be read any more; stands in the register. */
    record PersonForgotten(PersonId person) implements AccessEvent {}

    record MembershipGranted(PersonId person, Grant grant) implements AccessEvent {}

    record MembershipRevoked(
            PersonId person, Grant grant, @Nullable FreeText reason) implements AccessEvent {}
}
