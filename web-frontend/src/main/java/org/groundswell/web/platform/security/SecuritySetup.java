package org.groundswell.web.platform.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may reach which page at all, how people sign in and out, and the headers of every response. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    /** Requests are observed as a whole; each of the dozen filters on their way, at every request, is not worth its price. */
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain pageSecurity(
            HttpSecurity http, SignInSettings settings, ClientRegistrationRepository registrations, Doors doors)
            throws Exception {
        OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/signed-out", "/sign-in", "/sign-in-failed", "/error", "/calendar/*.ics")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .successHandler(doors)
                        .failureHandler(doors)
                        .userInfoEndpoint(info -> info.oidcUserService(fromToken())))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessHandler(signedOut)
                        .invalidateHttpSession(true))
                .csrf(withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"))
                        .crossOriginOpenerPolicy(withDefaults())
                        .crossOriginResourcePolicy(withDefaults()))
                .build();
    }

    private static String policy(SignInSettings settings) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self'",
                "font-src 'self'",
                "connect-src 'self'",
                "form-action 'self' " + settings.origin(),
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    /** The person and their realm roles, from the tokens alone: one call less at every sign-in. */
    private static OAuth2UserService<OidcUserRequest, OidcUser> fromToken() {
        return request -> {
            List<GrantedAuthority> authorities = new ArrayList<>();
            for (String role : SessionCallers.realmRoles(claims(request))) {
                authorities.add(new SimpleGrantedAuthority(SessionCallers.ROLE_PREFIX + role));
            }
            return new DefaultOidcUser(authorities, request.getIdToken(), IdTokenClaimNames.SUB);
        };
    }

    /** The access token came straight from the sign-in service; what it says decides only which links are shown. */
    private static Map<String, Object> claims(OidcUserRequest request) {
        try {
            return JWTParser.parse(request.getAccessToken().getTokenValue())
                    .getJWTClaimsSet()
                    .getClaims();
        } catch (ParseException opaque) {
            return request.getIdToken().getClaims();
        }
    }
}
