package org.groundswell.command.upload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.groundswell.command.platform.error.Problem;
import org.groundswell.domain.table.RowError;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An import that was refused as a whole: 409 with the report that says why, row by row. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportProblems {

    /** A problem with the import's report beside it. */
    record WithReport(@JsonUnwrapped Problem problem, Object report) {}

    @ExceptionHandler
    ResponseEntity<WithReport> refused(ImportRefused refused, HttpServletRequest request) {
        Problem problem = new Problem(
                URI.create("https://groundswell.example/problems/import-refused"),
                HttpStatus.CONFLICT.getReasonPhrase(),
                HttpStatus.CONFLICT.value(),
                String.valueOf(refused.getMessage()),
                request.getRequestURI(),
                "IMPORT-REFUSED",
                refused.errors().stream().map(ImportProblems::fault).toList(),
                null,
                null,
                null);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new WithReport(problem, refused.report()));
    }

    private static Problem.Fault fault(RowError error) {
        String field = error.column() == null ? "row " + error.row() : "row " + error.row() + ", " + error.column();
        return new Problem.Fault(field, "IMPORT-" + error.code().replace('_', '-'), error.code(), error.reason());
    }
}
