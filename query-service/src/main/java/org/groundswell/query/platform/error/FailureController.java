package org.groundswell.query.platform.error;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container refuses before any controller is reached, such as an address no parser accepts, as a problem too. */
@Hidden
@RestController
class FailureController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Problem> failure(HttpServletRequest request) {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = Objects.requireNonNullElse(
                HttpStatus.resolve(given instanceof Integer code ? code : 404), HttpStatus.INTERNAL_SERVER_ERROR);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        status,
                        status == HttpStatus.BAD_REQUEST ? "INVALID" : status.name(),
                        status.getReasonPhrase() + ".",
                        String.valueOf(address),
                        List.of()));
    }
}
