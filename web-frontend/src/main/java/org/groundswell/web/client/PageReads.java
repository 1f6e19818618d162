package org.groundswell.web.client;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts how often a page asks the query service, and tells it in the page's {@code Server-Timing}: a page that asks once for each
 * row is quick in a small programme only, and nothing else would show it there.
 */
@Configuration(proxyBeanMethods = false)
class PageReads implements WebMvcConfigurer, HandlerInterceptor {

    static final String HEADER = "Server-Timing";

    private static final String COUNT = PageReads.class.getName();

    /** Counts for the page that is being made. The list of programmes counts for none: it is kept from page to page for a while. */
    static void count(Ask ask) {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        if (page != null && ask.programme() != null) {
            page.setAttribute(COUNT, count(page) + 1, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static int count(RequestAttributes page) {
        return page.getAttribute(COUNT, RequestAttributes.SCOPE_REQUEST) instanceof Integer count ? count : 0;
    }

    /** First of all, so that it looks last: others read more after a page's own controller has. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        if (shown != null && page != null && !response.isCommitted()) {
            response.setHeader(HEADER, "reads;desc=\"" + count(page) + "\"");
        }
    }
}
