package org.groundswell.web.comment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.groundswell.domain.comment.Subject;
import org.groundswell.web.platform.page.Discussion;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.CommentReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sets what people said below every page about something that can be commented on. No page knows of it; whoever may open the page
 * may read what was said, at the page's own moment.
 */
@Component
class CommentsBelow implements HandlerInterceptor {

    /** In the model of a page whose thing is not commented on. */
    static final String DISCUSSED = "discussed";

    /** In the model of a page that was told what people said together with all else. */
    static final String SAID = "said";

    private static final String PAGE = "page";

    private final Comments comments;

    CommentsBelow(Comments comments) {
        this.comments = comments;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown == null || !"GET".equals(request.getMethod()) || !concerned(request)) {
            return;
        }
        if (shown.getModel().get(PAGE) instanceof PageModel page
                && page.asAt() != null
                && !Boolean.FALSE.equals(shown.getModel().get(DISCUSSED))
                && page.programme() != null
                && readsSites(page.programme())) {
            Subject subject = Commented.on(page.here(), page.programmePath()).orElse(null);
            if (subject != null) {
                shown.addObject(PAGE, page.discussed(discussion(page, subject, shown)));
            }
        }
    }

    private Discussion discussion(PageModel page, Subject subject, ModelAndView shown) {
        return shown.getModel().get(SAID) instanceof CommentReading.Page said
                ? comments.about(page, subject, said)
                : comments.about(page, subject);
    }

    /** A part of a page that renews itself shows comments only where it is theirs. */
    private static boolean concerned(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null || Comments.LIST.equals(request.getHeader("HX-Target"));
    }

    private static boolean readsSites(ProgrammeContext programme) {
        return !programme.roles().isEmpty() && !programme.isExecutiveOnly();
    }
}
