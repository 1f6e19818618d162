package org.groundswell.web.replay;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every page of a programme be a step of a replay. */
@Configuration(proxyBeanMethods = false)
class ReplaySetup implements WebMvcConfigurer {

    private final ReplaySteps steps;

    ReplaySetup(ReplaySteps steps) {
        this.steps = steps;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(steps).addPathPatterns("/programmes/**");
    }
}
