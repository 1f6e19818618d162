package org.groundswell.web.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** How long ago the caller signed in. */
@Component
public class SignInAge {

    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Clock clock;

    SignInAge(Clock clock) {
        this.clock = clock;
    }

    /** Whether they signed in only just now. */
    public boolean isFresh() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return false;
        }
        Instant since = user.getIssuedAt();
        return since != null && since.plus(FRESH).isAfter(clock.instant());
    }
}
