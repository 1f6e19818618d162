package org.groundswell.query.platform.error;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal that the caller is told of as a problem document. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Fault> faults;

    /**
     * @param code stable, upper-case, such as {@code ASAT_MALFORMED}
     * @param detail a sentence that says what to do
     */
    public ProblemException(HttpStatus status, String code, String detail, Fault... faults) {
        super(detail);
        this.status = status;
        this.code = code;
        this.faults = List.of(faults);
    }

    /** One thing at fault in the request. */
    public record Fault(@Nullable String field, String code, String message) {}

    /** What does not exist, or must not be seen to exist. */
    public static ProblemException notFound(String what) {
        return new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such " + what + ".");
    }

    /** What exists for the caller but is not theirs to see. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, "FORBIDDEN", detail);
    }

    /** A parameter at fault. */
    public static ProblemException badParameter(String field, String message) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "INVALID", message, new Fault(field, "INVALID", message));
    }

    /** Both at once, each fault with its field. */
    public ProblemException and(ProblemException other) {
        Fault[] both = Stream.concat(faults.stream(), other.faults.stream()).toArray(Fault[]::new);
        return new ProblemException(
                status,
                "INVALID",
                "There are " + both.length + " faults in the request; each is named with its field.",
                both);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }
}
