package org.groundswell.query.platform.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Target;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.Intake;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.Views;
import org.groundswell.query.platform.rebuild.Rebuilds;
import org.groundswell.query.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operations of the query side; for administrators. */
@RestController
@RequestMapping(path = "/api/v1/operations", produces = MediaType.APPLICATION_JSON_VALUE)
class OperationsController {

    private final Operations operations;
    private final Rebuilds rebuilds;
    private final ProgressStore progress;
    private final Intake intake;
    private final Views views;

    OperationsController(Operations operations, Rebuilds rebuilds, ProgressStore progress, Intake intake, Views views) {
        this.operations = operations;
        this.rebuilds = rebuilds;
        this.progress = progress;
        this.intake = intake;
        this.views = views;
    }

    @Operation(summary = "Show heads, progress, lag, parked views and rebuilds")
    @GetMapping
    OperationsReport report(Caller caller) {
        require(Action.READ_OPERATIONS, caller);
        return operations.report();
    }

    @Operation(summary = "Compute the canonical digest of every view of every ledger")
    @GetMapping("/digests")
    Map<String, Map<String, String>> digests(Caller caller) {
        require(Action.READ_OPERATIONS, caller);
        return operations.digests();
    }

    @Operation(
            summary = "Rebuild views from nothing beside the rows that serve",
            description = "Several views, each named by its own parameter, are folded in one pass over the ledgers.")
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OperationsReport rebuild(Caller caller, @RequestParam List<String> view) {
        require(Action.OPERATE, caller);
        rebuilds.begin(view.stream().distinct().map(this::known).toList(), caller.person());
        return operations.report();
    }

    @Operation(summary = "Let a parked view try its entry again")
    @PostMapping("/redrive")
    OperationsReport redrive(Caller caller, @RequestParam String view, @RequestParam String ledger) {
        require(Action.OPERATE, caller);
        View parked = known(view);
        if (!LedgerId.isValid(ledger) || !progress.release(parked.name(), new LedgerId(ledger))) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "NOT_PARKED", "This view is not parked for this ledger. Nothing was changed.");
        }
        intake.refetch(new LedgerId(ledger));
        return operations.report();
    }

    private View known(String view) {
        return views.named(view).orElseThrow(() -> ProblemException.notFound("view"));
    }

    private static void require(Action action, Caller caller) {
        var asked = org.groundswell.domain.access.Caller.of(caller.person(), caller.realmRoles(), List.of());
        if (!AccessPolicy.allows(action, Target.INSTALLATION, asked)) {
            throw ProblemException.forbidden("Operations are for administrators.");
        }
    }
}
