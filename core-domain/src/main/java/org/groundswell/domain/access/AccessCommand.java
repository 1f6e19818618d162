package org.groundswell.domain.access;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** What may be asked of membership. */
public sealed interface AccessCommand extends Command {

    record InvitePerson(PersonId person, Role role) implements AccessCommand {}

    record GrantMembership(PersonId person, Grant grant) implements AccessCommand {}

    record RevokeMembership(
            PersonId person, Grant grant, @Nullable FreeText reason) implements AccessCommand {}
}
