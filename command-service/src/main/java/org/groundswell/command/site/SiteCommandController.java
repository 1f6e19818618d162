package org.groundswell.command.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.site.SiteForms.ChangeSiteForm;
import org.groundswell.command.site.SiteForms.EnrolSiteForm;
import org.groundswell.command.site.SiteForms.MoveSiteForm;
import org.groundswell.command.site.SiteForms.ObserveForm;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.OdsCode;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteDecider;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Enrolling, naming, grouping and moving one site. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/sites")
@Tag(name = "Sites")
class SiteCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final AggregateReader reader;
    private final Catalogue catalogue;
    private final JsonMapper json;

    SiteCommandController(
            CommandDispatch dispatch, Gate gate, AggregateReader reader, Catalogue catalogue, JsonMapper json) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.reader = reader;
        this.catalogue = catalogue;
        this.json = json;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Enrol a site",
            description = "Enrolling it again with the same particulars changes nothing; with others it is refused."
                    + " The report notes a code that has not the form of an ODS code; nothing is looked up.")
    ResponseEntity<Answer> enrol(
            @PathVariable String programme, @RequestBody EnrolSiteForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.ENROL_SITES, caller);
        Targeted enrolment = new Targeted(AggregateId.site(ledger, form.code().value()), form.by(submission.actor()));
        var receipt = dispatch.sendAll(submission, ledger, List.of(enrolment), notes(form.code()));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                code -> URI.create("/api/v1/programmes/" + ledger + "/sites/" + code));
    }

    /** What is told of a code that has not the form of an ODS code, as a report; nothing of one that has. */
    private @Nullable String notes(SiteCode code) {
        return OdsCode.of(code)
                .told(code)
                .map(told -> json.writeValueAsString(Map.of("notes", List.of(told))))
                .orElse(null);
    }

    @PutMapping("/{site}")
    @NeedsVersion
    @Operation(
            summary = "Rename or regroup a site",
            description = "If-Match is required. What is left out stays; an empty region or wave removes it.")
    ResponseEntity<Answer> change(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody ChangeSiteForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.CHANGE_SITE, caller);
        AggregateId target = AggregateId.site(place.programme(), place.site().value());
        List<Targeted> commands = new ArrayList<>();
        if (form.name() != null) {
            commands.add(new Targeted(target, new SiteCommand.RenameSite(form.name())));
        }
        if (form.region() != null || form.wave() != null) {
            var from = form.from() == null ? submission.circumstance().today() : form.from();
            commands.add(new Targeted(target, new SiteCommand.RegroupSite(form.region(), form.wave(), from)));
        }
        if (commands.isEmpty()) {
            throw Refusal.invalid("NOTHING_GIVEN", "name", "Give a name, a region or a wave to change.")
                    .asException();
        }
        return Answer.ok(dispatch.sendAll(submission.requiringVersion(), place.programme(), commands, null));
    }

    @PostMapping("/{site}/moves")
    @Operation(
            summary = "Move a site to a stage or side state",
            description = "The lifecycle decides which moves there are and what each needs as evidence or reason.")
    ResponseEntity<Answer> move(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody MoveSiteForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.MOVE_SITE, caller);
        var state = Folds.site(reader, place.programme(), place.site());
        if (SiteDecider.needsConfirmation(state, form.to(), catalogue.lifecycle())
                && !gate.allows(place, Action.CONFIRM_MOVE, caller)) {
            throw Refusal.forbidden(
                            "This move is confirmed by the regional lead or the programme manager. Ask one of them to record it.")
                    .asException();
        }
        return Answer.ok(dispatch.send(
                submission, AggregateId.site(place.programme(), place.site().value()), form.by(submission.actor())));
    }

    @PostMapping("/{site}/observations")
    @Operation(
            summary = "Record the stage that somebody from outside has seen a site at",
            description = "By its regional lead or the programme; what the site says of itself stays as it is.")
    ResponseEntity<Answer> observe(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestBody ObserveForm form,
            Submission submission,
            Caller caller) {
        Gate.Place place = gate.site(programme, site, Action.OBSERVE_STAGE, caller);
        return Answer.ok(dispatch.send(
                submission, AggregateId.site(place.programme(), place.site().value()), form.by(submission.actor())));
    }
}
