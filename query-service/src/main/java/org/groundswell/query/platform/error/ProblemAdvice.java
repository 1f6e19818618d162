package org.groundswell.query.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.groundswell.query.platform.IdSource;
import org.groundswell.query.platform.error.ProblemException.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal and failure into a problem document; what is unforeseen becomes a 500 with an id and no detail. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final IdSource ids;

    public ProblemAdvice(IdSource ids) {
        this.ids = ids;
    }

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> refused(ProblemException refusal, HttpServletRequest request) {
        return answer(
                refusal.status(),
                refusal.code(),
                Objects.requireNonNullElse(refusal.getMessage(), ""),
                request,
                refusal.faults());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<Object> unavailable(Exception failure, HttpServletRequest request) {
        LOG.warn("The views cannot be read now: {}", failure.toString());
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "VIEWS_UNAVAILABLE",
                "The figures cannot be read at the moment. Try again shortly; nothing is lost.",
                request,
                List.of());
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unforeseen(Exception failure, HttpServletRequest request) {
        String id = ids.next();
        LOG.error("Failure {} at {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "Something went wrong on our side. Quote " + id + " when you report it.",
                request,
                List.of());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        List<Fault> faults = faults(failure);
        String detail = faults.isEmpty()
                ? known.getReasonPhrase() + "."
                : faults.getFirst().message();
        String code = known == HttpStatus.BAD_REQUEST ? "INVALID" : known.name();
        ResponseEntity<Object> answer = answer(known, code, detail, servletRequest, faults);
        return ResponseEntity.status(known)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private static List<Fault> faults(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException mismatch ->
                List.of(new Fault(
                        mismatch.getName(), "INVALID", "The value of " + mismatch.getName() + " cannot be read."));
            case MissingServletRequestParameterException missing ->
                List.of(new Fault(missing.getParameterName(), "MISSING", missing.getParameterName() + " is missing."));
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .map(ProblemAdvice::fault)
                        .toList();
            default -> List.of();
        };
    }

    private static Fault fault(ParameterValidationResult result) {
        String name = result.getMethodParameter().getParameterName();
        return new Fault(name, "INVALID", "The value of " + name + " is out of bounds.");
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status, String code, String detail, HttpServletRequest request, List<Fault> faults) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Problem.of(status, code, detail, request.getRequestURI(), faults));
    }
}
