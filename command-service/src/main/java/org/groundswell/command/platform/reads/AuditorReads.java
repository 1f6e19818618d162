package org.groundswell.command.platform.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes what auditors read of proofs, receipts and packs, before it is answered: what cannot be noted is not answered. */
@Component
public class AuditorReads {

    private static final String API = "/api/v1";

    private final HistoryReads reads;
    private final Memberships memberships;
    private final Clock clock;

    AuditorReads(HistoryReads reads, Memberships memberships, Clock clock) {
        this.reads = reads;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The request that is being answered, where the caller audits the programme. */
    public void note(LedgerId ledger, Caller caller) {
        boolean audits = caller.may(Role.AUDITOR)
                && memberships.of(ledger, caller.person()).stream().anyMatch(grant -> grant.role() == Role.AUDITOR);
        if (audits && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            HttpServletRequest request = current.getRequest();
            String path = request.getRequestURI();
            String address = HistoryRead.address(
                    path.startsWith(API) ? path.substring(API.length()) : path, request.getParameterMap());
            reads.note(new HistoryRead(ledger, caller.person(), address, 0, clock.instant()));
        }
    }
}
