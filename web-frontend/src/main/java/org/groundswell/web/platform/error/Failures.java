package org.groundswell.web.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.SeenFirst;
import org.groundswell.web.client.SignInAgain;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.PreviewView;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Hidden;
import org.groundswell.web.platform.page.MomentErrors;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever a page controller throws into a page, and never loses what was typed. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final FailurePages failures;
    private final Pages pages;
    private final TypedText typed;

    Failures(FailurePages failures, Pages pages, TypedText typed) {
        this.failures = failures;
        this.pages = pages;
        this.typed = typed;
    }

    /** No failure: the person sees what the form would record, and it waits for them as they filled it in. */
    @ExceptionHandler
    ModelAndView seenFirst(SeenFirst seen, HttpServletRequest request) {
        typed.keep(request);
        List<Hidden> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(Forms.PREVIEW)) {
                Arrays.stream(values).forEach(value -> fields.add(new Hidden(name, value)));
            }
        });
        return pageAt(request)
                .show(
                        "components/preview-page",
                        new PreviewView(seen.previewed(), request.getRequestURI(), fields, typed.pageOf(request)));
    }

    /** As the pages of the programme that the address names, where it names one. */
    private PageModel pageAt(HttpServletRequest request) {
        String[] path = request.getRequestURI().split("/", -1);
        return path.length > 2 && path[1].equals("programmes") ? pages.in(path[2], null) : pages.plain();
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        Problem problem = refusal.problem();
        if (MomentErrors.isOf(problem)) {
            return atNoSuchMoment(problem, request);
        }
        if (problem.status() >= 500) {
            LOG.error("{} failed in a service: {}", RequestId.of(request), refusal.getMessage());
            return failures.withReference(502, "broken", RequestId.of(request));
        }
        if (problem.status() == 403) {
            return failures.named(403, "forbidden", "/", problem.detail());
        }
        if (problem.status() == 404) {
            return failures.named(404, "notFound", "/");
        }
        return failures.named(problem.status(), "refused", "/", problem.sentence());
    }

    @ExceptionHandler
    ModelAndView unavailable(Unavailable silent, HttpServletRequest request) {
        LOG.warn("{} {}", RequestId.of(request), silent.getMessage());
        boolean kept = typed.keep(request);
        String name = switch (silent.part()) {
            case COMMANDS -> kept ? "commandsKept" : "commands";
            case QUERIES -> "queries";
            case SIGN_IN -> "signIn";
        };
        return failures.named(503, name, typed.pageOf(request));
    }

    /** Sends the person to sign in, and back here afterwards; what they typed waits for them. */
    @ExceptionHandler
    @Nullable
    ModelAndView signInAgain(SignInAgain ended, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.info("{} {}", RequestId.of(request), ended.getMessage());
        typed.keep(request);
        if (request.getHeader("HX-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return null;
        }
        return typed.signInAgain(request)
                ? new ModelAndView("redirect:/sign-in")
                : failures.named(403, "notAccepted", "/", ended.getMessage());
    }

    /** Everything Spring itself refuses, and everything nobody foresaw. */
    @ExceptionHandler
    @Nullable
    ModelAndView other(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException) {
            throw failure;
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            LOG.debug("The reader went away: {}", failure.getMessage());
            return null;
        }
        int status = statusOf(failure);
        if (status < 500) {
            return failures.ofStatus(status, RequestId.of(request));
        }
        typed.keep(request);
        LOG.error("{} failed: {} {}", RequestId.of(request), request.getMethod(), place(request), failure);
        return failures.withReference(500, "broken", RequestId.of(request));
    }

    /** Where a request went, as far as it may be logged: the address of a calendar is a secret. */
    private static String place(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/calendar/") ? "/calendar/…" : path;
    }

    /** What is the sender's fault gets its own status; everything else is ours. */
    private static int statusOf(Exception failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode().value();
            case MultipartException unreadable -> 400;
            case TypeMismatchException unreadable -> 400;
            case InvalidParameterException unreadable -> unreadable.getErrorCode();
            default -> 500;
        };
    }

    private ModelAndView atNoSuchMoment(Problem problem, HttpServletRequest request) {
        String[] path = request.getRequestURI().split("/", -1);
        Here here = pages.here();
        if (path.length < 3 || !path[1].equals("programmes")) {
            return failures.named(400, "refused", here.live().url(), problem.sentence());
        }
        PageModel page;
        try {
            page = pages.in(path[2], null);
        } catch (Refusal notTheirs) {
            return refused(notTheirs, request);
        }
        ModelAndView shown = page.show("error/moment", MomentErrors.of(problem, page.texts()));
        shown.setStatus(HttpStatusCode.valueOf(400));
        return shown;
    }
}
