package org.groundswell.command.adaptation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.adaptation.AdaptationForms.ComponentForm;
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

/** The register of the intervention's components. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/components")
@Tag(name = "Adaptations")
class ComponentCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;

    ComponentCommandController(CommandDispatch dispatch, Gate gate, IdSource ids) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Define a component",
            description = "Its job, its usual form, and whether sites may change it.")
    ResponseEntity<Answer> define(
            @PathVariable String programme, @RequestBody ComponentForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.DEFINE_COMPONENT, caller);
        String component = ids.next('c');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.component(ledger, component),
                form.defining(submission.actor(), component));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + ledger + "/components/" + id));
    }

    @PutMapping("/{component}")
    @NeedsVersion
    @Operation(summary = "Change a component", description = "If-Match and a reason are required.")
    ResponseEntity<Answer> redefine(
            @PathVariable String programme,
            @PathVariable String component,
            @RequestBody ComponentForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.DEFINE_COMPONENT, caller);
        return Answer.ok(dispatch.send(
                submission.requiringVersion(),
                AggregateId.component(ledger, component),
                form.redefining(submission.actor())));
    }
}
