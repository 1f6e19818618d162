package org.groundswell.command.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.domain.access.Action;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the mails of notices stand, for administrators. */
@RestController
@RequestMapping("/api/v1/operations/mail")
@Tag(name = "Operations")
class NoticeOperationsController {

    private static final int MOST = 50;

    private final Gate gate;
    private final MailStore store;
    private final Mails mails;

    NoticeOperationsController(Gate gate, MailStore store, Mails mails) {
        this.gate = gate;
        this.store = store;
        this.mails = mails;
    }

    /**
     * @param configured whether there is a server to send by
     * @param unsent the oldest 50 that wait, were refused or have lapsed
     */
    record MailState(boolean configured, MailStore.Standing mails, List<MailStore.Listed> unsent) {}

    @GetMapping
    @Operation(summary = "How many mails wait, and why", description = "For administrators. Names nobody.")
    MailState state(Caller caller) {
        gate.installation(Action.READ_OPERATIONS, caller);
        return new MailState(mails.isConfigured(), store.standing(), store.unsent(MOST));
    }
}
