package org.groundswell.command.adaptation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.adaptation.AdaptationForms.AfterwardsForm;
import org.groundswell.command.adaptation.AdaptationForms.AnswerForm;
import org.groundswell.command.adaptation.AdaptationForms.RecordForm;
import org.groundswell.command.adaptation.AdaptationForms.ReverseForm;
import org.groundswell.command.adaptation.AdaptationForms.WithdrawForm;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.adaptation.AdaptationDecider;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.adaptation.AdaptationState;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording an adaptation, answering it where it has to be asked for, and telling what happened afterwards. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}")
@Tag(name = "Adaptations")
class AdaptationCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;
    private final AggregateReader reader;
    private final RecordKind kind;

    AdaptationCommandController(
            CommandDispatch dispatch, Gate gate, IdSource ids, AggregateReader reader, Catalogue catalogue) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
        this.reader = reader;
        this.kind = catalogue.record(AdaptationFields.KIND);
    }

    @PostMapping("/sites/{site}/adaptations")
    @Creates
    @Operation(
            summary = "Record an adaptation",
            description = "It waits for an answer only where the job of a core component changes or may change.")
    ResponseEntity<Answer> record(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody RecordForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.RECORD_ADAPTATION, caller);
        String adaptation = ids.next('a');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.adaptation(place.programme(), adaptation),
                form.by(submission.actor(), kind, adaptation, place.site()));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + place.programme() + "/adaptations/" + id));
    }

    @PostMapping("/adaptations/{adaptation}/answer")
    @Operation(
            summary = "Answer a request",
            description = "By the region or the programme: agreed, agreed with conditions, or declined, with a reason.")
    ResponseEntity<Answer> answer(
            @PathVariable String programme,
            @PathVariable String adaptation,
            @RequestBody AnswerForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, adaptation, Action.ANSWER_ADAPTATION, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @PostMapping("/adaptations/{adaptation}/reverse")
    @Operation(summary = "Reverse what was agreed", description = "With a reason.")
    ResponseEntity<Answer> reverse(
            @PathVariable String programme,
            @PathVariable String adaptation,
            @RequestBody ReverseForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, adaptation, Action.ANSWER_ADAPTATION, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @PostMapping("/adaptations/{adaptation}/withdraw")
    @Operation(
            summary = "Withdraw an adaptation",
            description = "One that nobody has answered. It marks no chart any more and is no precedent.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String adaptation,
            @RequestBody WithdrawForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, adaptation, Action.RECORD_ADAPTATION, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @PostMapping("/adaptations/{adaptation}/afterwards")
    @Operation(summary = "Tell what happened afterwards", description = "Other sites that ask the same read it.")
    ResponseEntity<Answer> afterwards(
            @PathVariable String programme,
            @PathVariable String adaptation,
            @RequestBody AfterwardsForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, adaptation, Action.RECORD_ADAPTATION, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    /** An adaptation that exists, for whoever may do this at its site. */
    private AggregateId open(String programme, String adaptation, Action action, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        AggregateId id = AggregateId.adaptation(ledger, adaptation);
        if (read(id) instanceof AdaptationState.Recorded recorded) {
            gate.site(programme, recorded.site().value(), action, caller);
        } else {
            gate.programme(programme, action, caller);
        }
        return id;
    }

    private AdaptationState read(AggregateId id) {
        return reader.read(
                id,
                AdaptationDecider.initial(),
                (before, event) -> AdaptationDecider.evolve(before, (AdaptationEvent) event));
    }
}
