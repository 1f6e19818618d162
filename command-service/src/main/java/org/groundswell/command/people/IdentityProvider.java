package org.groundswell.command.people;

import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.jspecify.annotations.Nullable;

/** Where people sign in: who exists there, and the most they may be. */
public interface IdentityProvider {

    /**
     * Somebody who may now sign in.
     *
     * @param temporaryPassword to be handed over once where no mail is sent; nothing for somebody who had an account
     */
    record Invited(PersonId person, @Nullable String temporaryPassword) {}

    /** Whether people can be invited and given roles from here. */
    boolean isConnected();

    /** Finds an account by its e-mail address, or creates one; and makes sure it holds the role. */
    Invited invite(String email, String name, Role role);

    /**
     * Makes sure an existing account holds the role.
     *
     * @return false where there is no such account
     */
    boolean giveRole(PersonId person, Role role);

    /** The most that somebody may be now; nothing for whoever has no account, or one that is not let in any more. */
    Optional<Set<Role>> rolesOf(PersonId person);

    /** Removes an account; nothing happens where there is none. */
    void remove(PersonId person);

    /** The identity provider does not answer, or refuses this service: nobody's mistake who calls. */
    class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnavailableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
