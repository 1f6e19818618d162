package org.groundswell.query.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.groundswell.query.platform.error.ProblemException.Fault;
import org.springframework.http.HttpStatusCode;

/** A problem document (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String instance, String code, List<Fault> faults) {

    private static final String TYPES = "https://groundswell.example/problems/";

    /** @param code upper-case; the type is made of it */
    public static Problem of(HttpStatusCode status, String code, String detail, String instance, List<Fault> faults) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new Problem(
                TYPES + code.toLowerCase(Locale.ROOT), title, status.value(), detail, instance, code, faults);
    }
}
