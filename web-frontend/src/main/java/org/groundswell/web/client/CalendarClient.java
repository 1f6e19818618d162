package org.groundswell.web.client;

import java.util.Optional;
import org.groundswell.web.client.Unavailable.Part;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Asks the query service for what is due, as whoever brings a calendar's secret: nobody is signed in, and no token is sent. */
@Component
public class CalendarClient {

    private final Services services;
    private final Calls calls;

    CalendarClient(Services services, Calls calls) {
        this.services = services;
        this.calls = calls;
    }

    /**
     * Nothing where the secret opens no calendar.
     *
     * @param secret sent as a header, as addresses are logged
     */
    public <T> Optional<T> read(String secret, Class<T> type) {
        try {
            return calls.within(false)
                    .get()
                    .uri(Ask.of("/calendar").under(services.queryBase()))
                    .header("Groundswell-Calendar", secret)
                    .header(
                            HttpHeaders.ACCEPT,
                            MediaType.APPLICATION_JSON_VALUE,
                            MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .exchangeForRequiredValue((sent, response) -> {
                        if (response.getStatusCode().value() == 404) {
                            return Optional.empty();
                        }
                        if (response.getStatusCode().isError()) {
                            throw new Refusal(calls.problem(response, Part.QUERIES));
                        }
                        return Optional.of(calls.<T>read(response, calls.type(type), Part.QUERIES));
                    });
        } catch (ResourceAccessException silent) {
            throw Calls.unavailable(Part.QUERIES, silent);
        }
    }
}
