package org.groundswell.query.platform.testing;

import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;

/** Short histories to test with. */
public final class Stories {

    private Stories() {}

    /** A programme created by a manager, who is granted it: entries 1 and 2. */
    public static LedgerId programme(Ledgers ledgers, String id, String manager) {
        LedgerId programme = new LedgerId(id);
        ledgers.append(
                AggregateId.programme(programme), manager, new ProgrammeCreated("Programme " + id, null, null, null));
        grant(ledgers, programme, manager, new Grant(Role.PROGRAMME_MANAGER, null, null));
        return programme;
    }

    public static void grant(Ledgers ledgers, LedgerId programme, String person, Grant grant) {
        ledgers.append(
                AggregateId.member(programme, person), "granter", new MembershipGranted(new PersonId(person), grant));
    }

    public static void revoke(Ledgers ledgers, LedgerId programme, String person, Grant grant) {
        ledgers.append(
                AggregateId.member(programme, person),
                "granter",
                new MembershipRevoked(new PersonId(person), grant, null));
    }

    /** One more entry. */
    public static void rename(Ledgers ledgers, LedgerId programme, String name) {
        ledgers.append(AggregateId.programme(programme), "maya", new ProgrammeRenamed(name));
    }
}
