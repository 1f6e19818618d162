package org.groundswell.query.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

    private final AtomicInteger decoded = new AtomicInteger();
    private boolean inTime = true;
    private final VerifiedTokens tokens = new VerifiedTokens(this::decode, this::judge);

    private Jwt decode(String token) {
        decoded.incrementAndGet();
        if (!inTime) {
            throw new BadJwtException("expired");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("person-1")
                .build();
    }

    private OAuth2TokenValidatorResult judge(Jwt token) {
        return inTime
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("expired"));
    }

    @Test
    void a_signature_is_computed_once() {
        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        assertThat(decoded).hasValue(1);
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
    }

    @Test
    void a_remembered_token_whose_time_is_over_is_refused() {
        tokens.decode("a");
        inTime = false;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_refused_token_is_not_remembered() {
        inTime = false;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(decoded).hasValue(2);
    }
}
