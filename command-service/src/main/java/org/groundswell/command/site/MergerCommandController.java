package org.groundswell.command.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.site.MergerForms.MergeForm;
import org.groundswell.command.site.MergerForms.UndoForm;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging sites and undoing it. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/sites")
@Tag(name = "Sites")
class MergerCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final Mergers mergers;

    MergerCommandController(CommandDispatch dispatch, Gate gate, Mergers mergers) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.mergers = mergers;
    }

    @PostMapping("/mergers")
    @Operation(
            summary = "Merge sites into another",
            description = "All or none. From the day on the sites are part of their successor: nothing is expected of"
                    + " them and nothing new begun at them. What they recorded before stays as it was.")
    ResponseEntity<Answer> merge(
            @PathVariable String programme, @RequestBody MergeForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.MERGE_SITES, caller);
        return Answer.ok(dispatch.once(
                submission,
                () -> dispatch.sendAll(
                        submission.withoutVersion(),
                        ledger,
                        mergers.judged(ledger, form, submission.circumstance()),
                        null)));
    }

    @PostMapping("/{site}/merger/undo")
    @Operation(
            summary = "Undo a merger",
            description = "The site stands again as it did. Refused once its successor was itself taken in.")
    ResponseEntity<Answer> undo(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody UndoForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MERGE_SITES, caller);
        return Answer.ok(dispatch.send(
                submission, AggregateId.site(place.programme(), place.site().value()), form.by(submission.actor())));
    }
}
