package org.groundswell.query.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.groundswell.query.platform.error.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every call but a calendar program's carries a token of our issuer, meant for our audience; nothing is kept between calls. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Requests are observed as a whole; each of the dozen filters on their way, at every request, is not worth its price. */
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The issuer is asked for its keys at the first token, so that we start and say what is wrong when it is down. */
    @Bean
    JwtDecoder jwtDecoder(
            @Value("${groundswell.issuer}") String issuer, @Value("${groundswell.audience}") String audience) {
        OAuth2TokenValidator<Jwt> validator = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience)));
        return new VerifiedTokens(
                new SupplierJwtDecoder(() -> {
                    NimbusJwtDecoder decoder =
                            NimbusJwtDecoder.withIssuerLocation(issuer).build();
                    decoder.setJwtValidator(validator);
                    return decoder;
                }),
                validator);
    }

    /** The management port is bound to loopback and shows health and figures only. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll() // what failed is told, whoever asked
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/calendar")
                        .permitAll() // whose secret it is asked by is judged there
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookies: nothing a browser would send by itself
                .addFilterBefore(new IssuerUnavailableFilter(problems), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(
                                (request, response, failure) -> unauthenticated(request, response, failure, problems)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> unauthenticated(request, response, failure, problems))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request, response, HttpStatus.FORBIDDEN, "FORBIDDEN", "You may not do this.")))
                .build();
    }

    private static void unauthenticated(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure,
            ProblemWriter problems)
            throws IOException {
        new BearerTokenAuthenticationEntryPoint().commence(request, response, failure);
        problems.write(
                request,
                response,
                HttpStatus.valueOf(response.getStatus()),
                "UNAUTHENTICATED",
                "Sign in again: the access token is missing, has ended or is not meant for this service.");
    }

    /** Answers 503 where the issuer's keys cannot be fetched: nothing is let through because something is down. */
    private static final class IssuerUnavailableFilter extends OncePerRequestFilter {

        private final ProblemWriter problems;

        IssuerUnavailableFilter(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            try {
                chain.doFilter(request, response);
            } catch (AuthenticationServiceException e) {
                problems.write(
                        request,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "SIGN_IN_UNAVAILABLE",
                        "Your sign-in cannot be checked at the moment. Try again shortly.");
            }
        }
    }
}
