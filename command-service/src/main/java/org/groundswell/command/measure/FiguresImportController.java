package org.groundswell.command.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.groundswell.command.measure.FiguresForms.FiguresReport;
import org.groundswell.command.measure.FiguresForms.ImportFiguresForm;
import org.groundswell.command.measure.FiguresForms.ImportFileForm;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.FormReader;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.upload.ImportRefused;
import org.groundswell.command.upload.Upload;
import org.groundswell.command.upload.Uploads;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Files of figures: previewed, then taken in by one transaction. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/measures/{measure}/figures")
@Tag(name = "Figures")
class FiguresImportController {

    private static final String REQUEST = "request";

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final Uploads uploads;
    private final FiguresFile files;
    private final FormReader forms;
    private final JsonMapper json;

    FiguresImportController(
            CommandDispatch dispatch,
            Gate gate,
            Uploads uploads,
            FiguresFile files,
            FormReader forms,
            JsonMapper json) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.uploads = uploads;
        this.files = files;
        this.forms = forms;
        this.json = json;
    }

    @PostMapping("/import-preview")
    @Operation(
            summary = "Preview a file of figures",
            description =
                    "Says what an import would record, correct, leave and refuse, row by row, and changes nothing.")
    FiguresReport preview(
            @PathVariable String programme,
            @PathVariable String measure,
            @RequestBody ImportFiguresForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.IMPORT_FIGURES, caller);
        Upload upload = uploads.find(ledger, submission.actor(), form.upload());
        return files.prepare(ledger, measure, form, upload, submission.circumstance())
                .report();
    }

    @PostMapping(path = "/import", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take in an uploaded file of figures",
            description = "All in one transaction. Taking the same file in again changes nothing.")
    ResponseEntity<Answer> commit(
            @PathVariable String programme,
            @PathVariable String measure,
            @RequestBody ImportFiguresForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.IMPORT_FIGURES, caller);
        return Answer.ok(dispatch.once(
                submission,
                () -> commit(
                        ledger, measure, form, uploads.find(ledger, submission.actor(), form.upload()), submission)));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Send and take in a file of figures at once",
            description = "Two parts: file, and request with the JSON of the other form without upload.")
    ResponseEntity<Answer> commitFile(
            @PathVariable String programme,
            @PathVariable String measure,
            @RequestPart("file") MultipartFile file,
            MultipartHttpServletRequest parts,
            Submission submission,
            Caller caller)
            throws IOException {
        LedgerId ledger = gate.programme(programme, Action.IMPORT_FIGURES, caller);
        return Answer.ok(dispatch.once(submission, () -> commit(ledger, measure, file, parts, submission)));
    }

    private Receipt commit(
            LedgerId ledger,
            String measure,
            MultipartFile file,
            MultipartHttpServletRequest parts,
            Submission submission)
            throws IOException {
        ImportFileForm form = form(parts);
        try (InputStream content = file.getInputStream()) {
            String upload = uploads.receive(
                            ledger, submission.actor(), file.getOriginalFilename(), content, file.getSize())
                    .upload();
            return commit(
                    ledger, measure, form.of(upload), uploads.find(ledger, submission.actor(), upload), submission);
        }
    }

    private Receipt commit(
            LedgerId ledger, String measure, ImportFiguresForm form, Upload upload, Submission submission) {
        FiguresFile.Prepared prepared = files.prepare(ledger, measure, form, upload, submission.circumstance());
        FiguresReport report = prepared.report();
        if (!report.wouldCommit()) {
            throw new ImportRefused(report, report.errors(), report.errorsTotal());
        }
        return dispatch.sendAll(
                submission.withoutVersion(), ledger, prepared.commands(), json.writeValueAsString(report));
    }

    /** The part may come as a field, with or without a content type, or as a file. */
    private ImportFileForm form(MultipartHttpServletRequest parts) throws IOException {
        MultipartFile asFile = parts.getFile(REQUEST);
        String asField = parts.getParameter(REQUEST);
        if (asFile == null && asField == null) {
            throw Refusal.invalid("REQUIRED", REQUEST, "Send the choice of columns as a part called request.")
                    .asException();
        }
        try (InputStream content = asFile != null
                ? asFile.getInputStream()
                : new ByteArrayInputStream(asField.getBytes(StandardCharsets.UTF_8))) {
            return forms.read(content, ImportFileForm.class);
        } catch (JacksonException e) {
            throw Refusal.invalid("NOT_JSON", REQUEST, "The part called request is not valid JSON.")
                    .asException();
        }
    }
}
