package org.groundswell.command.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.groundswell.command.platform.error.Problem.Fault;
import org.groundswell.command.platform.idempotency.KeyReusedException;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Previewed;
import org.groundswell.command.platform.web.PreviewedException;
import org.groundswell.command.platform.web.SentWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What ends a controller before its answer: every refusal and failure as a problem; never a stack trace, never a class name. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final IdSource ids;

    ProblemAdvice(IdSource ids) {
        this.ids = ids;
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(RejectedException rejected, HttpServletRequest request) {
        return respond(Problems.rejected(SentWords.named(rejected.rejections(), request)), request);
    }

    /** No refusal: nothing was kept because nothing was to be. */
    @ExceptionHandler
    ResponseEntity<Previewed> previewed(PreviewedException ended) {
        return ResponseEntity.ok(ended.previewed());
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleVersionException stale, HttpServletRequest request) {
        return respond(Problems.stale(stale), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> versionRequired(VersionRequiredException missing, HttpServletRequest request) {
        return respond(Problems.versionRequired(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> keyReused(KeyReusedException reused, HttpServletRequest request) {
        return respond(Problems.keyReused(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> contended(ContendedException contended, HttpServletRequest request) {
        return respond(Problems.contended(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> formUnreadable(MultipartException malformed, HttpServletRequest request) {
        return respond(
                Problems.plain(HttpStatus.BAD_REQUEST, "The form could not be read: send multipart/form-data."),
                request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        EventStoreException.class
    })
    ResponseEntity<Object> storeFailed(Exception failure, HttpServletRequest request) {
        return isUnavailable(failure) ? unavailable(failure, request) : unexpected(failure, request);
    }

    private static boolean isUnavailable(Exception failure) {
        return !(failure instanceof EventStoreException)
                || failure.getCause() instanceof DataAccessResourceFailureException
                || failure.getCause() instanceof TransientDataAccessException;
    }

    private ResponseEntity<Object> unavailable(Exception failure, HttpServletRequest request) {
        String id = ids.correlation();
        LOG.warn("Unavailable {}: {}", id, failure.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return Problems.unavailable(id).at(request.getRequestURI()).response(headers);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw (RuntimeException) failure;
        }
        String id = ids.correlation();
        LOG.error("Unexpected failure {}", id, failure);
        return respond(Problems.unexpected(id), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return respond(UnreadableBody.problem(unreadable.getCause()), servlet(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(Problems.tooLarge(tooLarge.getMaxUploadSize()), servlet(request));
    }

    /** What cannot be an id names nothing: 404. A wrong query parameter is the caller's fault: 400. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean inPath = mismatch instanceof MethodArgumentTypeMismatchException argument
                && isPathVariable(argument.getParameter());
        if (inPath) {
            return respond(Problems.plain(HttpStatus.NOT_FOUND, "There is nothing at this address."), servlet(request));
        }
        String name = Optional.ofNullable(mismatch.getPropertyName()).orElse("parameter");
        Fault fault = new Fault(
                name, "PARAMETER-MALFORMED", "VALUE_MALFORMED", "\"" + mismatch.getValue() + "\" is not allowed here.");
        return respond(
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "PARAMETER-MALFORMED",
                                Problems.title(HttpStatus.BAD_REQUEST),
                                fault.message())
                        .with(List.of(fault)),
                servlet(request));
    }

    private static boolean isPathVariable(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class);
    }

    /** All the rest that Spring MVC knows: 404, 405, 406, 415 and their like. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return unexpected(failure, servlet(request));
        }
        String detail = failure instanceof ErrorResponse known
                ? Optional.ofNullable(known.getBody().getDetail()).orElseGet(() -> Problems.title(status))
                : Problems.title(status);
        return Problems.plain(status, detail)
                .at(servlet(request).getRequestURI())
                .response(headers);
    }

    private static ResponseEntity<Object> respond(Problem problem, HttpServletRequest request) {
        return problem.at(request.getRequestURI()).response(new HttpHeaders());
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
