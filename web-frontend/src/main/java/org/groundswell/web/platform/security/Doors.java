package org.groundswell.web.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.groundswell.web.platform.draft.Drafts;
import org.groundswell.web.platform.draft.WaitingDraft;
import org.groundswell.web.platform.error.TypedText;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.page.Notice;
import org.groundswell.web.platform.page.Pages;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What happens to somebody who is not signed in, comes back from signing in, or sends a form that is out of date: they end
 * on the page they wanted, with what they typed.
 */
@Component
class Doors
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {

    private final Drafts drafts;
    private final Callers callers;
    private final TypedText typed;
    private final Pages pages;

    Doors(Drafts drafts, Callers callers, TypedText typed, Pages pages) {
        this.drafts = drafts;
        this.callers = callers;
        this.typed = typed;
        this.pages = pages;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!isForAPage(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!typed.pageOf(request).equals("/")) {
            ReturnTo.remember(request.getSession(), typed.pageOf(request));
        }
        response.sendRedirect("/sign-in");
    }

    /** A form without its token: the session it was shown in is gone, or another site sent it. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (request.getRequestURI().equals("/sign-out")) {
            response.sendRedirect("/signed-out");
            return;
        }
        if (!(why instanceof CsrfException) || !typed.keep(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (callers.current() == null) {
            ReturnTo.remember(request.getSession(), typed.pageOf(request));
            response.sendRedirect("/sign-in");
            return;
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            pages.tellNext(new Notice(false, pages.texts().text("form.outOfDate")));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        response.sendRedirect(typed.pageOf(request));
    }

    /** Somebody has signed in: what they typed before becomes their draft, if it was they who typed it. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        WaitingDraft.take(request.getSession())
                .filter(waiting -> waiting.person().equals(person.getName()))
                .ifPresent(waiting -> drafts.keep(waiting.person(), waiting.form(), waiting.fields()));
        response.sendRedirect(ReturnTo.take(request.getSession()));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect("/sign-in-failed");
    }

    private static boolean isForAPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"))
                && !request.getRequestURI().equals("/session");
    }
}
