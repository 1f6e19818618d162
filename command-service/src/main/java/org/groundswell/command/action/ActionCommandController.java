package org.groundswell.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.action.ActionForms.AgreeForm;
import org.groundswell.command.action.ActionForms.ChangeForm;
import org.groundswell.command.action.ActionForms.DoneForm;
import org.groundswell.command.action.ActionForms.DropForm;
import org.groundswell.command.action.ActionForms.ReopenForm;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.action.ActionDecider;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.action.ActionState;
import org.groundswell.domain.action.ActionState.Agreed;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreeing an action, handing it over or rescheduling it, and saying how it ended. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/actions")
@Tag(name = "Actions")
class ActionCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;
    private final AggregateReader reader;

    ActionCommandController(CommandDispatch dispatch, Gate gate, IdSource ids, AggregateReader reader) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
        this.reader = reader;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Agree an action",
            description =
                    "About a site by its team, its region or the programme; about the programme by its managers. With an"
                            + " owner who could see to it, and a day.")
    ResponseEntity<Answer> agree(
            @PathVariable String programme, @RequestBody AgreeForm form, Submission submission, Caller caller) {
        LedgerId ledger = enter(programme, form.site(), caller);
        String action = ids.next('t');
        var receipt = dispatch.send(
                submission.withoutVersion(), AggregateId.action(ledger, action), form.by(submission.actor(), action));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + ledger + "/actions/" + id));
    }

    @PutMapping("/{action}")
    @NeedsVersion
    @Operation(
            summary = "Hand an action over or move its day",
            description = "If-Match is required. With a reason; what is left out stays.")
    ResponseEntity<Answer> change(
            @PathVariable String programme,
            @PathVariable String action,
            @RequestBody ChangeForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, action, caller, false);
        return Answer.ok(dispatch.send(submission.requiringVersion(), id, form.by(submission.actor())));
    }

    @PostMapping("/{action}/done")
    @Operation(summary = "Say what came of an action", description = "Also by its owner, whoever that is.")
    ResponseEntity<Answer> done(
            @PathVariable String programme,
            @PathVariable String action,
            @RequestBody DoneForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, action, caller, true);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @PostMapping("/{action}/drop")
    @Operation(summary = "Drop an action", description = "With a reason.")
    ResponseEntity<Answer> drop(
            @PathVariable String programme,
            @PathVariable String action,
            @RequestBody DropForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, action, caller, false);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @PostMapping("/{action}/reopen")
    @Operation(summary = "Take an action up again", description = "With a new day and a reason.")
    ResponseEntity<Answer> reopen(
            @PathVariable String programme,
            @PathVariable String action,
            @RequestBody ReopenForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, action, caller, false);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    private LedgerId enter(String programme, @Nullable SiteCode site, Caller caller) {
        return site == null
                ? gate.programme(programme, Action.KEEP_ACTION, caller)
                : gate.site(programme, site.value(), Action.KEEP_ACTION, caller).programme();
    }

    /** An action that exists, for whoever may change it at its site, and where so told for its owner. */
    private AggregateId open(String programme, String action, Caller caller, boolean orOwner) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        AggregateId id = AggregateId.action(ledger, action);
        ActionState state = reader.read(
                id, ActionDecider.initial(), (before, event) -> ActionDecider.evolve(before, (ActionEvent) event));
        if (!(state instanceof Agreed agreed)) {
            gate.programme(programme, Action.OWN_ACTION, caller);
        } else if (orOwner && agreed.owner().equals(caller.person())) {
            gate.programme(programme, Action.OWN_ACTION, caller);
        } else {
            enter(programme, agreed.site(), caller);
        }
        return id;
    }
}
