package org.groundswell.command.builder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.builder.BuilderForms.ContentForm;
import org.groundswell.command.builder.BuilderForms.WithdrawForm;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.form.Words;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.builder.BuilderCommand;
import org.groundswell.domain.builder.BuilderCommand.BeginDraft;
import org.groundswell.domain.builder.BuilderCommand.KeepDraft;
import org.groundswell.domain.builder.BuilderCommand.PublishDraft;
import org.groundswell.domain.builder.BuilderCommand.WithdrawInstrument;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Building instruments of a programme's own. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/instruments")
@Tag(name = "Instruments")
class BuilderCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;

    BuilderCommandController(CommandDispatch dispatch, Gate gate, IdSource ids) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Begin an instrument",
            description = "The content is a draft: what is given must be sound, what is missing may follow.")
    ResponseEntity<Answer> begin(
            @PathVariable String programme, @RequestBody ContentForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.BUILD_INSTRUMENT, caller);
        String instrument = ids.next('i');
        Receipt receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.instrument(ledger, instrument),
                new BeginDraft(instrument, form.content()));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/%s/instruments/%s".formatted(ledger, id)));
    }

    @PutMapping("/{instrument}/draft")
    @NeedsVersion
    @Operation(
            summary = "Keep the draft of an instrument",
            description =
                    "If-Match is required. The whole content as it is to stand; published versions stay as they are.")
    ResponseEntity<Answer> keep(
            @PathVariable String programme,
            @PathVariable String instrument,
            @RequestBody ContentForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.BUILD_INSTRUMENT, caller);
        return send(ledger, submission, new KeepDraft(instrument, form.content()));
    }

    @PostMapping("/{instrument}/publish")
    @NeedsVersion
    @Operation(
            summary = "Publish the draft as the next version",
            description =
                    "If-Match is required. Everything that is missing is named. A published version never changes.")
    ResponseEntity<Answer> publish(
            @PathVariable String programme, @PathVariable String instrument, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.BUILD_INSTRUMENT, caller);
        return send(ledger, submission, new PublishDraft(instrument));
    }

    @PostMapping("/{instrument}/withdraw")
    @NeedsVersion
    @Operation(
            summary = "Withdraw an instrument",
            description = "If-Match is required. No more rounds are opened by it; those that were go on.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String instrument,
            @RequestBody WithdrawForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.BUILD_INSTRUMENT, caller);
        return send(
                ledger,
                submission,
                new WithdrawInstrument(instrument, Words.requiredBy(submission.actor(), form.reason())));
    }

    private ResponseEntity<Answer> send(LedgerId ledger, Submission submission, BuilderCommand command) {
        return Answer.ok(dispatch.send(
                submission.requiringVersion(), AggregateId.instrument(ledger, command.instrument()), command));
    }
}
