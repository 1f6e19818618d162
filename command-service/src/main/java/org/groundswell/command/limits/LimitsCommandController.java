package org.groundswell.command.limits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.groundswell.command.limits.LimitsForms.ApproveForm;
import org.groundswell.command.limits.LimitsForms.ProposeForm;
import org.groundswell.command.limits.LimitsForms.RefuseForm;
import org.groundswell.command.limits.LimitsForms.WithdrawForm;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.limits.LimitsCommand;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recalculating the limits of one site's series. The version is that of the series' limits as a whole. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/measures/{measure}/sites/{site}/limits/recalculations")
@Tag(name = "Limits")
class LimitsCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final Recalculations recalculations;

    LimitsCommandController(CommandDispatch dispatch, Gate gate, Recalculations recalculations) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.recalculations = recalculations;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Propose to recalculate limits",
            description = "From a month on, with cause, evidence and the four questions. Somebody else decides on it.")
    ResponseEntity<Answer> propose(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @RequestBody ProposeForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.PROPOSE_LIMITS, caller);
        String recalculation = recalculations.next();
        var proposal = new Targeted(
                Recalculations.target(place, measure),
                form.by(submission.actor(), measure, place.site(), recalculation));
        var receipt = dispatch.sendAll(
                submission, place.programme(), List.of(proposal), recalculations.enclosed(recalculation));
        return Answer.created(
                receipt,
                recalculations::proposedFirst,
                id -> URI.create("/api/v1/programmes/%s/measures/%s/sites/%s/limits"
                        .formatted(place.programme(), measure, place.site())));
    }

    @PostMapping("/{recalculation}/approve")
    @NeedsVersion
    @Operation(
            summary = "Approve a proposed recalculation",
            description =
                    "If-Match is required. Not by its author; a comment is needed where a question was answered no.")
    ResponseEntity<Answer> approve(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @PathVariable String recalculation,
            @RequestBody ApproveForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.APPROVE_LIMITS, caller);
        return send(place, submission, form.by(submission.actor(), measure, place.site(), recalculation));
    }

    @PostMapping("/{recalculation}/refuse")
    @NeedsVersion
    @Operation(summary = "Refuse a proposed recalculation", description = "If-Match is required. Not by its author.")
    ResponseEntity<Answer> refuse(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @PathVariable String recalculation,
            @RequestBody RefuseForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.APPROVE_LIMITS, caller);
        return send(place, submission, form.by(submission.actor(), measure, place.site(), recalculation));
    }

    @PostMapping("/{recalculation}/withdraw")
    @NeedsVersion
    @Operation(
            summary = "Withdraw a recalculation",
            description =
                    "If-Match is required. A proposal by its author; an approved one by anybody who may approve one.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @PathVariable String recalculation,
            @RequestBody WithdrawForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.PROPOSE_LIMITS, caller);
        boolean approved = recalculations.isApproved(place, measure, recalculation);
        if (approved && !gate.allows(place, Action.APPROVE_LIMITS, caller)) {
            throw Refusal.forbidden(
                            "Limits in force are withdrawn by the regional lead or the programme manager. Ask one of them.")
                    .asException();
        }
        return send(place, submission, form.by(submission.actor(), measure, place.site(), recalculation));
    }

    private ResponseEntity<Answer> send(Gate.Place place, Submission submission, LimitsCommand command) {
        return Answer.ok(
                dispatch.send(submission.requiringVersion(), Recalculations.target(place, command.measure()), command));
    }
}
