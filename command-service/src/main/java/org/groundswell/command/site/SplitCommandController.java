package org.groundswell.command.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.site.SplitForms.SplitForm;
import org.groundswell.command.site.SplitForms.SplitPreview;
import org.groundswell.command.site.SplitForms.UndoSplitForm;
import org.groundswell.command.site.SplitForms.UndoSplitPreview;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Splitting a site and undoing it, each previewed by the decider that records it. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/sites/{site}/split")
@Tag(name = "Sites")
class SplitCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final AggregateReader reader;
    private final Splits splits;

    SplitCommandController(CommandDispatch dispatch, Gate gate, AggregateReader reader, Splits splits) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.reader = reader;
        this.splits = splits;
    }

    @PostMapping
    @Operation(
            summary = "Split a site into two to six",
            description =
                    "The parts are enrolled with it, all or none, and begin where the site stood. From the day on"
                            + " nothing is expected of the site and nothing new begun at it. What it recorded before stays as it was.")
    ResponseEntity<Answer> split(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody SplitForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MERGE_SITES, caller);
        Receipt earlier = dispatch.earlier(submission).orElse(null);
        return earlier == null
                ? send(place, submission, splits.split(place, form, submission.circumstance()))
                : Answer.ok(earlier);
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Preview a split",
            description = "Judges it as it would be judged when recorded, and changes nothing.")
    SplitPreview preview(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody SplitForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MERGE_SITES, caller);
        long entry = reader.newestEntry(place.programme());
        SiteSplit split = splits.split(place, form, submission.circumstance()).event();
        return new SplitPreview(entry, place.site(), split.parts(), split.on(), split.from());
    }

    @PostMapping("/undo")
    @Operation(
            summary = "Undo a split",
            description = "The site stands again as it did, and its parts become part of it. Refused once a part was"
                    + " itself taken in or split.")
    ResponseEntity<Answer> undo(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody UndoSplitForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MERGE_SITES, caller);
        Receipt earlier = dispatch.earlier(submission).orElse(null);
        return earlier == null
                ? send(place, submission, splits.undo(place, form, submission.circumstance()))
                : Answer.ok(earlier);
    }

    @PostMapping("/undo-preview")
    @Operation(
            summary = "Preview the undoing of a split",
            description = "Judges it as it would be judged when recorded, and changes nothing.")
    UndoSplitPreview undoPreview(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody UndoSplitForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MERGE_SITES, caller);
        long entry = reader.newestEntry(place.programme());
        SplitUndone undone = splits.undo(place, form, submission.circumstance()).event();
        return new UndoSplitPreview(
                entry,
                place.site(),
                undone.parts(),
                undone.on(),
                undone.sideState() == null ? undone.stage() : undone.sideState());
    }

    /** An expected version is that of the site, which is asked first. */
    private ResponseEntity<Answer> send(Gate.Place place, Submission submission, Splits.Judged<?> judged) {
        List<Targeted> commands = judged.commands();
        return Answer.ok(dispatch.sendAll(submission, place.programme(), commands, null));
    }
}
