package org.groundswell.command.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.groundswell.command.platform.error.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An identity provider that does not answer: 503, and nothing was changed. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeopleProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleProblems.class);
    private static final String CODE = "IDENTITY-PROVIDER-UNAVAILABLE";

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(IdentityProvider.UnavailableException unavailable, HttpServletRequest request) {
        LOG.warn("Nobody can be invited just now: {}", unavailable.getMessage(), unavailable.getCause());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(new Problem(
                        URI.create("https://groundswell.example/problems/identity-provider-unavailable"),
                        "Sign-in service unavailable",
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        "The sign-in service cannot be asked just now, so nobody was invited and no membership changed. Try again later.",
                        request.getRequestURI(),
                        CODE,
                        List.of(),
                        null,
                        null,
                        null));
    }
}
