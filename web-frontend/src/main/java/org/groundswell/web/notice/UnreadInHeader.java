package org.groundswell.web.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Says in the header of every page of a programme how many notices are unread. A count that cannot be had keeps no page back. */
@Component
class UnreadInHeader implements HandlerInterceptor {

    private static final String PAGE = "page";

    private final CommandClient commands;

    UnreadInHeader(CommandClient commands) {
        this.commands = commands;
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
            shown.addObject(PAGE, page.unread(count(page.programme().id())));
        }
    }

    private static boolean isTold(ProgrammeContext programme) {
        return !programme.roles().isEmpty() && !programme.isExecutiveOnly();
    }

    private @Nullable Integer count(String programme) {
        try {
            return commands.read(Ask.of(NoticesPageController.LIST + "/unread", programme), NoticeReading.Unread.class)
                    .unread();
        } catch (Refusal | Unavailable noCount) {
            return null;
        }
    }
}
