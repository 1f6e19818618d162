package org.groundswell.command.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Founding and naming programmes. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes")
@Tag(name = "Programmes")
class ProgrammeCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;

    ProgrammeCommandController(CommandDispatch dispatch, Gate gate, IdSource ids) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
    }

    record CreateProgrammeForm(
            String name,
            @Nullable String aim,
            @Nullable String intervention,
            @Nullable LocalDate startsOn) implements Form {}

    record RenameProgrammeForm(String name) implements Form {}

    @PostMapping
    @Creates
    @Operation(summary = "Create a programme", description = "Its creator becomes its programme manager.")
    ResponseEntity<Answer> create(@RequestBody CreateProgrammeForm form, Submission submission, Caller caller) {
        gate.installation(Action.CREATE_PROGRAMME, caller);
        LedgerId ledger = ids.programme();
        PersonId actor = submission.actor();
        var create = new ProgrammeCommand.CreateProgramme(
                form.name(), Words.by(actor, form.aim()), Words.trimmed(form.intervention()), form.startsOn());
        var grant = new AccessCommand.GrantMembership(actor, new Grant(Role.PROGRAMME_MANAGER, null, null));
        Receipt receipt = dispatch.sendAll(
                submission.withoutVersion(),
                ledger,
                List.of(
                        new Targeted(AggregateId.programme(ledger), create),
                        new Targeted(AggregateId.member(ledger, actor.value()), grant)),
                null);
        return Answer.created(receipt, done -> done.ledger().value(), id -> URI.create("/api/v1/programmes/" + id));
    }

    @PutMapping("/{programme}/name")
    @NeedsVersion
    @Operation(summary = "Rename a programme", description = "If-Match is required.")
    ResponseEntity<Answer> rename(
            @PathVariable String programme,
            @RequestBody RenameProgrammeForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.RENAME_PROGRAMME, caller);
        return Answer.ok(dispatch.send(
                submission.requiringVersion(),
                AggregateId.programme(ledger),
                new ProgrammeCommand.RenameProgramme(form.name())));
    }
}
