package org.groundswell.web.change;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every page of a programme be compared with itself at another moment. */
@Configuration(proxyBeanMethods = false)
class CompareSetup implements WebMvcConfigurer {

    private final CompareTwoMoments comparison;

    CompareSetup(CompareTwoMoments comparison) {
        this.comparison = comparison;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(comparison).addPathPatterns("/programmes/**");
    }
}
