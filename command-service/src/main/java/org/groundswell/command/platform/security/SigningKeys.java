package org.groundswell.command.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issuer's signing keys, found through its discovery document at first need, refreshed every five minutes, and kept for an
 * hour while the issuer does not answer: people keep working until their tokens run out, and nothing is accepted unverified.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final int TIMEOUT_MILLIS = 3000;
    private static final int MOST_BYTES = 1 << 20;
    private static final long FRESH = Duration.ofMinutes(5).toMillis();
    private static final long OUTAGE = Duration.ofHours(1).toMillis();

    private final String issuer;
    private volatile @Nullable JWKSource<SecurityContext> found;

    SigningKeys(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        return source().get(selector, context);
    }

    private JWKSource<SecurityContext> source() throws KeySourceException {
        JWKSource<SecurityContext> known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    private JWKSource<SecurityContext> discover() throws KeySourceException {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
        try {
            URI discovery = URI.create(issuer + "/.well-known/openid-configuration");
            JsonNode document = JsonMapper.shared()
                    .readTree(retriever.retrieveResource(discovery.toURL()).getContent());
            if (!issuer.equals(document.path("issuer").asString())) {
                throw new KeySourceException("The discovery document is of another issuer");
            }
            URI keys = URI.create(document.path("jwks_uri").asString());
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), retriever)
                    .cache(FRESH, TIMEOUT_MILLIS * 2L)
                    .refreshAheadCache(false)
                    .outageTolerant(OUTAGE)
                    .retrying(true)
                    .build();
        } catch (IOException | JacksonException unreachable) {
            throw new KeySourceException("The issuer cannot be reached", unreachable);
        }
    }
}
