package org.groundswell.command.adoption;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.groundswell.command.adoption.AdoptionForms.DropForm;
import org.groundswell.command.adoption.AdoptionForms.ProposeForm;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.adoption.AdoptionCommand;
import org.groundswell.domain.adoption.AdoptionCommand.ApproveDefinition;
import org.groundswell.domain.adoption.Definition;
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
import tools.jackson.databind.json.JsonMapper;

/** What counts as adopted: proposed by a manager, approved or dropped by a second person. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/adoption/definitions")
@Tag(name = "Adoption")
class AdoptionCommandController {

    private static final String DEFINITION = "definition";

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;
    private final RecordKind kind;
    private final JsonMapper json;

    AdoptionCommandController(CommandDispatch dispatch, Gate gate, IdSource ids, Catalogue catalogue, JsonMapper json) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
        this.kind = catalogue.record(Definition.KIND);
        this.json = json;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Propose what counts as adopted",
            description =
                    "A new version: words, least stage, whose view of the stage, whether withdrawn sites count, and"
                            + " the day it is in force from. Somebody else approves it; one proposal waits at a time.")
    ResponseEntity<Answer> propose(
            @PathVariable String programme, @RequestBody ProposeForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.DEFINE_ADOPTION, caller);
        String definition = ids.next('v');
        var proposal = new Targeted(AggregateId.adoption(ledger), form.by(submission.actor(), kind, definition));
        var receipt = dispatch.sendAll(
                submission.withoutVersion(),
                ledger,
                List.of(proposal),
                json.writeValueAsString(Map.of(DEFINITION, definition)));
        return Answer.created(
                receipt,
                this::proposedFirst,
                id -> URI.create("/api/v1/programmes/%s/adoption/definitions/%s".formatted(ledger, id)));
    }

    @PostMapping("/{definition}/approve")
    @Operation(summary = "Approve a proposed definition", description = "Not by its proposer.")
    ResponseEntity<Answer> approve(
            @PathVariable String programme, @PathVariable String definition, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.APPROVE_ADOPTION, caller);
        return send(ledger, submission, new ApproveDefinition(definition));
    }

    @PostMapping("/{definition}/drop")
    @Operation(
            summary = "Take a proposed definition from the table",
            description = "Its proposer takes it back, another person refuses it.")
    ResponseEntity<Answer> drop(
            @PathVariable String programme,
            @PathVariable String definition,
            @RequestBody DropForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.APPROVE_ADOPTION, caller);
        return send(ledger, submission, form.by(submission.actor(), definition));
    }

    /** A repeated request made up another id than the one that stands. */
    private String proposedFirst(Receipt receipt) {
        return json.readTree(receipt.enclosure()).path(DEFINITION).stringValue("");
    }

    private ResponseEntity<Answer> send(LedgerId ledger, Submission submission, AdoptionCommand command) {
        return Answer.ok(dispatch.send(submission, AggregateId.adoption(ledger), command));
    }
}
