package org.groundswell.web.client;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.groundswell.web.client.Unavailable.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JavaType;

/**
 * Asks the query service, as the signed-in person; it may say nothing for five seconds at most. A live question about a programme this session
 * has written to carries {@code minEntry}, so nobody is shown a page older than their own last order; every question about a
 * programme carries {@code happenedBy} of the page it is asked for.
 *
 * <p>Every method throws {@link Refusal} when the service says no, {@link Unavailable} when it says nothing, and
 * {@link SignInAgain} when the person's sign-in has run out. Pages let all three pass: the platform has a page for each.
 */
@Component
public class QueryClient {

    private final Services services;
    private final Calls calls;
    private static final int AGAIN = 2;

    private final SeenEntries seen;

    QueryClient(Services services, Calls calls, SeenEntries seen) {
        this.services = services;
        this.calls = calls;
        this.seen = seen;
    }

    /** Reads {@code data} as one value. */
    public <T> Answer<T> read(Ask ask, Class<T> type) {
        return fetch(ask, calls.answerOf(calls.type(type)));
    }

    /** Reads {@code data} as a list. */
    public <T> Answer<List<T>> readList(Ask ask, Class<T> element) {
        return fetch(ask, calls.answerOf(calls.listOf(element)));
    }

    /** Reads an answer that comes without the moment it was read at. */
    public <T> T readPlain(Ask ask, Class<T> type) {
        return fetchPlain(ask, calls.type(type));
    }

    /** Passes the same view on as CSV. */
    public void csv(Ask ask, OutputStream target) {
        file(ask, MediaType.valueOf("text/csv"), target);
    }

    /** Passes a file of some type on as it is. */
    public void file(Ask ask, MediaType type, OutputStream target) {
        exchange(ask, type, response -> {
            response.getBody().transferTo(target);
            return true;
        });
    }

    /** Has something reckoned from what is sent along: nothing is stored, and nothing was asked of a programme. */
    public <T> T reckon(Ask ask, Object body, Class<T> type) {
        try {
            return calls.within(false)
                    .post()
                    .uri(ask.under(services.queryBase()))
                    .headers(calls::authorise)
                    .header(
                            HttpHeaders.ACCEPT,
                            MediaType.APPLICATION_JSON_VALUE,
                            MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(calls.write(body).getBytes(StandardCharsets.UTF_8))
                    .exchangeForRequiredValue((sent, response) -> {
                        if (response.getStatusCode().isError()) {
                            throw new Refusal(calls.problem(response, Part.QUERIES));
                        }
                        return calls.<T>read(response, calls.type(type), Part.QUERIES);
                    });
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.QUERIES, silent);
        }
    }

    /** Tells an administrator's wish to the query service, for example to rebuild its views. */
    public void post(Ask ask) {
        try {
            calls.within(false)
                    .post()
                    .uri(ask.under(services.queryBase()))
                    .headers(calls::authorise)
                    .exchange((request, response) -> {
                        if (response.getStatusCode().isError()) {
                            throw new Refusal(calls.problem(response, Part.QUERIES));
                        }
                        return true;
                    });
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.QUERIES, silent);
        }
    }

    private <T> Answer<T> fetch(Ask ask, JavaType type) {
        return fetchPlain(ask, type);
    }

    private <T> T fetchPlain(Ask ask, JavaType type) {
        return exchange(ask, MediaType.APPLICATION_JSON, response -> calls.read(response, type, Part.QUERIES));
    }

    /** A programme that this session has just written to may be news to the views: then it is asked for again. */
    private <T> T exchange(Ask ask, MediaType accept, Reader<T> reader) {
        for (int again = AGAIN; ; again--) {
            try {
                return exchangeOnce(ask, accept, reader);
            } catch (Refusal refusal) {
                boolean news = ask.programme() != null && seen.newest(ask.programme()) != null;
                if (again == 0 || !news || refusal.problem().status() != 404) {
                    throw refusal;
                }
            }
        }
    }

    private <T> T exchangeOnce(Ask ask, MediaType accept, Reader<T> reader) {
        PageReads.count(ask);
        RestClient.RequestHeadersSpec<?> request = calls.within(false)
                .get()
                .uri(SecondClock.read(withOwnWrites(ask)).under(services.queryBase()))
                .header(HttpHeaders.ACCEPT, accept.toString(), MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .headers(calls::authorise);
        try {
            return request.exchangeForRequiredValue((sent, response) -> {
                if (response.getStatusCode().isError()) {
                    throw new Refusal(calls.problem(response, Part.QUERIES));
                }
                return reader.read(response);
            });
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.QUERIES, silent);
        }
    }

    private Ask withOwnWrites(Ask ask) {
        String programme = ask.programme();
        if (programme == null || !ask.isLive()) {
            return ask;
        }
        @Nullable Long newest = seen.newest(programme);
        return ask.with("minEntry", newest);
    }

    private interface Reader<T> {
        T read(ClientHttpResponse response) throws IOException;
    }
}
