package org.groundswell.command.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.site.MergerForms.Leaving;
import org.groundswell.command.site.MergerForms.MergeForm;
import org.groundswell.command.site.MergerForms.MergerPreview;
import org.groundswell.command.site.MergerForms.RegroupForm;
import org.groundswell.command.site.MergerForms.RegroupPreview;
import org.groundswell.command.site.MergerForms.UndoForm;
import org.groundswell.command.site.MergerForms.UndoPreview;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.groundswell.domain.site.SiteState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging sites, undoing it and regrouping, each previewed by the decider that records it. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/sites")
@Tag(name = "Sites")
class MergerCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final AggregateReader reader;
    private final Mergers mergers;

    MergerCommandController(CommandDispatch dispatch, Gate gate, AggregateReader reader, Mergers mergers) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.reader = reader;
        this.mergers = mergers;
    }

    @PostMapping("/mergers")
    @Operation(
            summary = "Merge sites into another",
            description = "All or none. From the day on the sites are part of their successor: nothing is expected of"
                    + " them and nothing new begun at them. What they recorded before stays as it was.")
    ResponseEntity<Answer> merge(
            @PathVariable String programme, @RequestBody MergeForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.MERGE_SITES, caller);
        Receipt earlier = dispatch.earlier(submission).orElse(null);
        if (earlier != null) {
            return Answer.ok(earlier);
        }
        List<Targeted> commands = mergers.judged(ledger, form, submission.circumstance());
        return Answer.ok(dispatch.sendAll(submission.withoutVersion(), ledger, commands, null));
    }

    @PostMapping("/mergers/preview")
    @Operation(
            summary = "Preview a merger",
            description = "Judges it as it would be judged when recorded, and changes nothing.")
    MergerPreview preview(
            @PathVariable String programme, @RequestBody MergeForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.MERGE_SITES, caller);
        long entry = reader.newestEntry(ledger);
        mergers.judged(ledger, form, submission.circumstance());
        return new MergerPreview(
                entry, form.sites().stream().map(code -> leaving(ledger, code)).toList(), form.into(), form.on());
    }

    @Previewable
    @PostMapping("/{site}/merger/undo")
    @Operation(
            summary = "Undo a merger",
            description = "The site stands again as it did. Refused once its successor was itself taken in.")
    ResponseEntity<Answer> undo(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody UndoForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MERGE_SITES, caller);
        return Answer.ok(dispatch.send(
                submission, AggregateId.site(place.programme(), place.site().value()), form.by(submission.actor())));
    }

    @PostMapping("/{site}/merger/undo-preview")
    @Operation(
            summary = "Preview the undoing of a merger",
            description = "Judges it as it would be judged when recorded, and changes nothing.")
    UndoPreview undoPreview(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody UndoForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MERGE_SITES, caller);
        long entry = reader.newestEntry(place.programme());
        AggregateId target = AggregateId.site(place.programme(), place.site().value());
        TakingInUndone undone =
                (TakingInUndone) mergers.judged(target, form.by(submission.actor()), submission.circumstance())
                        .getFirst();
        return new UndoPreview(
                entry,
                place.site(),
                undone.into(),
                undone.on(),
                undone.sideState() == null ? undone.stage() : undone.sideState());
    }

    @PostMapping("/{site}/grouping/preview")
    @Operation(
            summary = "Preview another region or wave of a site",
            description = "Judges it as it would be judged when recorded, and changes nothing. What is left out stays;"
                    + " an empty region or wave removes it.")
    RegroupPreview regroupPreview(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody RegroupForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.CHANGE_SITE, caller);
        long entry = reader.newestEntry(place.programme());
        AggregateId target = AggregateId.site(place.programme(), place.site().value());
        boolean changes = !mergers.judged(target, form.command(submission.circumstance()), submission.circumstance())
                .isEmpty();
        return new RegroupPreview(entry, place.site(), changes);
    }

    private Leaving leaving(LedgerId programme, SiteCode code) {
        return Folds.site(reader, programme, code) instanceof SiteState.Enrolled site
                ? new Leaving(code, site.name(), site.position().current())
                : new Leaving(code, code.value(), "");
    }
}
