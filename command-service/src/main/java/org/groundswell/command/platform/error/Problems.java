package org.groundswell.command.platform.error;

import java.util.List;
import org.groundswell.command.platform.error.Problem.Fault;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.Rejection.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problems that refusals and failures become. */
final class Problems {

    private Problems() {}

    static Problem rejected(List<Rejection> rejections) {
        List<Fault> faults = rejections.stream()
                .map(r -> new Fault(r.field().orElse(null), r.code(), r.name(), r.message()))
                .toList();
        HttpStatus status = status(rejections);
        Rejection first = rejections.getFirst();
        Problem problem = rejections.size() == 1
                ? Problem.of(status, first.code(), title(status), first.message())
                : Problem.of(
                        status, "SEVERAL-FAULTS", title(status), "There are %d faults.".formatted(rejections.size()));
        return problem.with(faults);
    }

    private static HttpStatus status(List<Rejection> rejections) {
        if (has(rejections, Kind.FORBIDDEN)) {
            return HttpStatus.FORBIDDEN;
        }
        if (has(rejections, Kind.NOT_FOUND)) {
            return HttpStatus.NOT_FOUND;
        }
        if (has(rejections, Kind.INVALID)) {
            return HttpStatus.BAD_REQUEST;
        }
        return has(rejections, Kind.CONFLICT) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static boolean has(List<Rejection> rejections, Kind kind) {
        return rejections.stream().anyMatch(rejection -> rejection.kind() == kind);
    }

    static Problem stale(StaleVersionException stale) {
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "VERSION-STALE",
                        title(HttpStatus.PRECONDITION_FAILED),
                        "Somebody changed this since you read it. Read it again, then decide.")
                .versions(stale.expectedVersion(), stale.actualVersion());
    }

    static Problem versionRequired() {
        return Problem.of(
                HttpStatus.PRECONDITION_REQUIRED,
                "VERSION-REQUIRED",
                title(HttpStatus.PRECONDITION_REQUIRED),
                "Say which version you are changing: send its ETag as If-Match.");
    }

    static Problem keyReused() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "KEY-REUSED",
                title(HttpStatus.UNPROCESSABLE_CONTENT),
                "This Idempotency-Key was used for another request. Use a new one for each new request.");
    }

    static Problem contended() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "CONTENDED",
                title(HttpStatus.CONFLICT),
                "Too many people are changing this at the same moment. Try again.");
    }

    static Problem tooLarge(long most) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "BODY-TOO-LARGE",
                title(HttpStatus.CONTENT_TOO_LARGE),
                most > 0
                        ? "The request is larger than the %d bytes allowed here.".formatted(most)
                        : "The request is larger than allowed here.");
    }

    static Problem unauthenticated() {
        return Problem.of(
                HttpStatus.UNAUTHORIZED,
                "TOKEN-REFUSED",
                title(HttpStatus.UNAUTHORIZED),
                "Send a valid access token: signed by our issuer, not expired, and meant for this service.");
    }

    static Problem forbidden() {
        return Problem.of(
                HttpStatus.FORBIDDEN, "ACCESS-403", title(HttpStatus.FORBIDDEN), "Your role does not allow this.");
    }

    static Problem unavailable(String id) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        title(HttpStatus.SERVICE_UNAVAILABLE),
                        "Something this service needs does not answer. A change may or may not have been recorded: send it"
                                + " again with the same Idempotency-Key.")
                .named(id);
    }

    static Problem unexpected(String id) {
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "UNEXPECTED",
                        title(HttpStatus.INTERNAL_SERVER_ERROR),
                        "Something went wrong on our side: tell us the id. If this was a change, send it again with the same"
                                + " Idempotency-Key.")
                .named(id);
    }

    static Problem plain(HttpStatusCode status, String detail) {
        return Problem.of(status, "HTTP-" + status.value(), title(status), detail);
    }

    static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Problem" : known.getReasonPhrase();
    }
}
