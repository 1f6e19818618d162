package org.groundswell.command.proof;

import java.util.Optional;
import java.util.Set;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.reads.AuditorReads;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.ReadScope;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.springframework.stereotype.Component;

/**
 * Who may take which proof. Roots and proofs betray no entry, and are for every member who may read the history; records and
 * payloads are for those who may read that entry there, by the same rules as the history's own pages. What auditors take is noted first.
 */
@Component
class ProofAccess {

    private final Gate gate;
    private final Memberships memberships;
    private final AuditorReads reads;

    ProofAccess(Gate gate, Memberships memberships, AuditorReads reads) {
        this.reads = reads;
        this.gate = gate;
        this.memberships = memberships;
    }

    LedgerId member(String programme, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_HISTORY, caller);
        reads.note(ledger, caller);
        return ledger;
    }

    LedgerId witness(String programme, Caller caller) {
        return gate.programme(programme, Action.COSIGN, caller);
    }

    /** For those who read every site's entries. */
    LedgerId whole(String programme, Caller caller) {
        LedgerId ledger = member(programme, caller);
        if (!(AccessPolicy.readScope(known(ledger, caller)) instanceof ReadScope.AllSites)) {
            throw Refusal.forbidden(
                            "The whole programme's pack is for its managers and auditors. Your site's own pack is yours.")
                    .asException();
        }
        return ledger;
    }

    Gate.Place site(String programme, String site, Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.READ_HISTORY, caller);
        reads.note(place.programme(), caller);
        return place;
    }

    /** @throws RejectedException as for an entry that does not exist */
    void entry(LedgerId ledger, StoredEntries.Stored entry, Caller caller) {
        org.groundswell.domain.access.Caller known = known(ledger, caller);
        if (AccessPolicy.readScope(known) instanceof ReadScope.AllSites) {
            return;
        }
        Optional<SiteCode> site = EntryPlace.site(entry);
        boolean allowed = site.map(code -> gate.allows(new Gate.Place(ledger, code), Action.READ_HISTORY, caller))
                .orElseGet(() -> known.effectiveGrants().stream().anyMatch(grant -> grant.role() == Role.REGIONAL_LEAD)
                        && !entry.record().type().startsWith(EntryPlace.ACCESS));
        if (!allowed) {
            throw unknown(entry.record().entry());
        }
    }

    static RejectedException unknown(long entry) {
        return Refusal.notFound("There is no entry " + entry + " in this programme, or it is not yours to read.")
                .asException();
    }

    private org.groundswell.domain.access.Caller known(LedgerId ledger, Caller caller) {
        return caller.with(Set.copyOf(memberships.of(ledger, caller.person())));
    }
}
