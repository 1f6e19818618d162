package org.groundswell.command.upload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file of rows in, to be previewed and imported by its id within a day. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/uploads")
@Tag(name = "Uploads")
class UploadController {

    private final Uploads uploads;
    private final Gate gate;

    UploadController(Uploads uploads, Gate gate) {
        this.uploads = uploads;
        this.gate = gate;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Send a CSV or XLSX file",
            description =
                    "At most 25 MB. Encoding, delimiter and format are found out. Kept for 24 hours for its sender.")
    UploadSummary file(@PathVariable String programme, @RequestPart("file") MultipartFile file, Caller caller)
            throws IOException {
        LedgerId ledger = gate.programme(programme, Action.UPLOAD, caller);
        try (InputStream content = file.getInputStream()) {
            return uploads.receive(ledger, caller.person(), file.getOriginalFilename(), content, file.getSize());
        }
    }

    @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Send rows as text",
            description =
                    "What is pasted from a spreadsheet is tab-separated text. The bytes are read as they are; a charset in the content type is not needed.")
    UploadSummary text(
            @PathVariable String programme,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String fileName,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        LedgerId ledger = gate.programme(programme, Action.UPLOAD, caller);
        return uploads.receive(
                ledger, caller.person(), fileName, request.getInputStream(), request.getContentLengthLong());
    }
}
