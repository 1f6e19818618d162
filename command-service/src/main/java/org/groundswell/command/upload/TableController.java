package org.groundswell.command.upload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.groundswell.command.platform.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads a small spreadsheet for anybody signed in and hands its rows back, under the guards of an upload. Nothing is kept: what
 * somebody only tries out is nobody's record.
 */
@RestController
@RequestMapping("/api/v1/tables")
@Tag(name = "Uploads")
class TableController {

    private final UploadRate rate;

    TableController(UploadRate rate) {
        this.rate = rate;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Read a CSV or XLSX file; nothing is kept",
            description = "At most 1 MB, 5,000 rows and 100 columns. Encoding, delimiter and format are found out.")
    ReadTable file(@RequestPart("file") MultipartFile file, Caller caller) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return read(content, caller);
        }
    }

    @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @Operation(
            summary = "Read rows sent as text; nothing is kept",
            description = "What is pasted from a spreadsheet is tab-separated text.")
    ReadTable text(HttpServletRequest request, Caller caller) throws IOException {
        return read(request.getInputStream(), caller);
    }

    private ReadTable read(InputStream content, Caller caller) throws IOException {
        rate.take(caller.person());
        return ReadTable.of(content.readNBytes((int) ReadTable.LIMITS.bytes() + 1));
    }
}
