package org.groundswell.command.platform.security;

import java.util.Map;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.ledger.LedgerId;

/**
 * Who belongs where, folded from the store; at most five seconds old, and at once for what this instance changed. The realm
 * roles of the token are not considered here: they are the ceiling that the access policy applies.
 */
public interface Memberships {

    /** What a person is in a programme; nothing for a stranger. */
    Set<Grant> of(LedgerId programme, PersonId person);

    /** Every programme a person belongs to, with what they are there. */
    Map<LedgerId, Set<Grant>> everywhere(PersonId person);
}
