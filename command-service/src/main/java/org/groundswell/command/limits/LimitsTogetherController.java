package org.groundswell.command.limits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.command.limits.LimitsForms.ApproveForm;
import org.groundswell.command.limits.LimitsForms.ApproveTogetherForm;
import org.groundswell.command.limits.LimitsForms.ProposeForm;
import org.groundswell.command.limits.LimitsForms.ProposeTogetherForm;
import org.groundswell.command.limits.LimitsForms.ReasonTogetherForm;
import org.groundswell.command.limits.LimitsForms.RefuseForm;
import org.groundswell.command.limits.LimitsForms.WithdrawForm;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.limits.LimitsCommand;
import org.groundswell.domain.limits.LimitsDecider;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.limits.SitesTogether;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recalculating the limits of several sites' series at once, under one id: of all of them or of none. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/measures/{measure}/limits/recalculations")
@Tag(name = "Limits")
class LimitsTogetherController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final Recalculations recalculations;
    private final AggregateReader reader;

    LimitsTogetherController(
            CommandDispatch dispatch, Gate gate, Recalculations recalculations, AggregateReader reader) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.recalculations = recalculations;
        this.reader = reader;
    }

    @PostMapping
    @Creates
    @Operation(
            summary = "Propose to recalculate the limits of several sites",
            description = "As for one site; the same proposal stands in each series. Every fault names its sites.")
    ResponseEntity<Answer> propose(
            @PathVariable String programme,
            @PathVariable String measure,
            @RequestBody ProposeTogetherForm form,
            Submission submission,
            Caller caller) {
        List<Gate.Place> places = places(programme, form.sites(), Action.PROPOSE_LIMITS, caller);
        String recalculation = recalculations.next();
        ProposeForm each = form.ofEach();
        Receipt receipt = send(
                places,
                submission,
                site -> each.by(submission.actor(), measure, site, recalculation),
                recalculations.enclosed(recalculation));
        return Answer.created(
                receipt,
                recalculations::proposedFirst,
                id -> URI.create("/api/v1/programmes/%s/recalculations?recalculation=%s"
                        .formatted(places.getFirst().programme(), id)));
    }

    @PostMapping("/{recalculation}/approve")
    @Operation(
            summary = "Approve a recalculation proposed for several sites",
            description =
                    "Of the sites named. Not by its author; a comment is needed where a question was answered no.")
    ResponseEntity<Answer> approve(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String recalculation,
            @RequestBody ApproveTogetherForm form,
            Submission submission,
            Caller caller) {
        List<Gate.Place> places = places(programme, form.sites(), Action.APPROVE_LIMITS, caller);
        ApproveForm each = new ApproveForm(form.comment());
        return Answer.ok(
                send(places, submission, site -> each.by(submission.actor(), measure, site, recalculation), null));
    }

    @PostMapping("/{recalculation}/refuse")
    @Operation(
            summary = "Refuse a recalculation proposed for several sites",
            description = "Of the sites named. Not by its author.")
    ResponseEntity<Answer> refuse(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String recalculation,
            @RequestBody ReasonTogetherForm form,
            Submission submission,
            Caller caller) {
        List<Gate.Place> places = places(programme, form.sites(), Action.APPROVE_LIMITS, caller);
        RefuseForm each = new RefuseForm(form.reason());
        return Answer.ok(
                send(places, submission, site -> each.by(submission.actor(), measure, site, recalculation), null));
    }

    @PostMapping("/{recalculation}/withdraw")
    @Operation(
            summary = "Withdraw a recalculation of several sites",
            description =
                    "A proposal by its author; an approved one by anybody who may approve one for all sites named.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String measure,
            @PathVariable String recalculation,
            @RequestBody ReasonTogetherForm form,
            Submission submission,
            Caller caller) {
        List<Gate.Place> places = places(programme, form.sites(), Action.PROPOSE_LIMITS, caller);
        places.stream()
                .filter(place -> recalculations.isApproved(place, measure, recalculation))
                .forEach(place -> gate.site(programme, place.site().value(), Action.APPROVE_LIMITS, caller));
        WithdrawForm each = new WithdrawForm(form.reason());
        return Answer.ok(
                send(places, submission, site -> each.by(submission.actor(), measure, site, recalculation), null));
    }

    /** At every one of them the caller must have the right. */
    private List<Gate.Place> places(String programme, List<String> codes, Action action, Caller caller) {
        List<Rejection> faults = new ArrayList<>();
        if (codes.isEmpty() || codes.size() > SitesTogether.MOST_SITES) {
            faults.add(Refusal.invalid(
                    "SITES_OUT_OF_RANGE",
                    "sites",
                    "Name at least one site, and at most %d.".formatted(SitesTogether.MOST_SITES)));
        }
        codes.stream()
                .filter(code -> !SiteCode.isValid(code))
                .forEach(code -> faults.add(
                        Refusal.invalid("SITE_UNKNOWN", "sites", "%s is not the code of a site.".formatted(code))));
        if (!faults.isEmpty()) {
            gate.programme(programme, Action.READ_PROGRAMME, caller);
            throw new RejectedException(faults);
        }
        return codes.stream()
                .map(SiteCode::new)
                .distinct()
                .map(code -> gate.site(programme, code.value(), action, caller))
                .toList();
    }

    /** Asked of every series before any is sent, so that all faults are told at once; each series judges again. */
    private Receipt send(
            List<Gate.Place> places,
            Submission submission,
            Function<SiteCode, LimitsCommand> command,
            @Nullable String enclosure) {
        LedgerId ledger = places.getFirst().programme();
        return dispatch.once(
                submission,
                () -> dispatch.sendAll(
                        submission.withoutVersion(), ledger, judged(places, ledger, submission, command), enclosure));
    }

    private List<Targeted> judged(
            List<Gate.Place> places,
            LedgerId ledger,
            Submission submission,
            Function<SiteCode, LimitsCommand> command) {
        Map<SiteCode, Outcome<LimitsEvent>> outcomes = new LinkedHashMap<>();
        List<Targeted> commands = new ArrayList<>();
        for (Gate.Place place : places) {
            LimitsCommand of = command.apply(place.site());
            outcomes.put(
                    place.site(),
                    LimitsDecider.decide(
                            of,
                            Folds.limits(reader, ledger, of.measure(), place.site()),
                            SeriesLimits.facts(of, ledger, reader),
                            submission.circumstance()));
            commands.add(new Targeted(Recalculations.target(place, of.measure()), of));
        }
        List<Rejection> refusals = SitesTogether.refusals(outcomes);
        if (!refusals.isEmpty()) {
            throw new RejectedException(refusals);
        }
        return commands;
    }
}
