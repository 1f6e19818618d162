package org.groundswell.web.taken;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.platform.file.TakenFiles;
import org.groundswell.web.platform.page.PageModel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A visit brief is made to be printed and taken along: who opens one takes it. */
@Configuration(proxyBeanMethods = false)
class BriefTaken implements WebMvcConfigurer, HandlerInterceptor {

    private final TakenFiles taken;

    BriefTaken(TakenFiles taken) {
        this.taken = taken;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/programmes/*/sites/*/brief");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown == null
                || request.getHeader("HX-Request") != null
                || FileTaken.programme(request.getRequestURI()).isEmpty()) {
            return;
        }
        AsAt moment = shown.getModel().get("page") instanceof PageModel page ? page.asAt() : null;
        if (moment != null && request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            taken.take(
                    request,
                    query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                    moment.entry());
        }
    }
}
