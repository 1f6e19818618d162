package org.groundswell.command.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An RFC 9457 problem.
 *
 * @param type stable, made from the code
 * @param title what kind of problem, the same words each time
 * @param detail what happened here and what to do about it
 * @param instance the path that was asked
 * @param code stable, for programs
 * @param faults every fault found, not the first
 * @param expectedVersion with 412: what the caller had seen
 * @param actualVersion with 412: what stands now
 * @param id with 500 and 503: names this failure in our log
 */
@JsonInclude(Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        List<Fault> faults,
        @Nullable Long expectedVersion,
        @Nullable Long actualVersion,
        @Nullable String id) {

    private static final String TYPES = "https://groundswell.example/problems/";

    /**
     * One fault.
     *
     * @param field where, as the caller named it, such as {@code points[3].numerator}; nothing for the whole request
     * @param name upper-case, beside the code
     */
    @JsonInclude(Include.NON_NULL)
    public record Fault(@Nullable String field, String code, String name, String message) {}

    static Problem of(HttpStatusCode status, String code, String title, String detail) {
        return new Problem(
                URI.create(TYPES + code.toLowerCase(Locale.ROOT)),
                title,
                status.value(),
                detail,
                null,
                code,
                List.of(),
                null,
                null,
                null);
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path, code, faults, expectedVersion, actualVersion, id);
    }

    Problem with(List<Fault> found) {
        return new Problem(
                type, title, status, detail, instance, code, List.copyOf(found), expectedVersion, actualVersion, id);
    }

    Problem versions(long expected, long actual) {
        return new Problem(type, title, status, detail, instance, code, faults, expected, actual, id);
    }

    Problem named(String failure) {
        return new Problem(
                type, title, status, detail, instance, code, faults, expectedVersion, actualVersion, failure);
    }

    ResponseEntity<Object> response(HttpHeaders headers) {
        HttpHeaders own = new HttpHeaders(headers);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(this, own, HttpStatusCode.valueOf(status));
    }
}
