package org.groundswell.command.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.command.handover.HandoverForms.AcceptForm;
import org.groundswell.command.handover.HandoverForms.CheckForm;
import org.groundswell.command.handover.HandoverForms.JudgeForm;
import org.groundswell.command.handover.HandoverForms.SupportEndForm;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.handover.HandoverCommand;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.ledger.AggregateId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The handover of one site. With If-Match nobody judges over what a colleague has just recorded. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/sites/{site}/handover")
@Tag(name = "Handover")
class HandoverCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final RecordKind kind;

    HandoverCommandController(CommandDispatch dispatch, Gate gate, Catalogue catalogue) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.kind = catalogue.record(Handover.KIND);
    }

    @PostMapping("/criteria/{criterion}")
    @Operation(
            summary = "Judge a handover criterion on evidence",
            description =
                    "Not met or partly met needs what closes the gap, who sees to it and by when, unless the gap was"
                            + " accepted. The judgement before stays in the history.")
    ResponseEntity<Answer> judge(
            @PathVariable String programme,
            @PathVariable String site,
            @PathVariable String criterion,
            @RequestBody JudgeForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.JUDGE_HANDOVER, caller);
        return send(place, submission, form.by(submission.actor(), kind, place.site(), criterion));
    }

    @PostMapping("/criteria/{criterion}/accept")
    @Operation(
            summary = "Accept the gap of a criterion",
            description = "The programme steps back although it is not met; by its managers and regional leads.")
    ResponseEntity<Answer> accept(
            @PathVariable String programme,
            @PathVariable String site,
            @PathVariable String criterion,
            @RequestBody AcceptForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.STEP_BACK, caller);
        return send(place, submission, form.by(submission.actor(), place.site(), criterion));
    }

    @PutMapping("/support-end")
    @Operation(
            summary = "Set the day on which the programme's support of the site ends",
            description = "A reason is needed where it was another day before.")
    ResponseEntity<Answer> supportEnd(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody SupportEndForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.STEP_BACK, caller);
        return send(place, submission, form.by(submission.actor(), place.site()));
    }

    @PostMapping("/checks/{check}")
    @Operation(
            summary = "Record a check after support has ended",
            description = "Which criteria still hold, what the measure has done, and what help is needed.")
    ResponseEntity<Answer> check(
            @PathVariable String programme,
            @PathVariable String site,
            @PathVariable String check,
            @RequestBody CheckForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.JUDGE_HANDOVER, caller);
        return send(place, submission, form.by(submission.actor(), place.site(), check));
    }

    private ResponseEntity<Answer> send(Gate.Place place, Submission submission, HandoverCommand command) {
        return Answer.ok(dispatch.send(
                submission, AggregateId.handover(place.programme(), place.site().value()), command));
    }
}
