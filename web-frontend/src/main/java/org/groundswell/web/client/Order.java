package org.groundswell.web.client;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Something to be done by the command service. Immutable.
 *
 * <pre>{@code Order.put("/programmes/{p}/name", programme).body(new Name(name)).ifMatch(form.version())}</pre>
 *
 * @param ifMatch the version the person saw; null sends no condition
 * @param idempotencyKey makes a repeat return the first answer; null takes the form's own key
 * @param patient whether this is long work such as an import, which may take a minute
 */
public record Order(
        HttpMethod method,
        Ask ask,
        @Nullable Object body,
        @Nullable MediaType contentType,
        @Nullable String ifMatch,
        @Nullable String idempotencyKey,
        boolean patient) {

    public static Order post(String template, Object... variables) {
        return new Order(HttpMethod.POST, Ask.of(template, variables), null, null, null, null, false);
    }

    public static Order put(String template, Object... variables) {
        return new Order(HttpMethod.PUT, Ask.of(template, variables), null, null, null, null, false);
    }

    /** A record or map to be sent as JSON. Blank strings should be null. */
    public Order body(Object json) {
        return new Order(method, ask, json, MediaType.APPLICATION_JSON, ifMatch, idempotencyKey, patient);
    }

    /** Pasted text, sent as it is. */
    public Order text(String text) {
        return new Order(
                method,
                ask,
                text,
                new MediaType("text", "plain", StandardCharsets.UTF_8),
                ifMatch,
                idempotencyKey,
                patient);
    }

    /** An uploaded file, sent on as the multipart part {@code file}. */
    public Order file(Resource file) {
        return new Order(method, ask, file, MediaType.MULTIPART_FORM_DATA, ifMatch, idempotencyKey, patient);
    }

    public Order ifMatch(@Nullable String version) {
        return new Order(method, ask, body, contentType, version, idempotencyKey, patient);
    }

    /** Set by default to the form's own key and the path; call only to send several orders to one path from one form. */
    public Order key(@Nullable String key) {
        return new Order(method, ask, body, contentType, ifMatch, key, patient);
    }

    /** Waits up to a minute instead of five seconds. */
    public Order allowMinute() {
        return new Order(method, ask, body, contentType, ifMatch, idempotencyKey, true);
    }
}
