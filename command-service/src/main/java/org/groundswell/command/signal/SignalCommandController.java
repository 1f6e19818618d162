package org.groundswell.command.signal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.signal.SignalForms.CloseForm;
import org.groundswell.command.signal.SignalForms.CommentForm;
import org.groundswell.command.signal.SignalForms.OwnerForm;
import org.groundswell.command.signal.SignalForms.ReopenCaseForm;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.signal.SignalCommand;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Working on a signal case. The version is that of all cases of the series. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/measures/{measure}/sites/{site}/signals/{signal}")
@Tag(name = "Signals")
class SignalCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;

    SignalCommandController(CommandDispatch dispatch, Gate gate) {
        this.dispatch = dispatch;
        this.gate = gate;
    }

    @PutMapping("/owner")
    @NeedsVersion
    @Operation(summary = "Hand a case over", description = "If-Match is required. To a member of the programme.")
    ResponseEntity<Answer> reassign(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @PathVariable String signal,
            @RequestBody OwnerForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.WORK_ON_SIGNALS, caller);
        return send(place, submission.requiringVersion(), form.by(submission.actor(), measure, place.site(), signal));
    }

    @PostMapping("/comments")
    @Operation(summary = "Comment on a case")
    ResponseEntity<Answer> comment(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @PathVariable String signal,
            @RequestBody CommentForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.WORK_ON_SIGNALS, caller);
        return send(place, submission, form.by(submission.actor(), measure, place.site(), signal));
    }

    @PostMapping("/close")
    @NeedsVersion
    @Operation(
            summary = "Close a case",
            description = "If-Match is required. As acted, explained, noise or data-error, with words.")
    ResponseEntity<Answer> close(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @PathVariable String signal,
            @RequestBody CloseForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.WORK_ON_SIGNALS, caller);
        return send(place, submission.requiringVersion(), form.by(submission.actor(), measure, place.site(), signal));
    }

    @PostMapping("/reopen")
    @Operation(summary = "Reopen a case that was closed", description = "Whoever owned it owns it again.")
    ResponseEntity<Answer> reopen(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @PathVariable String signal,
            @RequestBody ReopenCaseForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.WORK_ON_SIGNALS, caller);
        return send(place, submission, form.by(submission.actor(), measure, place.site(), signal));
    }

    private ResponseEntity<Answer> send(Gate.Place place, Submission submission, SignalCommand command) {
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.signals(
                        place.programme(), command.measure(), place.site().value()),
                command));
    }
}
