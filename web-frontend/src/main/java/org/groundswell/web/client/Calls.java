package org.groundswell.web.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.groundswell.web.client.Unavailable.Part;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** What questions and orders have in common: the token, the time limits, and reading problems. */
@Component
class Calls {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LONG_ANSWER = Duration.ofSeconds(60);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(30);

    private final RestClient quick;
    private final RestClient patient;
    private final RestClient unhurried;
    private final AccessTokens tokens;
    private final JsonMapper json;

    Calls(AccessTokens tokens, JsonMapper json, Connections connections) {
        this.tokens = tokens;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        this.quick = client(connections, ANSWER);
        this.patient = client(connections, LONG_ANSWER);
        this.unhurried = client(connections, LONGEST_ANSWER);
    }

    private static RestClient client(Connections connections, Duration limit) {
        return RestClient.builder()
                .requestFactory(connections.answeringWithin(limit))
                .build();
    }

    RestClient within(boolean longWork) {
        return longWork ? patient : quick;
    }

    RestClient within(Order.Patience patience) {
        return switch (patience) {
            case SECONDS -> quick;
            case A_MINUTE -> patient;
            case HALF_AN_HOUR -> unhurried;
        };
    }

    void authorise(HttpHeaders headers) {
        headers.setBearerAuth(tokens.current());
    }

    JavaType type(Class<?> plain) {
        return json.constructType(plain);
    }

    JavaType listOf(Class<?> element) {
        return json.getTypeFactory().constructCollectionType(List.class, element);
    }

    JavaType answerOf(JavaType data) {
        return json.getTypeFactory().constructParametricType(Answer.class, data);
    }

    String write(Object body) {
        return json.writeValueAsString(body);
    }

    <T> T read(ClientHttpResponse response, JavaType type, Part part) throws IOException {
        try (InputStream body = response.getBody()) {
            return json.readValue(body, type);
        } catch (JacksonException unreadable) {
            throw new Unavailable(part, unreadable);
        }
    }

    /** The problem a service answered with; throws at once for those no page can mend. */
    Problem problem(ClientHttpResponse response, Part part) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.value() == 401) {
            throw new SignInAgain("the " + part + " service did not accept the token");
        }
        if (status.value() == 502 || status.value() == 503 || status.value() == 504) {
            throw new Unavailable(part, new IOException("status " + status.value()));
        }
        MediaType type = response.getHeaders().getContentType();
        if (type != null && type.getSubtype().contains("json")) {
            try (InputStream body = response.getBody()) {
                Problem said = json.readValue(body, Problem.class);
                return said.status() == 0 ? said.withStatus(status.value()) : said;
            } catch (JacksonException unreadable) {
                throw new Unavailable(part, unreadable);
            }
        }
        return Problem.ofStatus(status.value());
    }

    static Unavailable unavailable(Part part, ResourceAccessException failure) {
        return new Unavailable(part, failure);
    }
}
