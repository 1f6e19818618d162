package org.groundswell.web.notice;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts unread notices for the pages of a programme. */
@Configuration(proxyBeanMethods = false)
class NoticeSetup implements WebMvcConfigurer {

    private final UnreadInHeader unread;

    NoticeSetup(UnreadInHeader unread) {
        this.unread = unread;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(unread).addPathPatterns("/programmes/**");
    }
}
