package org.groundswell.command.platform.web;

import java.util.List;
import org.groundswell.command.platform.security.CallerParameter;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes {@link Submission} and {@link org.groundswell.command.platform.security.Caller} parameters of controllers, and puts {@link
 * PreviewGuard} before every call of the API.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Submission.class, org.groundswell.command.platform.security.Caller.class);
    }

    private final CallerParameter callers;
    private final SubmissionParameter submissions;
    private final PreviewGuard previews;

    WebConfiguration(CallerParameter callers, SubmissionParameter submissions, PreviewGuard previews) {
        this.callers = callers;
        this.submissions = submissions;
        this.previews = previews;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
        resolvers.add(submissions);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(previews).addPathPatterns("/api/v1/**");
    }
}
