package org.groundswell.command.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.groundswell.command.assessment.AssessmentForms.ActionForm;
import org.groundswell.command.assessment.AssessmentForms.AgreeForm;
import org.groundswell.command.assessment.AssessmentForms.RateForm;
import org.groundswell.command.assessment.AssessmentForms.ReasonForm;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.gate.Gate.Place;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.assessment.AssessmentCommand;
import org.groundswell.domain.assessment.RoundState;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One site's assessment in one round: rate, reveal, agree, and end each flag in an action or a reason. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/rounds/{round}/sites/{site}")
@Tag(name = "Assessments")
class AssessmentCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final AggregateReader reader;
    private final Catalogue catalogue;

    AssessmentCommandController(CommandDispatch dispatch, Gate gate, AggregateReader reader, Catalogue catalogue) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    @PutMapping("/ratings")
    @Operation(
            summary = "Give one's own ratings",
            description = "Nobody else sees them until they are revealed. Items left out stay as they were.")
    ResponseEntity<Answer> rate(
            @PathVariable String programme,
            @PathVariable String round,
            @PathVariable String site,
            @RequestBody RateForm form,
            Submission submission,
            Caller caller) {
        Place place = gate.site(programme, site, Action.ASSESS, caller);
        return send(
                place,
                round,
                submission,
                code -> form.by(submission.actor(), round, code, fields(place.programme(), round)));
    }

    @PostMapping("/reveal")
    @Operation(summary = "Show everybody's ratings to the team")
    ResponseEntity<Answer> reveal(
            @PathVariable String programme,
            @PathVariable String round,
            @PathVariable String site,
            Submission submission,
            Caller caller) {
        return send(
                programme, round, site, submission, caller, code -> new AssessmentCommand.RevealRatings(round, code));
    }

    @PutMapping("/agreed")
    @NeedsVersion
    @Operation(
            summary = "Record the team's agreed ratings",
            description = "If-Match is required, so that nobody overwrites what a colleague has just recorded.")
    ResponseEntity<Answer> agree(
            @PathVariable String programme,
            @PathVariable String round,
            @PathVariable String site,
            @RequestBody AgreeForm form,
            Submission submission,
            Caller caller) {
        Place place = gate.site(programme, site, Action.ASSESS, caller);
        return send(place, round, submission.requiringVersion(), code -> form.by(submission.actor(), round, code));
    }

    @PostMapping("/flags/{item}/action")
    @Operation(summary = "End an attention flag in an action")
    ResponseEntity<Answer> act(
            @PathVariable String programme,
            @PathVariable String round,
            @PathVariable String site,
            @PathVariable String item,
            @RequestBody ActionForm form,
            Submission submission,
            Caller caller) {
        return send(programme, round, site, submission, caller, code -> form.by(submission.actor(), round, code, item));
    }

    @PostMapping("/flags/{item}/reason")
    @Operation(summary = "End an attention flag in a recorded reason for no action")
    ResponseEntity<Answer> giveReason(
            @PathVariable String programme,
            @PathVariable String round,
            @PathVariable String site,
            @PathVariable String item,
            @RequestBody ReasonForm form,
            Submission submission,
            Caller caller) {
        return send(programme, round, site, submission, caller, code -> form.by(submission.actor(), round, code, item));
    }

    /** The typed fields beside a rating; none for a round that there is not, which the rules then say. */
    private List<RecordField> fields(LedgerId programme, String round) {
        return Folds.round(reader, programme, round) instanceof RoundState.Opened opened
                ? opened.instrument().by(catalogue).map(Instrument::answers).orElse(List.of())
                : List.of();
    }

    private ResponseEntity<Answer> send(
            String programme,
            String round,
            String site,
            Submission submission,
            Caller caller,
            Function<SiteCode, AssessmentCommand> command) {
        return send(gate.site(programme, site, Action.ASSESS, caller), round, submission, command);
    }

    private ResponseEntity<Answer> send(
            Place place, String round, Submission submission, Function<SiteCode, AssessmentCommand> command) {
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.assessment(place.programme(), round, place.site().value()),
                command.apply(place.site())));
    }
}
