package org.groundswell.web.platform.security;

import java.util.Objects;
import org.groundswell.web.client.AccessTokens;
import org.groundswell.web.client.SignInAgain;
import org.groundswell.web.client.Unavailable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The access token of the session, refreshed within a minute of its end. */
@Component
class SessionTokens implements AccessTokens {

    private final OAuth2AuthorizedClientManager clients;

    SessionTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public String current() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            throw new SignInAgain("nobody is signed in");
        }
        try {
            OAuth2AuthorizedClient client = clients.authorize(request(person));
            if (client == null) {
                throw new SignInAgain("the session holds no token");
            }
            return client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException refused) {
            throw new SignInAgain("the token could not be renewed", refused);
        } catch (OAuth2AuthorizationException refused) {
            if (refused.getCause() instanceof ResourceAccessException silent) {
                throw new Unavailable(Unavailable.Part.SIGN_IN, silent);
            }
            throw new SignInAgain("the token could not be renewed", refused);
        } catch (ResourceAccessException silent) {
            throw new Unavailable(Unavailable.Part.SIGN_IN, silent);
        }
    }

    private static OAuth2AuthorizeRequest request(Authentication person) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return OAuth2AuthorizeRequest.withClientRegistrationId(SignInService.REGISTRATION)
                .principal(person)
                .attribute(jakarta.servlet.http.HttpServletRequest.class.getName(), current.getRequest())
                .attribute(
                        jakarta.servlet.http.HttpServletResponse.class.getName(),
                        Objects.requireNonNull(current.getResponse()))
                .build();
    }
}
