package org.groundswell.command.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller out of a verified token: its subject and its realm roles. Roles we do not know count for nothing. */
final class CallerConverter implements Converter<Jwt, CallerToken> {

    static final String FEED_READER = "feed-reader";

    @Override
    public CallerToken convert(Jwt token) {
        Set<String> words = realmRoles(token);
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> words.contains(role.word()))
                .collect(Collectors.toUnmodifiableSet());
        boolean feedReader = words.contains(FEED_READER);
        List<GrantedAuthority> authorities = feedReader ? List.of(new SimpleGrantedAuthority(FEED_READER)) : List.of();
        Caller caller = new Caller(
                new PersonId(Objects.requireNonNull(token.getSubject(), "the decoder requires a subject")),
                token.getClaimAsString("name"),
                roles,
                feedReader);
        return new CallerToken(token, caller, authorities);
    }

    private static Set<String> realmRoles(Jwt token) {
        Object access = token.getClaims().get("realm_access");
        return Optional.ofNullable(access instanceof Map<?, ?> map ? map.get("roles") : null)
                .filter(Collection.class::isInstance)
                .map(roles ->
                        ((Collection<?>) roles).stream().map(String::valueOf).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
