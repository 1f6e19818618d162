package org.groundswell.command.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.measure.MeasureForms.DataPointsForm;
import org.groundswell.command.measure.MeasureForms.DefineMeasureForm;
import org.groundswell.command.measure.MeasureForms.RedefineMeasureForm;
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
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Defining measures, and entering one site's figures. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/measures")
@Tag(name = "Measures")
class MeasureCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;

    MeasureCommandController(CommandDispatch dispatch, Gate gate, IdSource ids) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
    }

    @PostMapping
    @Creates
    @Operation(summary = "Define a measure")
    ResponseEntity<Answer> define(
            @PathVariable String programme, @RequestBody DefineMeasureForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.DEFINE_MEASURE, caller);
        String measure = ids.next('m');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.measure(ledger, measure),
                form.by(submission.actor(), measure));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + ledger + "/measures/" + id));
    }

    @PutMapping("/{measure}/definition")
    @NeedsVersion
    @Operation(
            summary = "Change a measure's definition",
            description =
                    "If-Match is required. Makes a new definition version; figures keep the version they were given under.")
    ResponseEntity<Answer> redefine(
            @PathVariable String programme,
            @PathVariable String measure,
            @RequestBody RedefineMeasureForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.DEFINE_MEASURE, caller);
        return Answer.ok(dispatch.send(
                submission.requiringVersion(), AggregateId.measure(ledger, measure), form.by(submission.actor())));
    }

    @PutMapping("/{measure}/sites/{site}/data-points")
    @Operation(
            summary = "Enter a site's figures",
            description =
                    "New months are recorded; a month that has another figure is corrected, which needs a reason.")
    ResponseEntity<Answer> record(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String site,
            @RequestBody DataPointsForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.RECORD_FIGURES, caller);
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.series(place.programme(), measure, place.site().value()),
                form.by(submission.actor(), measure, place.site())));
    }
}
