package org.groundswell.query.platform;

import java.util.List;
import org.groundswell.query.platform.asat.ReadsResolver;
import org.groundswell.query.platform.security.Callers;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may take as arguments beyond the usual. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ReadsResolver reads;
    private final Callers callers;

    WebConfiguration(ReadsResolver reads, Callers callers) {
        this.reads = reads;
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(reads);
        resolvers.add(callers);
    }
}
