package org.groundswell.command.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.groundswell.command.platform.time.IdSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems written by filters, before any controller is reached. */
@Component
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final JsonMapper json;
    private final IdSource ids;

    SecurityProblems(JsonMapper json, IdSource ids) {
        this.json = json;
        this.ids = ids;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, Problems.unauthenticated());
    }

    /** A token that could not be checked, as against one that was refused, is a failure of the issuer. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            String id = ids.correlation();
            LOG.warn("A token could not be checked, {}: {}", id, failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            write(request, response, Problems.unavailable(id));
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(request, response, Problems.forbidden());
    }

    /** 413; the connection is not used again, as the rest of the body was not read. */
    public void tooLarge(HttpServletRequest request, HttpServletResponse response, long most) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        write(request, response, Problems.tooLarge(most));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.at(request.getRequestURI())));
    }
}
