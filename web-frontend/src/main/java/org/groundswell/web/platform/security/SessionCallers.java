package org.groundswell.web.platform.security;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who is signed in, from the session. */
@Component
class SessionCallers implements Callers {

    static final String ROLE_PREFIX = "realm:";

    @Override
    public @Nullable Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        Set<String> roles = new LinkedHashSet<>();
        for (GrantedAuthority authority : authentication.getAuthorities()) {
            String name = String.valueOf(authority.getAuthority());
            if (name.startsWith(ROLE_PREFIX)) {
                roles.add(name.substring(ROLE_PREFIX.length()));
            }
        }
        return new Caller(authentication.getName(), name(user, authentication.getName()), Set.copyOf(roles));
    }

    private static String name(OidcUser user, String otherwise) {
        String full = user.getFullName();
        if (full != null && !full.isBlank()) {
            return full;
        }
        String preferred = user.getPreferredUsername();
        return preferred == null ? otherwise : preferred;
    }

    /** The realm roles in a token's claims. */
    static List<String> realmRoles(Map<String, Object> claims) {
        if (claims.get("realm_access") instanceof Map<?, ?> access && access.get("roles") instanceof List<?> roles) {
            return roles.stream().map(String::valueOf).toList();
        }
        return List.of();
    }
}
