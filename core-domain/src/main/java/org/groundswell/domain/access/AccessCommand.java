package org.groundswell.domain.access;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** What may be asked of membership. */
public sealed interface AccessCommand extends Command {

    record InvitePerson(PersonId person, Role role) implements AccessCommand {}

    /** Begins to erase a person: their key, words, name and account. */
    record ErasePerson(PersonId person, FreeText reason) implements AccessCommand {}

    /** Says that the key is destroyed, and with it every word. */
    record NoteForgotten(PersonId person) implements AccessCommand {}

    /** What may be asked of one person's membership of one programme. */
    sealed interface MembershipCommand extends AccessCommand {

        PersonId person();

        Grant grant();
    }

    record GrantMembership(PersonId person, Grant grant) implements MembershipCommand {}

    record RevokeMembership(
            PersonId person, Grant grant, @Nullable FreeText reason) implements MembershipCommand {}
}
