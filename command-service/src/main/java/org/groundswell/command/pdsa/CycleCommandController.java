package org.groundswell.command.pdsa;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.pdsa.CycleForms.ValuesForm;
import org.groundswell.command.pdsa.CycleForms.WithdrawForm;
import org.groundswell.command.platform.axon.AggregateReader;
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
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.domain.pdsa.CycleState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planning a test of change, starting it, and saying step by step what came of it. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}")
@Tag(name = "Tests of change")
class CycleCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;
    private final AggregateReader reader;
    private final RecordKind kind;

    CycleCommandController(
            CommandDispatch dispatch, Gate gate, IdSource ids, AggregateReader reader, Catalogue catalogue) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
        this.reader = reader;
        this.kind = catalogue.record(CycleFields.KIND);
    }

    @PostMapping("/sites/{site}/pdsa")
    @Creates
    @Operation(
            summary = "Plan a test of change",
            description = "By the site's team or the programme's managers, with a prediction.")
    ResponseEntity<Answer> plan(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody ValuesForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.RUN_CYCLE, caller);
        String cycle = ids.next('y');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.pdsa(place.programme(), cycle),
                form.planning(submission.actor(), kind, cycle, place.site()));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + place.programme() + "/pdsa/" + id));
    }

    @PutMapping("/pdsa/{cycle}")
    @NeedsVersion
    @Operation(
            summary = "Change a plan",
            description = "If-Match is required. Only before the start; a field left out becomes empty.")
    ResponseEntity<Answer> amend(
            @PathVariable String programme,
            @PathVariable String cycle,
            @RequestBody ValuesForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, cycle, caller);
        return Answer.ok(dispatch.send(submission.requiringVersion(), id, form.amending(submission.actor(), kind)));
    }

    @PostMapping("/pdsa/{cycle}/start")
    @NeedsVersion
    @Operation(
            summary = "Start a test",
            description = "If-Match is required: it seals the plan and its prediction as the caller saw them.")
    ResponseEntity<Answer> start(
            @PathVariable String programme,
            @PathVariable String cycle,
            @RequestBody ValuesForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, cycle, caller);
        return Answer.ok(dispatch.send(submission.requiringVersion(), id, form.starting(submission.actor(), kind)));
    }

    @PostMapping("/pdsa/{cycle}/happened")
    @Operation(summary = "Say what happened", description = "Until it is compared with the prediction.")
    ResponseEntity<Answer> tell(
            @PathVariable String programme,
            @PathVariable String cycle,
            @RequestBody ValuesForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, cycle, caller);
        return Answer.ok(dispatch.send(submission, id, form.telling(submission.actor(), kind)));
    }

    @PostMapping("/pdsa/{cycle}/study")
    @Operation(
            summary = "Compare what happened with the prediction",
            description = "Once the test is over, and until it is decided what next.")
    ResponseEntity<Answer> study(
            @PathVariable String programme,
            @PathVariable String cycle,
            @RequestBody ValuesForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, cycle, caller);
        return Answer.ok(dispatch.send(submission, id, form.studying(submission.actor(), kind)));
    }

    @PostMapping("/pdsa/{cycle}/act")
    @Operation(summary = "Decide what next", description = "Adopt, adapt, abandon or repeat.")
    ResponseEntity<Answer> act(
            @PathVariable String programme,
            @PathVariable String cycle,
            @RequestBody ValuesForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, cycle, caller);
        return Answer.ok(dispatch.send(submission, id, form.acting(submission.actor(), kind)));
    }

    @PostMapping("/pdsa/{cycle}/withdraw")
    @Operation(summary = "Withdraw a test", description = "With a reason, before it is compared with the prediction.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String cycle,
            @RequestBody WithdrawForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, cycle, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    /** A test that exists, for whoever may run tests at its site. */
    private AggregateId open(String programme, String cycle, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        AggregateId id = AggregateId.pdsa(ledger, cycle);
        if (CycleFolds.cycle(reader, id) instanceof CycleState.Planned planned) {
            gate.site(programme, planned.site().value(), Action.RUN_CYCLE, caller);
        } else {
            gate.programme(programme, Action.RUN_CYCLE, caller);
        }
        return id;
    }
}
