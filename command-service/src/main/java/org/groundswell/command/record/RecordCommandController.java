package org.groundswell.command.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.record.RecordForms.AmendForm;
import org.groundswell.command.record.RecordForms.KeepForm;
import org.groundswell.command.record.RecordForms.RestoreForm;
import org.groundswell.command.record.RecordForms.WithdrawForm;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordState;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeping, amending, withdrawing and restoring records. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/records/{kind}")
@Tag(name = "Records")
class RecordCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;
    private final AggregateReader reader;
    private final Catalogue catalogue;

    RecordCommandController(
            CommandDispatch dispatch, Gate gate, IdSource ids, AggregateReader reader, Catalogue catalogue) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Keep a record",
            description =
                    "A record about a site is kept by its team, its region or the programme; one about the programme"
                            + " by its managers; what was found in an audit by auditors and managers.")
    ResponseEntity<Answer> keep(
            @PathVariable String programme,
            @PathVariable String kind,
            @RequestBody KeepForm form,
            Submission submission,
            Caller caller) {
        RecordKind known = kind(kind);
        LedgerId ledger = enter(programme, known.id(), form.site(), caller);
        String record = ids.next('k');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.record(ledger, known.id(), record),
                form.by(submission.actor(), known, record));
        return Answer.created(
                receipt,
                done -> done.aggregate().local().substring(known.id().length() + 1),
                id -> URI.create("/api/v1/programmes/" + ledger + "/records/" + known.id() + "/" + id));
    }

    @PutMapping("/{record}")
    @NeedsVersion
    @Operation(
            summary = "Amend a record",
            description =
                    "If-Match is required. A field left out becomes empty; the earlier values stay in the history.")
    ResponseEntity<Answer> amend(
            @PathVariable String programme,
            @PathVariable String kind,
            @PathVariable String record,
            @RequestBody AmendForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, kind, record, caller);
        return Answer.ok(dispatch.send(submission.requiringVersion(), id, form.by(submission.actor(), kind(kind))));
    }

    @PostMapping("/{record}/withdraw")
    @Operation(summary = "Withdraw a record", description = "It leaves the lists and stays in the history.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String kind,
            @PathVariable String record,
            @RequestBody WithdrawForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, kind, record, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @PostMapping("/{record}/restore")
    @Operation(
            summary = "Restore a record that was withdrawn",
            description = "It stands again as it read. Refused where another site has taken its site in meanwhile.")
    ResponseEntity<Answer> restore(
            @PathVariable String programme,
            @PathVariable String kind,
            @PathVariable String record,
            @RequestBody RestoreForm form,
            Submission submission,
            Caller caller) {
        AggregateId id = open(programme, kind, record, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    private LedgerId enter(String programme, String kind, @Nullable SiteCode site, Caller caller) {
        Action action = RecordDecider.action(kind);
        return site == null
                ? gate.programme(programme, action, caller)
                : gate.site(programme, site.value(), action, caller).programme();
    }

    /** A record that exists, for whoever may change it: which site it is about says who that is. */
    private AggregateId open(String programme, String kind, String record, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        AggregateId id = AggregateId.record(ledger, kind(kind).id(), record);
        SiteCode site = read(id) instanceof RecordState.Kept kept ? kept.site() : null;
        enter(programme, kind, site, caller);
        return id;
    }

    private RecordState read(AggregateId id) {
        return reader.read(
                id, RecordDecider.initial(), (before, event) -> RecordDecider.evolve(before, (RecordEvent) event));
    }

    private RecordKind kind(String kind) {
        if (!RecordDecider.KINDS.contains(kind)) {
            throw Refusal.notFound("There is no kind of record called " + kind + ".")
                    .asException();
        }
        return catalogue.record(kind);
    }
}
