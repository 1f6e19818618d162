package org.groundswell.command.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.groundswell.command.decision.DecisionForms.ApproveForm;
import org.groundswell.command.decision.DecisionForms.MarkForm;
import org.groundswell.command.decision.DecisionForms.OpenForm;
import org.groundswell.command.decision.DecisionForms.OutcomeForm;
import org.groundswell.command.decision.DecisionForms.ReasonForm;
import org.groundswell.command.decision.DecisionForms.TakeForm;
import org.groundswell.command.decision.DecisionForms.VoteForm;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.decision.DecisionCommand;
import org.groundswell.domain.decision.DecisionCommand.SupersedeDecision;
import org.groundswell.domain.decision.DecisionState.Opened;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening a decision, voting on it, writing it down, approving it, and following it up. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/decisions")
@Tag(name = "Decisions")
class DecisionCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;
    private final AggregateReader reader;
    private final RecordKind kind;

    DecisionCommandController(
            CommandDispatch dispatch, Gate gate, IdSource ids, AggregateReader reader, Catalogue catalogue) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
        this.reader = reader;
        this.kind = catalogue.record(Fields.KIND);
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Open a decision",
            description = "With a question, two options or more, the ledger entry that is the evidence, and who votes.")
    ResponseEntity<Answer> open(
            @PathVariable String programme, @RequestBody OpenForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.DECIDE, caller);
        String decision = ids.next('d');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.decision(ledger, decision),
                form.by(submission.actor(), kind, decision));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + ledger + "/decisions/" + id));
    }

    @PutMapping("/{decision}/vote")
    @Operation(
            summary = "Give one's own vote",
            description = "Nobody else sees it until everybody asked has voted or the opener closes the vote.")
    ResponseEntity<Answer> vote(
            @PathVariable String programme,
            @PathVariable String decision,
            @RequestBody VoteForm form,
            Submission submission,
            Caller caller) {
        return send(programme, decision, Action.VOTE, submission, caller, form::by);
    }

    @PostMapping("/{decision}/close-vote")
    @Operation(summary = "Close the vote early", description = "By who opened the decision, with a reason.")
    ResponseEntity<Answer> closeVote(
            @PathVariable String programme,
            @PathVariable String decision,
            @RequestBody ReasonForm form,
            Submission submission,
            Caller caller) {
        return send(programme, decision, Action.DECIDE, submission, caller, form::closing);
    }

    @PostMapping("/{decision}/take")
    @Operation(summary = "Write down what was decided", description = "A second person has to approve it.")
    ResponseEntity<Answer> take(
            @PathVariable String programme,
            @PathVariable String decision,
            @RequestBody TakeForm form,
            Submission submission,
            Caller caller) {
        return send(programme, decision, Action.DECIDE, submission, caller, author -> form.by(author, kind));
    }

    @PutMapping("/{decision}/approval")
    @NeedsVersion
    @Operation(
            summary = "Approve as the second person",
            description =
                    "If-Match is required: what was read is what is approved. A decision it replaces is superseded.")
    ResponseEntity<Answer> approve(
            @PathVariable String programme,
            @PathVariable String decision,
            @RequestBody ApproveForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.APPROVE_DECISION, caller);
        AggregateId id = AggregateId.decision(ledger, decision);
        List<Targeted> commands = new ArrayList<>();
        commands.add(new Targeted(id, form.by(submission.actor())));
        if (DecisionFolds.decision(reader, id) instanceof Opened opened && opened.replaces() != null) {
            commands.add(
                    new Targeted(AggregateId.decision(ledger, opened.replaces()), new SupersedeDecision(decision)));
        }
        return Answer.ok(dispatch.sendAll(submission.requiringVersion(), ledger, commands, null));
    }

    @PostMapping("/{decision}/send-back")
    @Operation(summary = "Send back what was written down", description = "It is then written anew.")
    ResponseEntity<Answer> sendBack(
            @PathVariable String programme,
            @PathVariable String decision,
            @RequestBody ReasonForm form,
            Submission submission,
            Caller caller) {
        return send(programme, decision, Action.APPROVE_DECISION, submission, caller, form::sendingBack);
    }

    @PutMapping("/{decision}/conditions/{condition}")
    @Operation(
            summary = "Say whether a condition is met",
            description = "Conditions are numbered from 1; managers and regional leads say so.")
    ResponseEntity<Answer> mark(
            @PathVariable String programme,
            @PathVariable String decision,
            @PathVariable String condition,
            @RequestBody MarkForm form,
            Submission submission,
            Caller caller) {
        return send(
                programme, decision, Action.APPROVE_DECISION, submission, caller, author -> form.by(author, condition));
    }

    @PostMapping("/{decision}/outcome")
    @Operation(
            summary = "Record how it turned out",
            description = "With a day to look again, or none where that is over.")
    ResponseEntity<Answer> outcome(
            @PathVariable String programme,
            @PathVariable String decision,
            @RequestBody OutcomeForm form,
            Submission submission,
            Caller caller) {
        return send(programme, decision, Action.DECIDE, submission, caller, form::by);
    }

    @PostMapping("/{decision}/withdraw")
    @Operation(summary = "Withdraw a decision that is not approved yet")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String decision,
            @RequestBody ReasonForm form,
            Submission submission,
            Caller caller) {
        return send(programme, decision, Action.DECIDE, submission, caller, form::withdrawing);
    }

    private ResponseEntity<Answer> send(
            String programme,
            String decision,
            Action action,
            Submission submission,
            Caller caller,
            Function<PersonId, DecisionCommand> command) {
        LedgerId ledger = gate.programme(programme, action, caller);
        return Answer.ok(
                dispatch.send(submission, AggregateId.decision(ledger, decision), command.apply(submission.actor())));
    }
}
