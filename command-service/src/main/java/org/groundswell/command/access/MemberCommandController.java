package org.groundswell.command.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.groundswell.command.access.MemberForms.GrantForm;
import org.groundswell.command.access.MemberForms.RevokeForm;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.form.Words;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Granting and revoking membership of a programme, by its manager or an administrator. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/members")
@Tag(name = "Access")
class MemberCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final Invitations invitations;

    MemberCommandController(CommandDispatch dispatch, Gate gate, Invitations invitations) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.invitations = invitations;
    }

    /** @param temporaryPassword said this once, where the installation sends no mail; nothing afterwards */
    record MemberAnswer(
            @JsonUnwrapped Answer answer,
            @JsonInclude(Include.NON_NULL) @Nullable String temporaryPassword) {}

    @PostMapping
    @Creates
    @Operation(
            summary = "Grant membership",
            description =
                    "To a person who has an account, or to somebody new by e-mail and name, who then gets an account. A temporary password is answered once where the installation sends no mail.")
    ResponseEntity<MemberAnswer> grant(
            @PathVariable String programme, @RequestBody GrantForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.GRANT_MEMBERSHIP, caller);
        Receipt earlier = dispatch.earlier(submission).orElse(null);
        if (earlier != null) {
            return answer(earlier, null);
        }
        Invitations.Guest guest = invitations.admit(ledger, form, submission);
        Receipt receipt = dispatch.send(
                submission,
                AggregateId.member(ledger, guest.person().value()),
                new AccessCommand.GrantMembership(guest.person(), form.grant()));
        return answer(receipt, guest.temporaryPassword());
    }

    @Previewable
    @PostMapping("/{person}/revoke")
    @Operation(summary = "Revoke membership", description = "The last programme manager cannot be revoked.")
    ResponseEntity<Answer> revoke(
            @PathVariable String programme,
            @PathVariable String person,
            @RequestBody RevokeForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.GRANT_MEMBERSHIP, caller);
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.member(ledger, person),
                new AccessCommand.RevokeMembership(
                        new PersonId(person), form.grant(), Words.by(submission.actor(), form.reason()))));
    }

    private static ResponseEntity<MemberAnswer> answer(Receipt receipt, @Nullable String temporaryPassword) {
        ResponseEntity<Answer> created = Answer.created(
                receipt,
                done -> done.aggregate().local(),
                person -> java.net.URI.create("/api/v1/programmes/" + receipt.ledger() + "/access"));
        return ResponseEntity.status(created.getStatusCode())
                .headers(created.getHeaders())
                .body(new MemberAnswer(Objects.requireNonNull(created.getBody()), temporaryPassword));
    }
}
