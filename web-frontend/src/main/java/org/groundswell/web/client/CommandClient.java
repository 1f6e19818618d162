package org.groundswell.web.client;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.groundswell.web.client.Outcome.Accepted;
import org.groundswell.web.client.Outcome.Refused;
import org.groundswell.web.client.Unavailable.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JavaType;

/**
 * Sends orders to the command service as the signed-in person. What a form can mend comes back as {@link Refused}; a person
 * who may not, or a thing that is not there, is a {@link Refusal}; silence is {@link Unavailable}.
 *
 * <p>Each order carries an {@code Idempotency-Key} made of the submitted form's key and the order's path, so a form sent
 * twice is answered once. Where the person ticked that they checked their words, the order says so. Where they asked to see first
 * what it would record, it is judged and not done: what they see then is {@link SeenFirst}.
 */
@Component
public class CommandClient {

    private final Services services;
    private final Calls calls;
    private final SeenEntries seen;
    private final FormKey formKey;

    CommandClient(Services services, Calls calls, SeenEntries seen, FormKey formKey) {
        this.services = services;
        this.calls = calls;
        this.seen = seen;
        this.formKey = formKey;
    }

    /** Sends an order whose answer is a plain receipt. */
    public Outcome<Receipt> send(Order order) {
        Outcome<Receipt> outcome = send(order, Receipt.class);
        if (outcome instanceof Accepted<Receipt>(Receipt receipt)) {
            remember(receipt);
        }
        return outcome;
    }

    /** Sends an order whose answer has more in it. Call {@link #remember} with its receipt when it has one. */
    public <T> Outcome<T> send(Order order, Class<T> answer) {
        if (formKey.previewing()) {
            return switch (preview(order)) {
                case Accepted<Previewed>(Previewed previewed) -> throw new SeenFirst(previewed);
                case Refused<Previewed>(Problem problem) -> new Refused<>(problem);
            };
        }
        return exchange(order, answer);
    }

    /** Has an order judged by the rules that would accept it, and nothing recorded. */
    public Outcome<Previewed> preview(Order order) {
        return exchange(order.header("Groundswell-Preview", "only"), Previewed.class);
    }

    private <T> Outcome<T> exchange(Order order, Class<T> answer) {
        JavaType type = calls.type(answer);
        RestClient.RequestBodySpec request = calls.within(order.patience())
                .method(order.method())
                .uri(order.ask().under(services.commandBase()))
                .headers(headers -> fill(headers, order));
        writeBody(request, order);
        try {
            return request.exchangeForRequiredValue((sent, response) -> outcome(response, type));
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.COMMANDS, silent);
        }
    }

    /** Keeps in mind what this session wrote, so that its next page shows it. */
    public void remember(Receipt receipt) {
        if (receipt.ledger() != null && receipt.lastEntry() != null) {
            seen.wrote(receipt.ledger(), receipt.lastEntry());
        }
    }

    /** Reads one value from the command service itself, for example {@code /me}. */
    public <T> T read(Ask ask, Class<T> type) {
        return fetch(ask, calls.type(type));
    }

    /** Reads a list from the command service itself, for example {@code /people}. */
    public <T> List<T> readList(Ask ask, Class<T> element) {
        return fetch(ask, calls.listOf(element));
    }

    /** Passes a file on as it comes, under the name that the service gave it. */
    public void download(Ask ask, HttpServletResponse target) {
        try {
            calls.within(true)
                    .get()
                    .uri(ask.under(services.commandBase()))
                    .headers(calls::authorise)
                    .exchange((sent, response) -> {
                        if (response.getStatusCode().isError()) {
                            throw new Refusal(calls.problem(response, Part.COMMANDS));
                        }
                        passOn(response, target);
                        return true;
                    });
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.COMMANDS, silent);
        }
    }

    /** Sends an order whose answer is a file, and passes it on as it comes; what a form can mend comes back instead. */
    public Optional<Problem> download(Order order, HttpServletResponse target) {
        RestClient.RequestBodySpec request = calls.within(order.patience())
                .method(order.method())
                .uri(order.ask().under(services.commandBase()))
                .headers(headers -> {
                    fill(headers, order);
                    headers.setAccept(List.of(MediaType.ALL));
                });
        writeBody(request, order);
        try {
            return request.exchangeForRequiredValue((sent, response) -> {
                if (!response.getStatusCode().isError()) {
                    passOn(response, target);
                    return Optional.empty();
                }
                return Optional.of(mendable(calls.problem(response, Part.COMMANDS)));
            });
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.COMMANDS, silent);
        }
    }

    private static void passOn(ClientHttpResponse response, HttpServletResponse target) throws IOException {
        HttpHeaders headers = response.getHeaders();
        target.setContentType(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        target.setHeader(HttpHeaders.CONTENT_DISPOSITION, headers.getFirst(HttpHeaders.CONTENT_DISPOSITION));
        response.getBody().transferTo(target.getOutputStream());
    }

    private <T> T fetch(Ask ask, JavaType type) {
        try {
            return calls.within(false)
                    .get()
                    .uri(ask.under(services.commandBase()))
                    .headers(calls::authorise)
                    .exchangeForRequiredValue((sent, response) -> {
                        if (response.getStatusCode().isError()) {
                            throw new Refusal(calls.problem(response, Part.COMMANDS));
                        }
                        return calls.<T>read(response, type, Part.COMMANDS);
                    });
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.COMMANDS, silent);
        }
    }

    private <T> Outcome<T> outcome(ClientHttpResponse response, JavaType type) throws IOException {
        if (!response.getStatusCode().isError()) {
            return new Accepted<>(calls.read(response, type, Part.COMMANDS));
        }
        return new Refused<>(mendable(calls.problem(response, Part.COMMANDS)));
    }

    private static Problem mendable(Problem problem) {
        return switch (problem.status()) {
            case 400, 409, 412, 413, 415, 422, 428 -> problem;
            default -> throw new Refusal(problem);
        };
    }

    private void fill(HttpHeaders headers, Order order) {
        calls.authorise(headers);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
        if (order.ifMatch() != null && !order.ifMatch().isBlank()) {
            headers.setIfMatch("\"" + order.ifMatch() + "\"");
        }
        @Nullable String key = order.idempotencyKey() == null ? keyOf(order) : order.idempotencyKey();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        if (formKey.wordsChecked()) {
            headers.set("Groundswell-Words", "checked");
        }
        order.headers().forEach(headers::set);
    }

    private @Nullable String keyOf(Order order) {
        String form = formKey.current();
        return form == null
                ? null
                : form + "-" + Integer.toHexString(order.ask().toString().hashCode());
    }

    private void writeBody(RestClient.RequestBodySpec request, Order order) {
        MediaType type = order.contentType();
        if (order.body() == null || type == null) {
            return;
        }
        if (order.body() instanceof Resource file && !type.equals(MediaType.MULTIPART_FORM_DATA)) {
            request.contentType(type).body(file);
        } else if (order.body() instanceof Resource file) {
            MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
            parts.add("file", file);
            request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts);
        } else if (order.body() instanceof String text) {
            request.contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
        } else {
            request.contentType(type).body(calls.write(order.body()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
