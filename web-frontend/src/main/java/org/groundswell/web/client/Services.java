package org.groundswell.web.client;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param command base address of the command service
 * @param query base address of the query service
 */
@ConfigurationProperties("groundswell.services")
public record Services(URI command, URI query) {

    String commandBase() {
        return command + "/api/v1";
    }

    String queryBase() {
        return query + "/api/v1";
    }
}
