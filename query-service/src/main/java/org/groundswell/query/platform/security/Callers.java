package org.groundswell.query.platform.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the caller from the checked token; controllers may take a {@link Caller} as an argument. */
@Component
public class Callers implements HandlerMethodArgumentResolver {

    /** The person who makes the current call. */
    public Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new ProblemException(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "Sign in again.");
    }

    private static Caller of(Jwt token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new ProblemException(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "The access token names nobody.");
        }
        return new Caller(
                new PersonId(subject), roles(token), Objects.requireNonNullElse(token.getExpiresAt(), Instant.MIN));
    }

    private static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (token.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> words) {
            Arrays.stream(Role.values())
                    .filter(role -> words.contains(role.word()))
                    .forEach(roles::add);
        }
        return roles;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }
}
