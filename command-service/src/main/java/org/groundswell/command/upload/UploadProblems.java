package org.groundswell.command.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.groundswell.command.platform.error.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Files that cannot be taken, as problems that say what to send instead. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadProblems {

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(UnreadableFile unreadable, HttpServletRequest request) {
        UnreadableFile.Reason reason = unreadable.reason();
        return ResponseEntity.status(reason.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(reason.status(), reason.name(), String.valueOf(unreadable.getMessage()), request));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return unreadable(TabularFiles.tooLarge(TableLimits.DEFAULT), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooMany(UploadRate.TooManyUploads tooMany, HttpServletRequest request) {
        int status = HttpStatus.TOO_MANY_REQUESTS.value();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waitSeconds()))
                .body(problem(status, "TOO_MANY_UPLOADS", String.valueOf(tooMany.getMessage()), request));
    }

    private static Problem problem(int status, String name, String detail, HttpServletRequest request) {
        String code = "UPLOAD-" + name.replace('_', '-');
        return new Problem(
                URI.create("https://groundswell.example/problems/" + code.toLowerCase(Locale.ROOT)),
                HttpStatus.valueOf(status).getReasonPhrase(),
                status,
                detail,
                request.getRequestURI(),
                code,
                List.of(new Problem.Fault("file", code, name, detail)),
                null,
                null,
                null);
    }
}
