package org.groundswell.command.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.groundswell.command.platform.error.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses to preview what cannot be, before any of it is done: to do it after all would be the opposite of what was asked. */
@Component
class PreviewGuard implements HandlerInterceptor {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getHeader(SubmissionParameter.PREVIEW) != null
                && !CHANGE_NOTHING.contains(request.getMethod())
                && handler instanceof HandlerMethod method
                && !isPreviewable(method)) {
            throw Refusal.invalid(
                            "PREVIEW_NOT_HERE",
                            SubmissionParameter.PREVIEW,
                            "This change cannot be previewed; nothing was done")
                    .asException();
        }
        return true;
    }

    private static boolean isPreviewable(HandlerMethod method) {
        return method.hasMethodAnnotation(Previewable.class)
                || method.getBeanType().isAnnotationPresent(Previewable.class);
    }
}
