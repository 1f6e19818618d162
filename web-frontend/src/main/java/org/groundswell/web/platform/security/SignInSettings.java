package org.groundswell.web.platform.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The sign-in service, and who we are to it.
 *
 * @param issuer its issuer, as tokens name it and as browsers reach it
 * @param clientId our client there
 * @param clientSecret our secret there
 */
@ConfigurationProperties("groundswell.sign-in")
public record SignInSettings(URI issuer, String clientId, String clientSecret) {

    /** Scheme, host and port, as a content security policy wants them. */
    String origin() {
        String port = issuer.getPort() < 0 ? "" : ":" + issuer.getPort();
        return issuer.getScheme() + "://" + issuer.getHost() + port;
    }

    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }
}
