package org.groundswell.command.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.site.SiteImportForms.ImportSitesForm;
import org.groundswell.command.site.SiteImportForms.SitesReport;
import org.groundswell.command.upload.ImportRefused;
import org.groundswell.command.upload.Upload;
import org.groundswell.command.upload.Uploads;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists of sites from a file: previewed, then taken in by one transaction. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/sites")
@Tag(name = "Sites")
class SiteImportController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final AggregateReader reader;
    private final Uploads uploads;
    private final JsonMapper json;

    SiteImportController(
            CommandDispatch dispatch, Gate gate, AggregateReader reader, Uploads uploads, JsonMapper json) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.reader = reader;
        this.uploads = uploads;
        this.json = json;
    }

    @PostMapping("/import-preview")
    @Operation(
            summary = "Preview a list of sites",
            description = "Says what an import would do, row by row, and changes nothing.")
    SitesReport preview(
            @PathVariable String programme, @RequestBody ImportSitesForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.ENROL_SITES, caller);
        return prepare(ledger, form, submission).report();
    }

    @PostMapping("/import")
    @Operation(
            summary = "Enrol the sites of a list",
            description =
                    "All in one transaction. Known sites take the name, region and wave of the list where they differ.")
    ResponseEntity<Answer> commit(
            @PathVariable String programme, @RequestBody ImportSitesForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.ENROL_SITES, caller);
        return Answer.ok(dispatch.once(submission, () -> taken(ledger, form, submission)));
    }

    private Receipt taken(LedgerId ledger, ImportSitesForm form, Submission submission) {
        SiteImport.Prepared prepared = prepare(ledger, form, submission);
        SitesReport report = prepared.report();
        if (!report.wouldCommit()) {
            throw new ImportRefused(report, report.errors(), report.errorsTotal());
        }
        String told = json.writeValueAsString(report);
        return prepared.commands().isEmpty()
                ? nothingChanged(ledger, told)
                : dispatch.sendAll(submission.withoutVersion(), ledger, prepared.commands(), told);
    }

    private Receipt nothingChanged(LedgerId ledger, String report) {
        AggregateId programme = AggregateId.programme(ledger);
        return new Receipt(programme, null, null, reader.version(programme), report, false);
    }

    private SiteImport.Prepared prepare(LedgerId ledger, ImportSitesForm form, Submission submission) {
        Upload upload = uploads.find(ledger, submission.actor(), form.upload());
        return SiteImport.prepare(
                upload.table(),
                form.columns().mapping(),
                form.onError(),
                form.replacing(),
                ledger,
                reader,
                submission.circumstance());
    }
}
