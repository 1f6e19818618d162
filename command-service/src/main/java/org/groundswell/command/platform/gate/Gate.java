package org.groundswell.command.platform.gate;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.ReadScope;
import org.groundswell.domain.access.Target;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteState;
import org.springframework.stereotype.Component;

/**
 * Asks {@link AccessPolicy} and throws what it answers: 404 to whoever is not to know that the programme exists, 403 to a member
 * without the right. Every controller passes here before it looks at anything else.
 */
@Component
public class Gate {

    private final Memberships memberships;
    private final AggregateReader reader;

    public Gate(Memberships memberships, AggregateReader reader) {
        this.memberships = memberships;
        this.reader = reader;
    }

    /** A site within a programme, both real in form. */
    public record Place(LedgerId programme, SiteCode site) {}

    /** For what needs no programme. */
    public void installation(Action action, Caller caller) {
        judge(AccessPolicy.ask(action, Target.INSTALLATION, known(caller, Set.of())));
    }

    /** @return the programme's ledger */
    public LedgerId programme(String programme, Action action, Caller caller) {
        LedgerId ledger = ledger(programme);
        Set<Grant> grants = memberships.of(ledger, caller.person());
        judge(AccessPolicy.ask(action, Target.PROGRAMME, known(caller, grants)));
        if (grants.isEmpty() && !reader.exists(AggregateId.programme(ledger))) {
            throw programmeUnknown();
        }
        return ledger;
    }

    /** Judged by the site as it is grouped now. */
    public Place site(String programme, String site, Action action, Caller caller) {
        LedgerId ledger = ledger(programme);
        Set<Grant> grants = memberships.of(ledger, caller.person());
        org.groundswell.domain.access.Caller known = known(caller, grants);
        if (!SiteCode.isValid(site)) {
            judge(AccessPolicy.ask(Action.READ_PROGRAMME, Target.PROGRAMME, known));
            throw Refusal.notFound("There is no such site in this programme; check the code.")
                    .asException();
        }
        SiteCode code = new SiteCode(site);
        judge(AccessPolicy.ask(action, target(ledger, code, grants), known));
        return new Place(ledger, code);
    }

    /** Those of the codes that are sites of the programme and which the caller may see, as they are grouped now. */
    public Set<SiteCode> sitesSeen(LedgerId programme, Collection<SiteCode> codes, Caller caller) {
        ReadScope scope = AccessPolicy.readScope(known(caller, memberships.of(programme, caller.person())));
        return codes.stream()
                .filter(code -> Folds.site(reader, programme, code) instanceof SiteState.Enrolled enrolled
                        && scope.includes(code, enrolled.region()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller may, at a place already entered. */
    public boolean allows(Place place, Action action, Caller caller) {
        Set<Grant> grants = memberships.of(place.programme(), caller.person());
        return AccessPolicy.allows(action, target(place.programme(), place.site(), grants), known(caller, grants));
    }

    /** A site's region is looked up only for who has a grant of some region: it is nothing to the others. */
    private Target target(LedgerId ledger, SiteCode code, Set<Grant> grants) {
        if (grants.stream().allMatch(grant -> grant.region() == null)) {
            return Target.site(code, null);
        }
        SiteState state = Folds.site(reader, ledger, code);
        return Target.site(code, state instanceof SiteState.Enrolled enrolled ? enrolled.region() : null);
    }

    private static LedgerId ledger(String programme) {
        if (!programme.startsWith("p-") || !LedgerId.isValid(programme)) {
            throw programmeUnknown();
        }
        return new LedgerId(programme);
    }

    private static org.groundswell.domain.access.Caller known(Caller caller, Set<Grant> grants) {
        return new org.groundswell.domain.access.Caller(caller.person(), caller.realmRoles(), grants);
    }

    private static void judge(AccessPolicy.Permission permission) {
        switch (permission) {
            case ALLOWED -> {}
            case FORBIDDEN ->
                throw Refusal.forbidden("Your role does not allow this here. Ask the programme manager if it should.")
                        .asException();
            case HIDDEN -> throw programmeUnknown();
        }
    }

    private static RejectedException programmeUnknown() {
        return Refusal.notFound("There is no such programme, or you do not belong to it.")
                .asException();
    }
}
