package org.groundswell.command.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.site.SplitForms.SplitForm;
import org.groundswell.command.site.SplitForms.UndoSplitForm;
import org.groundswell.domain.access.Action;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Splitting a site and undoing it. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/sites/{site}/split")
@Tag(name = "Sites")
class SplitCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final Splits splits;

    SplitCommandController(CommandDispatch dispatch, Gate gate, Splits splits) {
        this.dispatch = dispatch;
        this.gate = gate;
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
        return send(place, submission, () -> splits.split(place, form, submission.circumstance()));
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
        return send(place, submission, () -> splits.undo(place, form, submission.circumstance()));
    }

    /** An expected version is that of the site, which is asked first. */
    private ResponseEntity<Answer> send(Gate.Place place, Submission submission, Supplier<List<Targeted>> commands) {
        return Answer.ok(
                dispatch.once(submission, () -> dispatch.sendAll(submission, place.programme(), commands.get(), null)));
    }
}
