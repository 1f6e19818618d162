package org.groundswell.web.client;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param patience how long the answer may take
 * @param headers besides those that every order has, by name
 */
public record Order(
        HttpMethod method,
        Ask ask,
        @Nullable Object body,
        @Nullable MediaType contentType,
        @Nullable String ifMatch,
        @Nullable String idempotencyKey,
        Patience patience,
        Map<String, String> headers) {

    /** How long an answer may take. */
    public enum Patience {
        /** As everything that somebody waits for on a page. */
        SECONDS,
        /** Long work such as an import of figures. */
        A_MINUTE,
        /** A whole programme, there or back. */
        HALF_AN_HOUR
    }

    public Order {
        headers = Map.copyOf(headers);
    }

    public static Order post(String template, Object... variables) {
        return new Order(
                HttpMethod.POST, Ask.of(template, variables), null, null, null, null, Patience.SECONDS, Map.of());
    }

    public static Order put(String template, Object... variables) {
        return new Order(
                HttpMethod.PUT, Ask.of(template, variables), null, null, null, null, Patience.SECONDS, Map.of());
    }

    /** A record or map to be sent as JSON. Blank strings should be null. */
    public Order body(Object json) {
        return new Order(method, ask, json, MediaType.APPLICATION_JSON, ifMatch, idempotencyKey, patience, headers);
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
                patience,
                headers);
    }

    /** An uploaded file, sent on as the multipart part {@code file}. */
    public Order file(Resource file) {
        return new Order(method, ask, file, MediaType.MULTIPART_FORM_DATA, ifMatch, idempotencyKey, patience, headers);
    }

    public Order ifMatch(@Nullable String version) {
        return new Order(method, ask, body, contentType, version, idempotencyKey, patience, headers);
    }

    /** The version that the person saw; null where they saw that there was nothing yet. */
    public Order ifStill(@Nullable String version) {
        return version == null ? header("If-None-Match", "*") : ifMatch(version);
    }

    /** Set by default to the form's own key and the path; call only to send several orders to one path from one form. */
    public Order key(@Nullable String key) {
        return new Order(method, ask, body, contentType, ifMatch, key, patience, headers);
    }

    /** Waits up to a minute instead of five seconds. */
    public Order allowMinute() {
        return new Order(method, ask, body, contentType, ifMatch, idempotencyKey, Patience.A_MINUTE, headers);
    }

    /** Waits up to half an hour instead of five seconds. */
    public Order allowHalfAnHour() {
        return new Order(method, ask, body, contentType, ifMatch, idempotencyKey, Patience.HALF_AN_HOUR, headers);
    }

    /** An uploaded file, sent on as the whole body. */
    public Order stream(Resource file, MediaType type) {
        return new Order(method, ask, file, type, ifMatch, idempotencyKey, patience, headers);
    }

    /** A header of this order alone; null sends none. */
    public Order header(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Order(method, ask, body, contentType, ifMatch, idempotencyKey, patience, more);
    }
}
