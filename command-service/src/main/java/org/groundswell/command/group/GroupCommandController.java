package org.groundswell.command.group;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.group.GroupCommand;
import org.groundswell.domain.group.GroupCommand.ChangeGroup;
import org.groundswell.domain.group.GroupCommand.MakeGroup;
import org.groundswell.domain.group.GroupCommand.Wish;
import org.groundswell.domain.group.GroupCommand.WithdrawGroup;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeping groups of sites. A site that the caller may not see is answered as one that does not exist. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/groups")
@Tag(name = "Groups")
class GroupCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;

    GroupCommandController(CommandDispatch dispatch, Gate gate, IdSource ids) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Make a group of sites",
            description = "One's own, or shared with the programme. Every code that is no site is named.")
    ResponseEntity<Answer> make(
            @PathVariable String programme, @RequestBody GroupForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.KEEP_GROUP, caller);
        Wish wish = wish(ledger, form, submission, caller);
        String group = ids.next('g');
        Receipt receipt = dispatch.send(
                submission.withoutVersion(), AggregateId.group(ledger, group), new MakeGroup(group, wish));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/%s/groups/%s".formatted(ledger, id)));
    }

    @PutMapping("/{group}")
    @NeedsVersion
    @Operation(
            summary = "Change a group of sites",
            description = "If-Match is required. Name, sites and sharing as they are to be. By its maker only.")
    ResponseEntity<Answer> change(
            @PathVariable String programme,
            @PathVariable String group,
            @RequestBody GroupForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.KEEP_GROUP, caller);
        return send(ledger, submission, new ChangeGroup(group, wish(ledger, form, submission, caller)));
    }

    @PostMapping("/{group}/withdraw")
    @NeedsVersion
    @Operation(summary = "Withdraw a group of sites", description = "If-Match is required. By its maker only.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme, @PathVariable String group, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.KEEP_GROUP, caller);
        return send(ledger, submission, new WithdrawGroup(group));
    }

    private Wish wish(LedgerId ledger, GroupForm form, Submission submission, Caller caller) {
        return form.by(submission.actor(), gate.sitesSeen(ledger, form.codes(), caller));
    }

    private ResponseEntity<Answer> send(LedgerId ledger, Submission submission, GroupCommand command) {
        return Answer.ok(
                dispatch.send(submission.requiringVersion(), AggregateId.group(ledger, command.group()), command));
    }
}
