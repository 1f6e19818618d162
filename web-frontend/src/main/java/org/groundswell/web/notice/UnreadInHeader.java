package org.groundswell.web.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Says in the header of every page of a programme how many notices are unread. */
@Component
class UnreadInHeader implements HandlerInterceptor {

    private static final String PAGE = "page";

    private final UnreadCounts counts;

    UnreadInHeader(UnreadCounts counts) {
        this.counts = counts;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown == null || request.getHeader("HX-Request") != null) {
            return;
        }
        if (shown.getModel().get(PAGE) instanceof PageModel page
                && page.programme() != null
                && isTold(page.programme())) {
            shown.addObject(PAGE, page.unread(counts.of(page.programme().id())));
        }
    }

    private static boolean isTold(ProgrammeContext programme) {
        return !programme.roles().isEmpty() && !programme.isExecutiveOnly();
    }
}
