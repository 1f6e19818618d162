package org.groundswell.command.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.assessment.RoundCommand;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening and closing rounds. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/rounds")
@Tag(name = "Rounds")
class RoundCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;

    RoundCommandController(CommandDispatch dispatch, Gate gate, IdSource ids) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
    }

    /** @param wording of the instrument, where other words than its own fit better */
    record OpenRoundForm(
            String instrument, @Nullable String wording, String title, LocalDate opensOn, LocalDate closesOn)
            implements Form {}

    record CloseRoundForm(@Nullable String reason) implements Form {}

    record ReopenRoundForm(String reason, LocalDate closesOn) implements Form {}

    @PostMapping
    @Creates
    @Operation(
            summary = "Open a round",
            description = "Sites are invited to assess themselves by one instrument until it closes.")
    ResponseEntity<Answer> open(
            @PathVariable String programme, @RequestBody OpenRoundForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.RUN_ROUND, caller);
        String round = ids.next('r');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.round(ledger, round),
                new RoundCommand.OpenRound(
                        round, form.instrument(), form.wording(), form.title(), form.opensOn(), form.closesOn()));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + ledger + "/rounds/" + id));
    }

    @PostMapping("/{round}/close")
    @Operation(summary = "Close a round")
    ResponseEntity<Answer> close(
            @PathVariable String programme,
            @PathVariable String round,
            @RequestBody CloseRoundForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.RUN_ROUND, caller);
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.round(ledger, round),
                new RoundCommand.CloseRound(Words.by(submission.actor(), form.reason()))));
    }

    @PostMapping("/{round}/reopen")
    @Operation(summary = "Reopen a closed round")
    ResponseEntity<Answer> reopen(
            @PathVariable String programme,
            @PathVariable String round,
            @RequestBody ReopenRoundForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.RUN_ROUND, caller);
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.round(ledger, round),
                new RoundCommand.ReopenRound(Words.requiredBy(submission.actor(), form.reason()), form.closesOn())));
    }
}
