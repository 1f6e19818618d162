package org.groundswell.command.people;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link NamesFromTokens} before every call of the API. */
@Configuration(proxyBeanMethods = false)
class PeopleWebConfiguration implements WebMvcConfigurer {

    private final NamesFromTokens names;

    PeopleWebConfiguration(NamesFromTokens names) {
        this.names = names;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(names).addPathPatterns("/api/v1/**");
    }
}
